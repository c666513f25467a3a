package org.plumbline.reading.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
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
    /** With these a number in words begins, or one in half. */
    static final ConceptSet ANY = BEGINNINGS.and(Concept.named("number-halves"));

    private static final int MOST_PARTS = 24;

    private final Text text;
    private @Nullable JoinedWords joined;
    private int joinedLanguage;

    NumberWords(Text text) {
        this.text = text;
    }

    /** The number in words that begins at a token; null where none does. */
    @Nullable
    Quantity at(int token) {
        if (!text.has(token, BEGINNINGS) && joined(token) == null) {
            return null;
        }
        var sum = new WordSum();
        int at = token;
        int end = token;
        int parts = 0;
        while (parts < MOST_PARTS && (at == token || text.gap(at) != org.plumbline.reading.token.Gap.PARAGRAPH)) {
            var form = text.form(at, PARTS);
            var joined = form == null ? joined(at) : null;
            if (joined != null && sum.addWhole(joined)) {
                end = ++at;
                parts++;
                continue;
            }
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
            boolean other = sum.hasTen() && isUnitOfTime(at) && text.before(token, SIGN, 2) == Text.NONE;
            if (other || !sum.add(form.concept(), form.value())) {
                break;
            }
            at = text.at(at, PARTS);
            end = at;
            parts++;
        }
        if (parts == 0) {
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

    /** A number of several words written as one; null where the language does not write so, or the word is none. */
    private @Nullable BigInteger joined(int token) {
        if (!text.isWord(token) || !text.language(token).joinedNumbers()) {
            return null;
        }
        var language = text.language(token);
        if (joined == null || language.number() != joinedLanguage) {
            joined = text.packs().kept(JoinedWords.class, language, JoinedWords::new);
            joinedLanguage = language.number();
        }
        return joined.read(text, token);
    }

    private boolean isUnitOfTime(int at) {
        return text.has(at, AMBIGUOUS) && text.has(at, DURATION);
    }

    private static final Concept DURATION = Concept.named("duration-unit");
    private static final Concept SIGN = Concept.named("document-number");

    /** "Ba mươi năm" is thirty years, but behind a number sign thirty-five. */
    private static final Concept AMBIGUOUS = Concept.named("number-ambiguous");
}
