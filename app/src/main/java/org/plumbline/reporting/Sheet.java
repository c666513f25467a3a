package org.plumbline.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Measure;
import org.plumbline.indicator.Observed;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.State;
import org.plumbline.kernel.Wording;
import org.plumbline.reporting.RoundList.Opened;
import org.plumbline.reporting.RoundList.Owing;
import org.plumbline.reporting.deed.EvidenceRule;
import org.plumbline.reporting.deed.RegimeLine;

/**
 * What a unit fills in for a round, with what is known beside each line.
 *
 * @param lines what is due, in the order of the annex
 * @param later what the regime asks for at other times of the year
 */
public record Sheet(Opened opened, Owing owing, List<Line> lines, List<Later> later) {

    public Sheet {
        lines = List.copyOf(lines);
        later = List.copyOf(later);
    }

    /**
     * A figure that is due.
     *
     * @param period of the figure, which may be longer than the round's
     * @param text the definition in force for it
     * @param per by what the quotient of a ratio is multiplied in its unit of measure
     * @param standing what the unit states of this period by now, through whatever regime
     * @param last its latest figure of an earlier period, {@code yearBefore} that of a year before
     * @param history amounts of earlier periods of the same length, the latest first
     * @param yearToDate what earlier periods of the year come to, for what is added over time; null for all else
     * @param typed what was typed and not sent
     * @param files documents that were attached and not sent
     * @param also other regimes that ask the same of this unit
     */
    public record Line(
            RegimeLine line,
            Period period,
            String code,
            DefinitionText text,
            int per,
            @Nullable Measure measure,
            @Nullable Observed standing,
            @Nullable Observed last,
            @Nullable Observed yearBefore,
            List<BigDecimal> history,
            @Nullable BigDecimal yearToDate,
            Map<String, String> typed,
            List<EvidenceFile> files,
            List<Wording> also) {

        public Line {
            history = List.copyOf(history);
            typed = Map.copyOf(typed);
            files = List.copyOf(files);
            also = List.copyOf(also);
        }

        public UUID id() {
            return line.id();
        }

        /** Whether a document is asked for that neither the figure has nor waits to be sent with it. */
        public boolean lacksDocument() {
            return line.evidence() == EvidenceRule.DOCUMENT
                    && files.isEmpty()
                    && (standing == null || standing.proof().compareTo(ProofLevel.DOCUMENT_ATTACHED) < 0);
        }

        /** Whether it is a number, alone or as a quotient. */
        public boolean isNumeric() {
            return text.shape() == Shape.NUMBER || text.shape() == Shape.RATIO;
        }

        /** The latest earlier figure, if it is an estimate of a period of the same length and can be settled with a number now. */
        public @Nullable Observed unsettled() {
            return last != null
                            && isNumeric()
                            && last.maturity() == Maturity.ESTIMATE
                            && last.period().kind() == period.kind()
                    ? last
                    : null;
        }

        /** Whether what stands is only an estimate, so that a figure in its place is no correction. */
        public boolean isEstimated() {
            return standing != null && standing.maturity() == Maturity.ESTIMATE;
        }

        /** What a figure comes to; nothing reported counts as nought, and what is no number as nothing. */
        public @Nullable BigDecimal amount(@Nullable Observed observed) {
            return observed == null ? null : amount(observed.state(), observed.figure());
        }

        /** The same of what is not stated yet. */
        public @Nullable BigDecimal amount(State state, @Nullable Figure figure) {
            if (!isNumeric()) {
                return null;
            }
            if (state == State.NIL) {
                return BigDecimal.ZERO;
            }
            return figure == null ? null : figure.amount(per);
        }
    }

    /** A line that is not due in this round. */
    public record Later(RegimeLine line, Wording name) {}

    /** How long the lines that are due are reckoned to take, in minutes. */
    public int minutes() {
        return lines.stream().mapToInt(each -> each.line.minutes()).sum();
    }

    /** How many lines are answered: typed, or stated before. */
    public long answered() {
        return lines.stream()
                .filter(each -> each.standing != null || !each.typed.isEmpty())
                .count();
    }
}
