package org.plumbline.reading.find;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Text;

/** The unit that a row of a table names in a cell of its own. */
final class TableUnits {

    private static final ConceptSet PERCENT = ConceptSet.named("percent");
    private static final ConceptSet MAGNITUDE = ConceptSet.named("magnitude");

    private final Text text;
    private boolean measures;

    TableUnits(Text text) {
        this.text = text;
    }

    /** Begins a row. */
    void clear() {
        measures = false;
    }

    /** Whether the unit of the row measures a level. */
    boolean measures() {
        return measures;
    }

    /** The unit that a cell of its own names. */
    @Nullable
    String unit(int from, int to) {
        measures = true;
        for (int at = from; at < to; at++) {
            if (text.has(at, PERCENT)) {
                return "%";
            }
            var form = text.form(at, text.packs().concepts("unit-"));
            var money = text.form(at, text.packs().concepts("currency-"));
            if (form != null || money != null) {
                measures = form != null;
                var concept = (form != null ? form : java.util.Objects.requireNonNull(money)).concept();
                return concept.name().substring(concept.name().indexOf('-') + 1);
            }
        }
        measures = false;
        return from < to && text.isWord(from) ? text.words(from, to) : null;
    }

    /** The magnitude that it names with it. */
    BigDecimal factor(int from, int to) {
        var factor = BigDecimal.ONE;
        for (int at = from; at < to; at++) {
            var form = text.form(at, MAGNITUDE);
            if (form != null) {
                factor = factor.multiply(BigDecimal.valueOf(form.value()));
            }
        }
        return factor;
    }
}
