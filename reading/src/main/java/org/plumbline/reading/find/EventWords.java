package org.plumbline.reading.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** The words of a page that name events, in the order in which they stand. */
final class EventWords {

    static final ConceptSet EVENTS =
            ConceptSet.named("event-conference", "event-working-session", "event-inspection", "event-congress");

    private static final ConceptSet NOT = ConceptSet.named("event-not", "delegation");
    private static final Concept AGAIN = Concept.named("event-again");
    private static final ConceptSet WORDS = ConceptSet.named(
            "event-conference",
            "event-working-session",
            "event-inspection",
            "event-congress",
            "event-not",
            "delegation",
            "event-again");
    private static final int PREFIX = 6;
    private static final int SAME_EVENT = 6;
    private static final int BEFORE_IT = 20;
    private static final int FARTHEST = 60;
    private static final int BY_DELEGATION = 1000;

    private EventWords() {}

    /** All of them; a delegation that inspects is one too. */
    static List<EventWord> of(Page page) {
        var text = page.text();
        var words = new ArrayList<EventWord>();
        for (int at = text.next(0, text.size(), WORDS); at != Text.NONE; at = text.next(at, text.size(), WORDS)) {
            int not = text.at(at, NOT);
            var form = text.form(at, EVENTS);
            int end = form == null ? Text.NONE : text.at(at, EVENTS);
            if (not != Text.NONE && not >= end) {
                at = not;
            } else if (form == null || page.isTaken(at, at + 1)) {
                int again = words.isEmpty() ? Text.NONE : text.at(at, AGAIN);
                if (again != Text.NONE && isShortlyBehind(text, words.getLast(), at)) {
                    var first = words.getLast().of() == null
                            ? words.getLast()
                            : words.getLast().of();
                    words.add(new EventWord(at, again, first.kind(), SAME_EVENT, first));
                }
                at = again == Text.NONE ? at + 1 : again;
            } else {
                int handicap =
                        (int) form.value() + (text.before(at, EventDates.DEADLINE, 2) == Text.NONE ? 0 : BEFORE_IT);
                words.add(new EventWord(at, end, form.concept().name().substring(PREFIX), handicap));
                at = end;
            }
        }
        for (var draft : page.drafts()) {
            if (draft.type() == RecordType.DELEGATION) {
                words.add(new EventWord(draft.start(), draft.end(), "inspection", BY_DELEGATION));
            }
        }
        words.sort(Comparator.comparingInt(EventWord::start).thenComparingInt(EventWord::end));
        return words;
    }

    /** "The forum drew 300 guests. The event took place on 4 May": the same event in the next sentence. */
    private static boolean isShortlyBehind(Text text, EventWord word, int at) {
        int first = text.sentence(word.start());
        int last = text.sentence(at);
        if (last - first > 2 || at - word.end() > FARTHEST) {
            return false;
        }
        for (int next = first + 1; next <= last; next++) {
            if (text.gap(text.sentenceStart(next)) == Gap.PARAGRAPH) {
                return false;
            }
        }
        return true;
    }
}
