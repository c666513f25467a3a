package org.plumbline.target.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Texts;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.target.ShareAnswers;
import org.plumbline.target.SplitReading;
import org.plumbline.target.TargetLine;
import org.plumbline.target.TargetList;
import org.plumbline.target.deed.AnswerShare;
import org.plumbline.target.deed.GoalText;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.verdict.Split.Rule;
import org.plumbline.web.Corrections;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is asked of the reader's units, and the answers to it. */
@Controller
class ShareForms {

    private static final int MOST_TARGETS = 50;

    private final SplitReading reading;
    private final SplitViews views;
    private final ShareAnswers answers;
    private final SplitOffers offer;
    private final TargetList list;

    ShareForms(SplitReading reading, SplitViews views, ShareAnswers answers, SplitOffers offer, TargetList targetList) {
        this.reading = reading;
        this.views = views;
        this.answers = answers;
        this.offer = offer;
        this.list = targetList;
    }

    @GetMapping("/shares")
    @Needs(Ability.READ)
    Page open(Visit visit) {
        return Page.of("target/asked")
                .with(
                        "asked",
                        reading.open(visit.scope(), null).stream()
                                .map(each -> new OpenShare(views.of(visit, each.split()), each.share()))
                                .toList());
    }

    @GetMapping("/shares/{id}")
    @Needs(Ability.ANSWER)
    Page form(Visit visit, @PathVariable UUID id) {
        var asked = answerable(visit, id);
        var values = new HashMap<String, String>();
        var proposed = answers.proposed(visit.scope(), id);
        values.put("day", visit.today().toString());
        values.put("start", proposed.goal().start().toString());
        values.put("due", proposed.goal().due().toString());
        values.put("level", level(visit, proposed.goal().level()));
        values.put("rest", proposed.terms().directive() == null ? "none" : "same");
        return page(Page.of("target/share"), visit, asked, proposed, values, new Doubts());
    }

    @PostMapping("/shares/{id}")
    @Needs(Ability.ANSWER)
    Page send(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reply,
            @RequestParam Map<String, String> sent) {
        var asked = answerable(visit, id);
        var proposed = answers.proposed(visit.scope(), id);
        var doubts = new Doubts();
        var problems = doubts.problems();
        var deed = deed(visit, asked, proposed, reply, sent, problems);
        try {
            if (deed != null && problems.isEmpty()) {
                answers.answer(visit.scope(), deed);
                return Page.seeOther("/splits/" + asked.table().split().id())
                        .saying(
                                "split.done." + reply,
                                Map.of("unit", asked.share().unit().name()));
            }
        } catch (Refused refused) {
            problems.addAll(Corrections.renamed(refused.problems(), name -> field(reply, name)));
        }
        return page(Page.refused("target/share"), visit, asked, proposed, sent, doubts);
    }

    private @Nullable AnswerShare deed(
            Visit visit,
            OpenShare asked,
            ShareAnswers.Proposed proposed,
            String reply,
            Map<String, String> sent,
            List<Problem> problems) {
        var share = asked.share().id();
        var day = Objects.requireNonNullElse(Texts.day("day", Texts.clean(sent.get("day")), problems), visit.today());
        var reason = Texts.clean(sent.get(reply + "Reason"));
        return switch (reply) {
            case "take" -> {
                var standing = Texts.id(Texts.clean(sent.get("standing")));
                yield standing == null
                        ? set(visit, share, proposed, sent, day, problems)
                        : AnswerShare.standing(Ids.next(), share, standing, day);
            }
            case "other" ->
                new AnswerShare(
                        Ids.next(),
                        share,
                        AnswerShare.Reply.OTHER,
                        null,
                        null,
                        number(visit, sent, "otherLevel", "level", problems),
                        number(visit, sent, "otherNumerator", "numerator", problems),
                        number(visit, sent, "otherDenominator", "denominator", problems),
                        day,
                        reason);
            case "decline" -> AnswerShare.decline(Ids.next(), share, day, reason);
            default -> {
                problems.add(Problem.at("reply", "split.form.reply-missing"));
                yield null;
            }
        };
    }

    private @Nullable AnswerShare set(
            Visit visit,
            UUID share,
            ShareAnswers.Proposed proposed,
            Map<String, String> sent,
            LocalDate day,
            List<Problem> problems) {
        var start = Texts.day("start", Texts.clean(sent.get("start")), problems);
        var due = Texts.day("due", Texts.clean(sent.get("due")), problems);
        var level = number(visit, sent, "level", "level", problems);
        var baseline = number(visit, sent, "baseline", "baseline", problems);
        var goal = proposed.goal();
        var own = Texts.id(Texts.clean(sent.get("indicator")));
        var terms = proposed.terms();
        if (own != null) {
            terms = terms.on(own);
        }
        if (!"same".equals(sent.get("rest"))) {
            terms = terms.under(null, null);
        }
        return problems.isEmpty()
                ? AnswerShare.take(
                        Ids.next(),
                        share,
                        new SetTarget(
                                Ids.next(),
                                terms,
                                new GoalText(
                                        goal.comparator(),
                                        baseline == null ? goal.baseline() : baseline,
                                        level == null && own == null ? goal.level() : level,
                                        goal.upper(),
                                        List.of(),
                                        start == null ? goal.start() : start,
                                        due == null ? goal.due() : due),
                                day,
                                Texts.orNull(Texts.clean(sent.get("decision")))))
                : null;
    }

    private static @Nullable BigDecimal number(
            Visit visit, Map<String, String> sent, String field, String column, List<Problem> problems) {
        return SplitSheet.number(visit, field, "split.column." + column, Texts.clean(sent.get(field)), problems);
    }

    /** A field of the deed by its name in the form. */
    private static String field(String reply, String name) {
        var last = name.substring(name.lastIndexOf('.') + 1);
        return switch (last) {
            case "on" -> "day";
            case "reason" -> reply + "Reason";
            case "numerator" -> "otherNumerator";
            case "denominator" -> "otherDenominator";
            case "level" -> reply.equals("other") ? "otherLevel" : "level";
            default -> last;
        };
    }

    /** A share that the reader may answer for; absent for everybody else. */
    private OpenShare answerable(Visit visit, UUID id) {
        var found = reading.share(visit.scope(), id);
        var table = views.of(visit, found.split());
        if (!table.answers().contains(found.share().node())) {
            throw new Absent("share", id);
        }
        return new OpenShare(table, found.share());
    }

    private Page page(
            Page page,
            Visit visit,
            OpenShare asked,
            ShareAnswers.Proposed proposed,
            Map<String, String> values,
            Doubts doubts) {
        var rule = asked.table().split().rule();
        return page.with("asked", asked)
                .with("proposed", proposed)
                .with("values", Map.copyOf(values))
                .with("standing", standing(visit, asked, proposed))
                .with("indicators", rule == Rule.CONTRIBUTION ? offer.numbers(visit) : List.of())
                .with("problems", List.copyOf(doubts.problems()));
    }

    /** The unit's own targets that may stand for the share. */
    private List<TargetLine> standing(Visit visit, OpenShare asked, ShareAnswers.Proposed proposed) {
        var split = asked.table().split();
        var own = TargetList.Filter.none().ofUnit(asked.share().node(), false);
        var filter = split.rule() == Rule.CONTRIBUTION ? own : own.on(split.indicator());
        var found = new ArrayList<TargetLine>();
        for (var each : list.list(visit.scope(), filter, TargetList.Order.SET, MOST_TARGETS, null)
                .items()) {
            if (split.rule() == Rule.CONTRIBUTION
                    || (each.kind() == proposed.terms().kind()
                            && each.cut().equals(proposed.terms().cut()))) {
                found.add(each);
            }
        }
        return found;
    }

    private static String level(Visit visit, @Nullable BigDecimal level) {
        return level == null ? "" : visit.w().plain(level);
    }
}
