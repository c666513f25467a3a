package org.plumbline.reading.find;

import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.pack.Usage.BeforeBody;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Finds the name of the holder of an office beside his or her title. */
final class Names {

    private static final Concept TITLE = Concept.named("title");
    private static final ConceptSet OFFICES = ConceptSet.named(
            "body",
            "body-name",
            "body-office",
            "body-place",
            "body-mod",
            "body-field",
            "body-link",
            "stopword",
            "article",
            "month",
            "delegation");
    private static final int LONGEST = 7;
    private static final int FURTHER = 8;

    private final Text text;

    Names(Text text) {
        this.text = text;
    }

    /** A name: from its first token to before its last. */
    record Name(int start, int end) {}

    /** The first name between two tokens that is no name of an office or body; null where none is. */
    @org.jspecify.annotations.Nullable
    Name in(int from, int to) {
        for (int at = from; at < to; ) {
            int title = text.at(at, TITLE);
            if (title != Text.NONE && title > at) {
                at = title;
                continue;
            }
            int office = text.at(at, OFFICES);
            if (office != Text.NONE && !startsName(at, to)) {
                at = office;
                continue;
            }
            int end = end(at, to);
            boolean titled = end == at + 1 && at > from && isTitle(at - 1, from) && !text.isCapital(end);
            if (titled || end - at >= 2 && words(at, end) >= 2) {
                var further = isOfficeBehind(end, to) ? in(end, Math.min(to, end + FURTHER)) : null;
                if (further != null && isOneRun(end, further.start())) {
                    return further;
                }
                var apposed = isOfficeBefore(from, at) ? apposed(end, to) : null;
                return apposed == null ? new Name(at, end) : apposed;
            }
            at = Math.max(end, at + 1);
        }
        return null;
    }

    /** "Direktur Fasilitasi Keuangan Desa Gunawan Adiputra": the first capital words are still the office. */
    private boolean isOfficeBehind(int at, int to) {
        return at < to && text.isCapital(at) && text.gap(at) == Gap.BLANK && text.has(at, OFFICES);
    }

    /** Where names of offices go on to the right, capital words behind an office may still belong to it. */
    private boolean isOfficeBefore(int from, int at) {
        return at > from
                && text.language(at).usage().beforeBody() == BeforeBody.NOTHING
                && text.before(at, TITLE, 2) == Text.NONE
                && text.before(at, OFFICES, 3) != Text.NONE;
    }

    /** "Direktur Nasional Sanitasi Dili, Elias Ximenes": the name stands behind the comma, and nothing more belongs to it. */
    private @org.jspecify.annotations.Nullable Name apposed(int comma, int to) {
        int start = comma + 1;
        if (!text.isSign(comma, ',') || start >= to || !text.isCapital(start) || text.has(start, OFFICES)) {
            return null;
        }
        int end = end(start, to);
        return end - start >= 2 && end - start <= LONGEST && !text.isCapital(end) ? new Name(start, end) : null;
    }

    /** Whether the token before a name, or its full stop, ends a title: then one word is name enough. */
    private boolean isTitle(int last, int from) {
        int start = text.before(last + 1, TITLE, 2);
        return start != Text.NONE && start >= from;
    }

    private boolean isOneRun(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!text.isCapital(at)) {
                return false;
            }
        }
        return true;
    }

    /** A family name such as Ban or Bo that is also a word: three capital words in a row are a name. */
    private boolean startsName(int at, int to) {
        return text.at(at, OFFICES) == at + 1
                && text.isCapital(at)
                && text.before(at, TITLE, 3) != Text.NONE
                && end(at + 1, to) - at >= 2;
    }

    private int words(int from, int to) {
        int words = 0;
        for (int at = from; at < to; at++) {
            words += text.isWord(at) ? 1 : 0;
        }
        return words;
    }

    private int end(int from, int to) {
        int at = from;
        while (at < to
                && at - from < LONGEST
                && text.isCapital(at)
                && (at == from || text.gap(at) == Gap.BLANK || text.gap(at) == Gap.NONE)
                && text.at(at, TITLE) == Text.NONE) {
            boolean office = at > from && text.has(at, OFFICES) && at - from >= 2;
            if (office && !text.isSign(at - 1, "-")) {
                break;
            }
            at++;
            if (text.isSign(at, '-') && text.glued(at) && text.glued(at + 1) && text.isCapital(at + 1)) {
                at++;
            } else if (text.isSign(at, '.')
                    && text.glued(at)
                    && text.end(at - 1) - text.start(at - 1) == 1
                    && text.isCapital(at + 1)) {
                at++;
            }
        }
        return at;
    }
}
