package org.plumbline.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.project.ProjectRows.Filed;
import org.plumbline.project.deed.AmendProject;
import org.plumbline.project.deed.CancelProject;
import org.plumbline.project.deed.LinkClause;
import org.plumbline.project.deed.ProjectDeed;
import org.plumbline.project.deed.ProjectText;
import org.plumbline.project.deed.RegisterProject;
import org.plumbline.project.deed.ReplanMoney;
import org.plumbline.project.deed.RescheduleProject;
import org.plumbline.project.deed.UnlinkClause;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** Planning: what a unit builds or sets up, by when, with what money, and which clauses it carries out in that way. */
@Component
public class Projects {

    private final Store store;
    private final Installation installation;
    private final Reach reach;
    private final ProjectRows rows;

    Projects(Store store, Installation installation, Reach reach, ProjectRows rows) {
        this.store = store;
        this.installation = installation;
        this.reach = reach;
        this.rows = rows;
    }

    /**
     * Registers a project of a unit. Its first plan stays on record for ever.
     *
     * @throws Refused for a code that is taken, a post, field or clause that is not there, days that do not fit together or
     *     lie outside the life of the unit, and money that cannot be
     */
    public Receipt register(Scope scope, RegisterProject deed) {
        return store.write(scope, deed, knownAt -> {
            var owner = rows.site(deed.owner()).orElseThrow(() -> new Absent("unit", deed.owner()));
            reach.require(scope, Ability.ANSWER, owner.node());
            var problems = new ArrayList<>(text(owner.node(), deed.id(), deed.text()));
            problems.addAll(Rules.of(deed.schedule(), owner.life()));
            problems.addAll(Rules.of(deed.budget()));
            if (deed.on().isAfter(installation.today())) {
                problems.add(Problem.at("on", "project.day-to-come", Map.of("day", deed.on(), "today", today())));
            }
            var directives = new LinkedHashMap<UUID, Integer>();
            for (var i = 0; i < deed.clauses().size(); i++) {
                var clause = deed.clauses().get(i);
                var at = "clauses[" + i + "]";
                rows.directiveOf(clause)
                        .ifPresentOrElse(
                                key -> directives.put(clause, key),
                                () -> problems.add(Problem.at(at, "project.clause-unknown", Map.of("clause", clause))));
            }
            refuse(problems);
            rows.insert(deed, owner.node(), directives, scope, knownAt);
        });
    }

    /** Corrects what a project says of itself; {@link Conflict} if somebody else did so meanwhile. */
    public Receipt amend(Scope scope, AmendProject deed) {
        return planning(scope, deed, deed.project(), (before, knownAt) -> {
            requireVersion(before, deed.rowVersion(), fields(deed.text()));
            refuse(text(before.owner(), before.id(), deed.text()));
            rows.change(before.id(), deed.text());
        });
    }

    /** Plans other days, with the reason. */
    public Receipt reschedule(Scope scope, RescheduleProject deed) {
        return planning(scope, deed, deed.project(), (before, knownAt) -> {
            requireVersion(before, deed.rowVersion(), Map.of());
            var problems = new ArrayList<>(
                    Rules.of(deed.schedule(), rows.siteOf(before.owner()).life()));
            problems.addAll(reasoned(deed.reason(), deed.on()));
            if (before.finished() != null) {
                problems.add(Problem.at(
                        "finish",
                        "project.finished-already",
                        Map.of("project", before.name(), "finished", before.finished())));
            }
            refuse(problems);
            rows.schedule(before.id(), deed.schedule(), deed.reason().strip(), deed.on(), scope, knownAt);
            rows.touch(before.id());
        });
    }

    /** Plans other money, with the reason. */
    public Receipt replan(Scope scope, ReplanMoney deed) {
        return planning(scope, deed, deed.project(), (before, knownAt) -> {
            requireVersion(before, deed.rowVersion(), Map.of());
            var problems = new ArrayList<>(Rules.of(deed.budget()));
            problems.addAll(reasoned(deed.reason(), deed.on()));
            refuse(problems);
            rows.money(before.id(), deed.budget(), deed.reason().strip(), deed.on(), scope, knownAt);
            rows.touch(before.id());
        });
    }

    /** Says that it carries out a clause; said again, it changes nothing. */
    public Receipt link(Scope scope, LinkClause deed) {
        return planning(scope, deed, deed.project(), (before, knownAt) -> {
            var directive = rows.directiveOf(deed.clause())
                    .orElseThrow(
                            () -> new Refused("clause", "project.clause-unknown", Map.of("clause", deed.clause())));
            rows.link(before.id(), deed.clause(), directive);
        });
    }

    /** Takes back that it carries out a clause. */
    public Receipt unlink(Scope scope, UnlinkClause deed) {
        return planning(scope, deed, deed.project(), (before, knownAt) -> {
            if (rows.unlink(before.id(), deed.clause()) == 0) {
                throw new Refused("clause", "project.not-linked", Map.of("project", before.name()));
            }
        });
    }

    /** Ends a project without its work. */
    public Receipt cancel(Scope scope, CancelProject deed) {
        return planning(scope, deed, deed.project(), (before, knownAt) -> {
            var problems = new ArrayList<>(reasoned(deed.reason(), deed.on()));
            if (before.finished() != null) {
                problems.add(Problem.at(
                        "on",
                        "project.finished-already",
                        Map.of("project", before.name(), "finished", before.finished())));
            }
            refuse(problems);
            rows.cancel(before.id(), deed.reason(), deed.on(), knownAt);
        });
    }

    private Receipt planning(Scope scope, ProjectDeed deed, UUID project, BiConsumer<Filed, Instant> work) {
        return store.write(scope, deed, knownAt -> {
            var before = rows.lock(project);
            reach.require(scope, Ability.ANSWER, before.owner());
            if (before.cancelled() != null) {
                throw new Refused("project", "project.cancelled-already", Map.of("project", before.name()));
            }
            work.accept(before, knownAt);
        });
    }

    private List<Problem> text(int owner, UUID id, ProjectText text) {
        var problems = new ArrayList<>(Rules.of(text));
        if (problems.isEmpty() && rows.isTaken(owner, text.code(), id)) {
            problems.add(Problem.at(
                    "code", "project.code-taken", Map.of("code", text.code().strip())));
        }
        if (text.post() != null && !rows.hasPost(text.post(), today())) {
            problems.add(Problem.at("post", "project.post-unknown", Map.of("on", today())));
        }
        if (text.field() != null && !rows.hasField(text.field())) {
            problems.add(Problem.at("field", "project.field-unknown"));
        }
        return problems;
    }

    private List<Problem> reasoned(String reason, LocalDate on) {
        var problems = new ArrayList<Problem>();
        if (reason.isBlank()) {
            problems.add(Problem.at("reason", "project.reason-missing"));
        }
        if (on.isAfter(today())) {
            problems.add(Problem.at("on", "project.day-to-come", Map.of("day", on, "today", today())));
        }
        return problems;
    }

    private void requireVersion(Filed before, int edited, Map<String, String> sent) {
        if (before.rowVersion() != edited) {
            throw new Conflict(before.id(), edited, before.rowVersion(), sent, fields(rows.text(before.id())));
        }
    }

    private LocalDate today() {
        return installation.today();
    }

    static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    /** What two people who edit one project are shown side by side. */
    static Map<String, String> fields(ProjectText text) {
        var fields = new HashMap<String, String>();
        fields.put("code", text.code());
        fields.put("name", text.name().original());
        fields.put("purpose", text.purpose() == null ? "" : text.purpose().original());
        fields.put("post", Objects.toString(text.post(), ""));
        fields.put("field", Objects.toString(text.field(), ""));
        return fields;
    }
}
