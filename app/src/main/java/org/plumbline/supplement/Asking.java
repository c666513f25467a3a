package org.plumbline.supplement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.SeriesList;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.procedure.KeptCalendars;
import org.plumbline.programme.AssignmentList;
import org.plumbline.reporting.RoundList;
import org.plumbline.reporting.Sheets;
import org.plumbline.store.Installation;
import org.plumbline.supplement.deed.About;
import org.springframework.stereotype.Component;

/** Finds who is asked on a record, in the name of which office, and until when. */
@Component
class Asking {

    private final Installation installation;
    private final Reach reach;
    private final Units units;
    private final KeptCalendars calendars;
    private final SeriesList series;
    private final AssignmentList assignments;
    private final RoundList rounds;
    private final Sheets sheets;

    Asking(
            Installation installation,
            Reach reach,
            Units units,
            KeptCalendars calendars,
            SeriesList series,
            AssignmentList assignments,
            RoundList rounds,
            Sheets sheets) {
        this.sheets = sheets;
        this.installation = installation;
        this.reach = reach;
        this.units = units;
        this.calendars = calendars;
        this.series = series;
        this.assignments = assignments;
        this.rounds = rounds;
    }

    /**
     * A record that the reader sees.
     *
     * @param unit that answers for it, null for an assignment without a lead in sight
     * @param owner the office whose question a line answers, which may ask without directing the unit
     * @param lines of a return, that one of them is named
     */
    record Record(@Nullable Unit unit, @Nullable Unit owner, List<Line> lines) {

        boolean has(@Nullable UUID line) {
            return lines.stream().anyMatch(each -> each.id().equals(line));
        }
    }

    /** A line of a return with the name of its indicator. */
    record Line(UUID id, Wording name) {}

    /** The record; {@link Absent} for one that is not in sight. */
    Record record(Scope scope, About about, UUID record, @Nullable UUID unit) {
        return switch (about) {
            case FIGURE -> {
                var fact = series.get(scope, record);
                if (fact.closed() != null) {
                    throw new Refused("record", "indicator.figure-gone", Map.of());
                }
                yield new Record(units.get(scope, fact.unit()), null, List.of());
            }
            case PROGRESS -> {
                var lead = assignments.get(scope, record).lead();
                yield new Record(
                        lead == null ? null : units.find(scope, lead.id()).orElse(null), null, List.of());
            }
            case LINE -> {
                var opened = rounds.get(scope, record);
                var owing = rounds.owing(scope, opened, Objects.requireNonNullElse(unit, new UUID(0, 0)));
                yield new Record(
                        units.get(scope, owing.unit()),
                        units.find(scope, opened.regime().owner().id()).orElse(null),
                        sheets.of(scope, record, owing.unit()).lines().stream()
                                .map(each -> new Line(each.id(), each.text().name()))
                                .toList());
            }
        };
    }

    /**
     * The office in whose name the reader asks a unit: one of a mandate that directs it from above, or the one that laid down what a line
     * answers. Null where the reader may not ask.
     */
    @Nullable
    Unit office(Scope scope, Record record) {
        var unit = record.unit();
        if (unit == null) {
            return null;
        }
        var owner = record.owner();
        if (owner != null && owner.node() != unit.node() && reach.allows(scope, Ability.DIRECT, owner.node())) {
            return owner;
        }
        if (!reach.allows(scope, Ability.DIRECT, unit.node())) {
            return null;
        }
        var above = units.path(scope, unit.node(), installation.today()).stream()
                .filter(each -> each.node() != unit.node())
                .toList();
        return above.reversed().stream()
                .filter(each -> scope.isProgramme()
                        || scope.allowing(Ability.DIRECT).stream().anyMatch(grant -> grant.node() == each.node()))
                .findFirst()
                .orElse(null);
    }

    /** The same; refused as elsewhere where the reader may not. */
    Unit requireOffice(Scope scope, Record record) {
        var unit = record.unit();
        if (unit == null) {
            throw new Refused("record", "supplement.no-unit", Map.of());
        }
        var office = office(scope, record);
        if (office == null) {
            reach.require(scope, Ability.DIRECT, unit.node());
            if (scope.isProgramme()) {
                throw new NotAllowed(Ability.DIRECT);
            }
            throw new Refused("record", "supplement.own-unit", Map.of("unit", unit.name()));
        }
        return office;
    }

    /** The n-th working day from a day on, by the calendar of the unit. */
    LocalDate due(Scope scope, UUID unit, LocalDate on, int days) {
        return calendars.of(scope, unit).reckoning().plusWorkingDays(on, days);
    }
}
