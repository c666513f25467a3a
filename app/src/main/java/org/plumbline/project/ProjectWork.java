package org.plumbline.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.project.ProjectRows.Filed;
import org.plumbline.project.ProjectWorkRows.Figure;
import org.plumbline.project.deed.DecideHandOver;
import org.plumbline.project.deed.FinishProject;
import org.plumbline.project.deed.HandOverProject;
import org.plumbline.project.deed.MarkStage;
import org.plumbline.project.deed.OpenObstacle;
import org.plumbline.project.deed.ProjectDeed;
import org.plumbline.project.deed.ReportFigures;
import org.plumbline.project.deed.ResolveObstacle;
import org.plumbline.project.deed.ResumeProject;
import org.plumbline.project.deed.SuspendProject;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** Working on a project: figures, stages, what stands in the way, the end of the work and its hand-over. */
@Component
public class ProjectWork {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Store store;
    private final Installation installation;
    private final Reach reach;
    private final ProjectRows projects;
    private final ProjectWorkRows rows;

    ProjectWork(Store store, Installation installation, Reach reach, ProjectRows projects, ProjectWorkRows rows) {
        this.store = store;
        this.installation = installation;
        this.reach = reach;
        this.projects = projects;
        this.rows = rows;
    }

    /**
     * Reports figures up to a day, or corrects a report: the one corrected stays on record.
     *
     * @throws Refused for a figure below an earlier one that is not corrected, a share above 100, money above the plan
     *     without a reason, and a second report of one day
     */
    public Receipt report(Scope scope, ReportFigures deed) {
        return doing(scope, deed, deed.project(), (before, knownAt) -> {
            var problems = new ArrayList<Problem>();
            day(problems, "on", deed.on(), before);
            if (deed.disbursed() == null && deed.physical() == null && isBlank(deed.note())) {
                problems.add(Problem.at("disbursed", "project.report-empty"));
            }
            if (deed.disbursed() != null && deed.disbursed().signum() < 0) {
                problems.add(Problem.at("disbursed", "project.disbursed-negative", Map.of("amount", deed.disbursed())));
            }
            if (deed.physical() != null
                    && (deed.physical().signum() < 0 || deed.physical().compareTo(ALL) > 0)) {
                problems.add(Problem.at("physical", "project.share", Map.of("share", deed.physical())));
            }
            var total = projects.inForce(before.id()).total();
            if (deed.disbursed() != null && deed.disbursed().compareTo(total) > 0 && isBlank(deed.reason())) {
                problems.add(Problem.at(
                        "reason", "project.disbursed-above", Map.of("disbursed", deed.disbursed(), "planned", total)));
            }
            var others = rows.figures(before.id()).stream()
                    .filter(each -> !each.id().equals(deed.corrects()))
                    .toList();
            if (deed.corrects() != null
                    && rows.figures(before.id()).stream()
                            .noneMatch(each -> each.id().equals(deed.corrects()))) {
                problems.add(Problem.at("corrects", "project.nothing-to-correct", Map.of("project", before.name())));
            }
            if (others.stream().anyMatch(each -> each.on().equals(deed.on()))) {
                problems.add(Problem.at("on", "project.reported-already", Map.of("day", deed.on())));
            }
            falls(problems, "disbursed", deed.on(), deed.disbursed(), others, Figure::disbursed);
            falls(problems, "physical", deed.on(), deed.physical(), others, Figure::physical);
            Projects.refuse(problems);
            rows.report(scope, deed, knownAt);
        });
    }

    /** What is counted from the beginning never falls: a lower figure is a correction of the earlier one. */
    private static void falls(
            List<Problem> problems,
            String field,
            LocalDate on,
            @Nullable BigDecimal figure,
            List<Figure> others,
            Function<Figure, @Nullable BigDecimal> of) {
        if (figure == null) {
            return;
        }
        for (var other : others) {
            var known = of.apply(other);
            if (known == null) {
                continue;
            }
            var earlier = other.on().isBefore(on);
            if (earlier && known.compareTo(figure) > 0 || other.on().isAfter(on) && known.compareTo(figure) < 0) {
                problems.add(Problem.at(
                        field,
                        "project." + field + (earlier ? "-falls" : "-above-later"),
                        Map.of("figure", figure, "known", known, "day", other.on())));
                return;
            }
        }
    }

    /** Says when a stage was begun and ended; said again, it corrects the days. */
    public Receipt mark(Scope scope, MarkStage deed) {
        return doing(scope, deed, deed.project(), (before, knownAt) -> {
            var problems = new ArrayList<Problem>();
            if (!projects.inForce(before.id()).stages().contains(deed.stage())) {
                problems.add(Problem.at("stage", "project.stage-unknown", Map.of("project", before.name())));
            }
            if (deed.begun() == null && deed.ended() == null) {
                problems.add(Problem.at("begun", "project.stage-no-day"));
            }
            day(problems, "begun", deed.begun(), before);
            day(problems, "ended", deed.ended(), before);
            if (deed.begun() != null && deed.ended() != null && deed.ended().isBefore(deed.begun())) {
                problems.add(Problem.at(
                        "ended", "project.ended-before-begun", Map.of("ended", deed.ended(), "begun", deed.begun())));
            }
            Projects.refuse(problems);
            rows.mark(scope, deed, knownAt);
        });
    }

    /** Says what stands in the way, and what is asked of whom. */
    public Receipt open(Scope scope, OpenObstacle deed) {
        return doing(scope, deed, deed.project(), (before, knownAt) -> {
            var problems = new ArrayList<Problem>();
            day(problems, "on", deed.on(), before);
            if (isBlank(deed.what())) {
                problems.add(Problem.at("what", "project.obstacle-missing"));
            }
            var asked = deed.askedOf() == null
                    ? null
                    : projects.site(deed.askedOf()).orElse(null);
            if (deed.askedOf() != null && asked == null) {
                problems.add(Problem.at("askedOf", "project.unit-unknown"));
            }
            Projects.refuse(problems);
            rows.open(scope, deed, asked == null ? null : asked.node(), knownAt);
        });
    }

    /** Says that an obstacle is out of the way. */
    public Receipt resolve(Scope scope, ResolveObstacle deed) {
        return doing(scope, deed, deed.project(), (before, knownAt) -> {
            var opened = rows.opened(before.id(), deed.obstacle())
                    .orElseThrow(() ->
                            new Refused("obstacle", "project.obstacle-unknown", Map.of("project", before.name())));
            var problems = new ArrayList<Problem>();
            day(problems, "on", deed.on(), before);
            if (deed.on().isBefore(opened)) {
                problems.add(Problem.at("on", "project.resolved-before", Map.of("day", deed.on(), "opened", opened)));
            }
            Projects.refuse(problems);
            rows.resolve(scope, deed, knownAt);
        });
    }

    /** Says that the work is finished: all of it was reported as done. */
    public Receipt finish(Scope scope, FinishProject deed) {
        return doing(scope, deed, deed.project(), (before, knownAt) -> {
            var problems = new ArrayList<Problem>();
            day(problems, "on", deed.on(), before);
            if (before.accepted() != null) {
                problems.add(Problem.at("on", "project.handed-over-already", Map.of("project", before.name())));
            }
            var done = rows.figures(before.id()).stream()
                    .map(Figure::physical)
                    .filter(Objects::nonNull)
                    .max(BigDecimal::compareTo)
                    .orElse(BigDecimal.ZERO);
            if (done.compareTo(ALL) < 0) {
                problems.add(Problem.at("on", "project.not-all-done", Map.of("share", done)));
            }
            Projects.refuse(problems);
            rows.finish(scope, before.id(), deed.on(), knownAt);
            projects.touch(before.id());
        });
    }

    /** Hands over what was built: another hand accepts it or sends it back. */
    public Receipt handOver(Scope scope, HandOverProject deed) {
        return doing(scope, deed, deed.project(), (before, knownAt) -> {
            var problems = new ArrayList<Problem>();
            day(problems, "on", deed.on(), before);
            if (isBlank(deed.what())) {
                problems.add(Problem.at("what", "project.handed-missing"));
            }
            if (before.finished() == null) {
                problems.add(Problem.at("on", "project.not-finished", Map.of("project", before.name())));
            } else if (deed.on().isBefore(before.finished())) {
                problems.add(Problem.at(
                        "on", "project.handed-before-finish", Map.of("day", deed.on(), "finished", before.finished())));
            }
            if (before.accepted() != null || rows.waiting(before.id()).isPresent()) {
                problems.add(Problem.at("what", "project.handed-over-already", Map.of("project", before.name())));
            }
            Projects.refuse(problems);
            rows.handOver(scope, deed, knownAt);
            projects.touch(before.id());
        });
    }

    /** Accepts what was handed over or sends it back. Nobody accepts what the own post handed over. */
    public Receipt decide(Scope scope, DecideHandOver deed) {
        return doing(scope, deed, deed.project(), (before, knownAt) -> {
            var waiting = rows.waiting(before.id())
                    .filter(each -> each.id().equals(deed.handOver()))
                    .orElseThrow(() ->
                            new Refused("accepted", "project.nothing-handed-over", Map.of("project", before.name())));
            if (!scope.isProgramme() && Objects.equals(scope.post(), waiting.post())) {
                throw new Refused("accepted", "project.own-hand-over", Map.of());
            }
            var problems = new ArrayList<Problem>();
            day(problems, "on", deed.on(), before);
            if (deed.on().isBefore(waiting.on())) {
                problems.add(Problem.at(
                        "on", "project.decided-before", Map.of("day", deed.on(), "handedOver", waiting.on())));
            }
            if (!deed.accepted() && isBlank(deed.reason())) {
                problems.add(Problem.at("reason", "project.reason-missing"));
            }
            Projects.refuse(problems);
            rows.decide(scope, deed, knownAt);
            projects.touch(before.id());
        });
    }

    /** Lets the work rest. */
    public Receipt suspend(Scope scope, SuspendProject deed) {
        return doing(scope, deed, deed.project(), (before, knownAt) -> {
            var problems = new ArrayList<Problem>();
            day(problems, "on", deed.on(), before);
            if (isBlank(deed.reason())) {
                problems.add(Problem.at("reason", "project.reason-missing"));
            }
            if (before.finished() != null) {
                problems.add(Problem.at(
                        "on",
                        "project.finished-already",
                        Map.of("project", before.name(), "finished", before.finished())));
            }
            if (rows.resting(before.id()).isPresent()) {
                problems.add(Problem.at("on", "project.rests-already", Map.of("project", before.name())));
            }
            Projects.refuse(problems);
            rows.suspend(scope, deed, knownAt);
            projects.touch(before.id());
        });
    }

    /** Says that the work goes on. */
    public Receipt resume(Scope scope, ResumeProject deed) {
        return doing(scope, deed, deed.project(), (before, knownAt) -> {
            var since = rows.resting(before.id())
                    .orElseThrow(() -> new Refused("on", "project.not-resting", Map.of("project", before.name())));
            var problems = new ArrayList<Problem>();
            day(problems, "on", deed.on(), before);
            if (deed.on().isBefore(since)) {
                problems.add(Problem.at("on", "project.resumed-before", Map.of("day", deed.on(), "since", since)));
            }
            Projects.refuse(problems);
            rows.resume(scope, deed, knownAt);
            projects.touch(before.id());
        });
    }

    private Receipt doing(Scope scope, ProjectDeed deed, UUID project, BiConsumer<Filed, Instant> work) {
        return store.write(scope, deed, knownAt -> {
            var before = projects.lock(project);
            reach.require(scope, Ability.ANSWER, before.owner());
            if (before.cancelled() != null) {
                throw new Refused("project", "project.cancelled-already", Map.of("project", before.name()));
            }
            work.accept(before, knownAt);
        });
    }

    /** A day on which something was done lies in the life of the unit, and not in the future. */
    private void day(List<Problem> problems, String field, @Nullable LocalDate day, Filed project) {
        if (day == null) {
            return;
        }
        var today = installation.today();
        if (day.isAfter(today)) {
            problems.add(Problem.at(field, "project.day-to-come", Map.of("day", day, "today", today)));
        }
        var unit = projects.siteOf(project.owner());
        if (day.isBefore(unit.founded())) {
            problems.add(Problem.at(field, "project.before-unit", Map.of("day", day, "founded", unit.founded())));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
