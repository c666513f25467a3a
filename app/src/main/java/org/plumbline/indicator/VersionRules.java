package org.plumbline.indicator;

import java.util.List;
import java.util.Map;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.verdict.Period;
import org.plumbline.verdict.PlaceRule;
import org.plumbline.verdict.Restating;

/** The rules of an indicator for each period, by the definition in force on its last day. */
record VersionRules(List<Indicator.Version> versions, Map<String, Measure> measures) implements Restating.Rules {

    Indicator.Version version(Period period) {
        return Indicator.inForce(versions, period.last());
    }

    DefinitionText text(Period period) {
        return version(period).text();
    }

    @Override
    public PlaceRule place(Period period) {
        return PlaceRule.valueOf(text(period).placeRule().name());
    }

    @Override
    public int per(Period period) {
        var text = text(period);
        var measure = text.measure() == null ? null : measures.get(text.measure());
        return measure == null || measure.per() == null || text.shape() != Shape.RATIO ? 1 : measure.per();
    }
}
