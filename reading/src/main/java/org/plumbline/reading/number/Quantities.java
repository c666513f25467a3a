package org.plumbline.reading.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.LanguagePack;
import org.plumbline.reading.token.ByToken;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** All numbers of a text, in the order in which they stand. */
public final class Quantities {

    private static final Concept ORDINAL_BEFORE = Concept.named("ordinal-before");
    private static final Concept ORDINAL_AFTER = Concept.named("ordinal-after");
    private static final Concept CARDINAL_SUFFIX = Concept.named("cardinal-suffix");
    private static final Concept HALVES = Concept.named("number-halves");

    private final Text text;
    private final NumberWords words;
    private final Magnitudes more;
    private final List<Quantity> all = new ArrayList<>();
    private final ByToken<Quantity> byStart;

    private Quantities(Text text) {
        this.text = text;
        this.byStart = new ByToken<>(text);
        this.words = new NumberWords(text);
        this.more = new Magnitudes(text);
        for (int at = 0; at < text.size(); ) {
            var one = at(at);
            if (one == null) {
                at++;
            } else {
                var whole = spelledOut(one);
                all.add(whole);
                byStart.put(whole.start(), whole);
                at = whole.end();
            }
        }
    }

    /** "Eleven (11)", "05 (năm)": a number and in brackets the same number again are one number. */
    private Quantity spelledOut(Quantity one) {
        int open = one.end();
        if (one.ordinal() || !text.isSign(open, '(') || text.gap(open) == Gap.PARAGRAPH) {
            return one;
        }
        var again = at(open + 1);
        boolean same = again != null
                && !again.ordinal()
                && again.words() != one.words()
                && again.value().compareTo(one.value()) == 0
                && text.isSign(again.end(), ')');
        return same && again != null ? one.reaching(again.end() + 1).unambiguous() : one;
    }

    /** Finds the numbers of a text. */
    public static Quantities in(Text text) {
        return new Quantities(text);
    }

    /** The numbers, in the order of the text; no two overlap. */
    public List<Quantity> all() {
        return all;
    }

    /** The number that begins at a token; null where none does. */
    public @Nullable Quantity startingAt(int token) {
        return byStart.get(token);
    }

    private @Nullable Quantity at(int token) {
        if (text.isNumber(token)) {
            return digits(token);
        }
        if (!text.isWord(token)) {
            return null;
        }
        if (!text.has(token, NumberWords.ANY) && !text.language(token).joinedNumbers()) {
            return null;
        }
        var half = halves(token);
        if (half != null) {
            return half;
        }
        var found = words.at(token);
        return found == null ? null : ordinal(more.of(found));
    }

    private @Nullable Quantity digits(int token) {
        var language = text.language(token);
        int end = token + 1;
        var written = text.word(token);
        if (language.groups().indexOf(' ') >= 0 && isGroupStart(written)) {
            var whole = new StringBuilder(written);
            while (isFurtherGroup(end, language)) {
                whole.append(text.word(end));
                boolean last = text.word(end).length() > 3;
                end++;
                if (last) {
                    break;
                }
            }
            written = whole.toString();
        }
        var value = Digits.read(written, language);
        if (value == null) {
            return null;
        }
        return ordinal(more.of(new Quantity(token, end, value, false, false, end, false, false)));
    }

    private static boolean isGroupStart(String written) {
        return written.length() <= 3 && written.charAt(0) != '0' && Digits.areAll(written, 0, written.length());
    }

    /** Three digits behind one blank, the last ones perhaps with decimals. */
    private boolean isFurtherGroup(int token, LanguagePack language) {
        if (!text.isNumber(token)
                || text.gap(token) != Gap.BLANK
                || text.start(token) - text.end(token - 1) != 1
                || text.tabBefore(token)) {
            return false;
        }
        var written = text.word(token);
        if (written.length() < 3 || !Digits.areAll(written, 0, 3)) {
            return false;
        }
        return written.length() == 3
                || written.charAt(3) == language.decimal() && Digits.areAll(written, 4, written.length());
    }

    /** "Half a million", "anderthalb Millionen": the word says twice its value, and a magnitude or a unit must follow. */
    private @Nullable Quantity halves(int token) {
        var form = text.form(token, HALVES);
        if (form == null) {
            return null;
        }
        int end = text.at(token, HALVES);
        var found = new Quantity(
                token, end, BigDecimal.valueOf(form.value()).divide(BigDecimal.TWO), true, false, end, false, false);
        var scaled = more.of(found);
        return scaled.scaled() ? scaled : null;
    }

    private Quantity ordinal(Quantity found) {
        int end = found.end();
        int suffix = text.glued(end) ? text.at(end, CARDINAL_SUFFIX) : Text.NONE;
        if (suffix != Text.NONE) {
            return found.reaching(suffix);
        }
        int after = text.at(end, ORDINAL_AFTER);
        if (after != Text.NONE && text.glued(end)) {
            return found.asOrdinal(found.start(), after);
        }
        if (isDotted(found)) {
            return found.asOrdinal(found.start(), end + 1);
        }
        return text.before(found.start(), ORDINAL_BEFORE, 3) == Text.NONE ? found : found.asOrdinal(found.start(), end);
    }

    /** "Die 13. Sitzung": a full stop behind digits that ends no sentence, where a language writes ordinal numbers so. */
    private boolean isDotted(Quantity found) {
        int stop = found.end();
        return !found.words()
                && !found.scaled()
                && found.end() == found.start() + 1
                && found.isWhole()
                && text.isSign(stop, '.')
                && text.glued(stop)
                && text.isWord(stop + 1)
                && text.sentence(stop + 1) == text.sentence(stop)
                && text.gap(stop + 1) == Gap.BLANK
                && text.end(found.start()) - text.start(found.start()) <= 3
                && text.language(stop).usage().ordinalStop();
    }
}
