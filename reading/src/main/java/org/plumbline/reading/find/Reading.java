package org.plumbline.reading.find;

import java.util.List;
import org.plumbline.reading.date.Dates;
import org.plumbline.reading.measure.Measures;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.record.Found;
import org.plumbline.reading.record.RecordsJson;
import org.plumbline.reading.token.Text;

/**
 * What was read in a text.
 *
 * @param text the text, cut
 * @param records what it holds, in the order of the text
 * @param measures its numbers with their units
 * @param dates its dates
 */
public record Reading(Text text, List<Found> records, Measures measures, Dates dates) {

    private static final Concept SMALL_WORD = Concept.named("stopword");
    private static final int ENOUGH = 15;

    /** Of the words of our texts at least one in twelve is a small word of its language, even in lists; of others at most one in thirty. */
    private static final int FEWEST = 20;

    public Reading {
        records = List.copyOf(records);
    }

    /** Whether the small words are missing that no text of a language that is read can do without. A few words alone do not tell. */
    public boolean isForeign() {
        int words = 0;
        int small = 0;
        for (int at = 0; at < text.size(); at++) {
            if (text.isWord(at)) {
                words++;
                small += text.has(at, SMALL_WORD) ? 1 : 0;
            }
        }
        return words >= ENOUGH && small * FEWEST < words;
    }

    /** The records as one JSON object on one line. */
    public String json() {
        return RecordsJson.of(records);
    }
}
