package org.plumbline.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Origin;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Problem;

/** What a figure has to satisfy under the definition in force for its period; everything that is wrong with it at once. */
final class FigureRules {

    private static final int MOST_DECIMALS = 6;
    private static final int MOST_DIGITS = 24;
    private static final int LONGEST = 4_000;

    private FigureRules() {}

    /**
     * What a figure is held against.
     *
     * @param per by what the quotient of a ratio is multiplied
     * @param measure the unit of measure of the definition, none for what is no number
     */
    record Known(
            DefinitionText text,
            int per,
            @Nullable Measure measure,
            Map<String, Dimension> dimensions,
            IndicatorRows.Site unit,
            LocalDate today) {}

    static List<Problem> of(Stated stated, Stance stance, Known known) {
        var problems = new ArrayList<Problem>();
        period(stated, known, problems);
        cut(stated, known, problems);
        measure(stated, known, problems);
        value(stated, known, problems);
        said(stated, problems);
        proof(stated, stance, problems);
        var tier = known.unit.tier();
        if (stance == Stance.REPORTED
                && tier != null
                && known.text.levels().getOrDefault(tier, Origin.REPORTED) == Origin.DERIVED) {
            problems.add(Problem.at("unit", "indicator.derived-level", Map.of("unit", known.unit.name())));
        }
        return problems;
    }

    private static void period(Stated stated, Known known, List<Problem> problems) {
        var period = stated.period();
        if (!fits(period, known.text)) {
            problems.add(Problem.at(
                    "period",
                    "indicator.period-frequency."
                            + known.text.frequency().name().toLowerCase(java.util.Locale.ROOT),
                    Map.of("period", period.code())));
        }
        if (Indicators.outside(period.first(), period.last(), known.unit)) {
            problems.add(Problem.at("period", "indicator.period-outside", Indicators.life(period.code(), known.unit)));
        }
        if (period.first().isAfter(known.today)) {
            problems.add(Problem.at(
                    "period", "indicator.period-to-come", Map.of("period", period.code(), "today", known.today)));
        } else if (period.last().isAfter(known.today) && stated.maturity() == Maturity.FINAL) {
            problems.add(Problem.at(
                    "maturity", "indicator.final-before-end", Map.of("period", period.code(), "last", period.last())));
        }
    }

    /** A figure comes as often as its definition says, or for a longer calendar period; what is counted on a day, for any day. */
    static boolean fits(Period period, DefinitionText text) {
        var frequency = text.frequency();
        return frequency == Frequency.ONCE
                || switch (period.kind()) {
                    case TERM -> true;
                    case DAY -> text.kept() == Kept.STOCK;
                    case SPAN -> false;
                    default -> Frequency.valueOf(period.kind().name()).months() >= frequency.months();
                };
    }

    private static void cut(Stated stated, Known known, List<Problem> problems) {
        var cut = Cut.find(stated.cut());
        if (cut.isEmpty()) {
            problems.add(Problem.at("cut", "indicator.cut-unreadable", Map.of("cut", stated.cut())));
            return;
        }
        cut.get().groups().forEach((dimension, group) -> {
            var defined = known.dimensions.get(dimension);
            if (defined == null || !known.text.dimensions().contains(dimension)) {
                problems.add(Problem.at("cut", "indicator.cut-dimension", Map.of("dimension", dimension)));
            } else if (defined.group(group).isEmpty()) {
                problems.add(
                        Problem.at("cut", "indicator.cut-group", Map.of("group", group, "dimension", defined.name())));
            }
        });
    }

    private static void measure(Stated stated, Known known, List<Problem> problems) {
        var given = stated.measure();
        if (given == null || given.equals(known.text.measure())) {
            return;
        }
        problems.add(
                known.measure == null
                        ? Problem.at("measure", "indicator.measure-of-none", Map.of("given", given))
                        : Problem.at(
                                "measure",
                                "indicator.measure-other",
                                Map.of("given", given, "wanted", known.measure.name())));
    }

    private static void value(Stated stated, Known known, List<Problem> problems) {
        var figure = stated.figure();
        if (stated.state() != State.VALUE) {
            if (figure != null) {
                problems.add(Problem.at("state", "indicator.value-beside-state"));
            }
            return;
        }
        if (figure == null) {
            problems.add(missing(known.text.shape()));
            return;
        }
        foreign(figure, known.text.shape(), problems);
        switch (known.text.shape()) {
            case NUMBER -> {
                if (figure.value() == null) {
                    problems.add(missing(Shape.NUMBER));
                } else {
                    number("value", figure.value(), problems);
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

    private static void ratio(Figure figure, Known known, List<Problem> problems) {
        var numerator = figure.numerator();
        var denominator = figure.denominator();
        if (numerator == null && denominator == null) {
            if (figure.value() == null) {
                problems.add(missing(Shape.RATIO));
            } else {
                number("value", figure.value(), problems);
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
        number("numerator", numerator, problems);
        number("denominator", denominator, problems);
        if (denominator.signum() == 0) {
            problems.add(Problem.at("denominator", "indicator.denominator-zero", names(known)));
            return;
        }
        if (denominator.signum() < 0) {
            problems.add(Problem.at("denominator", "indicator.denominator-negative", names(known)));
            return;
        }
        if (known.text.partOf() && numerator.compareTo(denominator) > 0) {
            problems.add(Problem.at("numerator", "indicator.numerator-above", names(known)));
            return;
        }
        if (figure.value() != null) {
            number("value", figure.value(), problems);
            compare(figure.value(), numerator, denominator, known, problems);
        }
        within(
                figure.value() == null ? "numerator" : "value",
                Objects.requireNonNull(figure.amount(known.per)),
                known,
                problems);
    }

    /** A ratio that is read beside its parts has to be theirs, as far as its decimals go. */
    private static void compare(
            BigDecimal value, BigDecimal numerator, BigDecimal denominator, Known known, List<Problem> problems) {
        var share = numerator.divide(denominator, MathContext.DECIMAL64);
        var amount = share.multiply(BigDecimal.valueOf(known.per));
        if (near(value, amount)) {
            return;
        }
        var values = Map.of("value", value, "parts", amount.setScale(Math.max(2, value.scale()), RoundingMode.HALF_UP));
        problems.add(
                known.per > 1 && near(value, share)
                        ? Problem.at("value", "indicator.share-for-percent", values)
                        : Problem.at("value", "indicator.value-not-parts", values));
    }

    private static boolean near(BigDecimal read, BigDecimal exact) {
        var unit = BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, read.scale()));
        return read.subtract(exact).abs().compareTo(unit) < 0;
    }

    private static Map<String, ?> names(Known known) {
        return Map.of(
                "numerator", Objects.requireNonNull(known.text.numerator()),
                "denominator", Objects.requireNonNull(known.text.denominator()));
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

    private static void number(String field, BigDecimal number, List<Problem> problems) {
        if (number.stripTrailingZeros().scale() > MOST_DECIMALS || number.precision() > MOST_DIGITS) {
            problems.add(
                    Problem.at(field, "indicator.number-long", Map.of("value", number, "decimals", MOST_DECIMALS)));
        }
    }

    private static void within(String field, BigDecimal amount, Known known, List<Problem> problems) {
        var least = known.text.least();
        var most = known.text.most();
        if (least != null && amount.compareTo(least) < 0) {
            problems.add(Problem.at(field, "indicator.below-least", Map.of("value", amount, "least", least)));
        }
        if (most != null && amount.compareTo(most) > 0) {
            problems.add(Problem.at(field, "indicator.above-most", Map.of("value", amount, "most", most)));
        }
    }

    private static void said(Stated stated, List<Problem> problems) {
        longer("source", stated.source(), problems);
        longer("words", stated.figure() == null ? null : stated.figure().words(), problems);
        longer("reason", stated.reason(), problems);
        var comment = stated.comment();
        if (comment != null) {
            longer("result", comment.result(), problems);
            longer("cause", comment.cause(), problems);
            longer("difficulty", comment.difficulty(), problems);
            longer("proposal", comment.proposal(), problems);
        }
        if (stated.corrects() != null && isBlank(stated.reason())) {
            problems.add(Problem.at("reason", "indicator.reason-missing"));
        }
    }

    /** Whoever reports vouches or attaches; checking is for another hand. */
    private static void proof(Stated stated, Stance stance, List<Problem> problems) {
        if (stance == Stance.CONTESTED && isBlank(stated.source())) {
            problems.add(Problem.at("source", "indicator.contest-source"));
        }
        var proof = stated.proof();
        if (proof == null) {
            return;
        }
        if (stance != Stance.VERIFIED && proof.level().compareTo(ProofLevel.DOCUMENT_ATTACHED) > 0) {
            problems.add(Problem.at("proof", "indicator.proof-own"));
        }
        document(proof.level(), proof.files().size(), problems);
    }

    /** A document that is attached is attached: the level needs a file, and a file is more than a word. */
    static void document(ProofLevel level, int files, List<Problem> problems) {
        if (level == ProofLevel.DOCUMENT_ATTACHED && files == 0) {
            problems.add(Problem.at("files", "indicator.proof-file-missing"));
        } else if (level.compareTo(ProofLevel.DOCUMENT_ATTACHED) < 0 && files > 0) {
            problems.add(Problem.at("proof", "indicator.proof-file-more"));
        }
    }

    static void longer(String field, @Nullable String text, List<Problem> problems) {
        if (text != null && text.length() > LONGEST) {
            problems.add(Problem.at(field, "indicator.too-long", Map.of("most", LONGEST, "length", text.length())));
        }
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
