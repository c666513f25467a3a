package org.plumbline.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plumbline.directive.Duties;
import org.plumbline.directive.Gaps;
import org.plumbline.directive.Overview;
import org.plumbline.directive.Reminding;
import org.plumbline.directive.Standings;
import org.plumbline.kernel.Ability;
import org.plumbline.live.LiveTexts;
import org.plumbline.organisation.Units;
import org.plumbline.reporting.RoundList;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The start page of a post: what its units owe by clock, what rests on something amended, what others owe them, and its tasks. */
@Controller
public class DeskPages {

    private static final int MOST_ISSUED = 7;
    private static final int REVIEW_AHEAD_DAYS = 90;
    private static final int REMINDED_DAYS = 14;
    private static final int MOST_STALE = 5;

    private final Store store;
    private final Units units;
    private final Duties duties;
    private final Gaps gaps;
    private final Overview overview;
    private final OwnTasks tasks;
    private final Reminding reminding;
    private final Installation installation;
    private final UnitPromises promises;
    private final LiveTexts texts;
    private final RoundList rounds;

    DeskPages(
            Store store,
            Units units,
            Duties duties,
            Gaps gaps,
            Overview overview,
            OwnTasks tasks,
            Reminding reminding,
            Installation installation,
            UnitPromises promises,
            LiveTexts texts,
            RoundList rounds) {
        this.rounds = rounds;
        this.texts = texts;
        this.promises = promises;
        this.store = store;
        this.reminding = reminding;
        this.installation = installation;
        this.tasks = tasks;
        this.units = units;
        this.duties = duties;
        this.gaps = gaps;
        this.overview = overview;
    }

    @GetMapping("/")
    @Needs(Ability.READ)
    Page desk(Visit visit, @RequestParam(defaultValue = "") String all) {
        return store.readOften(visit.scope(), () -> page(visit, all));
    }

    /** The desk, one band of it whole if that is asked for. */
    private Page page(Visit visit, String all) {
        var mandated = units.mandated(visit.scope());
        var unit = mandated.map(each -> each.id().value()).orElse(visit.viewer().unitId());
        var question = Standings.Question.on(visit.on());
        var issued = unit == null ? List.<Overview.Line>of() : issued(visit, unit, question);
        var soon = visit.on().plusDays(REVIEW_AHEAD_DAYS);
        var owes = duties.of(visit.scope(), visit.on());
        var own = tasks.of(visit, mandated.orElse(null));
        return Page.of("desk/desk")
                .with("tasks", own)
                .with(
                        "stale",
                        mandated.map(each -> texts.stale(
                                                visit.scope(), each.id().value(), null, MOST_STALE)
                                        .items())
                                .orElse(List.of()))
                .with(
                        "returns",
                        rounds.own(visit.scope(), visit.today()).stream()
                                .filter(each -> each.stage().isOwed())
                                .toList())
                .with("bands", Bands.of(owes, own.owed(), visit.on(), all, ids -> tasks.rows(visit, ids)))
                .with("reminded", reminded(visit, owes))
                .with("duties", owes)
                .with("unit", mandated.orElse(null))
                .with(
                        "targets",
                        mandated.map(each -> promises.bands(visit, each.node())).orElse(List.of()))
                .with("unsettled", unit == null ? List.of() : gaps.unsettledOf(visit.scope(), unit, visit.on()))
                .with(
                        "owed",
                        issued.stream()
                                .filter(line -> line.standing().silent() > 0)
                                .limit(MOST_ISSUED)
                                .toList())
                .with(
                        "reviews",
                        issued.stream()
                                .filter(line -> line.standing().nextReview() != null
                                        && !line.standing().nextReview().isAfter(soon))
                                .toList());
    }

    /** Of which of the answers owed the units were reminded lately. */
    private List<Said> reminded(Visit visit, List<Duties.Duty> owes) {
        var since = installation.now().minus(Duration.ofDays(REMINDED_DAYS));
        return reminding
                .last(
                        visit.scope(),
                        owes.stream().map(Duties.Duty::directive).toList(),
                        owes.stream().map(Duties.Duty::unit).toList(),
                        since)
                .stream()
                .flatMap(each -> owes.stream()
                        .filter(duty -> duty.directive().equals(each.directive())
                                && duty.unit().equals(each.unit()))
                        .map(duty -> new Said(duty, each.at(), each.actor())))
                .toList();
    }

    /** A reminder of an answer that is owed. */
    public record Said(Duties.Duty duty, Instant at, String actor) {}

    /** What the reader's own units and their bodies issued, worst first. */
    private List<Overview.Line> issued(Visit visit, UUID unit, Standings.Question question) {
        var filter = new Overview.Filter("", unit, null, null, null, null, false, Overview.Sort.WORST, false);
        return overview.list(visit.scope(), filter, question, 0, 200).lines();
    }
}
