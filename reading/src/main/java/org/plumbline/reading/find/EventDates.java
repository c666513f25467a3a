package org.plumbline.reading.find;

import java.util.BitSet;
import org.plumbline.reading.date.DateMention;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Which dates of a page may be days of events: neither a document's nor a deadline. */
final class EventDates {

    static final ConceptSet DEADLINE = ConceptSet.named("deadline-word");
    private final Page page;
    private final BitSet documents;

    EventDates(Page page) {
        this.page = page;
        this.documents = documents(page);
    }

    /** The tokens of mentions of documents. */
    private static BitSet documents(Page page) {
        var tokens = new BitSet();
        for (var draft : page.drafts()) {
            if (draft.type() == RecordType.CITATION) {
                tokens.set(draft.start(), draft.end());
            }
        }
        return tokens;
    }

    /** Whether a time of day stands directly before it, as in the line under a headline: 11:08 23. April 2024. */
    private static boolean isStamp(Text text, DateMention date) {
        int at = date.start();
        int next = date.end();
        if (text.gap(at).compareTo(Gap.LINE) >= 0
                && text.isNumber(next)
                && text.isSign(next + 1, ':')
                && text.glued(next + 1)) {
            return true;
        }
        return text.isNumber(at - 1) && text.isSign(at - 2, ':') && text.glued(at - 1) && text.isNumber(at - 3);
    }

    /** A day, or a month of a year, that belongs to no document and is no deadline. */
    boolean mayBeEvent(DateMention date) {
        if (date.isPeriod() || !date.isDay() && date.year() == null) {
            return false;
        }
        var text = page.text();
        if (documents.get(date.start()) || isStamp(text, date)) {
            return false;
        }
        if (text.before(date.start(), DEADLINE, 4) != Text.NONE) {
            return false;
        }
        int own = text.at(date.start(), DEADLINE);
        return own == Text.NONE || own >= date.end();
    }
}
