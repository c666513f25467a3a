package org.plumbline.live;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Period;
import org.plumbline.live.deed.Bound;
import org.plumbline.live.deed.BoundKind;
import org.plumbline.organisation.Unit;
import org.plumbline.reader.check.Checked;
import org.plumbline.target.OwnTarget;

/** Which records may be meant by a number that somebody writes for a unit on a day. */
final class MeantRecords {

    private static final List<String> TASKS = List.of("done", "done-late", "overdue", "open", "done-on-time");
    private static final List<List<String>> TARGETS = List.of(
            List.of(),
            List.of("attained"),
            List.of("attained-checked"),
            List.of("exceeded"),
            List.of("met"),
            List.of("exceeded", "met"),
            List.of("overHalf"),
            List.of("underHalf"),
            List.of("notReported"));

    private final RecordLooks.Look look;
    private final Unit unit;
    private final LocalDate on;
    private @Nullable List<OwnTarget> promised;

    MeantRecords(RecordLooks.Look look, Unit unit, LocalDate on) {
        this.look = look;
        this.unit = unit;
        this.on = on;
    }

    /**
     * What may be meant by a number.
     *
     * @param likely what the check of texts held it against, or says may be meant
     * @param further what else of the unit may give such a number: it is offered only where it does
     */
    record Meant(Numeral numeral, Set<Bound> likely, Set<Bound> further) {}

    Meant of(Numeral numeral, Checked checked) {
        var likely = new LinkedHashSet<Bound>();
        checked.said().stream()
                .filter(each -> each.start() < numeral.end() && numeral.start() < each.end())
                .flatMap(each -> each.sources().stream())
                .forEach(each -> likely.addAll(bounds(each, numeral)));
        var further = further(numeral);
        further.removeAll(likely);
        return new Meant(numeral, likely, further);
    }

    private List<Bound> bounds(Checked.Source source, Numeral numeral) {
        if (source.target() != null) {
            return List.of(Bound.target(BoundKind.GOAL, source.target(), null));
        }
        if (source.of() != null) {
            boolean whole = numeral.value().compareTo(BigDecimal.valueOf(source.of())) == 0;
            return List.of(Bound.count(
                    BoundKind.TARGETS,
                    source.unit().id(),
                    source.directive(),
                    whole ? List.of() : source.classes(),
                    on));
        }
        var indicator = source.indicator();
        var period =
                source.period() == null ? null : Period.find(source.period()).orElse(null);
        return indicator == null || period == null
                ? List.of()
                : List.of(Bound.figure(source.unit().id(), indicator, "", period, false));
    }

    private Set<Bound> further(Numeral numeral) {
        var found = new LinkedHashSet<Bound>();
        boolean percent = "%".equals(numeral.unit());
        for (var target : promised()) {
            found.add(Bound.target(percent ? BoundKind.DISTANCE : BoundKind.NEEDED, target.id(), on));
            found.add(Bound.target(BoundKind.GOAL, target.id(), null));
        }
        if (numeral.unit() == null && numeral.decimals() == 0) {
            counts(found);
        }
        return found;
    }

    private void counts(Set<Bound> found) {
        var id = unit.id().value();
        var documents = new ArrayList<@Nullable UUID>();
        documents.add(null);
        promised().stream()
                .map(OwnTarget::document)
                .filter(Objects::nonNull)
                .map(each -> each.id())
                .distinct()
                .forEach(documents::add);
        for (var document : documents) {
            TARGETS.forEach(classes -> found.add(Bound.count(BoundKind.TARGETS, id, document, classes, on)));
        }
        TASKS.forEach(each -> found.add(Bound.count(BoundKind.TASKS, id, null, List.of(each), on)));
        found.add(Bound.count(BoundKind.TASKS, id, null, List.of(), on));
    }

    private List<OwnTarget> promised() {
        var known = promised;
        if (known == null) {
            known = look.promised(unit, on);
            promised = known;
        }
        return known;
    }
}
