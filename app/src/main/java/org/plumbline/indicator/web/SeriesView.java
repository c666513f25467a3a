package org.plumbline.indicator.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Dimension;
import org.plumbline.indicator.Fact;
import org.plumbline.indicator.Indicator;
import org.plumbline.indicator.Measure;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Period;
import org.plumbline.organisation.Unit;

/**
 * What the page of a series shows.
 *
 * @param cut the groups to which it is cut, {@code cuts} those there are
 * @param more whether there are more figures than the page shows
 * @param chart the figures as a picture; none of fewer than two numbers
 * @param beside what the figures below come to, by the figure that the unit states itself
 * @param made whether the unit has its figures from those below
 * @param sets the named sets that may be asked for as a whole, by the cut of each
 * @param groups the whole and its groups beside each other for one period; none where figures are not cut
 * @param mayEnter whether the reader may enter figures of the unit
 */
public record SeriesView(
        Indicator indicator,
        Unit unit,
        String cut,
        List<String> cuts,
        List<Fact> facts,
        boolean more,
        @Nullable TrendChart chart,
        Map<String, Measure> measures,
        Map<String, Dimension> dimensions,
        Map<UUID, Fact> beside,
        boolean made,
        List<String> sets,
        @Nullable Breakdown groups,
        boolean mayEnter) {

    /** The definition in force for a figure. */
    public DefinitionText text(Fact fact) {
        return indicator.versions().get(fact.version() - 1).text();
    }

    /** Whether its figures are made of those of other indicators. */
    public boolean isComposite() {
        return indicator.line().text().hasParts();
    }

    /** The unit of measure of a definition. */
    public @Nullable Measure measure(DefinitionText text) {
        return text.measure() == null ? null : measures.get(text.measure());
    }

    /** Where the page is, without its cut. */
    public String address() {
        return address(indicator.line().id(), unit.id().value(), "");
    }

    /** Where the series of an indicator, a unit and a cut is shown. */
    static String address(UUID indicator, UUID unit, String cut) {
        var address = "/indicators/" + indicator + "/units/" + unit;
        return cut.isEmpty() ? address : address + "?cut=" + URLEncoder.encode(cut, StandardCharsets.UTF_8);
    }

    /** Where the picture has a figure of the table; none where it is not drawn. */
    public TrendChart.@Nullable Dot dot(Fact fact) {
        var amount = fact.amount();
        if (chart == null || !fact.isOwn() || amount == null) {
            return null;
        }
        return chart.dots().stream()
                .filter(each ->
                        each.on().equals(middle(fact.period())) && each.amount().compareTo(amount) == 0)
                .findFirst()
                .orElse(null);
    }

    static @Nullable TrendChart chart(List<Fact> facts) {
        return TrendChart.of(facts.stream()
                .filter(fact -> fact.isOwn() && fact.amount() != null)
                .map(fact -> new TrendChart.Point(
                        middle(fact.period()),
                        Objects.requireNonNull(fact.amount()),
                        FigureWords.mark(fact.proof().level()),
                        fact.breakBefore()))
                .toList());
    }

    /** A figure stands over the middle of its period, so that a year's is read over its year. */
    static LocalDate middle(Period period) {
        return period.first().plusDays(ChronoUnit.DAYS.between(period.first(), period.last()) / 2);
    }
}
