package org.plumbline.reader.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.record.RecordType;

/**
 * The figures that a record of a text says.
 *
 * @param fields its fields, as read or as corrected
 * @param surface its words
 * @param printed the words in which the figure of a field stands, which say how exact it is
 */
record SaidFigures(
        RecordType type,
        Map<String, ? extends @Nullable Object> fields,
        String surface,
        Passage passage,
        Function<String, String> printed) {

    /** Its year, else the only one that its sentence names; a change has a year at each end. */
    @Nullable
    Integer year() {
        var said = year("year");
        var named = passage.years();
        return said != null || type == RecordType.CHANGE || named.size() != 1 ? said : named.getFirst();
    }

    /** Whether it may be of any of several years that its sentence names. */
    boolean isOfSomeYear() {
        return year() == null && type != RecordType.CHANGE && passage.years().size() > 1;
    }

    /** A level, the edges of a range, or the ends of a change that are known; none where it says no value. */
    List<Figure> all() {
        var percent = surface.contains("%") ? "%" : Figure.UNSAID;
        return switch (type) {
            case TARGET -> both(one("value", year(), text("unit")), one("valueHigh", year(), text("unit")));
            case OBSERVATION -> one("value", year(), text("unit"));
            case COUNT -> one("n", year(), null);
            case MONEY -> one("amount", year(), text("currency"));
            case CHANGE -> both(one("from", year("fromYear"), percent), one("to", year("toYear"), percent));
            default -> List.of();
        };
    }

    private static List<Figure> both(List<Figure> first, List<Figure> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private List<Figure> one(String field, @Nullable Integer year, @Nullable String unit) {
        var value = number(field);
        return value == null
                ? List.of()
                : List.of(new Figure(value, unit, year, passage.partOfYear() || isOfSomeYear(), printed.apply(field)));
    }

    private @Nullable String text(String field) {
        var text = Objects.toString(fields.get(field), "");
        return text.isEmpty() ? null : text;
    }

    private @Nullable Integer year(String field) {
        var year = number(field);
        return year == null ? null : year.intValue();
    }

    /** The number in a field; null where there is none. */
    @Nullable
    BigDecimal number(String field) {
        var value = fields.get(field);
        if (value == null) {
            return null;
        }
        try {
            return value instanceof BigDecimal number ? number : new BigDecimal(value.toString());
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
