package org.plumbline.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.Restated.Obstacle;
import org.plumbline.verdict.Restated.Piece;
import org.plumbline.verdict.Restated.Way;
import org.plumbline.verdict.Restated.Why;

/**
 * The series of a unit as it is on a day, from the figures that it and those before it gave: added up or recomputed from their parts by
 * the same rules as over places, apportioned only where a weight is named, and not restatable where neither can be done.
 */
public final class Restating {

    private final Lineage lineage;
    private final LocalDate of;
    private final @Nullable String weight;

    /**
     * @param of the day whose units are asked for
     * @param weight the name of what divided units are apportioned by; null for not at all
     */
    public Restating(Lineage lineage, LocalDate of, @Nullable String weight) {
        this.lineage = lineage;
        this.of = of;
        this.weight = weight;
    }

    /**
     * A unit's series.
     *
     * @param changes the days on which it came to consist of other units than before, each with the units that went into it then
     * @param figures by period, the earliest first
     */
    public record Series(int unit, SortedMap<LocalDate, List<Integer>> changes, List<Restated> figures) {

        public Series {
            figures = List.copyOf(figures);
        }
    }

    /** The rules of an indicator, as they were for a period. */
    public interface Rules {

        PlaceRule place(Period period);

        /** By what a ratio's parts are multiplied. */
        int per(Period period);
    }

    /** All units whose figures may be needed for a unit, itself among them. */
    public Collection<Integer> sources(int unit) {
        var all = new TreeSet<Integer>();
        all.add(unit);
        lineage.of(unit, of, weight).from().values().forEach(shares -> all.addAll(shares.keySet()));
        return all;
    }

    /** The days on which a unit came to consist of other units, each with those that went into it then. */
    public SortedMap<LocalDate, List<Integer>> changes(int unit) {
        return lineage.of(unit, of, weight).days();
    }

    /** The names of weights by which a unit's history can be apportioned, where units were divided on the way to it. */
    public Collection<String> weights(int unit) {
        var names = new TreeSet<String>();
        for (var shares : lineage.of(unit, of, null).from().values()) {
            for (var share : shares.values()) {
                var on = share.on();
                if (on != null) {
                    names.addAll(lineage.weights(share.divided(), on));
                }
            }
        }
        return names;
    }

    /**
     * The series of a unit that lives on the day.
     *
     * @param figures what units gave, by period; of units that are not needed as well
     */
    public Series of(int unit, Rules rules, Map<Integer, Map<Period, Part>> figures) {
        var ancestry = lineage.of(unit, of, weight);
        var periods = new TreeSet<>(Comparator.comparing(Period::last).thenComparing(Period::first));
        for (var shares : ancestry.from().values()) {
            for (var source : shares.keySet()) {
                figures.getOrDefault(source, Map.of()).keySet().stream()
                        .filter(period -> ancestry.on(period.last()).containsKey(source))
                        .forEach(periods::add);
            }
        }
        var series = new ArrayList<Restated>();
        for (var period : periods) {
            var pieces = new ArrayList<Piece>();
            ancestry.on(period.last())
                    .forEach((source, share) -> pieces.add(new Piece(
                            source,
                            share,
                            figures.getOrDefault(source, Map.of()).get(period))));
            series.add(
                    ancestry.isPast(period.last())
                            ? none(period, pieces, List.of(new Obstacle(Why.CHANGED_SINCE, unit, ancestry.changes())))
                            : made(unit, period, rules, pieces));
        }
        return new Series(unit, ancestry.days(), series);
    }

    private static Restated made(int unit, Period period, Rules rules, List<Piece> pieces) {
        var counting = pieces.stream().filter(piece -> !isOutside(piece)).toList();
        if (pieces.size() == 1 && pieces.getFirst().share().isWhole()) {
            return carried(unit, period, rules.per(period), pieces.getFirst(), pieces);
        }
        if (counting.size() == 1 && counting.getFirst().share().isWhole()) {
            return carried(unit, period, rules.per(period), counting.getFirst(), pieces);
        }
        var rule = rules.place(period);
        var obstacles = new ArrayList<Obstacle>();
        if (rule == PlaceRule.NONE) {
            obstacles.add(new Obstacle(Why.NO_RULE, 0, null));
        }
        var leaving = pieces.stream().anyMatch(Restating::isLeaving);
        pieces.forEach(piece -> hinder(rule, piece, leaving, obstacles));
        if (!obstacles.isEmpty()) {
            return none(period, pieces, obstacles.stream().distinct().toList());
        }
        var come = Aggregation.overPlaces(rule, rules.per(period), scaled(pieces, 1));
        var gone = Aggregation.overPlaces(rule, rules.per(period), scaled(pieces, -1));
        var parts = less(come.parts(), gone.parts());
        var value = rule == PlaceRule.RATIO
                ? ratio(parts, rules.per(period))
                : come.value() == null || gone.value() == null
                        ? come.value()
                        : come.value().minus(gone.value());
        if (value == null && come.given() + gone.given() > 0) {
            return none(period, pieces, List.of(new Obstacle(Why.EMPTY, 0, null)));
        }
        return new Restated(
                period,
                Way.MADE,
                value != null ? State.VALUE : come.expected() == 0 ? State.NOT_APPLICABLE : null,
                value,
                parts,
                pieces.stream().anyMatch(piece -> piece.share().apportioned()),
                pieces,
                come.given() + gone.given(),
                come.expected() + gone.expected(),
                units(come.missing()),
                units(come.notCollected()),
                List.of());
    }

    /** One unit's figure as it stands, of whatever form. */
    private static Restated carried(int unit, Period period, int per, Piece piece, List<Piece> pieces) {
        var figure = piece.figure();
        var state = figure == null ? null : figure.state();
        var counts = state != State.NOT_APPLICABLE;
        var parts = figure != null && figure.value() instanceof Value.Parts of ? of : null;
        return new Restated(
                period,
                piece.unit() == unit && pieces.size() == 1 ? Way.AS_REPORTED : Way.CARRIED_ON,
                state,
                parts != null
                        ? ratio(parts, per)
                        : figure != null && figure.value() instanceof Value.Amount amount
                                ? Ratio.of(amount.amount())
                                : null,
                parts,
                false,
                pieces,
                state == State.VALUE || state == State.NIL ? 1 : 0,
                counts ? 1 : 0,
                state == null ? List.of(piece.unit()) : List.of(),
                state == State.NOT_COLLECTED ? List.of(piece.unit()) : List.of(),
                List.of());
    }

    private static Restated none(Period period, List<Piece> pieces, List<Obstacle> obstacles) {
        return new Restated(
                period,
                Way.NOT_RESTATABLE,
                null,
                null,
                null,
                false,
                pieces,
                0,
                pieces.size(),
                List.of(),
                List.of(),
                obstacles);
    }

    /** What does not apply to a unit stands outside, whole as it is: the others are all there is. */
    private static boolean isOutside(Piece piece) {
        var figure = piece.figure();
        return figure != null && figure.state() == State.NOT_APPLICABLE;
    }

    private static boolean isLeaving(Piece piece) {
        var share = piece.share().value();
        return share != null && share.signum() < 0;
    }

    /** What stands in the way of taking one piece; where something is taken off, nothing may be missing. */
    private static void hinder(PlaceRule rule, Piece piece, boolean leaving, List<Obstacle> obstacles) {
        var share = piece.share();
        if (share.value() == null) {
            obstacles.add(new Obstacle(Why.DIVIDED, share.divided(), share.on()));
            return;
        }
        if (!share.isWhole() && rule != PlaceRule.SUM && rule != PlaceRule.RATIO && rule != PlaceRule.NONE) {
            obstacles.add(new Obstacle(Why.NOT_DIVISIBLE, piece.unit(), null));
        }
        var figure = piece.figure();
        var state = figure == null ? null : figure.state();
        if (leaving && (state == null || state == State.NOT_COLLECTED)) {
            obstacles.add(new Obstacle(Why.LEFT_UNKNOWN, piece.unit(), null));
        }
        if (figure != null && figure.value() != null && rule != PlaceRule.NONE) {
            switch (figure.value()) {
                case Value.Amount any
                when rule == PlaceRule.RATIO -> obstacles.add(new Obstacle(Why.WITHOUT_PARTS, piece.unit(), null));
                case Value.Parts any
                when rule == PlaceRule.SUM -> obstacles.add(new Obstacle(Why.NO_RULE, piece.unit(), null));
                case Value.Amount any
                when rule == PlaceRule.WEIGHTED_MEAN && figure.weight() == null ->
                    obstacles.add(new Obstacle(Why.WITHOUT_WEIGHT, piece.unit(), null));
                case Value.Parts any
                when rule == PlaceRule.WEIGHTED_MEAN && figure.weight() == null ->
                    obstacles.add(new Obstacle(Why.WITHOUT_WEIGHT, piece.unit(), null));
                case Value.Amount any -> {}
                case Value.Parts any -> {}
                default -> obstacles.add(new Obstacle(Why.NO_NUMBER, piece.unit(), null));
            }
        }
    }

    /** The pieces that come in, or with -1 those that went out, each by its share; named by their units. */
    private static List<Part> scaled(List<Piece> pieces, int sign) {
        var parts = new ArrayList<Part>();
        for (var piece : pieces) {
            var share = piece.share().value();
            if (share != null && share.signum() == sign) {
                var figure = piece.figure();
                var name = String.valueOf(piece.unit());
                parts.add(
                        figure == null
                                ? Part.missing(name)
                                : new Part(name, figure.state(), times(figure.value(), share.abs()), figure.weight()));
            }
        }
        return parts;
    }

    private static @Nullable Value times(@Nullable Value value, BigDecimal share) {
        return share.compareTo(BigDecimal.ONE) == 0
                ? value
                : switch (value) {
                    case Value.Amount of -> new Value.Amount(of.amount().multiply(share));
                    case Value.Parts of ->
                        new Value.Parts(
                                of.numerator().multiply(share), of.denominator().multiply(share));
                    case null -> null;
                    default -> value;
                };
    }

    private static Value.@Nullable Parts less(Value.@Nullable Parts from, Value.@Nullable Parts parts) {
        return from == null || parts == null
                ? from
                : new Value.Parts(
                        from.numerator().subtract(parts.numerator()),
                        from.denominator().subtract(parts.denominator()));
    }

    private static @Nullable Ratio ratio(Value.@Nullable Parts parts, int per) {
        return parts == null || parts.denominator().signum() <= 0
                ? null
                : new Ratio(parts.numerator().multiply(BigDecimal.valueOf(per)), parts.denominator());
    }

    private static List<Integer> units(List<String> names) {
        return names.stream().map(Integer::valueOf).toList();
    }
}
