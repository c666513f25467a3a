package org.plumbline.reading.date;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.token.Text;

/** Gives days without a year the year of another day of the same sentence, or of the date at the head of the text. */
final class MissingYears {

    /** A date of the head of a text stands within so many tokens. */
    private static final int HEAD = 60;

    private final Text text;
    private final List<DateMention> all;

    MissingYears(Text text, List<DateMention> all) {
        this.text = text;
        this.all = all;
    }

    void fill() {
        var head = head();
        for (int at = 0; at < all.size(); at++) {
            var one = all.get(at);
            if (one.year() == null) {
                var known = inSentence(at);
                var year = known != null ? known : head;
                if (year != null) {
                    all.set(at, one.inYear(year));
                }
            }
        }
    }

    private @Nullable Integer head() {
        for (var one : all) {
            if (one.start() > HEAD) {
                return null;
            }
            if (one.isDay() && one.year() != null && isDateline(one)) {
                return one.year();
            }
        }
        return null;
    }

    /** A date at the end of a line of the head: "Quang Ninh, 19 March 2025". */
    private boolean isDateline(DateMention one) {
        int sentence = text.sentence(one.start());
        int from = text.sentenceStart(sentence);
        int to = text.sentenceEnd(sentence);
        return to - one.end() <= 2 && one.start() - from <= 12;
    }

    private @Nullable Integer inSentence(int at) {
        int sentence = text.sentence(all.get(at).start());
        Integer found = null;
        for (var other : all) {
            if (text.sentence(other.start()) == sentence && other.year() != null && other.isDay()) {
                if (found != null && !found.equals(other.year())) {
                    return null;
                }
                found = other.year();
            }
        }
        return found;
    }
}
