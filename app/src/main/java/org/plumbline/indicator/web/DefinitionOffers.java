package org.plumbline.indicator.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plumbline.directive.Fields;
import org.plumbline.indicator.Dimension;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.Measure;
import org.plumbline.indicator.Measures;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Tier;
import org.plumbline.organisation.TraitKind;
import org.plumbline.organisation.TraitKinds;
import org.plumbline.organisation.Units;
import org.plumbline.web.Visit;
import org.plumbline.web.Words;
import org.springframework.stereotype.Component;

/** What the form of a definition offers to choose from. */
@Component
public class DefinitionOffers {

    private final Measures measures;
    private final Fields fields;
    private final Units units;
    private final TraitKinds traits;
    private final IndicatorList list;

    DefinitionOffers(Measures measures, Fields fields, Units units, TraitKinds traits, IndicatorList list) {
        this.measures = measures;
        this.fields = fields;
        this.units = units;
        this.traits = traits;
        this.list = list;
    }

    /**
     * Units of measure, dimensions and traits that are offered here, and those that are chosen already.
     *
     * @param traits the numeric ones, by which units weigh in a mean
     * @param conditions all, by which parts of a composite apply
     * @param parts the indicators of which a composite can be made
     */
    public record Offer(
            List<Measure> measures,
            List<Dimension> dimensions,
            List<Fields.Field> fields,
            List<Tier> tiers,
            List<TraitKind> traits,
            List<TraitKind> conditions,
            PartChoices parts) {}

    /** What a composite can be made of. */
    PartChoices parts(Visit visit) {
        return PartChoices.of(visit.w(), list.parts(visit.scope()));
    }

    Offer of(Visit visit, DefinitionSheet sheet) {
        var scope = visit.scope();
        return new Offer(
                measures(scope).values().stream()
                        .filter(each -> each.offered() || each.code().equals(sheet.text("measure")))
                        .toList(),
                measures.dimensions(scope).values().stream()
                        .filter(each -> each.offered() || sheet.has("dimension." + each.code()))
                        .toList(),
                fields.all(scope),
                units.tiers(scope),
                traits.all(scope).values().stream()
                        .filter(each -> each.shape().isNumeric())
                        .filter(each -> each.offered() || each.code().equals(sheet.text("weight")))
                        .toList(),
                List.copyOf(traits.all(scope).values()),
                parts(visit));
    }

    Map<String, Measure> measures(Scope scope) {
        return measures.all(scope);
    }

    /** A value of a definition as a reader reads it, by the name that the history keeps. */
    static String words(Words w, Map<String, Measure> measures, String field, String value) {
        var code = value.toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (field) {
            case "measure" ->
                measures.containsKey(value) ? w.text(measures.get(value).name()) : value;
            case "direction", "kept", "frequency" -> w.say("indicator." + field + "." + code);
            case "placeRule" -> w.say("indicator.place." + code);
            case "timeRule" -> w.say("indicator.time." + code);
            default -> value;
        };
    }
}
