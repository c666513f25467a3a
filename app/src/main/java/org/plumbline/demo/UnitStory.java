package org.plumbline.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.DefineLine;
import org.plumbline.organisation.DefineTier;
import org.plumbline.organisation.FoundUnit;
import org.plumbline.organisation.FoundUnits;
import org.plumbline.organisation.JoinLine;
import org.plumbline.organisation.Reorganise;
import org.plumbline.organisation.UnitKind;
import org.plumbline.organisation.Units;
import org.springframework.stereotype.Component;

/** Tiers, units, lines, and the decisions by which units merged, moved, were renamed or ceased. */
@Component
class UnitStory {

    private final Units units;

    UnitStory(Units units) {
        this.units = units;
    }

    void tell(Chapter chapter) {
        var tiers = tiers(chapter.facts());
        chapter.each(
                "tiers",
                row -> units.defineTier(
                        Scope.programme(),
                        new DefineTier(
                                Codes.id("tier", chapter.facts().body() + row.get("code")),
                                number(tiers, row, "code"),
                                row.get("code"),
                                sixLanguages(row),
                                Short.parseShort(row.get("rank")))));
        chapter.together(
                "units",
                row -> "",
                rows -> units.foundAll(
                        Scope.programme(),
                        new FoundUnits(
                                Codes.id("units", rows.getFirst().get("known")),
                                rows.stream().map(row -> unit(row, tiers)).toList())));
        var lines = lines(chapter.facts());
        chapter.each(
                "lines",
                row -> units.defineLine(
                        Scope.programme(),
                        new DefineLine(
                                Codes.id("line", row.get("code")),
                                number(lines, row, "code"),
                                row.get("code"),
                                row.wording("name"))));
        var first = new HashMap<String, Row>();
        chapter.facts().rows("line_edges").forEach(row -> first.putIfAbsent(row.get("line"), row));
        chapter.each("line_edges", row -> {
            int line = number(lines, row, "line");
            if (row.equals(first.get(row.get("line")))) {
                units.joinLine(
                        Scope.programme(),
                        new JoinLine(Codes.unit(row.get("parent")), line, null, row.day("from"), null));
            }
            units.joinLine(
                    Scope.programme(),
                    new JoinLine(
                            Codes.unit(row.get("child")),
                            line,
                            Codes.unit(row.get("parent")),
                            row.day("from"),
                            row.findDay("to").orElse(null)));
        });
    }

    /** A decision is one command, whatever it does to how many units. */
    void tellReorganisations(Chapter chapter) {
        var tiers = tiers(chapter.facts());
        chapter.whole("succession", row -> row.get("decision") + " " + row.get("on_date"), rows -> {
            var first = rows.getFirst();
            units.reorganise(
                    Scope.programme(),
                    new Reorganise(
                            Codes.id("decision", first.get("decision") + first.get("on_date") + first.get("known")),
                            first.get("decision"),
                            null,
                            first.day("on_date"),
                            steps(rows, tiers).stream()
                                    .filter(step -> !alreadyDone(step, first.day("on_date")))
                                    .toList()));
        });
    }

    /** A unit may have followed its place before its own decision became known: it then stands where it should. */
    private boolean alreadyDone(Reorganise.Step step, LocalDate on) {
        if (!(step instanceof Reorganise.Move move)) {
            return false;
        }
        var unit = units.on(Scope.programme(), move.unit(), on);
        var path = units.path(Scope.programme(), unit.node(), on);
        return path.size() > 1 && path.get(path.size() - 2).id().value().equals(move.parent());
    }

    private static List<Reorganise.Step> steps(List<Row> rows, Map<String, Short> tiers) {
        var divided = new LinkedHashMap<String, List<Reorganise.Share>>();
        var steps = new ArrayList<Ranked>();
        for (var row : rows) {
            switch (row.get("kind")) {
                case "rename" ->
                    steps.add(new Ranked(
                            0, new Reorganise.Rename(Codes.unit(row.get("predecessors")), row.wording("new_name"))));
                case "move" ->
                    steps.add(new Ranked(
                            1,
                            new Reorganise.Move(
                                    Codes.unit(row.get("predecessors")), Codes.unit(row.get("new_parent")))));
                case "merge" -> merge(row, divided).ifPresent(steps::add);
                case "abolish" ->
                    row.list("predecessors")
                            .forEach(code -> steps.add(
                                    new Ranked(placesLater(code, 4), new Reorganise.Abolish(Codes.unit(code), null))));
                case "abolish_tier" ->
                    steps.add(new Ranked(9, new Reorganise.AbolishTier(number(tiers, row, "predecessors"), null)));
                default -> throw new IllegalArgumentException("Unknown kind of succession: " + row.get("kind"));
            }
        }
        divided.forEach((code, shares) ->
                steps.add(new Ranked(placesLater(code, 3), new Reorganise.Split(Codes.unit(code), shares, Map.of()))));
        return steps.stream()
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(Ranked::step)
                .toList();
    }

    /** Names and moves first, then what becomes of bodies, then of their places, last a tier that ceases as a whole. */
    private record Ranked(int rank, Reorganise.Step step) {}

    private static int placesLater(String code, int rank) {
        return code.contains(":") ? rank : rank + 3;
    }

    /** Parts of a divided unit become one split; whole units one merger. */
    private static Optional<Ranked> merge(Row row, Map<String, List<Reorganise.Share>> divided) {
        var predecessors = row.list("predecessors");
        var weights = row.list("weights");
        var whole = new ArrayList<UUID>();
        var successor = Codes.unit(row.get("successors"));
        for (var i = 0; i < predecessors.size(); i++) {
            var weight = weights.isEmpty() ? BigDecimal.ONE : new BigDecimal(weights.get(i));
            if (weight.compareTo(BigDecimal.ONE) == 0) {
                whole.add(Codes.unit(predecessors.get(i)));
            } else {
                divided.computeIfAbsent(predecessors.get(i), any -> new ArrayList<>())
                        .add(new Reorganise.Share(successor, "population", weight));
            }
        }
        whole.remove(successor);
        return whole.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Ranked(placesLater(row.get("successors"), 2), new Reorganise.Merge(whole, successor)));
    }

    private static FoundUnit unit(Row row, Map<String, Short> tiers) {
        var kind = UnitKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
        var parent = row.find("parent").map(Codes::unit).orElse(null);
        return new FoundUnit(
                Codes.unit(row.get("code")),
                row.get("code"),
                kind,
                row.find("tier").map(tiers::get).orElse(null),
                parent,
                null,
                row.wording("name"),
                row.find("phone").orElse(null),
                row.day("founded"),
                null,
                traits(row),
                null);
    }

    private static Map<String, String> traits(Row row) {
        var traits = new TreeMap<String, String>();
        for (var trait : row.list("traits")) {
            var parts = trait.split("=", 2);
            traits.put(parts[0], parts[1]);
        }
        return traits;
    }

    private static Wording sixLanguages(Row row) {
        var translations = new TreeMap<String, String>();
        List.of("vi", "id", "de", "pl", "uk")
                .forEach(tag -> row.find("name_" + tag).ifPresent(name -> translations.put(tag, name)));
        return new Wording("en", row.get("name_en"), translations);
    }

    /** The number of the tier or line that a cell names. */
    static short number(Map<String, Short> numbers, Row row, String column) {
        var number = numbers.get(row.get(column));
        if (number == null) {
            throw new IllegalArgumentException("""
                    %s line %d names (%s), which is not defined.
                    Maybe it is written differently in its own file.""".formatted(row.file(), row.line(), row.get(column)));
        }
        return number;
    }

    static Map<String, Short> tiers(Facts facts) {
        var tiers = new HashMap<String, Short>();
        facts.rows("tiers").forEach(row -> tiers.put(row.get("code"), (short) (tiers.size() + 1)));
        return tiers;
    }

    private static Map<String, Short> lines(Facts facts) {
        var lines = new HashMap<String, Short>();
        facts.rows("lines").forEach(row -> lines.put(row.get("code"), (short) (lines.size() + 2)));
        return lines;
    }

    static @Nullable LocalDate day(Row row, String column) {
        return row.findDay(column).orElse(null);
    }
}
