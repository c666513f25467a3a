package org.plumbline.target.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Texts;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.store.Installation;
import org.plumbline.target.Splits;
import org.plumbline.target.TargetSplit;
import org.plumbline.target.deed.ChangeSplit;
import org.plumbline.target.deed.WithdrawSplit;
import org.plumbline.web.Corrections;
import org.plumbline.web.KnownAt;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One split with its shares; asking anew in it, and withdrawing it. */
@Controller
@RequestMapping("/splits/{id}")
class SplitPages {

    private final SplitViews views;
    private final Splits splits;
    private final Finder finder;
    private final Installation installation;

    SplitPages(SplitViews views, Splits splits, Finder finder, Installation installation) {
        this.views = views;
        this.splits = splits;
        this.finder = finder;
        this.installation = installation;
    }

    @GetMapping
    @Needs(Ability.READ)
    Page page(Visit visit, @PathVariable UUID id, @RequestParam(required = false) @Nullable String knownAt) {
        var known = KnownAt.read(knownAt, visit.today(), installation.zone(), Map.of());
        return Page.of("target/splitpage")
                .with("table", views.of(visit, id, known.at()))
                .with("known", known);
    }

    /** Asks one unit anew, or a further one. */
    @GetMapping("/change")
    @Needs(Ability.DIRECT)
    Page change(Visit visit, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID share) {
        var table = directed(visit, id);
        var values = new HashMap<String, String>();
        values.put("rows", "1");
        values.put("day", visit.today().toString());
        values.put("rowVersion", String.valueOf(table.split().rowVersion()));
        var asked = share == null ? null : asked(table, share);
        if (asked != null) {
            values.put("share", String.valueOf(share));
            values.put("unit0", asked.unit().name().original());
            values.put("unitPick0", asked.unit().id().toString());
            values.put("unitAsked0", asked.unit().name().original());
            var level = asked.reply() == TargetSplit.Reply.OTHER ? asked.given() : asked.level();
            values.put("level0", level == null ? "" : visit.w().plain(level));
            values.put("weight0", asked.weight() == null ? "" : visit.w().plain(asked.weight()));
            values.put("numerator0", asked.numerator() == null ? "" : visit.w().plain(asked.numerator()));
            values.put(
                    "denominator0", asked.denominator() == null ? "" : visit.w().plain(asked.denominator()));
        }
        return page(Page.of("target/splitchange"), table, asked, new SplitSheet(values), new Doubts());
    }

    @PostMapping("/change")
    @Needs(Ability.DIRECT)
    Page send(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String drop,
            @RequestParam(defaultValue = "0") int rowVersion,
            @RequestParam Map<String, String> sent) {
        var table = directed(visit, id);
        var sheet = new SplitSheet(sent);
        var doubts = new Doubts();
        var problems = doubts.problems();
        var at = new ArrayList<Integer>();
        var share = Texts.id(sheet.text("share"));
        var asked = share == null ? null : asked(table, share);
        var day = sheet.day("day", problems);
        var gone = drop.isEmpty() || share == null ? List.<UUID>of() : List.of(share);
        var shares = gone.isEmpty()
                ? sheet.shares(visit, finder, doubts, table.split().rule(), at)
                : List.<org.plumbline.target.deed.AskedShare>of();
        try {
            if (problems.isEmpty()) {
                splits.change(
                        visit.scope(),
                        new ChangeSplit(
                                Ids.next(),
                                id,
                                rowVersion,
                                Objects.requireNonNullElse(day, visit.today()),
                                null,
                                shares,
                                gone,
                                sheet.text("reason")));
                return Page.seeOther("/splits/" + id)
                        .saying(gone.isEmpty() ? "split.done.change" : "split.done.drop", Map.of());
            }
        } catch (Refused refused) {
            problems.addAll(Corrections.renamed(refused.problems(), field -> SplitSheet.field(field, at)));
        } catch (Conflict conflict) {
            problems.add(new Problem("split.conflict", null, Map.of()));
            return page(
                    Page.of("target/splitchange", HttpStatus.PRECONDITION_FAILED),
                    table,
                    asked,
                    versioned(sheet, conflict.storedVersion()),
                    doubts);
        }
        return page(Page.refused("target/splitchange"), table, asked, sheet, doubts);
    }

    @GetMapping("/withdraw")
    @Needs(Ability.DIRECT)
    Page withdrawal(Visit visit, @PathVariable UUID id) {
        var table = directed(visit, id);
        var values = Map.of(
                "day",
                visit.today().toString(),
                "rowVersion",
                String.valueOf(table.split().rowVersion()));
        return page(Page.of("target/splitwithdraw"), table, null, new SplitSheet(values), new Doubts());
    }

    @PostMapping("/withdraw")
    @Needs(Ability.DIRECT)
    Page withdraw(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int rowVersion,
            @RequestParam Map<String, String> sent) {
        var table = directed(visit, id);
        var sheet = new SplitSheet(sent);
        var doubts = new Doubts();
        var problems = doubts.problems();
        var day = sheet.day("day", problems);
        var target = Objects.requireNonNull(table.split().whole()).id();
        try {
            if (problems.isEmpty()) {
                splits.withdraw(
                        visit.scope(),
                        new WithdrawSplit(
                                Ids.next(),
                                id,
                                rowVersion,
                                Objects.requireNonNullElse(day, visit.today()),
                                sheet.text("reason")));
                return Page.seeOther("/targets/" + target)
                        .saying(
                                "split.done.withdraw",
                                Map.of("name", table.split().name()));
            }
        } catch (Refused refused) {
            problems.addAll(Corrections.renamed(refused.problems(), field -> SplitSheet.field(field, List.of())));
        } catch (Conflict conflict) {
            problems.add(new Problem("split.conflict", null, Map.of()));
            return page(
                    Page.of("target/splitwithdraw", HttpStatus.PRECONDITION_FAILED),
                    table,
                    null,
                    versioned(sheet, conflict.storedVersion()),
                    doubts);
        }
        return page(Page.refused("target/splitwithdraw"), table, null, sheet, doubts);
    }

    private static SplitSheet versioned(SplitSheet sheet, int version) {
        var values = new HashMap<>(sheet.values());
        values.put("rowVersion", String.valueOf(version));
        return new SplitSheet(values);
    }

    private SplitTable directed(Visit visit, UUID id) {
        var table = views.today(visit, id);
        if (!table.mayChange()) {
            throw new Absent("split", id);
        }
        return table;
    }

    private static TargetSplit.@Nullable Share asked(SplitTable table, UUID share) {
        return table.split().shares().stream()
                .filter(each -> each.id().equals(share))
                .findFirst()
                .orElse(null);
    }

    private static Page page(
            Page page, SplitTable table, TargetSplit.@Nullable Share asked, SplitSheet sheet, Doubts doubts) {
        return page.with("table", table)
                .with("asked", asked)
                .with("sheet", sheet)
                .with("problems", List.copyOf(doubts.problems()))
                .with("choices", doubts.choices());
    }
}
