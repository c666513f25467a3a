package org.plumbline.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.ImportFile.Line;
import org.plumbline.indicator.deed.DecimalMark;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.State;
import org.plumbline.kernel.Problem;

/** Reads what stands in the cells of one row; knows no unit and no indicator. */
final class ImportReading {

    private final ImportNumbers numbers;
    private final Map<String, Optional<Period>> periods = new HashMap<>();
    private final Map<String, Optional<Cut>> cuts = new HashMap<>();

    ImportReading(DecimalMark mark) {
        this.numbers = new ImportNumbers(mark);
    }

    /** Whether a row says nothing: such a row erases nothing. */
    static boolean isEmpty(Line line) {
        for (var column : ImportColumn.values()) {
            if (column.says() && !line.get(column).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    @Nullable
    Period period(Line line, List<Problem> problems) {
        var written = line.get(ImportColumn.PERIOD);
        var period = periods.computeIfAbsent(written, Period::find);
        if (period.isEmpty()) {
            problems.add(Problem.at(
                    "period", written.isEmpty() ? "bulk.period-missing" : "bulk.period", Map.of("value", written)));
        }
        return period.orElse(null);
    }

    /** How the groups are kept; as it was written where that cannot be read, which the rules will say. */
    String cut(Line line) {
        var written = line.get(ImportColumn.CUT);
        return written.isEmpty()
                ? ""
                : cuts.computeIfAbsent(written, Cut::find).map(Cut::code).orElse(written);
    }

    State state(Line line, List<Problem> problems) {
        return word(ImportColumn.STATE, line, State.values(), State.VALUE, problems);
    }

    @Nullable
    Maturity maturity(Line line, List<Problem> problems) {
        return line.get(ImportColumn.MATURITY).isEmpty()
                ? null
                : word(ImportColumn.MATURITY, line, Maturity.values(), Maturity.FINAL, problems);
    }

    private static <E extends Enum<E>> E word(
            ImportColumn column, Line line, E[] words, E usual, List<Problem> problems) {
        var written = line.get(column);
        if (written.isEmpty()) {
            return usual;
        }
        var name = written.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        for (var word : words) {
            if (word.name().equals(name)) {
                return word;
            }
        }
        problems.add(Problem.at(
                column.code(),
                "bulk.word",
                Map.of(
                        "value",
                        written,
                        "words",
                        Stream.of(words).map(Enum::name).collect(Collectors.joining(", ")))));
        return usual;
    }

    /** The value in the cells of its shape; null where there is none. */
    @Nullable
    Figure figure(Line line, List<Problem> problems) {
        var value = number(ImportColumn.VALUE, line, problems);
        var numerator = number(ImportColumn.NUMERATOR, line, problems);
        var denominator = number(ImportColumn.DENOMINATOR, line, problems);
        var answer = answer(line, problems);
        var rank = whole(ImportColumn.RANK, line, problems);
        var rankOf = whole(ImportColumn.RANK_OF, line, problems);
        var words = line.get(ImportColumn.WORDS);
        return value == null
                        && numerator == null
                        && denominator == null
                        && answer == null
                        && rank == null
                        && rankOf == null
                        && words.isEmpty()
                ? null
                : new Figure(value, numerator, denominator, answer, rank, rankOf, words.isEmpty() ? null : words);
    }

    private @Nullable BigDecimal number(ImportColumn column, Line line, List<Problem> problems) {
        var written = line.get(column);
        return written.isEmpty() ? null : numbers.read(column.code(), written, problems);
    }

    private @Nullable Integer whole(ImportColumn column, Line line, List<Problem> problems) {
        var written = line.get(column);
        if (written.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(written);
        } catch (NumberFormatException e) {
            problems.add(Problem.at(column.code(), "bulk.whole", Map.of("value", written)));
            return null;
        }
    }

    private static @Nullable Boolean answer(Line line, List<Problem> problems) {
        var written = line.get(ImportColumn.ANSWER);
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> {
                problems.add(Problem.at("answer", "bulk.answer", Map.of("value", written)));
                yield null;
            }
        };
    }

    static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The same list for the next row. */
    static List<Problem> fresh() {
        return new ArrayList<>(2);
    }
}
