package org.plumbline.reporting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.deed.SendReturn.Question;

/**
 * What is asked about figures before they are sent: politely, of the most striking ones only, and never twice. A question stops
 * nothing; its answer goes up with the figure.
 */
final class Questions {

    /** A clerk who is asked more reads no question any more. */
    static final int MOST = 3;

    private static final BigDecimal TENFOLD = BigDecimal.TEN;
    private static final BigDecimal TWICE = BigDecimal.TWO;
    private static final int ENOUGH = 3;

    private Questions() {}

    /** A figure that is about to be sent, with the amounts of earlier periods, the latest first. */
    record Figure(UUID line, BigDecimal amount, List<BigDecimal> history) {}

    private record Striking(UUID line, Question question, double strength) {}

    /** The questions, by line: those about the most striking figures. */
    static Map<UUID, Question> about(List<Figure> figures) {
        var found = new ArrayList<Striking>();
        for (var each : figures) {
            var striking = about(each);
            if (striking != null) {
                found.add(striking);
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(each -> -each.strength))
                .limit(MOST)
                .collect(Collectors.toMap(
                        each -> each.line, each -> each.question, (one, other) -> one, LinkedHashMap::new));
    }

    /** The same with one about documents that are asked for and lacking, at the first line that no other question is about. */
    static Map<UUID, Question> with(Map<UUID, Question> found, List<UUID> undocumented) {
        var first =
                undocumented.stream().filter(line -> !found.containsKey(line)).findFirst();
        if (first.isEmpty() || found.size() >= MOST) {
            return found;
        }
        var all = new LinkedHashMap<>(found);
        all.put(first.get(), new Question("document", Map.of("n", String.valueOf(undocumented.size()))));
        return all;
    }

    private static @Nullable Striking about(Figure figure) {
        if (figure.history.isEmpty()) {
            return null;
        }
        var last = figure.history.getFirst();
        var amount = figure.amount;
        if (amount.signum() == 0) {
            return figure.history.size() > 1 && figure.history.stream().noneMatch(each -> each.signum() == 0)
                    ? new Striking(figure.line, question("nought", amount, last), 1)
                    : null;
        }
        if (last.signum() == amount.signum() && isTenfold(amount, last)) {
            return new Striking(figure.line, question("tenfold", amount, last), 100 + size(amount, last));
        }
        var least = Objects.requireNonNull(
                figure.history.stream().min(BigDecimal::compareTo).orElse(last));
        var most = Objects.requireNonNull(
                figure.history.stream().max(BigDecimal::compareTo).orElse(last));
        if (figure.history.size() >= ENOUGH && least.signum() > 0 && isOutside(amount, least, most)) {
            return new Striking(
                    figure.line,
                    new Question("outside", Map.of("value", plain(amount), "least", plain(least), "most", plain(most))),
                    size(amount, last));
        }
        return null;
    }

    private static boolean isTenfold(BigDecimal amount, BigDecimal last) {
        var one = amount.abs();
        var other = last.abs();
        return one.compareTo(other.multiply(TENFOLD)) >= 0 || other.compareTo(one.multiply(TENFOLD)) >= 0;
    }

    private static boolean isOutside(BigDecimal amount, BigDecimal least, BigDecimal most) {
        return amount.compareTo(most.multiply(TWICE)) > 0
                || amount.compareTo(least.divide(TWICE, MathContext.DECIMAL64)) < 0;
    }

    /** How many powers of ten lie between two amounts. */
    private static double size(BigDecimal amount, BigDecimal last) {
        return last.signum() == 0
                ? 0
                : Math.abs(Math.log10(
                        amount.divide(last, MathContext.DECIMAL64).abs().doubleValue()));
    }

    private static Question question(String kind, BigDecimal amount, BigDecimal last) {
        return new Question(kind, Map.of("value", plain(amount), "last", plain(last)));
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
