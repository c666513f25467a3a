package org.plumbline.supplement;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plumbline.directive.FileState;
import org.plumbline.directive.FileVault;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.procedure.KeptCalendars;
import org.plumbline.procedure.WorkingCalendar;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** Requests as they are read: by record, for the unit that has to answer, and for the office that asked. */
@Component
public class SupplementList {

    private static final int MOST = 500;
    private static final String AT_NODES =
            " IN (SELECT n.node FROM organisation.unit n WHERE n.node = ANY (:nodes) OR n.body_of = ANY (:nodes))";

    private final Store store;
    private final Installation installation;
    private final Reach reach;
    private final KeptCalendars calendars;
    private final SupplementRows rows;
    private final FileVault vault;

    SupplementList(
            Store store,
            Installation installation,
            Reach reach,
            KeptCalendars calendars,
            SupplementRows rows,
            FileVault vault) {
        this.store = store;
        this.installation = installation;
        this.reach = reach;
        this.calendars = calendars;
        this.rows = rows;
        this.vault = vault;
    }

    /** A request with all that was said since. */
    public record Told(Supplement request, List<Supplement.Step> steps) {

        public Told {
            steps = List.copyOf(steps);
        }
    }

    /** A request with its steps. */
    public Told get(Scope scope, UUID id) {
        return store.read(
                scope, () -> new Told(counted(scope, List.of(rows.get(id))).getFirst(), rows.steps(id)));
    }

    /** The requests on a record of a unit: those that are open first. */
    public List<Supplement> of(Scope scope, UUID record, UUID unit) {
        return store.read(
                scope,
                () -> counted(
                        scope,
                        rows.fitting(
                                "r.record = :record AND u.id = :unit", Map.of("record", record, "unit", unit), MOST)));
    }

    /** What the units at which the reader answers are asked for, the most urgent first. */
    public List<Supplement> owed(Scope scope) {
        return open(scope, "r.stage = 'ASKED' AND r.node" + AT_NODES, Ability.ANSWER);
    }

    /** What the offices in which the reader directs asked for and did not settle yet. */
    public List<Supplement> asked(Scope scope) {
        return open(scope, "r.stage IN ('ASKED', 'ANSWERED') AND r.office" + AT_NODES, Ability.DIRECT);
    }

    private List<Supplement> open(Scope scope, String where, Ability ability) {
        var nodes = scope.allowing(ability).stream()
                .mapToInt(Grant::node)
                .distinct()
                .toArray();
        return nodes.length == 0
                ? List.of()
                : store.read(scope, () -> counted(scope, rows.fitting(where, Map.of("nodes", nodes), MOST)));
    }

    /** With the working days that are left, by the calendar of each unit. */
    private List<Supplement> counted(Scope scope, List<Supplement> requests) {
        var today = installation.today();
        Collection<UUID> units =
                requests.stream().map(Supplement::unit).distinct().toList();
        var kept = units.isEmpty() ? Map.<UUID, KeptCalendars.Kept>of() : calendars.of(scope, units);
        return requests.stream()
                .map(each -> {
                    var calendar = kept.get(each.unit());
                    return each.leaving((calendar == null ? WorkingCalendar.FIVE_DAYS : calendar.reckoning())
                            .workingDaysBetween(today, each.due()));
                })
                .toList();
    }

    /** A file that came with an answer, and where its bytes lie. */
    public record Kept(Supplement.File file, Path bytes) {}

    /**
     * A file of a request, for whoever reads it; as long as it is held, for the unit and the office.
     *
     * @throws Refused for one that is held, or in which the scanner found something
     */
    public Kept file(Scope scope, UUID id, UUID file) {
        return store.read(scope, () -> {
            var request = rows.get(id);
            var found = rows.steps(id).stream()
                    .flatMap(each -> each.files().stream())
                    .filter(each -> each.id().equals(file))
                    .findFirst()
                    .orElseThrow(() -> new Absent("file", file));
            if (found.state() == FileState.REFUSED) {
                throw new Refused("directive.file-refused", Map.of("name", found.name()));
            }
            if (found.state() == FileState.HELD
                    && !reach.allows(scope, Ability.ANSWER, request.node())
                    && !reach.allows(scope, Ability.DIRECT, request.node())) {
                throw new Refused("directive.file-held", Map.of("name", found.name()));
            }
            return new Kept(found, vault.path(Objects.requireNonNull(found.sha256())));
        });
    }
}
