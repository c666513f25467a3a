package org.plumbline.reading.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.LanguagePack;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** All numbers of a text, in the order in which they stand. */
public final class Quantities {

    private static final Concept ORDINAL_BEFORE = Concept.named("ordinal-before");
    private static final Concept ORDINAL_AFTER = Concept.named("ordinal-after");
    private static final int MOST_MAGNITUDES = 3;

    private final Text text;
    private final NumberWords words;
    private final Map<String, JoinedWords> joined = new HashMap<>();
    private final List<Quantity> all = new ArrayList<>();
    private final Map<Integer, Quantity> byStart = new HashMap<>();

    private Quantities(Text text) {
        this.text = text;
        this.words = new NumberWords(text);
        for (int at = 0; at < text.size(); ) {
            var one = at(at);
            if (one == null) {
                at++;
            } else {
                all.add(one);
                byStart.put(one.start(), one);
                at = one.end();
            }
        }
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
        var found = words.at(token);
        if (found == null && text.language(token).joinedNumbers()) {
            found = joined(token);
        }
        return found;
    }

    private @Nullable Quantity joined(int token) {
        var language = text.language(token);
        var value = joined.computeIfAbsent(language.code(), any -> new JoinedWords(language))
                .read(text.word(token).toLowerCase(java.util.Locale.ROOT));
        return value == null ? null : new Quantity(token, token + 1, value, true, false, token + 1, false, false);
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
        return scaled(token, end, value);
    }

    private static boolean isGroupStart(String written) {
        return written.length() <= 3
                && written.charAt(0) != '0'
                && written.chars().allMatch(Character::isDigit);
    }

    /** Three digits behind one blank, the last ones perhaps with decimals. */
    private boolean isFurtherGroup(int token, LanguagePack language) {
        if (!text.isNumber(token) || text.gap(token) != Gap.BLANK || text.start(token) - text.end(token - 1) != 1) {
            return false;
        }
        var written = text.word(token);
        if (written.length() < 3 || !written.substring(0, 3).chars().allMatch(Character::isDigit)) {
            return false;
        }
        return written.length() == 3
                || written.charAt(3) == language.decimal()
                        && written.substring(4).chars().allMatch(Character::isDigit);
    }

    private Quantity scaled(int start, int digitsEnd, BigDecimal written) {
        var value = written;
        int end = digitsEnd;
        for (int more = 0; more < MOST_MAGNITUDES; more++) {
            var form = text.form(end, NumberWords.MAGNITUDE);
            if (form == null || text.gap(end) == Gap.PARAGRAPH) {
                break;
            }
            value = value.multiply(BigDecimal.valueOf(form.value()));
            end = text.at(end, NumberWords.MAGNITUDE);
        }
        var found = new Quantity(start, end, value, false, end > digitsEnd, digitsEnd, false, false);
        int after = text.at(end, ORDINAL_AFTER);
        if (after != Text.NONE && text.glued(end)) {
            return found.asOrdinal(start, after);
        }
        return text.before(start, ORDINAL_BEFORE, 3) == Text.NONE ? found : found.asOrdinal(start, end);
    }
}
