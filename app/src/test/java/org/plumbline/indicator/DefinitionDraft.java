package org.plumbline.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.CompositeText;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Direction;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.Origin;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Wording;

/** A definition of an indicator told by what is particular to it; everything else is as in a plain stock that each unit states. */
public final class DefinitionDraft {

    private Wording name;
    private @Nullable Wording meaning;
    private Shape shape = Shape.NUMBER;
    private @Nullable String measure = "number";
    private Direction direction = Direction.MORE;
    private Kept kept = Kept.STOCK;
    private PlaceRule placeRule = PlaceRule.NONE;
    private @Nullable String weight;
    private TimeRule timeRule = TimeRule.LAST;
    private @Nullable Wording numerator;
    private @Nullable Wording denominator;
    private boolean partOf;
    private Frequency frequency = Frequency.YEAR;
    private @Nullable Wording source;
    private @Nullable UUID field;
    private @Nullable String annex;
    private List<String> dimensions = List.of();
    private int decimals = 1;
    private @Nullable BigDecimal least;
    private @Nullable BigDecimal most;
    private SortedMap<String, Origin> levels = new TreeMap<>();
    private @Nullable CompositeText composite;

    private DefinitionDraft(Wording name) {
        this.name = name;
    }

    /** A new one with an English name. */
    public static DefinitionDraft named(String name) {
        return new DefinitionDraft(Measured.words(name));
    }

    /** One that is like another, until told otherwise. */
    public static DefinitionDraft like(DefinitionText text) {
        var draft = new DefinitionDraft(text.name());
        draft.meaning = text.meaning();
        draft.shape = text.shape();
        draft.measure = text.measure();
        draft.direction = text.direction();
        draft.kept = text.kept();
        draft.placeRule = text.placeRule();
        draft.weight = text.weight();
        draft.timeRule = text.timeRule();
        draft.numerator = text.numerator();
        draft.denominator = text.denominator();
        draft.partOf = text.partOf();
        draft.frequency = text.frequency();
        draft.source = text.source();
        draft.field = text.field();
        draft.annex = text.annex();
        draft.dimensions = text.dimensions();
        draft.decimals = text.decimals();
        draft.least = text.least();
        draft.most = text.most();
        draft.levels = text.levels();
        draft.composite = text.composite();
        return draft;
    }

    /** The same under another English name. */
    public DefinitionDraft called(String other) {
        name = Measured.words(other);
        return this;
    }

    public DefinitionDraft meaning(String words) {
        meaning = Measured.words(words);
        return this;
    }

    /** What a value looks like and in which unit of measure. */
    public DefinitionDraft in(Shape valueShape, @Nullable String unit) {
        shape = valueShape;
        measure = unit;
        return this;
    }

    public DefinitionDraft direction(Direction better) {
        direction = better;
        return this;
    }

    public DefinitionDraft kept(Kept as) {
        kept = as;
        return this;
    }

    /** The rule over places; the weight of another rule is dropped. */
    public DefinitionDraft places(PlaceRule rule) {
        placeRule = rule;
        weight = null;
        return this;
    }

    public DefinitionDraft time(TimeRule rule) {
        timeRule = rule;
        return this;
    }

    /** What a ratio counts, and of what. */
    public DefinitionDraft ratio(String counted, String ofWhat, boolean part) {
        numerator = Measured.words(counted);
        denominator = Measured.words(ofWhat);
        partOf = part;
        return this;
    }

    public DefinitionDraft every(Frequency period) {
        frequency = period;
        return this;
    }

    public DefinitionDraft source(String words, String annexNumber) {
        source = Measured.words(words);
        annex = annexNumber;
        return this;
    }

    public DefinitionDraft cutBy(List<String> groups) {
        dimensions = groups;
        return this;
    }

    public DefinitionDraft decimals(int number) {
        decimals = number;
        return this;
    }

    public DefinitionDraft between(@Nullable BigDecimal lowest, @Nullable BigDecimal highest) {
        least = lowest;
        most = highest;
        return this;
    }

    public DefinitionDraft levels(Map<String, Origin> origins) {
        levels = new TreeMap<>(origins);
        return this;
    }

    public DefinitionDraft madeOf(CompositeText parts) {
        composite = parts;
        return this;
    }

    public DefinitionText text() {
        return new DefinitionText(
                name,
                meaning,
                shape,
                measure,
                direction,
                kept,
                placeRule,
                weight,
                timeRule,
                numerator,
                denominator,
                partOf,
                frequency,
                source,
                field,
                annex,
                dimensions,
                decimals,
                least,
                most,
                levels,
                composite);
    }
}
