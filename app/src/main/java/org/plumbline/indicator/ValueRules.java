package org.plumbline.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Problem;

/** What the value of a figure has to satisfy: it is of the shape of its definition, whole, in bounds, and agrees with its parts. */
final class ValueRules {

    private ValueRules() {}

    static void check(Stated stated, FigureRules.Known known, List<Problem> problems) {
        var figure = stated.figure();
        if (stated.state() != State.VALUE) {
            if (figure != null) {
                problems.add(Problem.at("state", "indicator.value-beside-state"));
            }
            return;
        }
        if (figure == null) {
            problems.add(missing(known.text().shape()));
            return;
        }
        var before = problems.size();
        Sizes.number("value", figure.value(), problems);
        Sizes.number("numerator", figure.numerator(), problems);
        Sizes.number("denominator", figure.denominator(), problems);
        if (problems.size() > before) {
            return;
        }
        foreign(figure, known.text().shape(), problems);
        switch (known.text().shape()) {
            case NUMBER -> {
                if (figure.value() == null) {
                    problems.add(missing(Shape.NUMBER));
                } else {
                    within("value", figure.value(), known, problems);
                }
            }
            case RATIO -> ratio(figure, known, problems);
            case YES_NO -> {
                if (figure.answer() == null) {
                    problems.add(missing(Shape.YES_NO));
                }
            }
            case RANK -> rank(figure, problems);
            case WORDS -> {
                if (figure.words() == null || figure.words().isBlank()) {
                    problems.add(missing(Shape.WORDS));
                }
            }
        }
    }

    private static Problem missing(Shape shape) {
        return switch (shape) {
            case NUMBER -> Problem.at("value", "indicator.value-missing");
            case RATIO -> Problem.at("value", "indicator.ratio-missing");
            case YES_NO -> Problem.at("answer", "indicator.answer-missing");
            case RANK -> Problem.at("rank", "indicator.rank-missing");
            case WORDS -> Problem.at("words", "indicator.words-missing");
        };
    }

    /** What belongs to another shape. */
    private static void foreign(Figure figure, Shape shape, List<Problem> problems) {
        var numeric = shape == Shape.NUMBER || shape == Shape.RATIO;
        refuseIf(figure.value() != null && !numeric, "value", problems);
        refuseIf(figure.numerator() != null && shape != Shape.RATIO, "numerator", problems);
        refuseIf(figure.denominator() != null && shape != Shape.RATIO, "denominator", problems);
        refuseIf(figure.answer() != null && shape != Shape.YES_NO, "answer", problems);
        refuseIf(figure.rank() != null && shape != Shape.RANK, "rank", problems);
        refuseIf(figure.rankOf() != null && shape != Shape.RANK, "rankOf", problems);
        refuseIf(figure.words() != null && shape != Shape.WORDS, "words", problems);
    }

    private static void refuseIf(boolean wrong, String field, List<Problem> problems) {
        if (wrong) {
            problems.add(Problem.at(field, "indicator.other-shape"));
        }
    }

    private static void ratio(Figure figure, FigureRules.Known known, List<Problem> problems) {
        var numerator = figure.numerator();
        var denominator = figure.denominator();
        if (numerator == null && denominator == null) {
            if (figure.value() == null) {
                problems.add(missing(Shape.RATIO));
            } else {
                within("value", figure.value(), known, problems);
            }
            return;
        }
        if (denominator == null) {
            problems.add(Problem.at("denominator", "indicator.denominator-missing", names(known)));
            return;
        }
        if (numerator == null) {
            problems.add(Problem.at("numerator", "indicator.numerator-missing", names(known)));
            return;
        }
        if (denominator.signum() == 0) {
            problems.add(Problem.at("denominator", "indicator.denominator-zero", names(known)));
            return;
        }
        if (denominator.signum() < 0) {
            problems.add(Problem.at("denominator", "indicator.denominator-negative", names(known)));
            return;
        }
        if (known.text().partOf() && numerator.compareTo(denominator) > 0) {
            problems.add(Problem.at("numerator", "indicator.numerator-above", names(known)));
            return;
        }
        if (figure.value() != null) {
            compare(figure.value(), numerator, denominator, known, problems);
        }
        within(
                figure.value() == null ? "numerator" : "value",
                Objects.requireNonNull(figure.amount(known.per())),
                known,
                problems);
    }

    /** A ratio that is read beside its parts has to be theirs, as far as its decimals go. */
    private static void compare(
            BigDecimal value,
            BigDecimal numerator,
            BigDecimal denominator,
            FigureRules.Known known,
            List<Problem> problems) {
        var share = numerator.divide(denominator, MathContext.DECIMAL64);
        var amount = share.multiply(BigDecimal.valueOf(known.per()));
        if (near(value, amount)) {
            return;
        }
        var values = Map.of("value", value, "parts", amount.setScale(Math.max(2, value.scale()), RoundingMode.HALF_UP));
        problems.add(
                known.per() > 1 && near(value, share)
                        ? Problem.at("value", "indicator.share-for-percent", values)
                        : Problem.at("value", "indicator.value-not-parts", values));
    }

    private static boolean near(BigDecimal read, BigDecimal exact) {
        var unit = BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, read.scale()));
        return read.subtract(exact).abs().compareTo(unit) < 0;
    }

    private static Map<String, ?> names(FigureRules.Known known) {
        return Map.of(
                "numerator", Objects.requireNonNull(known.text().numerator()),
                "denominator", Objects.requireNonNull(known.text().denominator()));
    }

    private static void rank(Figure figure, List<Problem> problems) {
        var rank = figure.rank();
        var of = figure.rankOf();
        if (rank == null) {
            problems.add(missing(Shape.RANK));
        } else if (of == null) {
            problems.add(Problem.at("rankOf", "indicator.rank-of-missing"));
        } else if (rank < 1 || rank > of) {
            problems.add(Problem.at("rank", "indicator.rank-outside", Map.of("rank", rank, "of", of)));
        }
    }

    private static void within(String field, BigDecimal amount, FigureRules.Known known, List<Problem> problems) {
        var least = known.text().least();
        var most = known.text().most();
        if (least != null && amount.compareTo(least) < 0) {
            problems.add(Problem.at(field, "indicator.below-least", Map.of("value", amount, "least", least)));
        }
        if (most != null && amount.compareTo(most) > 0) {
            problems.add(Problem.at(field, "indicator.above-most", Map.of("value", amount, "most", most)));
        }
    }
}
