package org.plumbline.indicator;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ids;

/** A figure of an entry told by what is particular to it; everything else is as in a final figure of a whole. */
public final class FigureDraft {

    private final UUID id;
    private final UUID indicator;
    private final UUID unit;
    private final Period period;
    private final State state;
    private final @Nullable Figure figure;
    private String cut = "";
    private Maturity maturity = Maturity.FINAL;
    private @Nullable String measure;
    private @Nullable String source;
    private Stated.@Nullable Comment comment;

    private FigureDraft(UUID id, UUID indicator, UUID unit, String period, State state, @Nullable Figure figure) {
        this.id = id;
        this.indicator = indicator;
        this.unit = unit;
        this.period = Period.of(period);
        this.state = state;
        this.figure = figure;
    }

    /** A value under an identifier that the test goes on to use. */
    public static FigureDraft value(UUID id, UUID indicator, UUID unit, String period, Figure figure) {
        return new FigureDraft(id, indicator, unit, period, State.VALUE, figure);
    }

    public static FigureDraft value(UUID indicator, UUID unit, String period, Figure figure) {
        return value(Ids.next(), indicator, unit, period, figure);
    }

    /** A return without a value: nothing to report, not collected, not applicable. */
    public static FigureDraft without(UUID indicator, UUID unit, String period, State state) {
        return new FigureDraft(Ids.next(), indicator, unit, period, state, null);
    }

    public FigureDraft cutTo(String groups) {
        this.cut = groups;
        return this;
    }

    public FigureDraft maturity(Maturity how) {
        this.maturity = how;
        return this;
    }

    public FigureDraft in(@Nullable String unitOfMeasure) {
        this.measure = unitOfMeasure;
        return this;
    }

    public FigureDraft from(String where) {
        this.source = where;
        return this;
    }

    public FigureDraft saying(Stated.Comment what) {
        this.comment = what;
        return this;
    }

    public Stated stated() {
        return new Stated(
                id, indicator, unit, cut, period, state, maturity, figure, measure, source, comment, null, null, null);
    }
}
