package org.plumbline.reading.date;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/**
 * Gives days and months without a year the year of another day of the same sentence, of the date at the head of the text, of a day
 * shortly before, or of the date beside the signature. A date that belongs to another document gives no year.
 */
final class MissingYears {

    private static final Concept NUMBER_SIGN = Concept.named("document-number");

    /** The date of a text stands within so many tokens of its beginning. */
    private static final int HEAD = 120;
    /** And the one beside the signature within so many of its end. */
    private static final int FOOT = 60;

    /** And that of its own number within so many: "Protokoll Nr. 118 vom 21. Februar 2024". */
    private static final int OWN = 40;

    private static final int SAME_CLAUSE = 40;
    private static final int DOCUMENT_WORD = 4;
    private static final int DOCUMENT_NUMBER = 9;
    private static final int MOST_BACK = 12;

    private final Text text;
    private final List<DateMention> all;

    MissingYears(Text text, List<DateMention> all) {
        this.text = text;
        this.all = all;
    }

    void fill() {
        var usual = head();
        if (usual == null) {
            usual = foot();
        }
        for (int at = 0; at < all.size(); at++) {
            var one = all.get(at);
            if (one.year() == null) {
                var year = beside(at);
                if (year == null) {
                    year = usual;
                }
                if (year == null) {
                    year = shortlyBefore(at);
                }
                if (year != null) {
                    all.set(at, one.inYear(year));
                }
            }
        }
    }

    private @Nullable Integer head() {
        Integer period = null;
        Integer own = null;
        for (var one : all) {
            if (one.start() > HEAD) {
                break;
            }
            if (own == null && one.start() <= OWN && one.year() != null && one.isDay() && isHeading(one)) {
                own = one.year();
            }
            if (one.year() != null && one.isDay() && !isOfDocument(one)) {
                return one.year();
            }
            if (one.year() != null && !one.isDay() && period == null) {
                period = one.year();
            }
        }
        return period == null ? own : period;
    }

    /** Whether a date stands in a line that is no sentence, as its own number and day do above a text. */
    private boolean isHeading(DateMention one) {
        int end = text.sentenceEnd(text.sentence(one.start()));
        return end < text.size() && text.gap(end).compareTo(Gap.LINE) >= 0 && !text.isSign(end - 1, ".!?;,");
    }

    private @Nullable Integer foot() {
        for (int at = all.size() - 1; at >= 0 && all.get(at).start() >= text.size() - FOOT; at--) {
            var one = all.get(at);
            int sentence = text.sentence(one.start());
            boolean alone =
                    text.sentenceEnd(sentence) - one.end() <= 2 && one.start() - text.sentenceStart(sentence) <= 8;
            if (one.isDay() && one.year() != null && alone) {
                return one.year();
            }
        }
        return null;
    }

    /** Whether it is the date of another document: "Resolution No. 18 of 25 October 2017". */
    private boolean isOfDocument(DateMention one) {
        int sentence = text.sentenceStart(text.sentence(one.start()));
        for (int at = Math.max(sentence, one.start() - DOCUMENT_NUMBER); at < one.start(); at++) {
            boolean word = one.start() - at <= DOCUMENT_WORD
                    && text.has(at, text.packs().concepts("doc-"));
            if (word || text.has(at, NUMBER_SIGN)) {
                return true;
            }
        }
        return false;
    }

    /** The year of the nearest day in the same sentence that is no document's. */
    private @Nullable Integer beside(int place) {
        var one = all.get(place);
        for (int away = 1; away <= MOST_BACK; away++) {
            var before = place - away >= 0 ? all.get(place - away) : null;
            var behind = place + away < all.size() ? all.get(place + away) : null;
            if (behind != null && isBeside(one, behind)) {
                return behind.year();
            }
            if (before != null && isBeside(one, before)) {
                return before.year();
            }
        }
        return null;
    }

    private boolean isBeside(DateMention one, DateMention other) {
        return other.year() != null
                && (other.isDay() || !one.isDay())
                && text.sentence(one.start()) == text.sentence(other.start())
                && Math.abs(one.start() - other.start()) <= SAME_CLAUSE
                && !isOfDocument(other);
    }

    /** The year of the last day before it in the same paragraph. */
    private @Nullable Integer shortlyBefore(int place) {
        for (int back = place - 1; back >= 0 && place - back <= MOST_BACK; back--) {
            var other = all.get(back);
            if (other.isDay() && other.year() != null && !isOfDocument(other)) {
                return isSameParagraph(other.end(), all.get(place).start()) ? other.year() : null;
            }
        }
        return null;
    }

    private boolean isSameParagraph(int from, int to) {
        if (to - from > 2 * HEAD) {
            return false;
        }
        for (int at = from; at <= to; at++) {
            if (text.gap(at) == Gap.PARAGRAPH) {
                return false;
            }
        }
        return true;
    }
}
