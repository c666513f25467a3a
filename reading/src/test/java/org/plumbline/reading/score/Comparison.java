package org.plumbline.reading.score;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether what was said is what the gold says, field by field, each kind by its own fields (reading-records.md, section 2, last column). */
final class Comparison {

    private static final double NEAR = 1e-6;
    private static final String ANY_YEAR = "--";
    private static final int DAY_OF_YEAR = 5;

    private final Map<String, @Nullable Object> gold;
    private final Map<String, @Nullable Object> said;

    private Comparison(Map<String, @Nullable Object> gold, Map<String, @Nullable Object> said) {
        this.gold = gold;
        this.said = said;
    }

    static boolean equal(String type, Map<String, @Nullable Object> gold, Map<String, @Nullable Object> said) {
        var both = new Comparison(gold, said);
        return switch (type) {
            case "citation" -> both.word("docType") && both.document() && both.date("date");
            case "target" -> both.word("comparator") && both.number("value") && both.unit() && both.year("year");
            case "ratio" -> both.number("done") && both.number("total") && both.word("what");
            case "observation" -> both.number("value") && both.unit() && both.year("year");
            case "change" -> both.number("from") && both.number("to") && both.year("fromYear") && both.year("toYear");
            case "money" -> both.number("amount") && both.word("currency");
            case "count" -> both.number("n");
            case "delegation" -> both.designation("number") && both.text("head");
            case "event" -> both.word("kind") && both.date("date");
            case "task" -> both.date("due") && both.text("who") && both.text("what");
            case "recommendation" -> both.text("from") && both.text("to") && both.text("what");
            default -> false;
        };
    }

    private boolean word(String field) {
        return Objects.equals(gold.get(field), said.get(field));
    }

    private boolean number(String field) {
        var one = asNumber(gold.get(field));
        var other = asNumber(said.get(field));
        return one != null
                && other != null
                && Math.abs(one - other) <= NEAR * Math.max(1, Math.max(Math.abs(one), Math.abs(other)));
    }

    private static @Nullable Double asNumber(@Nullable Object value) {
        return switch (value) {
            case Number number -> number.doubleValue();
            case String text -> parsed(text);
            case null, default -> null;
        };
    }

    private static @Nullable Double parsed(String text) {
        try {
            return Double.valueOf(text.strip());
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private boolean year(String field) {
        return gold.get(field) == null || number(field);
    }

    private boolean unit() {
        var wanted = Wording.unit(gold.get("unit"));
        return wanted == null || wanted.equals(Wording.unit(said.get("unit")));
    }

    private boolean date(String field) {
        var wanted = gold.get(field);
        var given = said.get(field);
        if (wanted == null || given == null) {
            return wanted == given;
        }
        return wanted.toString().startsWith(ANY_YEAR)
                ? end(wanted.toString()).equals(end(given.toString()))
                : wanted.toString().equals(given.toString());
    }

    private static String end(String date) {
        return date.substring(Math.max(0, date.length() - DAY_OF_YEAR));
    }

    private boolean designation(String field) {
        return Objects.equals(Wording.designation(gold.get(field)), Wording.designation(said.get(field)));
    }

    /** The symbol where the gold has one, else the number, either in either field; nothing where the gold has neither. */
    private boolean document() {
        var given = new HashSet<@Nullable String>();
        given.add(Wording.designation(said.get("symbol")));
        given.add(Wording.designation(said.get("number")));
        given.remove(null);
        var symbol = Wording.designation(gold.get("symbol"));
        var wanted = symbol == null ? Wording.designation(gold.get("number")) : symbol;
        return wanted == null ? given.isEmpty() : given.contains(wanted);
    }

    /** Half of the words of the shorter text stand in the other. */
    private boolean text(String field) {
        var wanted = gold.get(field);
        var given = said.get(field);
        if (wanted == null || given == null) {
            return wanted == null;
        }
        var one = Wording.stems(wanted);
        var other = Wording.stems(given);
        if (one.isEmpty() || other.isEmpty()) {
            return Wording.fold(wanted).equals(Wording.fold(given));
        }
        long common = one.stream().filter(other::contains).count();
        return 2 * common >= Math.min(one.size(), other.size());
    }
}
