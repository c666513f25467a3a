package org.plumbline.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.CompositeRows.Place;
import org.plumbline.indicator.FigureRows.Cell;
import org.plumbline.organisation.UnitSets;

/** Puts together what one composite is made of, place by place, from what was read of all of them at once. */
record Blends(
        List<CompositeRows.Part> parts,
        Map<Integer, CompositeRows.Named> named,
        Map<UUID, List<Indicator.Version>> versions,
        Map<String, Measure> measures,
        Map<Cell, List<Observed>> figures,
        List<CompositeRows.Trait> traits) {

    /** Null where the definition in force has no figure: of another period than it asks for, or in a cut that it does not know. */
    @Nullable
    Blend of(List<Indicator.Version> definitions, Place place) {
        var version = Indicator.inForce(definitions, place.period().last());
        var text = version.text();
        var composite = text.composite();
        var cut = Cut.find(place.cut()).orElseThrow();
        if (composite == null
                || !FigureRules.fits(place.period(), text)
                || !text.dimensions().containsAll(cut.groups().keySet())) {
            return null;
        }
        var own = parts.stream()
                .filter(each -> each.version() == version.version())
                .toList();
        var ingredients = new ArrayList<Blend.Ingredient>();
        for (var i = 0; i < own.size(); i++) {
            var part = composite.parts().get(i);
            var key = own.get(i).part();
            ingredients.add(new Blend.Ingredient(
                    part,
                    key,
                    own.get(i).measure(),
                    applies(part.applies(), place.node(), place.period().last()),
                    new PartFigures(
                            Objects.requireNonNull(versions.get(
                                    Objects.requireNonNull(named.get(key)).id())),
                            measures,
                            figures.getOrDefault(new Cell(key, place.node(), place.cut()), List.of()))));
        }
        return new Blend(text, ingredients, place.period());
    }

    private boolean applies(UnitSets.@Nullable Condition condition, int node, LocalDate day) {
        return condition == null
                || traits.stream()
                        .anyMatch(each -> each.node() == node
                                && each.name().equals(condition.trait())
                                && !each.from().isAfter(day)
                                && each.to().isAfter(day)
                                && condition.holds(each.value()));
    }
}
