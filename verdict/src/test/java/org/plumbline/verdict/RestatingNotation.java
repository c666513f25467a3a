package org.plumbline.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.verdict.Lines.Line;

/** The suite's way to write what became of units; see its README. */
final class RestatingNotation {

    private final Map<String, Integer> units = new LinkedHashMap<>();

    int unit(String name) {
        return units.computeIfAbsent(name, any -> units.size() + 1);
    }

    String name(int unit) {
        return units.entrySet().stream()
                .filter(each -> each.getValue() == unit)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    String names(List<Integer> all) {
        return all.stream().map(this::name).collect(Collectors.joining(" "));
    }

    Lineage lineage(Line line) {
        var steps = new ArrayList<Lineage.Step>();
        for (var text : Notation.split(line.get("steps"))) {
            steps.add(step(text, steps.size()));
        }
        var founded = new HashMap<Integer, LocalDate>();
        for (var text : Notation.split(line.get("founded"))) {
            var cell = text.split("=");
            founded.put(unit(cell[0]), LocalDate.parse(cell[1]));
        }
        return new Lineage(steps, founded);
    }

    /** {@code 2025-07-01 X(A)>X(B)}, {@code 2025-07-01 A>A*population:0.6 B*population:0.4}, {@code 2025-07-01 A>}. */
    private Lineage.Step step(String text, int order) {
        var on = LocalDate.parse(text.substring(0, 10));
        var sides = text.substring(11).split(">", 2);
        var into = new ArrayList<Lineage.Into>();
        for (var side : sides[1].isEmpty() ? new String[0] : sides[1].split(" ")) {
            var cells = side.split("\\*");
            var weights = new HashMap<String, BigDecimal>();
            for (var i = 1; i < cells.length; i++) {
                var cell = cells[i].split(":");
                weights.put(cell[0], new BigDecimal(cell[1]));
            }
            into.add(new Lineage.Into(alone(cells[0]), weights, above(cells[0])));
        }
        return new Lineage.Step(alone(sides[0]), on, order, above(sides[0]), into);
    }

    private int alone(String text) {
        return unit(text.replaceAll("\\(.*", ""));
    }

    private Set<Integer> above(String text) {
        var open = text.indexOf('(');
        var above = new HashSet<Integer>();
        if (open >= 0) {
            for (var name : text.substring(open + 1, text.length() - 1).split(",")) {
                above.add(unit(name));
            }
        }
        return above;
    }

    /** {@code QN 2024=10/20; DN 2024=1/100}. */
    Map<Integer, Map<Period, Part>> figures(Line line) {
        var figures = new HashMap<Integer, Map<Period, Part>>();
        for (var text : Notation.split(line.get("figures"))) {
            var space = text.indexOf(' ');
            var part = Notation.parts(text.substring(space + 1)).getFirst();
            figures.computeIfAbsent(unit(text.substring(0, space)), any -> new HashMap<>())
                    .put(Period.parse(part.name()), part);
        }
        return figures;
    }
}
