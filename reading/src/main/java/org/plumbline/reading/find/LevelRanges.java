package org.plumbline.reading.find;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Text;

/** "between 25 % and 30 %", "31 to 35 %", "from 12 to 15 million": two numbers that are the ends of one level. */
final class LevelRanges {

    private static final ConceptSet RANGE_FROM = ConceptSet.named("range-from");
    private static final ConceptSet AND = ConceptSet.named("number-link", "list-and");
    private static final ConceptSet RANGE_TO = ConceptSet.named("range-to");
    private static final Concept MAGNITUDE = Concept.named("magnitude");

    private final Page page;
    private final Text text;
    private final List<Measure> figures;

    LevelRanges(Page page, List<Measure> figures) {
        this.page = page;
        this.text = page.text();
        this.figures = figures;
    }

    /** "between 25 % and 30 %", "31 to 35 %": the second number is the high end; null where there is no range. */
    @Nullable
    Measure range(int at) {
        if (at + 1 >= figures.size()) {
            return null;
        }
        var low = figures.get(at);
        var high = figures.get(at + 1);
        if (text.at(low.end(), RANGE_TO) != high.start()
                || page.isClaimed(high.number().start())
                || !Figures.agree(low, high)
                || low.value().compareTo(high.value()) >= 0 && !high.number().scaled()) {
            return null;
        }
        boolean from = text.before(low.start(), RANGE_FROM, 3) != Text.NONE;
        boolean bare = low.kind() == Kind.BARE && high.isLevel();
        return from || bare && !isAnd(low.end()) ? high : null;
    }

    /** In "from 12 to 15 million" the low end is millions, too. */
    BigDecimal low(Measure low, @Nullable Measure high) {
        var value = low.value();
        if (high == null || low.number().scaled() || !high.number().scaled() || low.kind() != Kind.BARE) {
            return value;
        }
        int at = high.number().digitsEnd();
        while (at < high.number().end()) {
            var form = text.form(at, MAGNITUDE);
            if (form == null) {
                break;
            }
            value = value.multiply(BigDecimal.valueOf(form.value()));
            at = text.at(at, MAGNITUDE);
        }
        return value;
    }

    private boolean isAnd(int at) {
        return text.has(at, AND);
    }
}
