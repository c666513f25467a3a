package org.plumbline.reading.find;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.record.Draft;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.token.Text;

/**
 * Conferences, working sessions, inspections and congresses whose date is given (reading-records.md, "event"). Each date that is neither a
 * document's nor a deadline goes to the nearest word for an event in its sentence, each such word to one date.
 */
final class EventFinder implements Finder {

    private static final Concept PLACE_LEAD = Concept.named("place-in");
    private static final Concept CANCELLED = Concept.named("cancelled");
    private static final int CANCELLED_WITHIN = 9;
    private static final int BEGINNING = 12;
    private static final Concept MONTH = Concept.named("month");

    @Override
    public void find(Page page) {
        var best = new HashMap<EventWord, DatedEvent>();
        var words = EventWords.of(page);
        var dates = new EventDates(page);
        int from = 0;
        for (var date : page.dates().all()) {
            while (from < words.size() && words.get(from).end() < date.start() - EventPairs.FARTHEST) {
                from++;
            }
            if (!dates.mayBeEvent(date)) {
                continue;
            }
            var pair = EventPairs.nearest(page, date, words, from);
            if (pair == null) {
                pair = EventPairs.headed(page, date, words, from);
            }
            if (pair != null) {
                best.merge(pair.word(), pair, (one, other) -> other.cost() < one.cost() ? other : one);
            }
        }
        for (var pair : best.values()) {
            var of = pair.word().of();
            if (of == null || !best.containsKey(of)) {
                add(page, pair);
            }
        }
    }

    private static void add(Page page, DatedEvent pair) {
        int start = Math.min(pair.date().start(), pair.word().start());
        int end = Math.max(pair.date().end(), pair.word().end());
        if (isCancelled(page.text(), start, end)) {
            return;
        }
        page.add(Draft.of(RecordType.EVENT, start, end)
                .with("kind", pair.word().kind())
                .with("date", pair.date().iso())
                .with(
                        "place",
                        place(
                                page.text(),
                                start,
                                Math.min(page.text().sentenceEnd(page.text().sentence(start)), end + BEGINNING)))
                .because("event-word")
                .because("date")
                .by(pair.date().isDay() ? "event.day" : "event.month", pair.cost() <= BEGINNING ? 0.85 : 0.7));
    }

    /** The capital words behind "in" or "at" nearest to the beginning. */
    private static @Nullable String place(Text text, int from, int to) {
        for (int at = from; at < to; at++) {
            int lead = text.at(at, PLACE_LEAD);
            if (lead == Text.NONE || text.has(lead, MONTH)) {
                continue;
            }
            int end = lead;
            while (end < to && text.isCapital(end)) {
                end++;
            }
            if (end > lead) {
                return text.words(lead, end);
            }
        }
        return null;
    }

    /** Whether the text says that it was put off or did not take place. */
    private static boolean isCancelled(Text text, int start, int end) {
        if (text.before(start, CANCELLED, 3) != Text.NONE) {
            return true;
        }
        int limit = Math.min(text.sentenceEnd(text.sentence(start)), end + CANCELLED_WITHIN);
        for (int at = end; at < limit && !text.isSign(at, ";"); at++) {
            if (text.has(at, CANCELLED)) {
                return true;
            }
        }
        return false;
    }
}
