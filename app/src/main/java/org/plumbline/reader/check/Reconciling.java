package org.plumbline.reader.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Figures;
import org.plumbline.indicator.IndicatorSearch;
import org.plumbline.indicator.Measures;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.kernel.InstallationClock;
import org.plumbline.kernel.Scope;
import org.plumbline.reader.Candidates;
import org.plumbline.reader.Draft;
import org.plumbline.reader.Places;
import org.plumbline.reader.ReadingList;
import org.plumbline.reader.Source;
import org.plumbline.reader.TextReader;
import org.plumbline.reading.record.RecordType;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/**
 * Holds the figures of a draft against those that are on record: of the unit that read its text in, of each of the indicators whose names
 * have the most of its words. Which of them is meant a person decides.
 */
@Component
public class Reconciling {

    private static final int MOST_INDICATORS = 3;

    /** So much of a paragraph is read around a draft, however long that is. */
    private static final int AROUND = 2_000;

    private final Store store;
    private final ReadingList list;
    private final TextReader reader;
    private final Candidates candidates;
    private final Figures figures;
    private final Measures measures;
    private final MeasureUnits units;
    private final InstallationClock clock;

    Reconciling(
            Store store,
            ReadingList list,
            TextReader reader,
            Candidates candidates,
            Figures figures,
            Measures measures,
            MeasureUnits units,
            InstallationClock clock) {
        this.store = store;
        this.list = list;
        this.reader = reader;
        this.candidates = candidates;
        this.figures = figures;
        this.measures = measures;
        this.units = units;
        this.clock = clock;
    }

    /**
     * A figure of a text beside one on record.
     *
     * @param said the figure of the text, in the indicator's unit of measure if it can be told in it; {@code year} its year if one is said
     * @param reported the figure on record, with its period; null where there is none
     * @param figure that figure, where it was entered
     */
    public record Finding(
            Match match,
            IndicatorSearch.Hit indicator,
            BigDecimal said,
            @Nullable Integer year,
            @Nullable BigDecimal reported,
            @Nullable Period period,
            @Nullable UUID figure) {}

    /** What is on record about the figures of a draft; nothing where no indicator has its words. */
    public List<Finding> of(Scope scope, Source source, Draft draft) {
        if (!draft.type().isFigure() || draft.type() == RecordType.TARGET) {
            return List.of();
        }
        return store.read(scope, () -> {
            var found = new ArrayList<Finding>();
            var said = said(list.words(scope, draft.source()), draft);
            var likely = said.isEmpty() ? List.<Candidates.Measured>of() : candidates.indicators(scope, draft);
            int best = likely.isEmpty() ? 0 : likely.getFirst().words().size();
            likely.stream()
                    .filter(each -> each.words().size() == best)
                    .limit(MOST_INDICATORS)
                    .map(Candidates.Measured::hit)
                    .forEach(hit -> {
                        var series = kept(scope, source, hit);
                        var held = said.size() == 1
                                ? List.of(series.level(said.getFirst()))
                                : series.change(said.getFirst(), said.getLast());
                        for (int at = 0; at < held.size(); at++) {
                            found.add(finding(hit, series, said.get(at), held.get(at)));
                        }
                    });
            return found;
        });
    }

    /** Its figures as they were corrected, in the sentence in which they stand. */
    private List<Figure> said(String text, Draft draft) {
        int start = new Places(text).index(draft.start());
        int behind = start + draft.surface().length();
        int from = whole(text, Math.max(text.lastIndexOf('\n', start) + 1, start - AROUND));
        int line = text.indexOf('\n', behind);
        int end = whole(text, Math.min(line < 0 ? text.length() : line, behind + AROUND));
        var paragraph = text.substring(from, end);
        int at = text.codePointCount(from, start);
        var passage = Passage.around(
                reader.closely(paragraph, draft.language()),
                new Places(paragraph),
                at,
                at + draft.end() - draft.start());
        return new SaidFigures(draft.type(), draft.fields(), draft.surface(), passage, field -> printed(draft, field))
                .all();
    }

    /** The place, or the one before it where it lies within a sign. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /** A figure that was corrected is as exact as it was typed; sums are typed in full, however they were printed. */
    private static String printed(Draft draft, String field) {
        if (draft.field(field).equals(draft.read().getOrDefault(field, ""))) {
            return draft.surface();
        }
        return draft.type() == RecordType.MONEY ? "" : draft.field(field);
    }

    private KeptSeries kept(Scope scope, Source source, IndicatorSearch.Hit indicator) {
        var code = indicator.text().measure();
        var measure = code == null ? null : measures.all(scope).get(code);
        var known = figures.series(scope, indicator.id(), source.node(), "")
                .map(series ->
                        figures.of(scope, List.of(series.series()), null).getOrDefault(series.series(), List.of()))
                .orElse(List.of());
        return new KeptSeries(measure, units.of(measure), indicator.text().kept() == Kept.FLOW, known, clock.today());
    }

    private static Finding finding(IndicatorSearch.Hit indicator, KeptSeries series, Figure said, Held held) {
        var value = said.isIn(series.counted()) ? said.in(series.counted()) : said.value();
        var meant = held.figures().isEmpty() ? null : held.figures().getFirst();
        return new Finding(
                held.match(),
                indicator,
                value,
                said.year(),
                meant == null ? null : series.amount(meant),
                meant == null ? null : meant.period(),
                meant == null || meant.stance() == Stance.DERIVED ? null : meant.id());
    }
}
