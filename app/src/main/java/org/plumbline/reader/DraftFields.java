package org.plumbline.reader;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;
import org.plumbline.reading.record.RecordType;

/** What the fields of drafts may hold: texts, numbers in plain notation, days, years, and words of closed lists. */
public final class DraftFields {

    private static final int LONGEST = 2_000;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

    private static final List<String> DOCUMENTS = List.of(
            "resolution",
            "directive",
            "conclusion",
            "decision",
            "regulation",
            "action-programme",
            "plan",
            "decree",
            "notice",
            "guidance",
            "report");
    private static final List<String> COMPARATORS = List.of("=", ">=", ">", "<=", "<");
    private static final List<String> COUNTED = List.of("met", "exceeded", "over-half", "under-half", "other");
    private static final List<String> EVENTS = List.of("conference", "working-session", "inspection", "congress");

    private DraftFields() {}

    /** What a field holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        YEAR,
        /** A day, a month, a year, or a day of a year that is not said: {@code 2024-01-17, 2024-01, 2024, --01-17}. */
        DAY,
        CHOICE
    }

    /** A field of a kind of record; {@code choices} are its words where it holds one of a closed list. */
    public record Field(String name, Kind kind, List<String> choices) {}

    /** The fields of a kind of record, in the order in which they are shown. */
    public static List<Field> of(RecordType type) {
        var names = new ArrayList<>(type.fields());
        if (type == RecordType.TARGET) {
            names.add(names.indexOf("value") + 1, "valueHigh");
        }
        return names.stream().map(name -> field(type, name)).toList();
    }

    private static Field field(RecordType type, String name) {
        return switch (name) {
            case "docType" -> new Field(name, Kind.CHOICE, DOCUMENTS);
            case "comparator" -> new Field(name, Kind.CHOICE, COMPARATORS);
            case "kind" -> new Field(name, Kind.CHOICE, EVENTS);
            case "date", "due" -> new Field(name, Kind.DAY, List.of());
            case "year", "fromYear", "toYear" -> new Field(name, Kind.YEAR, List.of());
            case "value", "valueHigh", "done", "total", "amount", "n" -> new Field(name, Kind.NUMBER, List.of());
            case "what" ->
                type == RecordType.RATIO
                        ? new Field(name, Kind.CHOICE, COUNTED)
                        : new Field(name, Kind.TEXT, List.of());
            case "from", "to" -> new Field(name, type == RecordType.CHANGE ? Kind.NUMBER : Kind.TEXT, List.of());
            default -> new Field(name, Kind.TEXT, List.of());
        };
    }

    /** The fields as the reader gives them, as they are kept. */
    static SortedMap<String, String> written(Map<String, ? extends @Nullable Object> fields) {
        var all = new TreeMap<String, String>();
        fields.forEach((name, value) -> {
            if (value != null) {
                all.put(name, value instanceof BigDecimal number ? plain(number) : value.toString());
            }
        });
        return all;
    }

    /** A number in the one notation that is kept. */
    public static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** What is wrong with fields that somebody wrote, each at its name. */
    static List<Problem> problems(RecordType type, Map<String, String> fields) {
        var known = of(type);
        var problems = new ArrayList<Problem>();
        for (var name : fields.keySet()) {
            if (known.stream().noneMatch(each -> each.name().equals(name))) {
                problems.add(Problem.at(name, "reader.field-unknown", Map.of("field", name)));
            }
        }
        for (var field : known) {
            var value = fields.get(field.name());
            if (value != null && !value.isEmpty()) {
                problem(field, value, problems);
            }
        }
        return problems;
    }

    private static void problem(Field field, String value, List<Problem> problems) {
        if (value.length() > LONGEST) {
            problems.add(Problem.at(field.name(), "reader.field-long", Map.of("most", LONGEST)));
            return;
        }
        var wrong = switch (field.kind()) {
            case TEXT -> null;
            case NUMBER -> NUMBER.matcher(value).matches() ? null : "reader.field-number";
            case YEAR -> YEAR.matcher(value).matches() ? null : "reader.field-year";
            case DAY -> isDay(value) ? null : "reader.field-day";
            case CHOICE -> field.choices().contains(value) ? null : "reader.field-choice";
        };
        if (wrong != null) {
            problems.add(Problem.at(field.name(), wrong, Map.of("value", value)));
        }
    }

    private static boolean isDay(String value) {
        try {
            switch (value.length()) {
                case 4 -> Year.parse(value);
                case 7 -> {
                    if (value.startsWith("--")) {
                        MonthDay.parse(value);
                    } else {
                        YearMonth.parse(value);
                    }
                }
                default -> LocalDate.parse(value);
            }
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
