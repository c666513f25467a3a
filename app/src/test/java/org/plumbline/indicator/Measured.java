package org.plumbline.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Country;
import org.plumbline.indicator.deed.DefineIndicator;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Direction;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.Origin;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.springframework.stereotype.Component;

/** A province that defines indicators, with two districts that report. Made afresh for each test; today is 15 March 2025. */
@Component
public class Measured {

    public static final LocalDate TODAY = LocalDate.of(2025, 3, 15);
    public static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);

    private final Units units;
    private final Reach reach;
    private final Indicators indicators;
    private final FigureWork work;

    Measured(Units units, Reach reach, Indicators indicators, FigureWork work) {
        this.units = units;
        this.reach = reach;
        this.indicators = indicators;
        this.work = work;
    }

    /**
     * What a test works with.
     *
     * @param office the province's office; {@code district} that of n1, {@code second} another post there, {@code other} that of n2
     * @param reader reads in the province and may do nothing
     */
    public record Case(Country country, Scope office, Scope district, Scope second, Scope other, Scope reader) {

        public UUID unit(String name) {
            return country.unit(name);
        }

        public UUID unit() {
            return unit("n1");
        }
    }

    public Case fresh() {
        var country = new Country(units, reach);
        country.places(2, "centre", "north", "south");
        country.places(3, "north", "n1", "n2");
        var north = country.office("north");
        var reads = north.grants().stream()
                .map(grant -> new Grant(grant.node(), grant.subtree(), java.util.Set.of(Ability.READ)))
                .toList();
        var n1 = country.office("n1");
        return new Case(
                country,
                at(north, Ids.next()),
                at(n1, Ids.next()),
                at(new Scope(Ids.next(), null, "Second of n1", n1.grants(), false, n1.around()), Ids.next()),
                at(country.office("n2"), Ids.next()),
                new Scope(Ids.next(), null, "Reader", reads, false, north.around()));
    }

    /** The share of poor households: a ratio in per cent, less is better, once a year. */
    public static DefinitionText poverty() {
        return DefinitionDraft.named("Share of poor households")
                .meaning("Households under the national line")
                .in(Shape.RATIO, "percent")
                .direction(Direction.LESS)
                .places(PlaceRule.RATIO)
                .ratio("Poor households", "All households", true)
                .source("Yearly review of households", "A.12")
                .cutBy(List.of("ethnicity"))
                .decimals(2)
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                .text();
    }

    /** Any other kind of indicator, by what differs. */
    public static DefinitionText text(
            Shape shape, @Nullable String measure, Kept kept, PlaceRule place, TimeRule time, Frequency frequency) {
        var draft = DefinitionDraft.named("Sample " + shape)
                .in(shape, measure)
                .kept(kept)
                .places(place)
                .time(time)
                .every(frequency);
        return (shape == Shape.RATIO ? draft.ratio("Counted", "Of all", false) : draft).text();
    }

    /** Kilometres of road built in a quarter. */
    public static DefinitionText roads() {
        return text(Shape.NUMBER, "kilometres", Kept.FLOW, PlaceRule.SUM, TimeRule.SUM, Frequency.QUARTER);
    }

    /** The same where provinces and districts have theirs from the communes. */
    public static DefinitionText fromBelow(DefinitionText text) {
        return DefinitionDraft.like(text)
                .levels(Map.of("tier-2", Origin.DERIVED, "tier-3", Origin.DERIVED))
                .text();
    }

    public UUID defined(Case set, String code, DefinitionText text) {
        var id = Ids.next();
        indicators.define(set.office(), new DefineIndicator(id, set.unit("north"), code, text, LONG_AGO));
        return id;
    }

    /** Enters one figure and gives its identifier. */
    public UUID entered(Scope scope, UUID indicator, UUID unit, String period, Figure figure) {
        var id = Ids.next();
        work.enter(
                scope,
                EnterFigures.reported(
                        Ids.next(), TODAY, List.of(Stated.of(id, indicator, unit, Period.of(period), figure))));
        return id;
    }

    /** Corrects a figure and gives the identifier of the one that takes its place. */
    public UUID corrected(
            Scope scope, UUID indicator, UUID unit, String period, Figure figure, UUID before, String why) {
        var id = Ids.next();
        work.enter(
                scope,
                EnterFigures.reported(
                        Ids.next(),
                        TODAY,
                        List.of(Stated.of(id, indicator, unit, Period.of(period), figure)
                                .correcting(before, why))));
        return id;
    }

    public static Figure number(String value) {
        return Figure.number(new BigDecimal(value));
    }

    public static Figure parts(int numerator, int denominator) {
        return Figure.parts(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    public static Wording words(String text) {
        return new Wording("en", text, Map.of());
    }

    private static Scope at(Scope scope, UUID post) {
        return new Scope(scope.account(), post, scope.name(), scope.grants(), false, scope.around());
    }
}
