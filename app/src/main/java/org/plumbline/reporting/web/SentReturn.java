package org.plumbline.reporting.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.AddresseeKind;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Wording;
import org.plumbline.procedure.Shift;
import org.plumbline.reporting.Returns;
import org.plumbline.reporting.deed.ApproveReturn;
import org.plumbline.reporting.deed.Asked;
import org.plumbline.reporting.deed.DueKind;
import org.plumbline.reporting.deed.DueRule;
import org.plumbline.reporting.deed.EvidenceRule;
import org.plumbline.reporting.deed.RegimeLine;
import org.plumbline.reporting.deed.RegimeText;
import org.plumbline.web.Corrections;

/** What programs send about regimes and returns; problems come back as JSON pointers into it. */
final class SentReturn {

    private static final int USUAL_OPENS = 20;
    private static final int USUAL_MINUTES = 5;

    private SentReturn() {}

    /**
     * A regime, or what it asks for from a day on.
     *
     * @param id a new identifier of the program's own choice, or none
     * @param from it counts for periods that begin on this day or later
     * @param reason why it is laid down anew
     */
    record Asking(
            @Nullable UUID id,
            @Nullable UUID owner,
            @Nullable String code,
            @Nullable Wording name,
            @Nullable Wording purpose,
            @Nullable Frequency frequency,
            @Nullable Due due,
            @Nullable Integer opensBefore,
            @Nullable Integer closesAfter,
            @Nullable Boolean byLevels,
            @Nullable List<Whom> asked,
            @Nullable List<Line> lines,
            @Nullable LocalDate from,
            @Nullable String reason) {

        RegimeText text() {
            var often = required(frequency, "frequency");
            var rule = required(due, "due");
            var whom = new ArrayList<Asked>();
            for (var i = 0; asked != null && i < asked.size(); i++) {
                whom.add(asked.get(i).asked("asked[" + i + "]."));
            }
            var figures = new ArrayList<RegimeLine>();
            for (var i = 0; lines != null && i < lines.size(); i++) {
                figures.add(lines.get(i).line("lines[" + i + "].", often));
            }
            return new RegimeText(
                    required(name, "name"),
                    purpose,
                    often,
                    rule.rule(),
                    opensBefore == null ? USUAL_OPENS : opensBefore,
                    closesAfter,
                    Boolean.TRUE.equals(byLevels),
                    whom,
                    figures);
        }
    }

    /**
     * By when a return is due.
     *
     * @param amount the day of the month (31 is its last one), or how many days after the period
     * @param months for a day of a month: how many months after the last one of the period
     */
    record Due(
            @Nullable DueKind kind,
            @Nullable Integer amount,
            @Nullable Integer months,
            @Nullable Shift shift) {

        DueRule rule() {
            return new DueRule(
                    required(kind, "due.kind"),
                    required(amount, "due.amount"),
                    months == null ? 0 : months,
                    shift == null ? Shift.NEXT : shift);
        }
    }

    /** Of whom figures are asked: a UNIT, a SET, or a TIER within a unit. */
    record Whom(
            @Nullable AddresseeKind kind,
            @Nullable UUID unit,
            @Nullable UUID set,
            @Nullable Short tier) {

        Asked asked(String at) {
            return new Asked(required(kind, at + "kind"), unit, set, tier);
        }
    }

    /** A figure that is asked for; without a frequency as often as the regime. */
    record Line(
            @Nullable UUID id,
            @Nullable String no,
            @Nullable UUID indicator,
            @Nullable Frequency frequency,
            @Nullable EvidenceRule evidence,
            @Nullable Integer minutes) {

        RegimeLine line(String at, Frequency regime) {
            return new RegimeLine(
                    id == null ? Ids.next() : id,
                    no,
                    required(indicator, at + "indicator"),
                    frequency == null ? regime : frequency,
                    evidence == null ? EvidenceRule.NONE : evidence,
                    minutes == null ? USUAL_MINUTES : minutes);
        }
    }

    /** The answers of a unit; lines whose figure stands already may be left out. */
    record Answers(@Nullable List<Cell> cells) {

        List<Returns.Given> given() {
            var sent = required(cells, "cells");
            var given = new ArrayList<Returns.Given>();
            for (var i = 0; i < sent.size(); i++) {
                given.add(sent.get(i).given("cells[" + i + "]."));
            }
            return given;
        }

        /** The place of a line among the cells; the line itself where none was sent for it. */
        String place(String line) {
            var sent = Objects.requireNonNullElse(cells, List.<Cell>of());
            for (var i = 0; i < sent.size(); i++) {
                if (line.equals(String.valueOf(sent.get(i).line()))) {
                    return String.valueOf(i);
                }
            }
            return line;
        }
    }

    /**
     * The answer to a line.
     *
     * @param reason why a figure that stands is said otherwise now
     * @param reply what is answered to the question about it
     * @param settled the final figure of the period before, where only an estimate stands for it
     */
    record Cell(
            @Nullable UUID line,
            @Nullable State state,
            @Nullable Maturity maturity,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Boolean answer,
            @Nullable Integer rank,
            @Nullable Integer rankOf,
            @Nullable String words,
            @Nullable String source,
            @Nullable String result,
            @Nullable String cause,
            @Nullable String difficulty,
            @Nullable String proposal,
            @Nullable String reason,
            @Nullable String reply,
            @Nullable Settled settled) {

        Returns.Given given(String at) {
            var figure = new Figure(value, numerator, denominator, answer, rank, rankOf, words);
            var comment = new Stated.Comment(result, cause, difficulty, proposal);
            return new Returns.Given(
                    required(line, at + "line"),
                    state == null ? State.VALUE : state,
                    maturity == null ? Maturity.FINAL : maturity,
                    figure.equals(new Figure(null, null, null, null, null, null, null)) ? null : figure,
                    comment.equals(new Stated.Comment(null, null, null, null)) ? null : comment,
                    source,
                    reason,
                    reply,
                    settled == null ? null : settled.given(at + "settled."));
        }
    }

    /** A final figure in the place of an estimate, with the reason that the history shows. */
    record Settled(
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String reason) {

        Returns.Settled given(String at) {
            return new Returns.Settled(
                    new Figure(value, numerator, denominator, null, null, null, null), required(reason, at + "reason"));
        }
    }

    /** A period to be opened. */
    record Opening(@Nullable String period) {}

    /** The end of a regime: the last day on which a period may begin that is asked for. */
    record Ending(@Nullable LocalDate last, @Nullable String reason) {}

    /** The day on which a return is approved, today without one, and the station that it passes: the one where it waits, without one. */
    record Accepting(@Nullable LocalDate on, ApproveReturn.@Nullable Passed station) {}

    /** The day on which something is done; today without one. */
    record Dated(@Nullable LocalDate on) {

        LocalDate or(LocalDate today) {
            return on == null ? today : on;
        }
    }

    /** Who answers for a unit that has ended. */
    record Answering(@Nullable UUID answerer) {}

    /** The posts through which returns pass, in their order; none for a path that ends. */
    record Path(@Nullable List<UUID> posts) {}

    /** Who approves in the place of a post on some days, the last one included, and why. */
    record Deputising(
            @Nullable UUID post,
            @Nullable UUID deputy,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason) {}

    /** Why a return is sent back. */
    record Back(@Nullable String reason) {}

    /** Until which day a return is taken although its round is closed, and why. */
    record Permitting(@Nullable LocalDate until, @Nullable String reason) {}

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new Refused(field, "reporting.missing", Map.of("field", field));
        }
        return value;
    }

    /** Carries out the work with field names turned into pointers. */
    static <T> T pointing(Supplier<T> work) {
        return Corrections.renaming(Corrections::pointer, work);
    }

    /** The same for the answers of a unit: cells are named by their places. */
    static <T> T pointing(Answers answers, Supplier<T> work) {
        return Corrections.renaming(
                field -> {
                    var cell =
                            Pattern.compile("cells\\[([0-9a-f-]{36})]\\.(.*)").matcher(field);
                    return Corrections.pointer(
                            cell.matches() ? "cells[" + answers.place(cell.group(1)) + "]." + cell.group(2) : field);
                },
                work);
    }
}
