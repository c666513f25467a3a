package org.plumbline.target.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Comparing.Difference;
import org.plumbline.directive.web.Texts;
import org.plumbline.indicator.IndicatorSearch;
import org.plumbline.indicator.Measure;
import org.plumbline.indicator.Measures;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.target.TargetLine;
import org.plumbline.target.TargetList;
import org.plumbline.target.Targets;
import org.plumbline.target.deed.ReviseTarget;
import org.plumbline.target.deed.TakeBackRevision;
import org.plumbline.target.deed.WithdrawTarget;
import org.plumbline.verdict.GoalComparator;
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

/** Revises the goal of a target, takes a revision back that was entered in error, and withdraws a target: each with its reason. */
@Controller
@RequestMapping("/targets/{id}")
@Needs(Ability.DIRECT)
class TargetRevisions {

    private final Targets targets;
    private final TargetList list;
    private final IndicatorSearch search;
    private final Measures measures;
    private final Units units;
    private final Reach reach;

    TargetRevisions(
            Targets targets,
            TargetList targetList,
            IndicatorSearch search,
            Measures measures,
            Units units,
            Reach reach) {
        this.targets = targets;
        this.list = targetList;
        this.search = search;
        this.measures = measures;
        this.units = units;
        this.reach = reach;
    }

    @GetMapping("/revise")
    Page revision(Visit visit, @PathVariable UUID id) {
        var whole = directed(visit, id);
        var sheet = TargetSheet.of(visit.w(), last(whole).goal(), visit.today());
        return revision(Page.of("target/revise"), visit, whole, whole.line().rowVersion(), sheet, List.of(), "");
    }

    @PostMapping("/revise")
    Page revise(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int rowVersion,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "") String add,
            @RequestParam(defaultValue = "") String drop) {
        var whole = directed(visit, id);
        var sheet = new TargetSheet(sent).without(drop);
        if (!add.isEmpty() || !drop.isEmpty()) {
            return revision(Page.of("target/revise"), visit, whole, rowVersion, sheet, List.of(), add);
        }
        var problems = new ArrayList<Problem>();
        var all = measures.all(visit.scope());
        var line = whole.line();
        var reading = new GoalReading(visit, sheet, line.kind(), measure(line, all), all, problems);
        var goal = reading.goal(last(whole).goal().baseline() != null);
        var inForce = reading.day("inForce", "target.form.inForce");
        reasoned(sheet, problems);
        try {
            if (goal != null && inForce != null && problems.isEmpty()) {
                targets.revise(
                        visit.scope(),
                        new ReviseTarget(
                                Ids.next(),
                                id,
                                rowVersion,
                                goal,
                                inForce,
                                Texts.orNull(sheet.text("decision")),
                                sheet.text("reason")));
                return done(id, "target.done.revise", line);
            }
        } catch (Refused refused) {
            problems.addAll(whole(refused));
        } catch (Conflict conflict) {
            var now = list.get(visit.scope(), id);
            var page = Page.of("target/revise", HttpStatus.PRECONDITION_FAILED);
            return revision(page, visit, now, conflict.storedVersion(), sheet, problems, "")
                    .with("differences", differences(visit, conflict));
        }
        return revision(Page.refused("target/revise"), visit, whole, rowVersion, sheet, problems, "");
    }

    @GetMapping("/take-back")
    Page takingBack(Visit visit, @PathVariable UUID id) {
        var whole = directed(visit, id);
        return act(Page.of("target/act"), visit, "take-back", whole, new TargetSheet(Map.of()), List.of());
    }

    @PostMapping("/take-back")
    Page takeBack(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int rowVersion,
            @RequestParam Map<String, String> sent) {
        var sheet = new TargetSheet(sent);
        return act(visit, id, "take-back", sheet, problems -> {
            reasoned(sheet, problems);
            return () -> targets.takeBack(
                    visit.scope(), new TakeBackRevision(Ids.next(), id, rowVersion, sheet.text("reason")));
        });
    }

    @GetMapping("/withdraw")
    Page withdrawal(Visit visit, @PathVariable UUID id) {
        var sheet = new TargetSheet(Map.of("on", visit.today().toString()));
        return act(Page.of("target/act"), visit, "withdraw", directed(visit, id), sheet, List.of());
    }

    @PostMapping("/withdraw")
    Page withdraw(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int rowVersion,
            @RequestParam Map<String, String> sent) {
        var sheet = new TargetSheet(sent);
        return act(visit, id, "withdraw", sheet, problems -> {
            reasoned(sheet, problems);
            if (!sheet.has("on")) {
                problems.add(Problem.at(
                        "on", "target.form.missing", Map.of("place", visit.w().say("target.withdraw.on"))));
            }
            var on = Texts.day("on", sheet.text("on"), problems);
            return () -> targets.withdraw(
                    visit.scope(),
                    new WithdrawTarget(
                            Ids.next(), id, rowVersion, on == null ? visit.today() : on, sheet.text("reason")));
        });
    }

    private interface Reading {
        Runnable read(List<Problem> problems);
    }

    /** Carries one small form out, or shows it again with what was typed; whoever came too late reads first what stands now. */
    private Page act(Visit visit, UUID id, String act, TargetSheet sheet, Reading reading) {
        var whole = directed(visit, id);
        var problems = new ArrayList<Problem>();
        try {
            var deed = reading.read(problems);
            if (problems.isEmpty()) {
                deed.run();
                return done(id, "target.done." + act, whole.line());
            }
        } catch (Refused refused) {
            problems.addAll(whole(refused));
        } catch (Conflict conflict) {
            var page = Page.of("target/act", HttpStatus.PRECONDITION_FAILED);
            return act(page, visit, act, list.get(visit.scope(), id), sheet, problems)
                    .with("late", true);
        }
        return act(Page.refused("target/act"), visit, act, whole, sheet, problems);
    }

    private static Page done(UUID id, String said, TargetLine line) {
        return Page.seeOther("/targets/" + id).saying(said, Map.of("target", line.name()));
    }

    private static void reasoned(TargetSheet sheet, List<Problem> problems) {
        if (!sheet.has("reason")) {
            problems.add(Problem.at("reason", "target.reason-missing"));
        }
    }

    /** What concerns the target itself stands above the form, which has no such field. */
    private static List<Problem> whole(Refused refused) {
        return refused.problems().stream()
                .map(each -> "target".equals(each.field()) ? new Problem(each.code(), null, each.arguments()) : each)
                .toList();
    }

    private Page act(
            Page page, Visit visit, String act, TargetLine.Whole whole, TargetSheet sheet, List<Problem> problems) {
        return page.with("act", act)
                .with("line", whole.line())
                .with("revisions", standing(whole))
                .with("measure", words(visit, whole.line()))
                .with("sheet", sheet)
                .with("late", false)
                .with("problems", List.copyOf(problems));
    }

    private Page revision(
            Page page,
            Visit visit,
            TargetLine.Whole whole,
            int version,
            TargetSheet sheet,
            List<Problem> problems,
            String add) {
        var line = whole.line();
        return page.with("line", line)
                .with("before", last(whole))
                .with("version", version)
                .with("measure", words(visit, line))
                .with(
                        "indicator",
                        search.find(visit.scope(), line.indicator())
                                .orElseThrow(() -> new Absent("indicator", line.indicator())))
                .with("sheet", sheet)
                .with("more", add)
                .with("differences", List.of())
                .with("problems", List.copyOf(problems));
    }

    /** The target, for whoever directs the unit that holds it. */
    private TargetLine.Whole directed(Visit visit, UUID id) {
        var whole = list.get(visit.scope(), id);
        var unit = units.get(visit.scope(), whole.line().unit().id());
        reach.require(visit.scope(), Ability.DIRECT, unit.node());
        return whole;
    }

    private static List<TargetLine.Revision> standing(TargetLine.Whole whole) {
        return whole.revisions().stream()
                .filter(each -> each.takenBack() == null)
                .toList();
    }

    private static TargetLine.Revision last(TargetLine.Whole whole) {
        return standing(whole).getLast();
    }

    private MeasureWords words(Visit visit, TargetLine line) {
        return new MeasureWords(measure(line, measures.all(visit.scope())), line.decimals());
    }

    private static @Nullable Measure measure(TargetLine line, Map<String, Measure> all) {
        return line.measure() == null ? null : all.get(line.measure());
    }

    /** Two goals in words: what was typed, and what somebody else put in force meanwhile. */
    private List<Difference> differences(Visit visit, Conflict conflict) {
        var differences = new ArrayList<Difference>();
        for (var name : new TreeSet<>(conflict.stored().keySet())) {
            differences.add(new Difference(
                    "target.form." + name,
                    words(visit, name, conflict.sent().getOrDefault(name, "")),
                    words(visit, name, conflict.stored().getOrDefault(name, ""))));
        }
        return differences;
    }

    private static String words(Visit visit, String name, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (name) {
            case "comparator" -> visit.w().name("target.comparator", GoalComparator.valueOf(value));
            case "start", "due" -> visit.w().date(java.time.LocalDate.parse(value));
            case "milestones" -> value;
            default -> visit.w().number(new java.math.BigDecimal(value));
        };
    }
}
