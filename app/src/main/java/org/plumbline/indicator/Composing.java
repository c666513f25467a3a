package org.plumbline.indicator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.CompositeRows.Part;
import org.plumbline.indicator.CompositeRows.Place;
import org.plumbline.indicator.FigureFollower.Changed;
import org.plumbline.indicator.FigureRows.Cell;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.kernel.Refused;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/**
 * Keeps the figures of composites in step with those of their parts, in the same transaction: a part before the composite that it goes into,
 * whatever the depth. The composite's series are held before anything is read of which its figures are made. Figures of units above that
 * are made of those below are read with what waits; when that is added up, composites follow in the fold, never in the hands of whoever
 * enters a figure below.
 */
@Component
class Composing {

    /** Which composites there are and of what: whoever makes figures of them is beside it, whoever defines one alone. */
    static final UUID COMPOSITES = UUID.nameUUIDFromBytes("composites".getBytes(StandardCharsets.UTF_8));

    private final Store store;
    private final CompositeRows rows;
    private final FigureRows figureRows;
    private final IndicatorFacts facts;
    private final Measures measures;
    private final MadeFigures made;
    private final PartSums sums;

    Composing(
            Store store,
            CompositeRows rows,
            FigureRows figureRows,
            IndicatorFacts facts,
            Measures measures,
            MadeFigures made,
            PartSums sums) {
        this.store = store;
        this.rows = rows;
        this.figureRows = figureRows;
        this.facts = facts;
        this.measures = measures;
        this.made = made;
        this.sums = sums;
    }

    /** Figures changed; gives those of composites that changed with them. */
    List<Changed> follow(Collection<Changed> changed, Instant knownAt) {
        var figures = changed.stream()
                .filter(each -> each.stance() != Stance.CONTESTED)
                .toList();
        if (figures.isEmpty()) {
            return List.of();
        }
        store.beside(COMPOSITES);
        var cells =
                rows.ofParts(figures.stream().map(Changed::series).distinct().toList());
        if (cells.isEmpty()) {
            return List.of();
        }
        var moved = new HashMap<Integer, Set<Place>>();
        figures.forEach(each -> {
            var cell = cells.get(each.series());
            if (cell != null) {
                moved.computeIfAbsent(cell.indicatorKey(), any -> new LinkedHashSet<>())
                        .add(new Place(cell.node(), cell.cut(), each.period()));
            }
        });
        return keep(moved, new HashMap<>(), knownAt);
    }

    /**
     * What figures below come to changed for units above.
     *
     * @param sums where it did, by the inner number of the part
     */
    List<Changed> folded(Map<Integer, Set<Place>> sums, Instant knownAt) {
        store.beside(COMPOSITES);
        return keep(new HashMap<>(sums), new HashMap<>(), knownAt);
    }

    /** A composite was defined, from a day on: its figures are made, or made anew, wherever its parts have some. */
    List<Changed> defined(int key, LocalDate from, Instant knownAt) {
        return keep(new HashMap<>(), again(List.of(key), null, from), knownAt);
    }

    /** A part was defined anew, from a day on: its figures may have to be read in another way. */
    List<Changed> partDefined(int key, LocalDate from, Instant knownAt) {
        store.beside(COMPOSITES);
        var moved = new HashMap<Integer, Set<Place>>();
        if (rows.parts().stream().anyMatch(each -> each.part() == key)) {
            moved.put(key, new LinkedHashSet<>(rows.places(List.of(key), null, from)));
        }
        return keep(moved, new HashMap<>(), knownAt);
    }

    /** A unit came by a trait or lost it from a day on. */
    List<Changed> traits(int node, Collection<String> traits, LocalDate from, Instant knownAt) {
        store.beside(COMPOSITES);
        var asking = rows.asking(traits);
        return asking.isEmpty() ? List.of() : keep(new HashMap<>(), again(asking, node, from), knownAt);
    }

    /** All figures of composites for periods that end on a day or later, those there are and those that may be. */
    private Map<Integer, Set<Place>> again(List<Integer> composites, @Nullable Integer node, LocalDate from) {
        var parts = rows.parts();
        var wanted = new HashMap<Integer, Set<Place>>();
        for (var key : composites) {
            var keys = new HashSet<>(List.of(key));
            parts.stream().filter(each -> each.whole() == key).forEach(each -> keys.add(each.part()));
            wanted.put(key, new LinkedHashSet<>(rows.places(keys, node, from)));
        }
        return wanted;
    }

    /**
     * Goes from parts to composites.
     *
     * @param moved where figures of parts changed, by the inner number of the part
     * @param wanted which figures of composites are to be made anew at any rate
     */
    private List<Changed> keep(Map<Integer, Set<Place>> moved, Map<Integer, Set<Place>> wanted, Instant knownAt) {
        if (moved.isEmpty() && wanted.isEmpty()) {
            return List.of();
        }
        var parts = rows.parts();
        var all = new ArrayList<Changed>();
        for (var key : inOrder(parts)) {
            var places = wanted.getOrDefault(key, new LinkedHashSet<>());
            parts.stream()
                    .filter(each -> each.whole() == key)
                    .map(Part::part)
                    .distinct()
                    .forEach(part -> places.addAll(moved.getOrDefault(part, Set.of())));
            if (places.isEmpty()) {
                continue;
            }
            var changed = compose(key, parts, places, knownAt);
            changed.forEach(each ->
                    moved.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(each.place()));
            changed.forEach(each -> all.add(each.changed()));
        }
        return all;
    }

    /** Composites, each after those of which it is made. */
    private static List<Integer> inOrder(List<Part> parts) {
        var done = new LinkedHashSet<Integer>();
        parts.forEach(each -> follow(each.whole(), parts, done));
        return List.copyOf(done);
    }

    private static void follow(int key, List<Part> parts, Set<Integer> done) {
        var own = parts.stream().filter(each -> each.whole() == key).toList();
        if (own.isEmpty() || done.contains(key)) {
            return;
        }
        own.forEach(each -> follow(each.part(), parts, done));
        done.add(key);
    }

    private List<MadeFigures.Moved> compose(int key, List<Part> parts, Set<Place> moved, Instant knownAt) {
        var own = parts.stream().filter(each -> each.whole() == key).toList();
        var keys = new HashSet<>(own.stream().map(Part::part).toList());
        keys.add(key);
        var named = rows.named(keys);
        // Whoever defines the composite anew holds its series, so the definitions are read after these are held.
        var cells = new LinkedHashSet<Cell>();
        moved.forEach(place -> cells.add(new Cell(key, place.node(), place.cut())));
        var series = figureRows.keep(cells);
        var versions = facts.versions(
                named.values().stream().map(CompositeRows.Named::id).toList());
        var definitions = versions.get(Objects.requireNonNull(named.get(key)).id());
        var places = periods(moved, Objects.requireNonNull(definitions));
        if (places.isEmpty()) {
            return List.of();
        }
        var from = places.stream()
                .map(each -> each.period().first())
                .min(LocalDate::compareTo)
                .orElseThrow();
        var until = places.stream()
                .map(each -> each.period().ends())
                .max(LocalDate::compareTo)
                .orElseThrow();
        var sources = new LinkedHashSet<Cell>();
        keys.forEach(part -> cells.forEach(cell -> sources.add(new Cell(part, cell.node(), cell.cut()))));
        var figures = rows.figures(sources, from, until);
        sources.removeIf(each -> each.indicatorKey() == key);
        sums.add(sources, named, from, until, figures);
        var traits = rows.traits(
                cells.stream().map(Cell::node).distinct().toList(),
                definitions.stream()
                        .flatMap(each -> each.text().composite() == null
                                ? java.util.stream.Stream.empty()
                                : each.text().composite().parts().stream())
                        .filter(each -> each.applies() != null)
                        .map(each -> Objects.requireNonNull(each.applies()).trait())
                        .distinct()
                        .toList());
        var blends = new Blends(own, named, versions, measures.byCode(), figures, traits);
        var wanted = new ArrayList<MadeFigures.Wanted>();
        for (var place : places) {
            var cell = new Cell(key, place.node(), place.cut());
            var blend = blends.of(definitions, place);
            var version = Indicator.inForce(definitions, place.period().last()).version();
            var at = Objects.requireNonNull(series.get(cell));
            wanted.add(new MadeFigures.Wanted(
                    place, at, version, Stance.DERIVED, blend == null ? null : blend.reported()));
            wanted.add(
                    new MadeFigures.Wanted(place, at, version, Stance.VERIFIED, blend == null ? null : blend.found()));
        }
        return made.keep(
                new MadeFigures.Whole(Objects.requireNonNull(named.get(key)).id(), key, named),
                wanted,
                figures,
                knownAt);
    }

    /** The periods themselves, and those of the composite in which they lie. */
    private static Set<Place> periods(Set<Place> moved, List<Indicator.Version> definitions) {
        var places = new LinkedHashSet<Place>();
        for (var place : moved) {
            places.add(place);
            var frequency =
                    Indicator.inForce(definitions, place.period().last()).text().frequency();
            if (frequency != Frequency.ONCE) {
                var around = Period.of(frequency, place.period().last());
                if (!around.first().isAfter(place.period().first())) {
                    places.add(new Place(place.node(), place.cut(), around));
                }
            }
        }
        return places;
    }

    /** A figure that was made is changed by its parts and by nobody's hand. */
    void refuseMade(java.util.UUID figure, Stance stance) {
        if ((stance == Stance.DERIVED || stance == Stance.VERIFIED) && rows.isMade(figure)) {
            throw new Refused("figure", "composite.figure-made", Map.of());
        }
    }
}
