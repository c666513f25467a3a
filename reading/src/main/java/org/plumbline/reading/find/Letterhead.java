package org.plumbline.reading.find;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Whose text it is and to whom it goes, as far as its first lines say. */
final class Letterhead {

    private static final int HEAD = 60;
    private static final int FAR = 200;
    private static final int PROVINCE = 4;
    private static final int MOST_QUOTED = 8;

    private final Text text;
    private final @Nullable Body issuer;
    private final @Nullable Body addressee;
    private int level;

    Letterhead(Page page) {
        this.text = page.text();
        this.addressee = addressee(page.bodies());
        this.issuer = issuer(page.bodies());
    }

    /** The last of the bodies in capital letters at the very head, else the first body. */
    private @Nullable Body issuer(Bodies bodies) {
        Body found = null;
        for (var one : bodies.all()) {
            if (one.start() >= HEAD) {
                break;
            }
            boolean capitals = isCapitals(one.head());
            boolean addressed = isDative(one)
                    || text.before(one.start(), DeedWords.TO_BODY, 2) != Text.NONE
                    || addressee != null && addressee.start() <= one.start();
            if (addressed || found != null && !capitals) {
                continue;
            }
            if (found == null || isCapitals(found.head())) {
                found = one;
                level = Math.max(level, one.level());
            }
        }
        return found;
    }

    /** A body alone on its line, in the case in which letters name those to whom they go. */
    private boolean isDative(Body one) {
        return text.gap(one.start()).compareTo(Gap.LINE) >= 0 && text.has(one.head(), DeedWords.DATIVE_HEAD);
    }

    private boolean isCapitals(int token) {
        var word = text.word(token);
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private @Nullable Body addressee(Bodies bodies) {
        for (int at = 0; at < Math.min(text.size(), FAR); at++) {
            boolean line = text.gap(at).compareTo(Gap.LINE) >= 0;
            var body = line ? bodies.startingAt(at) : null;
            if (body != null && isDative(body)) {
                return body;
            }
            if (line && text.has(at, DeedWords.ADDRESSEE)) {
                return bodies.firstIn(at, Math.min(text.size(), at + 12));
            }
        }
        return null;
    }

    /** The body whose text it is, in words; null where it does not say. */
    @Nullable
    String from() {
        return issuer == null
                ? null
                : text.words(issuer.start(), quoted(issuer.end())).replace('\n', ' ');
    }

    /** Behind the name in quotation marks that follows a word such as "enterprise". */
    private int quoted(int end) {
        if (!text.isSign(end, "«„“\"")) {
            return end;
        }
        int close = end + 1;
        while (close < end + MOST_QUOTED && !text.isSign(close, "»”“\"") && close < text.size()) {
            close++;
        }
        return text.isSign(close, "»”“\"") ? close + 1 : end;
    }

    /** The body to which it goes, in words; null where it does not say. */
    @Nullable
    String to() {
        return addressee == null
                ? null
                : text.words(addressee.start(), addressee.end()).replace('\n', ' ');
    }

    /** Whether a body is the one whose text it is, by the words of its name. */
    boolean isIssuer(Addressee to) {
        return issuer != null
                && text.words(issuer.start(), issuer.end())
                        .toLowerCase(Locale.ROOT)
                        .startsWith(text.words(to.start(), to.end()).toLowerCase(Locale.ROOT));
    }

    /** The level of the body whose text it is; 0 where it does not say. */
    int level() {
        return level;
    }

    /** Whether it goes to a body of a lower level. */
    boolean isDownwards() {
        return addressee != null
                && addressee.level() > 0
                && (addressee.level() < level || level == 0 && addressee.level() < PROVINCE);
    }
}
