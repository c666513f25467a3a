package org.plumbline.reporting.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Observed;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.State;
import org.plumbline.kernel.Wording;
import org.plumbline.reporting.Returned;
import org.plumbline.reporting.Round;
import org.plumbline.reporting.RoundList;
import org.plumbline.reporting.Sheet;

/** What the interface for programs gives out of returns: who owes what, what is filled in, what came of a sending. */
final class GivenReturn {

    private GivenReturn() {}

    /**
     * What a unit owes in a round.
     *
     * @param questions how many figures were asked about when it was sent
     * @param late whether it came after its day, or has not come although that has passed
     * @param permitted the last day on which it is taken although the round is closed
     */
    record Owed(
            UUID round,
            UUID regime,
            Wording name,
            Period period,
            LocalDate due,
            UUID unit,
            Wording unitName,
            Round.Stage stage,
            int lines,
            int questions,
            @Nullable LocalDate firstSent,
            @Nullable LocalDate lastSent,
            boolean late,
            @Nullable String reason,
            @Nullable LocalDate permitted,
            @Nullable UUID returned) {

        static Owed of(RoundList.Owing owing, LocalDate today) {
            var round = owing.round();
            return new Owed(
                    round.id(),
                    owing.regime().id(),
                    owing.regime().version(round.version()).text().name(),
                    round.period(),
                    round.due(),
                    owing.unit(),
                    owing.unitName(),
                    owing.stage(),
                    round.lines(),
                    owing.questions(),
                    owing.firstSent(),
                    owing.sent(),
                    owing.isLate(today),
                    owing.reason(),
                    owing.permitted(),
                    owing.returned());
        }
    }

    /** What is to be filled in, or was sent, with every step; {@code later} are lines that are not due in this round. */
    record Filled(
            Owed owed, List<Line> lines, List<UUID> later, List<Returned.Step> steps, List<Returned.Permit> permits) {}

    /**
     * A line of a return.
     *
     * @param standing what the unit states of the period by now, {@code last} of an earlier one, {@code yearBefore} of a year before
     * @param figure on which the last sending rests, with the question and the answer that went with it
     */
    record Line(
            UUID line,
            @Nullable String no,
            UUID indicator,
            String code,
            Wording name,
            Period period,
            @Nullable Said standing,
            @Nullable Said last,
            @Nullable Said yearBefore,
            @Nullable UUID figure,
            @Nullable String question,
            Map<String, String> questionValues,
            @Nullable String reply) {

        static Line of(Sheet.Line line, @Nullable Returned returned) {
            var filed = returned == null ? null : returned.filed().get(line.id());
            var question = filed == null ? null : filed.question();
            return new Line(
                    line.id(),
                    line.line().no(),
                    line.line().indicator(),
                    line.code(),
                    line.text().name(),
                    line.period(),
                    Said.of(line, line.standing()),
                    Said.of(line, line.last()),
                    Said.of(line, line.yearBefore()),
                    filed == null ? null : filed.figure(),
                    question == null ? null : question.kind(),
                    question == null ? Map.of() : question.values(),
                    filed == null ? null : filed.answer());
        }
    }

    /**
     * A figure beside a line.
     *
     * @param amount what it comes to in its unit of measure, where it is a number
     */
    record Said(
            UUID figure,
            Period period,
            State state,
            Maturity maturity,
            @Nullable BigDecimal amount,
            @Nullable Figure value,
            ProofLevel proof) {

        static @Nullable Said of(Sheet.Line line, @Nullable Observed observed) {
            return observed == null
                    ? null
                    : new Said(
                            observed.id(),
                            observed.period(),
                            observed.state(),
                            observed.maturity(),
                            line.amount(observed),
                            observed.figure(),
                            observed.proof());
        }
    }

    /** What came of a sending. */
    record Receipt(UUID id, String receipt, Instant at) {}
}
