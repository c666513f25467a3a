package org.plumbline.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Origin;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Problem;

/** What a figure has to satisfy under the definition in force for its period; everything that is wrong with it at once. */
final class FigureRules {

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
        cut(stated.cut(), known.text, known.dimensions, problems);
        measure(stated, known, problems);
        ValueRules.check(stated, known, problems);
        said(stated, problems);
        proof(stated, stance, problems);
        var tier = known.unit.tier();
        if (stance == Stance.REPORTED
                && tier != null
                && Cut.find(stated.cut()).flatMap(Cut::set).isEmpty()
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

    /** A cut names groups of dimensions by which the definition cuts. */
    static void cut(String written, DefinitionText text, Map<String, Dimension> dimensions, List<Problem> problems) {
        var cut = Cut.find(written);
        if (cut.isEmpty()) {
            problems.add(Problem.at("cut", "indicator.cut-unreadable", Map.of("cut", written)));
            return;
        }
        cut.get().groups().forEach((dimension, group) -> {
            var defined = dimensions.get(dimension);
            if (defined == null
                    || !dimension.equals(Cut.SET) && !text.dimensions().contains(dimension)) {
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
