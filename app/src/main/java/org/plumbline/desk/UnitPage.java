package org.plumbline.desk;

import java.util.List;
import java.util.UUID;
import org.plumbline.directive.Gaps;
import org.plumbline.directive.Undertakings;
import org.plumbline.indicator.SeriesOfUnit;
import org.plumbline.kernel.Ability;
import org.plumbline.live.LiveTexts;
import org.plumbline.organisation.Line;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.organisation.web.UnitViews;
import org.plumbline.project.web.ProjectViews;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.target.TargetsLeft;
import org.plumbline.web.KeptWords;
import org.plumbline.web.KnownAt;
import org.plumbline.web.LiveWords;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A unit at a glance, in one snapshot: what it was asked to carry out and did, who is in it, what it was and becomes. */
@Controller
class UnitPage {

    private static final int SERIES = 60;
    private static final int FEW = 12;
    private static final int ALL = 1_000;

    private final Store store;
    private final Units units;
    private final UnitViews views;
    private final Undertakings undertakings;
    private final Gaps gaps;
    private final OwnTasks tasks;
    private final ProjectViews projects;
    private final UnitPromises promises;
    private final Installation installation;
    private final KeptWords words;
    private final LiveTexts texts;
    private final SeriesOfUnit series;
    private final TargetsLeft left;

    UnitPage(
            Store store,
            Units units,
            UnitViews views,
            Undertakings undertakings,
            Gaps gaps,
            OwnTasks tasks,
            ProjectViews projects,
            UnitPromises promises,
            Installation installation,
            KeptWords words,
            LiveTexts texts,
            SeriesOfUnit series,
            TargetsLeft left) {
        this.series = series;
        this.left = left;
        this.words = words;
        this.texts = texts;
        this.promises = promises;
        this.installation = installation;
        this.store = store;
        this.projects = projects;
        this.tasks = tasks;
        this.units = units;
        this.views = views;
        this.undertakings = undertakings;
        this.gaps = gaps;
    }

    @GetMapping("/units/{id}")
    @Needs(Ability.READ)
    Page unit(Visit visit, @PathVariable UUID id, @RequestParam(defaultValue = "") String show, TargetsAsked asked) {
        return store.readOften(visit.scope(), () -> page(visit, id, "all".equals(show), asked));
    }

    private Page page(Visit visit, UUID id, boolean all, TargetsAsked asked) {
        var known = asked.known(visit, installation);
        var unit = units.on(visit.scope(), id, visit.on());
        var view = views.unit(visit, unit);
        var beside = beside(visit, view);
        var here = beside.stream().map(Unit::node).toList().indexOf(unit.node());
        var ceased = unit.ceased();
        var ended = ceased != null && !visit.on().isBefore(ceased);
        var day = ceased != null && ended ? ceased.minusDays(1) : visit.on();
        var taken = undertakings.of(visit.scope(), unit.node(), day, all ? ALL : FEW);
        return Page.of("desk/unit")
                .with("view", view)
                .with("before", here > 0 ? beside.get(here - 1) : null)
                .with("after", here >= 0 && here + 1 < beside.size() ? beside.get(here + 1) : null)
                .with("undertakings", taken)
                .with("live", replies(visit, taken, known))
                .with(
                        "stale",
                        known.isThen()
                                ? List.of()
                                : texts.stale(visit.scope(), id, null, FEW).items())
                .with("tasks", tasks.ofUnit(visit, unit, known.at()))
                .with("asked", asked)
                .with("known", known)
                .with("promises", promises.of(visit, asked.question(unit.node(), day, known), asked.isFirst()))
                .with("ended", ended)
                .with("series", ended ? series.of(visit.scope(), unit.node(), SERIES) : List.of())
                .with("left", ended ? List.of() : left.in(visit.scope(), unit.node(), visit.on()))
                .with("projects", projects.ofUnit(visit, unit.node()))
                .with("unsettled", gaps.unsettledOf(visit.scope(), id, visit.on()));
    }

    /** What became of the figures of the replies that are shown. */
    private LiveWords replies(Visit visit, Undertakings.Part part, KnownAt known) {
        return words.of(
                visit,
                List.of(new KeptWords.Asked(
                        "reply",
                        part.shown().stream()
                                .filter(each -> each.reason() != null)
                                .map(Undertakings.Undertaking::directive)
                                .toList())),
                known.at());
    }

    /** What stands under the same unit on the day asked about: places beside a place, bodies beside a body. */
    private List<Unit> beside(Visit visit, UnitViews.View view) {
        var path = view.path();
        if (path.size() < 2) {
            return List.of();
        }
        var above = path.get(path.size() - 2);
        return units.children(visit.scope(), above.node(), Line.MAIN, visit.on()).stream()
                .filter(each -> each.isPlace() == view.unit().isPlace())
                .toList();
    }
}
