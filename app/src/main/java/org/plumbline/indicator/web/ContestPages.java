package org.plumbline.indicator.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.directive.web.Texts;
import org.plumbline.indicator.Contest;
import org.plumbline.indicator.Contests;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.deed.AnswerContest;
import org.plumbline.indicator.deed.ContestIndicator;
import org.plumbline.indicator.deed.WithdrawContest;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms by which a unit finds an indicator unfair, takes that back, and by which the indicator's owner answers. */
@Controller
class ContestPages {

    private final Contests contests;
    private final IndicatorList list;
    private final Units units;
    private final Reach reach;

    ContestPages(Contests contests, IndicatorList list, Units units, Reach reach) {
        this.contests = contests;
        this.list = list;
        this.units = units;
        this.reach = reach;
    }

    @GetMapping("/indicators/{id}/units/{unit}/unfair")
    @Needs(Ability.ANSWER)
    Page form(Visit visit, @PathVariable UUID id, @PathVariable UUID unit) {
        return contest(Page.of("indicator/unfairform"), visit, id, unit, Map.of(), List.of());
    }

    @PostMapping("/indicators/{id}/units/{unit}/unfair")
    @Needs(Ability.ANSWER)
    Page contest(Visit visit, @PathVariable UUID id, @PathVariable UUID unit, @RequestParam Map<String, String> sent) {
        try {
            contests.contest(
                    visit.scope(),
                    new ContestIndicator(
                            Ids.next(), id, unit, text(sent, "reason"), text(sent, "proposal"), visit.today()));
            return Page.seeOther(SeriesView.address(id, unit, "")).saying("unfair.done.contest", Map.of());
        } catch (Refused refused) {
            return contest(Page.refused("indicator/unfairform"), visit, id, unit, sent, refused.problems());
        }
    }

    private Page contest(Page page, Visit visit, UUID id, UUID unit, Map<String, String> sent, List<Problem> problems) {
        var site = units.find(visit.scope(), unit).orElseThrow(() -> new Absent("unit", unit));
        reach.require(visit.scope(), Ability.ANSWER, site.node());
        return page.with("indicator", list.get(visit.scope(), id).line())
                .with("unit", site)
                .with("values", Map.copyOf(sent))
                .with("problems", List.copyOf(problems));
    }

    @GetMapping("/contests/{id}")
    @Needs(Ability.READ)
    Page one(Visit visit, @PathVariable UUID id) {
        return one(Page.of("indicator/contest"), visit, contests.get(visit.scope(), id), Map.of(), List.of());
    }

    @PostMapping("/contests/{id}/answer")
    @Needs(Ability.DIRECT)
    Page answer(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return act(
                visit,
                id,
                "answer",
                sent,
                () -> contests.answer(
                        visit.scope(), new AnswerContest(Ids.next(), id, text(sent, "answer"), visit.today())));
    }

    @PostMapping("/contests/{id}/withdraw")
    @Needs(Ability.ANSWER)
    Page withdraw(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return act(
                visit,
                id,
                "withdraw",
                sent,
                () -> contests.withdraw(
                        visit.scope(), new WithdrawContest(Ids.next(), id, text(sent, "why"), visit.today())));
    }

    private Page act(Visit visit, UUID id, String act, Map<String, String> sent, Runnable work) {
        var contest = contests.get(visit.scope(), id);
        var problems = new ArrayList<Problem>();
        try {
            work.run();
            return Page.seeOther("/contests/" + id).saying("unfair.done." + act, Map.of());
        } catch (Refused refused) {
            problems.addAll(refused.problems());
        }
        return one(Page.refused("indicator/contest"), visit, contest, sent, problems);
    }

    private Page one(Page page, Visit visit, Contest contest, Map<String, String> sent, List<Problem> problems) {
        var indicator = list.get(visit.scope(), contest.indicator()).line();
        var owner = indicator.owner();
        return page.with("contest", contest)
                .with("indicator", indicator)
                .with(
                        "mayAnswer",
                        contest.stands() && owner != null && reach.allows(visit.scope(), Ability.DIRECT, owner.node()))
                .with("mayWithdraw", contest.stands() && contests.mayContest(visit.scope(), contest.node()))
                .with("values", Map.copyOf(sent))
                .with("problems", List.copyOf(problems));
    }

    private static String text(Map<String, String> sent, String field) {
        return Texts.clean(sent.get(field));
    }
}
