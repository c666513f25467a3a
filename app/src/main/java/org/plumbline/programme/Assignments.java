package org.plumbline.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.programme.deed.AmendAssignment;
import org.plumbline.programme.deed.CancelAssignment;
import org.plumbline.programme.deed.DraftAssignment;
import org.plumbline.programme.deed.IssueAssignment;
import org.plumbline.programme.deed.ProgrammeDeed;
import org.plumbline.programme.deed.TaskText;
import org.plumbline.programme.deed.WaiveClear;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** Assigning: what is to be done, by whom, by when, with what result, and who answers for it. */
@Component
public class Assignments {

    private final Store store;
    private final Installation installation;
    private final Reach reach;
    private final Sources sources;
    private final Parties parties;
    private final AssignmentRows rows;
    private final AssignmentReading reading;
    private final AssignmentStandings standings;
    private final Waivers waivers;

    Assignments(
            Store store,
            Installation installation,
            Reach reach,
            Sources sources,
            Parties parties,
            AssignmentRows rows,
            AssignmentReading reading,
            AssignmentStandings standings,
            Waivers waivers) {
        this.store = store;
        this.installation = installation;
        this.reach = reach;
        this.sources = sources;
        this.parties = parties;
        this.rows = rows;
        this.reading = reading;
        this.standings = standings;
        this.waivers = waivers;
    }

    /**
     * Drafts an assignment. It stands nowhere until it is issued.
     *
     * @throws Refused for a source, unit or post that is not there, a lead outside the line without a reason, and days
     *     that do not fit together
     */
    public Receipt draft(Scope scope, DraftAssignment deed) {
        return store.write(scope, deed, knownAt -> {
            var source = sources.of(deed.directive(), deed.clause(), deed.upper());
            var sites = parties.sites(deed.task(), deed.owner());
            var owner = sites.get(deed.owner());
            if (owner == null) {
                throw new Absent("unit", deed.owner());
            }
            reach.require(scope, Ability.DIRECT, owner.node());
            var today = installation.today();
            refuse(
                    parties.problems(deed.task(), deed.owner(), sites, today),
                    Days.problems(deed.task(), source.issued(), source.called()));
            rows.insert(deed, source.key(), sites, knownAt);
        });
    }

    /**
     * Corrects what an assignment says; {@link Conflict} if somebody else did so meanwhile.
     *
     * @throws Refused at {@code due} if an issued one should get another day: that is granted, not written
     */
    public Receipt amend(Scope scope, AmendAssignment deed) {
        return assigning(scope, deed, deed.assignment(), (before, knownAt) -> {
            if (before.rowVersion() != deed.rowVersion()) {
                var stored = reading.text(before.id());
                throw new Conflict(
                        before.id(), deed.rowVersion(), before.rowVersion(), fields(deed.task()), fields(stored));
            }
            if (before.stage() == Stage.DONE || before.stage() == Stage.CANCELLED) {
                throw new Refused("assignment", "programme.ended", Map.of("assignment", before.title()));
            }
            var owner = java.util.Objects.requireNonNull(before.ownerId(), "in reach");
            var sites = parties.sites(deed.task(), owner);
            var problems = new ArrayList<>(parties.problems(deed.task(), owner, sites, installation.today()));
            var given = deed.source();
            var source = given == null ? null : sources.of(given.directive(), given.clause(), given.upper());
            if (given != null && given.upper() != null) {
                sources.refuseRing(before.id(), given.upper());
            }
            problems.addAll(
                    source == null
                            ? Days.problems(
                                    deed.task(), before.directiveIssued(), String.valueOf(before.directiveCalled()))
                            : Days.problems(deed.task(), source.issued(), source.called()));
            if (before.stage() == Stage.ISSUED
                    && !java.util.Objects.equals(before.due(), deed.task().due())) {
                problems.add(Problem.at(
                        "due",
                        "programme.due-is-granted",
                        dueValues(before, deed.task().due())));
            }
            if (before.stage() == Stage.ISSUED) {
                unclear(
                                before.id(),
                                deed.task(),
                                given == null ? before.clause() : given.clause(),
                                given == null ? before.upper() : given.upper())
                        .stream()
                        .map(each -> Problem.at(each.field(), "programme.unclear." + each.missing()))
                        .forEach(problems::add);
            }
            refuse(problems, List.of());
            rows.change(before.id(), deed.task(), sites);
            if (given != null && source != null) {
                rows.follow(before.id(), source.key(), given);
            }
            standings.keep(rows.lock(before.id()), installation.today(), knownAt);
        });
    }

    /** Signs one clear away: the post that did so stands beside it for ever. */
    public Receipt waive(Scope scope, WaiveClear deed) {
        return assigning(scope, deed, deed.assignment(), (before, knownAt) -> {
            if (deed.reason().isBlank()) {
                throw new Refused("reason", "programme.reason-missing", Map.of());
            }
            if (before.stage() != Stage.DRAFT) {
                throw new Refused("clear", "programme.waived-late", Map.of("assignment", before.title()));
            }
            if (deed.clear() == Clear.PERSON && before.lead() == null || deed.clear() == Clear.PROGRESS) {
                throw new Refused(
                        "clear",
                        deed.clear() == Clear.PROGRESS ? "programme.no-day-no-entry" : "programme.no-lead-no-entry",
                        Map.of("assignment", before.title()));
            }
            waivers.enter(scope, deed, knownAt);
        });
    }

    /**
     * Lets an assignment leave draft.
     *
     * @throws Refused with everything that is still unclear and was not signed away
     */
    public Receipt issue(Scope scope, IssueAssignment deed) {
        return assigning(scope, deed, deed.assignment(), (before, knownAt) -> {
            if (before.stage() != Stage.DRAFT) {
                throw new Refused("assignment", "programme.issued-already", Map.of("assignment", before.title()));
            }
            if (deed.rowVersion() != null && deed.rowVersion() != before.rowVersion()) {
                throw new Refused("assignment", "programme.corrected-meanwhile", Map.of("assignment", before.title()));
            }
            Days.requireCome(deed.on(), installation.today());
            if (before.directiveIssued() != null && deed.on().isBefore(before.directiveIssued())) {
                throw new Refused("on", "programme.issued-before", issuedValues(before, deed.on()));
            }
            var problems = new ArrayList<Problem>();
            for (var each : unclear(before, reading.text(before.id()))) {
                problems.add(Problem.at(each.field(), "programme.unclear." + each.missing()));
            }
            if (before.due() != null && before.due().isBefore(deed.on())) {
                problems.add(
                        Problem.at("due", "programme.due-before-on", Map.of("due", before.due(), "on", deed.on())));
            }
            refuse(problems, List.of());
            var columns = new HashMap<String, @Nullable Object>();
            columns.put("stage", Stage.ISSUED.name());
            columns.put("issued", deed.on());
            columns.put("original_due", before.due());
            rows.set(before.id(), columns);
            standings.keep(rows.lock(before.id()), deed.on(), knownAt);
        });
    }

    /** Ends an assignment without a product; a draft is taken back in the same way. */
    public Receipt cancel(Scope scope, CancelAssignment deed) {
        return assigning(scope, deed, deed.assignment(), (before, knownAt) -> {
            if (deed.reason().isBlank()) {
                throw new Refused("reason", "programme.reason-missing", Map.of());
            }
            if (before.stage() == Stage.DONE || before.stage() == Stage.CANCELLED) {
                throw new Refused("assignment", "programme.ended", Map.of("assignment", before.title()));
            }
            if (before.issued() == null) {
                Days.requireCome(deed.on(), installation.today());
            } else {
                Days.requireWithin(deed.on(), before.issued(), installation.today());
            }
            rows.set(
                    before.id(),
                    Map.of(
                            "stage", Stage.CANCELLED.name(),
                            "cancelled", deed.on(),
                            "cancel_reason", deed.reason().strip()));
            standings.keep(rows.lock(before.id()), deed.on(), knownAt);
        });
    }

    /** What keeps a draft from being issued: everything unclear that was not signed away. */
    public List<Unclear> unclear(Scope scope, UUID assignment) {
        return store.read(
                scope,
                () -> rows.find(assignment)
                        .map(filed -> unclear(filed, reading.text(assignment)))
                        .orElseThrow(() -> new Absent("assignment", assignment)));
    }

    private List<Unclear> unclear(Filed filed, TaskText task) {
        return unclear(filed.id(), task, filed.clause(), filed.upper());
    }

    private List<Unclear> unclear(UUID id, TaskText task, @Nullable UUID clause, @Nullable UUID upper) {
        var waived = waivers.of(id);
        return Unclear.of(task, clause, upper).stream()
                .filter(each -> !waived.contains(each.clear()))
                .toList();
    }

    private Receipt assigning(Scope scope, ProgrammeDeed deed, UUID assignment, BiConsumer<Filed, Instant> work) {
        return store.write(scope, deed, knownAt -> {
            var before = rows.lock(assignment);
            reach.require(scope, Ability.DIRECT, before.owner());
            standings.lock(before);
            work.accept(before, knownAt);
        });
    }

    private static Map<String, Object> dueValues(Filed before, @Nullable LocalDate wished) {
        var values = new HashMap<String, Object>();
        values.put("due", before.due() == null ? "" : before.due());
        values.put("wished", wished == null ? "" : wished);
        return values;
    }

    private static Map<String, Object> issuedValues(Filed before, LocalDate on) {
        return Map.of(
                "day", on,
                "issued", java.util.Objects.requireNonNull(before.directiveIssued()),
                "directive", java.util.Objects.toString(before.directiveCalled(), ""));
    }

    private static void refuse(List<Problem> some, List<Problem> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        if (!all.isEmpty()) {
            throw new Refused(all);
        }
    }

    /** What two people who edit one assignment are shown side by side. */
    static Map<String, String> fields(TaskText task) {
        var fields = new HashMap<String, String>();
        fields.put("title", task.title().original());
        fields.put("lead", String.valueOf(task.lead() == null ? "" : task.lead()));
        fields.put("post", String.valueOf(task.post() == null ? "" : task.post()));
        fields.put("leader", String.valueOf(task.leader() == null ? "" : task.leader()));
        fields.put("deliverable", task.deliverable() == null ? "" : task.deliverable());
        fields.put("measure", task.measure() == null ? "" : task.measure());
        fields.put("starts", String.valueOf(task.starts() == null ? "" : task.starts()));
        fields.put("due", String.valueOf(task.due() == null ? "" : task.due()));
        return fields;
    }
}
