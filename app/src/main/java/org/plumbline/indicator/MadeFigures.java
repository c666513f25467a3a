package org.plumbline.indicator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.CompositeRows.Named;
import org.plumbline.indicator.CompositeRows.Place;
import org.plumbline.indicator.FigureRows.Cell;
import org.plumbline.indicator.FigureRows.Written;
import org.plumbline.indicator.MadeRows.Spot;
import org.plumbline.indicator.ProofRows.Proving;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.State;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/**
 * Writes what composites came to: appended and closed as every figure is, and left alone where nothing changed. Identifiers follow from
 * what is said and how often it was said otherwise before, so that the same happenings give the same rows.
 */
@Component
class MadeFigures {

    private final Store store;
    private final Installation installation;
    private final FigureRows figures;
    private final ProofRows proofs;
    private final MadeRows rows;

    MadeFigures(Store store, Installation installation, FigureRows figures, ProofRows proofs, MadeRows rows) {
        this.store = store;
        this.installation = installation;
        this.figures = figures;
        this.proofs = proofs;
        this.rows = rows;
    }

    /** The composite, and what it and its parts are called. */
    record Whole(UUID id, int key, Map<Integer, Named> named) {}

    /** What is to stand in a place from now on; null for nothing. */
    record Wanted(Place place, long series, int version, Stance stance, Blend.@Nullable Made made) {}

    /** What changed, and where. */
    record Moved(Place place, FigureFollower.Changed changed) {}

    /** A figure that takes a place, or leaves it empty. */
    private record Step(Wanted wanted, @Nullable Observed before, String why) {}

    List<Moved> keep(Whole whole, List<Wanted> wanted, Map<Cell, List<Observed>> stand, Instant knownAt) {
        var standing = new HashMap<Spot, Observed>();
        wanted.stream()
                .map(each -> new Cell(whole.key, each.place.node(), each.place.cut()))
                .distinct()
                .flatMap(cell -> stand.getOrDefault(cell, List.of()).stream())
                .forEach(each -> standing.put(new Spot(each.series(), each.period(), each.stance()), each));
        var given = standing.isEmpty()
                ? Map.<UUID, List<Blend.Given>>of()
                : rows.given(standing.values().stream().map(Observed::id).toList());
        var steps = new ArrayList<Step>();
        var proven = new ArrayList<Step>();
        for (var each : wanted) {
            var before = standing.get(new Spot(each.series, each.place.period(), each.stance));
            if (before == null && each.made == null) {
                continue;
            }
            var parts = before == null ? List.<Blend.Given>of() : given.getOrDefault(before.id(), List.of());
            if (before == null || each.made == null || !isAs(each, before, parts)) {
                steps.add(new Step(each, before, why(whole, each, parts)));
            } else if (before.proof() != each.made.proof()) {
                proven.add(new Step(each, before, ""));
            }
        }
        if (steps.isEmpty() && proven.isEmpty()) {
            return List.of();
        }
        write(whole, steps, proven, knownAt);
        steps.addAll(proven);
        return steps.stream()
                .map(each -> new Moved(
                        each.wanted.place,
                        new FigureFollower.Changed(each.wanted.series, each.wanted.place.period(), each.wanted.stance)))
                .toList();
    }

    private static boolean isAs(Wanted wanted, Observed before, List<Blend.Given> parts) {
        var made = Objects.requireNonNull(wanted.made);
        var figure = before.figure();
        return before.version() == wanted.version
                && before.state() == made.state()
                && before.maturity() == made.maturity()
                && before.author() == author(wanted)
                && Blend.same(figure == null ? null : figure.value(), made.value())
                && parts.size() == made.parts().size()
                && java.util.stream.IntStream.range(0, parts.size())
                        .allMatch(i -> parts.get(i).isAs(made.parts().get(i)));
    }

    private static int author(Wanted wanted) {
        var made = Objects.requireNonNull(wanted.made);
        return wanted.stance == Stance.VERIFIED && made.author() != null ? made.author() : wanted.place.node();
    }

    /** By which parts it is another one: their codes, or the version of the definition. */
    private static String why(Whole whole, Wanted wanted, List<Blend.Given> before) {
        var now = wanted.made == null ? List.<Blend.Given>of() : wanted.made.parts();
        var codes = new LinkedHashSet<String>();
        now.stream()
                .filter(each -> before.stream().noneMatch(each::isAs))
                .forEach(each -> codes.add(code(whole, each)));
        before.stream()
                .filter(each -> now.stream().noneMatch(each::isAs))
                .forEach(each -> codes.add(code(whole, each)));
        return codes.isEmpty() ? "v" + wanted.version : String.join(", ", codes);
    }

    private static String code(Whole whole, Blend.Given part) {
        var named = whole.named.get(part.key());
        return named == null ? String.valueOf(part.key()) : named.code();
    }

    private void write(Whole whole, List<Step> steps, List<Step> proven, Instant knownAt) {
        var all = new ArrayList<>(steps);
        all.addAll(proven);
        var series = all.stream().map(each -> each.wanted.series).distinct().toList();
        var before = rows.before(series, first(all), last(all));
        // What was known last of a place is known before what is said now, however the clock goes.
        var at = all.stream()
                .map(each -> before.get(spot(each.wanted)))
                .filter(Objects::nonNull)
                .map(each -> each.last().plusNanos(1_000))
                .filter(each -> each.isAfter(knownAt))
                .max(Instant::compareTo)
                .orElse(knownAt);
        var proving = new ArrayList<Proving>();
        for (var stance : List.of(Stance.DERIVED, Stance.VERIFIED)) {
            var own =
                    steps.stream().filter(each -> each.wanted.stance == stance).toList();
            if (!own.isEmpty()) {
                enter(whole, stance, own, before, proving, at);
            }
        }
        if (!proven.isEmpty()) {
            var ids = proven.stream()
                    .map(each -> Objects.requireNonNull(each.before).id())
                    .toList();
            var many = rows.proofs(ids);
            rows.closeProofs(ids, at);
            proven.forEach(each -> {
                var id = Objects.requireNonNull(each.before).id();
                proving.add(proving(
                        id,
                        many.getOrDefault(id, 0),
                        Objects.requireNonNull(each.wanted.made).proof()));
            });
        }
        proofs.write(
                proving.stream().filter(each -> each.level() != ProofLevel.NONE).toList(),
                installation.today(),
                store.asking(),
                at);
    }

    private void enter(
            Whole whole,
            Stance stance,
            List<Step> steps,
            Map<Spot, MadeRows.Before> before,
            List<Proving> proving,
            Instant at) {
        var closed = new LinkedHashMap<UUID, String>();
        var written = new ArrayList<Written>();
        var parts = new LinkedHashMap<UUID, List<Blend.Given>>();
        for (var step : steps) {
            if (step.before != null) {
                closed.put(step.before.id(), step.why);
            }
            var made = step.wanted.made;
            if (made != null) {
                var said = before.get(spot(step.wanted));
                var id = id(
                        whole.id, made.seed(), step.wanted.place.period(), stance, said == null ? 0 : said.figures());
                written.add(written(step, id, made));
                parts.put(id, made.parts());
                proving.add(proving(id, 0, made.proof()));
            }
        }
        var first = written.isEmpty()
                ? closed.keySet().iterator().next()
                : written.getFirst().id();
        var entry = id("entry", first, written.isEmpty());
        figures.entry(entry, stance, null, installation.today(), store.asking(), at);
        if (!closed.isEmpty()) {
            figures.close(closed, entry, at);
        }
        if (!written.isEmpty()) {
            figures.write(written, stance, entry, at);
            rows.insert(parts);
        }
    }

    private static Written written(Step step, UUID id, Blend.Made made) {
        return new Written(
                id,
                step.wanted.series,
                step.wanted.place.period(),
                step.wanted.version,
                author(step.wanted),
                made.state(),
                made.maturity(),
                made.state() == State.VALUE ? Figure.number(Objects.requireNonNull(made.value())) : null,
                null,
                step.before == null ? null : step.before.id());
    }

    private static Proving proving(UUID figure, int earlier, ProofLevel level) {
        return new Proving(id("proof", figure, earlier), figure, level, null, List.of());
    }

    private static Spot spot(Wanted wanted) {
        return new Spot(wanted.series, wanted.place.period(), wanted.stance);
    }

    private static LocalDate first(List<Step> steps) {
        return steps.stream()
                .map(each -> each.wanted.place.period().first())
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static LocalDate last(List<Step> steps) {
        return steps.stream()
                .map(each -> each.wanted.place.period().ends())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static UUID id(Object... of) {
        return UUID.nameUUIDFromBytes(java.util.Arrays.stream(of)
                .map(Object::toString)
                .collect(Collectors.joining("/", "composite/", ""))
                .getBytes(StandardCharsets.UTF_8));
    }
}
