package org.plumbline.indicator.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.web.Corrections;

/** What programs send about figures; problems come back as JSON pointers into it. */
final class SentFigure {

    private SentFigure() {}

    /**
     * Many figures in one act.
     *
     * @param id a new identifier of the program's own choice, or none
     * @param stance REPORTED if none is given; VERIFIED and CONTESTED name an {@code author}, another unit
     */
    record Batch(
            @Nullable UUID id,
            @Nullable Stance stance,
            @Nullable UUID author,
            @Nullable LocalDate on,
            @Nullable List<One> figures) {

        EnterFigures deed(LocalDate today) {
            var sent = required(figures, "figures");
            var stated = new ArrayList<Stated>();
            for (var i = 0; i < sent.size(); i++) {
                stated.add(sent.get(i).stated("figures[" + i + "]."));
            }
            return new EnterFigures(
                    id == null ? Ids.next() : id,
                    stance == null ? Stance.REPORTED : stance,
                    author,
                    on == null ? today : on,
                    stated);
        }
    }

    /**
     * A figure: {@code value}, or {@code numerator} and {@code denominator}, or {@code answer}, {@code rank} and {@code rankOf},
     * {@code words}; or another {@code state} than VALUE and none of them.
     *
     * @param period 2023, 2023-H1, 2023-Q2, 2023-06, 2021-2025, 2023-06-30 or 2021-03-01..2023-06-30
     * @param measure the unit of measure in which it is given, to be held against the definition
     * @param corrects the figure that it takes the place of, with the {@code reason}
     */
    record One(
            @Nullable UUID id,
            @Nullable UUID indicator,
            @Nullable UUID unit,
            @Nullable String cut,
            @Nullable String period,
            @Nullable State state,
            @Nullable Maturity maturity,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Boolean answer,
            @Nullable Integer rank,
            @Nullable Integer rankOf,
            @Nullable String words,
            @Nullable String measure,
            @Nullable String source,
            @Nullable String result,
            @Nullable String cause,
            @Nullable String difficulty,
            @Nullable String proposal,
            @Nullable UUID corrects,
            @Nullable String reason) {

        Stated stated(String at) {
            return stated(
                    required(indicator, at + "indicator"),
                    required(unit, at + "unit"),
                    cut == null ? "" : cut,
                    SentFigure.period(required(period, at + "period"), at + "period"),
                    corrects);
        }

        Stated stated(UUID ofIndicator, UUID ofUnit, String ofCut, Period ofPeriod, @Nullable UUID ofCorrects) {
            var comment = new Stated.Comment(
                    blankToNull(result), blankToNull(cause), blankToNull(difficulty), blankToNull(proposal));
            return new Stated(
                    id == null ? Ids.next() : id,
                    ofIndicator,
                    ofUnit,
                    ofCut,
                    ofPeriod,
                    state == null ? State.VALUE : state,
                    maturity == null ? Maturity.FINAL : maturity,
                    figure(),
                    measure,
                    blankToNull(source),
                    comment.equals(new Stated.Comment(null, null, null, null)) ? null : comment,
                    null,
                    ofCorrects,
                    reason);
        }

        private @Nullable Figure figure() {
            var figure = new Figure(value, numerator, denominator, answer, rank, rankOf, words);
            return figure.equals(new Figure(null, null, null, null, null, null, null)) ? null : figure;
        }
    }

    record Gone(@Nullable String reason, @Nullable LocalDate on) {}

    /**
     * How a figure is known.
     *
     * @param about the period that the files are about; that of the figure without one
     * @param collected the day on which they were drawn up, {@code provider} the unit that gave them
     */
    record Proof(
            @Nullable ProofLevel level,
            @Nullable String note,
            @Nullable LocalDate on,
            @Nullable String about,
            @Nullable LocalDate collected,
            @Nullable UUID provider) {

        EvidenceFile.Origin origin() {
            var text = blankToNull(about);
            return new EvidenceFile.Origin(text == null ? null : period(text, "about"), collected, provider);
        }
    }

    record Word(@Nullable String words, @Nullable LocalDate on) {}

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static Period period(String text, String field) {
        return Period.find(text)
                .orElseThrow(() -> new Refused(field, "indicator.period-unreadable", Map.of("value", text)));
    }

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new Refused(field, "indicator.missing", Map.of("field", field));
        }
        return value;
    }

    /** Points at what is refused of one figure that is sent alone: {@code figures[0].value} is {@code /value}. */
    static <T> T pointingAtOne(Supplier<T> work) {
        return Corrections.renaming(field -> "/" + field.replaceFirst("^figures\\[0]\\.", ""), work);
    }
}
