package org.plumbline.indicator.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Cut;
import org.plumbline.indicator.Dimension;
import org.plumbline.indicator.Fact;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.State;
import org.plumbline.kernel.Wording;

/**
 * The figures of one period, the whole and its groups beside each other: which groups have none, and whether those that should add up to
 * the whole do.
 *
 * @param whole null where the whole has no figure for the period
 * @param blocks one for each set of dimensions to which figures are cut: by sex, by age, by age and sex
 */
public record Breakdown(Period period, @Nullable Fact whole, DefinitionText text, List<Block> blocks) {

    /** The groups of some dimensions. */
    public record Block(List<Dimension> dimensions, List<Line> lines, List<Sum> sums) {

        /** How many groups have no figure. */
        public long missing() {
            return lines.stream().filter(Line::isGap).count();
        }
    }

    /** One group; null where it has no figure. */
    public record Line(String cut, @Nullable Fact fact) {

        /** Whether the group is missing in a sum: nothing was returned, or nobody collected it. */
        public boolean isGap() {
            return fact == null || fact.state() == State.NOT_COLLECTED;
        }
    }

    /**
     * What the groups come to together, beside what the whole says.
     *
     * @param of what is added: the numerator or the denominator of a ratio; null for numbers
     */
    public record Sum(@Nullable Wording of, BigDecimal together, BigDecimal whole) {

        public BigDecimal gap() {
            return whole.subtract(together);
        }

        public boolean agrees() {
            return gap().signum() == 0;
        }
    }

    /** Null where no group has a figure. */
    static @Nullable Breakdown of(
            List<Fact> facts, Function<Fact, DefinitionText> text, Map<String, Dimension> dimensions) {
        if (facts.isEmpty()) {
            return null;
        }
        var byCut = new LinkedHashMap<String, Fact>();
        facts.forEach(each -> byCut.put(each.cut(), each));
        var whole = byCut.remove("");
        if (byCut.isEmpty()) {
            return null;
        }
        var definition = text.apply(facts.getFirst());
        var sets = new TreeSet<List<String>>(
                Comparator.<List<String>>comparingInt(List::size).thenComparing(Object::toString));
        byCut.keySet().forEach(cut -> sets.add(names(cut)));
        var blocks = new ArrayList<Block>();
        for (var set : sets) {
            var known =
                    set.stream().map(dimensions::get).filter(Objects::nonNull).toList();
            if (known.size() < set.size()) {
                continue;
            }
            var lines = new ArrayList<Line>();
            cuts(known).forEach(cut -> lines.add(new Line(cut, byCut.get(cut))));
            blocks.add(new Block(known, lines, sums(whole, lines, definition)));
        }
        return new Breakdown(facts.getFirst().period(), whole, definition, blocks);
    }

    private static List<String> names(String cut) {
        return List.copyOf(Cut.find(cut).orElseThrow().groups().keySet());
    }

    /** Every group of every dimension with every one of the others. */
    private static List<String> cuts(List<Dimension> dimensions) {
        var all = List.of(Map.<String, String>of());
        for (var dimension : dimensions) {
            var longer = new ArrayList<Map<String, String>>();
            for (var groups : all) {
                for (var group : dimension.groups()) {
                    var one = new TreeMap<>(groups);
                    one.put(dimension.code(), group.code());
                    longer.add(one);
                }
            }
            all = List.copyOf(longer);
        }
        return all.stream().map(groups -> new Cut(groups).code()).toList();
    }

    /** Counts that are added over places are added over groups as well, and so are the parts of ratios; nothing else is. */
    private static List<Sum> sums(@Nullable Fact whole, List<Line> lines, DefinitionText text) {
        if (whole == null || whole.figure() == null || lines.stream().anyMatch(Line::isGap)) {
            return List.of();
        }
        if (text.shape() == Shape.NUMBER && text.placeRule() == PlaceRule.SUM) {
            return sum(null, whole, lines, Figure::value);
        }
        if (text.shape() == Shape.RATIO) {
            var sums = new ArrayList<>(sum(text.numerator(), whole, lines, Figure::numerator));
            sums.addAll(sum(text.denominator(), whole, lines, Figure::denominator));
            return sums;
        }
        return List.of();
    }

    private static List<Sum> sum(
            @Nullable Wording of, Fact whole, List<Line> lines, Function<Figure, @Nullable BigDecimal> number) {
        var says = number.apply(Objects.requireNonNull(whole.figure()));
        var together = BigDecimal.ZERO;
        for (var line : lines) {
            var figure = Objects.requireNonNull(line.fact).figure();
            var value = figure == null ? BigDecimal.ZERO : number.apply(figure);
            if (value == null) {
                return List.of();
            }
            together = together.add(value);
        }
        return says == null ? List.of() : List.of(new Sum(of, together, says));
    }
}
