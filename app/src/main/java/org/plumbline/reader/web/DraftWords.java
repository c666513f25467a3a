package org.plumbline.reader.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.reader.Draft;
import org.plumbline.reader.DraftFields;
import org.plumbline.reader.DraftFields.Field;
import org.plumbline.reader.layout.LayoutTables;
import org.plumbline.reading.record.RecordType;
import org.plumbline.web.Words;

/** Says in the reader's language what a draft says, and what the reader went by. */
public final class DraftWords {

    private static final int DECIMALS = 6;

    /** How the rule of a second task of a sentence is called, behind the rule of its first. */
    private static final String SECOND = "-second";

    private DraftWords() {}

    /** A field with its name and value in words. */
    public record Line(String name, String label, String value, boolean changed) {}

    /** The fields that say something, and those that were emptied or changed by hand. */
    public static List<Line> lines(Words w, Draft draft) {
        var lines = new ArrayList<Line>();
        for (var field : DraftFields.of(draft.type())) {
            var value = draft.field(field.name());
            var before = draft.read().getOrDefault(field.name(), "");
            if (!value.isEmpty() || !before.isEmpty()) {
                lines.add(new Line(
                        field.name(),
                        label(w, draft.type(), field),
                        value(w, draft.type(), field, value),
                        !value.equals(before)));
            }
        }
        return lines;
    }

    /** What a field is called. */
    public static String label(Words w, RecordType type, Field field) {
        return w.say(labelKey(type, field));
    }

    /** The message that names a field. */
    public static String labelKey(RecordType type, Field field) {
        return "reader.field." + type.code() + "." + field.name();
    }

    /** A value in the reader's way. */
    public static String value(Words w, RecordType type, Field field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field.kind()) {
            case NUMBER -> number(w, value);
            case DAY -> day(w, value);
            case CHOICE -> choice(w, type, field, value);
            default -> value;
        };
    }

    /** A word of a closed list. */
    public static String choice(Words w, RecordType type, Field field, String value) {
        if (!field.choices().contains(value)) {
            return value;
        }
        return field.name().equals("comparator")
                ? comparator(w, value)
                : w.say("reader.choice." + type.code() + "." + value);
    }

    /** How a figure stands to a level, by its sign. */
    static String comparator(Words w, String sign) {
        return w.say("reader.comparator." + comparator(sign));
    }

    private static String comparator(String value) {
        return switch (value) {
            case "=" -> "equal";
            case ">=" -> "at-least";
            case ">" -> "over";
            case "<=" -> "at-most";
            case "<" -> "under";
            default -> throw new IllegalArgumentException("There is no comparator (" + value + ").");
        };
    }

    private static String number(Words w, String value) {
        try {
            return w.number(new BigDecimal(value), DECIMALS);
        } catch (NumberFormatException none) {
            return value;
        }
    }

    private static String day(Words w, String value) {
        return switch (value.length()) {
            case 10 -> w.date(LocalDate.parse(value));
            case 7 ->
                value.startsWith("--")
                        ? w.say("reader.day-without-year", "day", value.substring(5), "month", value.substring(2, 4))
                        : w.say(
                                "reader.month",
                                "month",
                                Integer.toString(YearMonth.parse(value).getMonthValue()),
                                "year",
                                value.substring(0, 4));
            default -> value;
        };
    }

    /** What the rule went by, one after the other; a reason that no message names is shown as it is called. */
    public static String reasons(Words w, Draft draft) {
        var said = new ArrayList<String>();
        var second = draft.rule().endsWith(SECOND);
        var name = second ? draft.rule().substring(0, draft.rule().length() - SECOND.length()) : draft.rule();
        var rule = "reader.rule." + name;
        said.add(w.knows(rule) ? w.say(rule) : w.say("reader.rule-named", "rule", draft.rule()));
        if (second) {
            said.add(w.say("reader.reason.second"));
        }
        var layout = LayoutTables.layout(draft);
        if (layout != null) {
            said.add(w.say("reader.reason.layout", "name", layout));
        }
        for (var reason : layout == null ? draft.reasons() : List.<String>of()) {
            // A rule that is its own reason is said once.
            if (!name.endsWith("." + reason)) {
                var key = "reader.reason." + reason;
                said.add(w.knows(key) ? w.say(key) : reason.replace('-', ' '));
            }
        }
        return String.join("; ", said);
    }
}
