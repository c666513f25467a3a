package org.plumbline.verdict;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.Problem.Code;

/** The fields of one object of a file; whatever is wrong is noted at its place, and something harmless is given back. */
final class Fields {

    /** No honest figure is longer; a longer one would only keep the machine busy. */
    private static final int DIGITS = 200;

    private final Map<?, ?> object;
    private final String place;
    private final List<Problem> problems;

    private Fields(Map<?, ?> object, String place, List<Problem> problems) {
        this.object = object;
        this.place = place;
        this.problems = problems;
    }

    /** The fields of a value that has to be an object with these names and no others. */
    static Fields of(@Nullable Object value, String place, List<Problem> problems, String... names) {
        var fields = new Fields(value instanceof Map<?, ?> map ? map : Map.of(), place, problems);
        if (!(value instanceof Map)) {
            problems.add(Problem.of(Code.FIELD_MISSING, place));
        }
        var known = Arrays.asList(names);
        for (var name : fields.object.keySet()) {
            if (!known.isEmpty() && !known.contains(name)) {
                problems.add(Problem.of(Code.FIELD_UNKNOWN, fields.at(String.valueOf(name)), String.join(" ", names)));
            }
        }
        return fields;
    }

    String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    Iterable<String> names() {
        return object.keySet().stream().map(String::valueOf).toList();
    }

    @Nullable
    Object value(String name) {
        return object.get(name);
    }

    List<?> list(String name) {
        if (object.get(name) instanceof List<?> list) {
            return list;
        }
        problems.add(Problem.of(Code.FIELD_MISSING, at(name)));
        return List.of();
    }

    String text(String name) {
        if (object.get(name) instanceof String text && !text.isEmpty()) {
            return text;
        }
        problems.add(Problem.of(Code.FIELD_MISSING, at(name)));
        return "";
    }

    boolean truth(String name) {
        if (object.get(name) instanceof Boolean truth) {
            return truth;
        }
        problems.add(Problem.of(Code.FIELD_MISSING, at(name)));
        return false;
    }

    int whole(String name, int least) {
        var number = number(name);
        if (number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            problems.add(Problem.of(Code.NOT_A_NUMBER, at(name), number.toString()));
            return least;
        }
        return number.intValueExact();
    }

    BigDecimal number(String name) {
        var number = optional(name);
        if (number == null) {
            if (object.get(name) == null) {
                problems.add(Problem.of(Code.FIELD_MISSING, at(name)));
            }
            return BigDecimal.ZERO;
        }
        return number;
    }

    /** A number, as a text that keeps its decimals or as a JSON number; null where there is none. */
    @Nullable
    BigDecimal optional(String name) {
        var value = object.get(name);
        if (value == null) {
            return null;
        }
        try {
            var number = value instanceof BigDecimal decimal ? decimal : new BigDecimal(String.valueOf(value));
            if (number.precision() <= DIGITS && Math.abs(number.scale()) <= DIGITS) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // noted below
        }
        problems.add(Problem.of(Code.NOT_A_NUMBER, at(name), brief(value)));
        return null;
    }

    LocalDate day(String name) {
        return parsed(name, Code.NOT_A_DAY, LocalDate::parse, LocalDate.EPOCH);
    }

    Period period(String name) {
        return parsed(name, Code.NOT_A_DAY, Period::parse, Period.day(LocalDate.EPOCH));
    }

    private <T> T parsed(String name, Code code, Function<String, T> reading, T instead) {
        var text = text(name);
        if (text.isEmpty()) {
            return instead;
        }
        try {
            return reading.apply(text);
        } catch (DateTimeException | IllegalArgumentException wrong) {
            problems.add(Problem.of(code, at(name), brief(text)));
            return instead;
        }
    }

    /** One of an enumeration's words. */
    <E extends Enum<E>> E word(String name, E[] all, Function<E, String> written) {
        var text = text(name);
        for (var one : all) {
            if (written.apply(one).equals(text)) {
                return one;
            }
        }
        if (!text.isEmpty()) {
            problems.add(Problem.of(
                    Code.UNKNOWN_WORD,
                    at(name),
                    brief(text),
                    String.join(" ", Arrays.stream(all).map(written).toList())));
        }
        return all[0];
    }

    <E extends Enum<E>> E word(String name, E[] all) {
        return word(name, all, Enum::name);
    }

    private static String brief(Object value) {
        var text = String.valueOf(value);
        return text.length() > 40 ? text.substring(0, 40) : text;
    }
}
