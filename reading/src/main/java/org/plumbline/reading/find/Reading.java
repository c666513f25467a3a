package org.plumbline.reading.find;

import java.util.List;
import org.plumbline.reading.date.Dates;
import org.plumbline.reading.measure.Measures;
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

    public Reading {
        records = List.copyOf(records);
    }

    /** The records as one JSON object on one line. */
    public String json() {
        return RecordsJson.of(records);
    }
}
