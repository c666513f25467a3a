package org.plumbline.indicator.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.indicator.deed.CompositeText;
import org.plumbline.indicator.deed.Direction;
import org.plumbline.indicator.deed.Missing;
import org.plumbline.indicator.deed.PartText;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.UnitSets;
import org.plumbline.web.Corrections;
import org.plumbline.web.TypedNumber;
import org.plumbline.web.Visit;

/**
 * The parts of a composite as typed into the form of a definition: {@code parts[0].indicator} and so on, in any numbering.
 *
 * @param typed each field by its name
 */
public record CompositeSheet(Map<String, String> typed) {

    private static final Pattern ROW = Pattern.compile("parts\\[(\\d{1,4})]\\..+");
    private static final Pattern PART = Pattern.compile("composite\\.parts\\[(\\d+)]\\.(.+)");
    private static final List<String> FIELDS =
            List.of("indicator", "weight", "least", "most", "direction", "trait", "comparison", "value");
    private static final Map<String, String> NAMES = Map.of(
            "scale", "least",
            "scale.least", "least",
            "scale.most", "most",
            "scale.direction", "direction",
            "applies.trait", "trait",
            "applies.comparison", "comparison",
            "applies.value", "value");
    private static final int DECIMALS = 6;

    /** One row of the form, under its number. */
    public record Row(String n, Map<String, String> fields) {

        /** One that nothing is typed into. */
        public static Row empty(String n) {
            return new Row(n, Map.of());
        }

        public String text(String field) {
            return fields.getOrDefault(field, "");
        }

        /** Whether more than the indicator and its weight is said of it; a direction and a comparison are always sent. */
        public boolean hasMore() {
            return Stream.of("least", "most", "trait", "value")
                    .anyMatch(each -> !text(each).isEmpty());
        }

        boolean isEmpty() {
            return text("indicator").isEmpty() && text("weight").isEmpty() && !hasMore();
        }
    }

    /** The rows, also empty ones that were asked for. */
    public List<Row> rows() {
        var numbers = new TreeSet<Integer>();
        typed.keySet().forEach(each -> {
            var row = ROW.matcher(each);
            if (row.matches()) {
                numbers.add(Integer.valueOf(row.group(1)));
            }
        });
        var dropped = text("drop");
        return numbers.stream()
                .map(String::valueOf)
                .filter(n -> !dropped.equals("parts[" + n + "]"))
                .map(this::row)
                .toList();
    }

    private Row row(String n) {
        var fields = new HashMap<String, String>();
        FIELDS.forEach(each -> {
            var text = text("parts[" + n + "]." + each);
            if (!text.isEmpty()) {
                fields.put(each, text);
            }
        });
        return new Row(n, fields);
    }

    public String text(String field) {
        return Texts.clean(typed.get(field));
    }

    private List<Row> filled() {
        return rows().stream().filter(row -> !row.isEmpty()).toList();
    }

    /** Whether any part is named, so that a composite is meant. */
    public boolean isFilled() {
        return !filled().isEmpty();
    }

    /** What stands, to be changed. */
    static Map<String, String> of(Visit visit, @Nullable CompositeText composite, PartChoices choices) {
        var typed = new HashMap<String, String>();
        if (composite == null) {
            return typed;
        }
        var w = visit.w();
        typed.put("missing", composite.missing().name());
        typed.put("enough", composite.enough() == null ? "" : w.plain(composite.enough()));
        typed.put("proportional", composite.proportional() ? "yes" : "");
        for (var i = 0; i < composite.parts().size(); i++) {
            var part = composite.parts().get(i);
            var at = "parts[" + i + "].";
            typed.put(at + "indicator", choices.text(part.indicator()));
            typed.put(at + "weight", w.plain(part.weight()));
            var scale = part.scale();
            if (scale != null) {
                typed.put(at + "least", w.plain(scale.least()));
                typed.put(at + "most", w.plain(scale.most()));
                typed.put(at + "direction", scale.direction().name());
            }
            var applies = part.applies();
            if (applies != null) {
                typed.put(at + "trait", applies.trait());
                typed.put(at + "comparison", applies.comparison().name());
                typed.put(at + "value", applies.value());
            }
        }
        return typed;
    }

    /** The parts, or null where none is named or something has to be corrected first. */
    @Nullable
    CompositeText composite(Visit visit, PartChoices choices, List<Problem> problems) {
        if (!isFilled()) {
            return null;
        }
        var before = problems.size();
        var parts = new ArrayList<PartText>();
        for (var row : filled()) {
            var part = part(visit, row, choices, problems);
            if (part != null) {
                parts.add(part);
            }
        }
        var missing = Texts.choice("missing", Missing.class, text("missing"), problems);
        var enough = number(visit, "enough", text("enough"), "composite.enough", problems);
        return problems.size() > before
                ? null
                : new CompositeText(
                        parts,
                        Objects.requireNonNullElse(missing, Missing.ALL),
                        enough,
                        !text("proportional").isEmpty());
    }

    private @Nullable PartText part(Visit visit, Row row, PartChoices choices, List<Problem> problems) {
        var at = "parts[" + row.n + "].";
        var indicator = choices.find(at + "indicator", row.text("indicator"), problems);
        var weight = number(visit, at + "weight", row.text("weight"), "composite.weight.label", problems);
        if (row.text("weight").isEmpty()) {
            problems.add(Problem.at(at + "weight", "composite.weight-missing"));
        }
        var least = number(visit, at + "least", row.text("least"), "composite.scale.least", problems);
        var most = number(visit, at + "most", row.text("most"), "composite.scale.most", problems);
        if (row.text("least").isEmpty() != row.text("most").isEmpty()) {
            problems.add(Problem.at(at + (row.text("least").isEmpty() ? "least" : "most"), "composite.scale-missing"));
        }
        var direction = Texts.choice(at + "direction", Direction.class, row.text("direction"), problems);
        var comparison = Texts.choice(at + "comparison", UnitSets.Comparison.class, row.text("comparison"), problems);
        if (indicator == null || weight == null) {
            return null;
        }
        return new PartText(
                indicator,
                weight,
                least == null || most == null
                        ? null
                        : new PartText.Scale(least, most, Objects.requireNonNullElse(direction, Direction.MORE)),
                row.text("trait").isEmpty()
                        ? null
                        : new UnitSets.Condition(
                                row.text("trait"),
                                Objects.requireNonNullElse(comparison, UnitSets.Comparison.IS),
                                row.text("value")));
    }

    private static @Nullable BigDecimal number(
            Visit visit, String field, String text, String label, List<Problem> problems) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return TypedNumber.read(visit.w(), field, visit.w().say(label), text, DECIMALS);
        } catch (Refused refused) {
            problems.addAll(refused.problems());
            return null;
        }
    }

    /** Problems with a composite at the fields of the form, row by row as they were typed. */
    List<Problem> atFields(List<Problem> problems) {
        var rows = filled();
        return Corrections.renamed(problems, field -> {
            var part = PART.matcher(field);
            if (part.matches() && Integer.parseInt(part.group(1)) < rows.size()) {
                return "parts[" + rows.get(Integer.parseInt(part.group(1))).n + "]."
                        + NAMES.getOrDefault(part.group(2), part.group(2));
            }
            return field.equals("composite") ? "parts" : field.replaceFirst("^composite\\.", "");
        });
    }
}
