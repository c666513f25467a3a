package org.plumbline.target.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Texts;
import org.plumbline.directive.web.Typed;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Unit;
import org.plumbline.target.deed.AskedShare;
import org.plumbline.verdict.Split.Rule;
import org.plumbline.web.TypedNumber;
import org.plumbline.web.Visit;

/** What is typed into a form that splits a target: one row a unit. */
public record SplitSheet(Map<String, String> values) {

    private static final int MOST_ROWS = 2000;
    private static final int DECIMALS = 6;
    private static final List<String> COLUMNS =
            List.of("unit", "unitPick", "unitAsked", "level", "weight", "numerator", "denominator");

    public SplitSheet {
        values = Map.copyOf(values);
    }

    /** What was typed into a field. */
    public String text(String name) {
        return Texts.clean(values.get(name));
    }

    /** How many rows the form has. */
    public int rows() {
        var text = text("rows");
        return text.matches("\\d{1,4}") ? Math.min(MOST_ROWS, Integer.parseInt(text)) : 0;
    }

    Typed unit(int row) {
        return new Typed(text("unit" + row), text("unitPick" + row), text("unitAsked" + row));
    }

    boolean isBlank(int row) {
        return COLUMNS.stream().allMatch(column -> text(column + row).isEmpty());
    }

    /** Without a row; those after it move up. */
    SplitSheet without(int gone) {
        var kept = new HashMap<>(values);
        var n = rows();
        for (var i = gone; i < n; i++) {
            for (var column : COLUMNS) {
                var next = values.get(column + (i + 1));
                if (next == null || i + 1 >= n) {
                    kept.remove(column + i);
                } else {
                    kept.put(column + i, next);
                }
            }
        }
        kept.put("rows", String.valueOf(Math.max(0, n - 1)));
        return new SplitSheet(kept);
    }

    /** With a further row of each unit that is not in it yet; blank rows go. */
    SplitSheet with(List<Unit> units) {
        var sheet = this;
        for (var i = rows() - 1; i >= 0; i--) {
            if (isBlank(i)) {
                sheet = sheet.without(i);
            }
        }
        var more = new LinkedHashMap<>(sheet.values);
        var n = sheet.rows();
        var picked = IntStream.range(0, n)
                .mapToObj(i -> more.getOrDefault("unitPick" + i, ""))
                .toList();
        for (var unit : units) {
            if (!picked.contains(unit.id().value().toString())) {
                more.put("unit" + n, unit.name().original());
                more.put("unitPick" + n, unit.id().value().toString());
                more.put("unitAsked" + n, unit.name().original());
                n++;
            }
        }
        more.put("rows", String.valueOf(n));
        return new SplitSheet(more);
    }

    /** With a blank row more. */
    SplitSheet longer() {
        var more = new HashMap<>(values);
        more.put("rows", String.valueOf(rows() + 1));
        return new SplitSheet(more);
    }

    /** The shares that were typed; blank rows are left out. {@code at} says in which row each stands. */
    List<AskedShare> shares(Visit visit, Finder finder, Finder.Doubts doubts, Rule rule, List<Integer> at) {
        var shares = new ArrayList<AskedShare>();
        for (var i = 0; i < rows(); i++) {
            if (!isBlank(i)) {
                var typed = unit(i);
                UUID unit = null;
                if (typed.isEmpty()) {
                    doubts.problems().add(Problem.at("unit" + i, "split.form.unit-missing"));
                } else {
                    unit = finder.unit(visit.scope(), "unit" + i, typed, doubts);
                }
                var level = rule == Rule.RATIO || rule == Rule.EACH ? null : number(visit, "level", i, doubts);
                var weight = rule == Rule.WEIGHTED ? number(visit, "weight", i, doubts) : null;
                var numerator = rule == Rule.RATIO ? number(visit, "numerator", i, doubts) : null;
                var denominator = rule == Rule.RATIO ? number(visit, "denominator", i, doubts) : null;
                if (unit != null) {
                    shares.add(new AskedShare(Ids.next(), unit, level, weight, numerator, denominator));
                    at.add(i);
                }
            }
        }
        return shares;
    }

    @Nullable
    LocalDate day(String field, List<Problem> problems) {
        return Texts.day(field, text(field), problems);
    }

    private @Nullable BigDecimal number(Visit visit, String column, int row, Finder.Doubts doubts) {
        return number(visit, column + row, "split.column." + column, text(column + row), doubts.problems());
    }

    static @Nullable BigDecimal number(Visit visit, String field, String label, String text, List<Problem> problems) {
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

    /** A field of a deed by its name in the form: {@code shares[3].level} may stand in row 5. */
    static String field(String name, List<Integer> at) {
        if (name.startsWith("shares[")) {
            var end = name.indexOf(']');
            var n = Integer.parseInt(name.substring("shares[".length(), end));
            return name.substring(end + 2) + (n < at.size() ? at.get(n) : n);
        }
        return switch (name) {
            case "on" -> "day";
            case "shares" -> "units";
            default -> name;
        };
    }
}
