package org.plumbline.reading.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.pack.Form;
import org.plumbline.reading.token.Text;

/**
 * Reads numbers in words, by the roles that a pack gives its words: units and teens, tens, the words that multiply by ten or add ten,
 * hundreds, magnitudes and linking words. The order is checked: "five six" is two numbers.
 */
final class NumberWords {

    static final Concept UNIT = Concept.named("number-unit");
    static final Concept TEN = Concept.named("number-ten");
    static final Concept TIMES_TEN = Concept.named("number-times-ten");
    static final Concept PLUS_TEN = Concept.named("number-plus-ten");
    static final Concept TIMES_HUNDRED = Concept.named("number-times-hundred");
    static final Concept HUNDREDS = Concept.named("number-hundreds");
    static final Concept WHOLE = Concept.named("number-whole");
    static final Concept MAGNITUDE = Concept.named("magnitude");
    static final Concept LINK = Concept.named("number-link");
    static final Concept HALF = Concept.named("number-half");

    static final ConceptSet PARTS =
            ConceptSet.of(UNIT, TEN, TIMES_TEN, PLUS_TEN, TIMES_HUNDRED, HUNDREDS, WHOLE, MAGNITUDE, LINK, HALF);
    static final ConceptSet BEGINNINGS = ConceptSet.of(UNIT, TEN, HUNDREDS, WHOLE);
    private static final int MOST_PARTS = 24;

    private final Text text;

    NumberWords(Text text) {
        this.text = text;
    }

    /** The number in words that begins at a token; null where none does. */
    @Nullable
    Quantity at(int token) {
        if (!text.has(token, BEGINNINGS)) {
            return null;
        }
        var sum = new WordSum();
        int at = token;
        int end = token;
        int parts = 0;
        Form last = null;
        while (parts < MOST_PARTS && (at == token || text.gap(at) != org.plumbline.reading.token.Gap.PARAGRAPH)) {
            var form = text.form(at, PARTS);
            if (form == null) {
                if (text.isSign(at, '-') && text.glued(at) && text.glued(at + 1) && at > token) {
                    at++;
                    continue;
                }
                break;
            }
            if (form.concept() == LINK) {
                at = text.at(at, PARTS);
                continue;
            }
            if (!sum.add(form.concept(), form.value())) {
                break;
            }
            last = form;
            at = text.at(at, PARTS);
            end = at;
            parts++;
        }
        if (last == null) {
            return null;
        }
        return new Quantity(
                token,
                end,
                new BigDecimal(sum.value()),
                true,
                sum.isScaled(),
                end,
                false,
                parts == 1 && text.has(token, AMBIGUOUS));
    }

    private static final Concept AMBIGUOUS = Concept.named("number-ambiguous");
}
