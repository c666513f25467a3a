package org.plumbline.reading.find;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.date.DateMention;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.record.Draft;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/**
 * Conferences, working sessions, inspections and congresses whose date is given (reading-records.md, "event"). Each date that is neither a
 * document's nor a deadline goes to the nearest word for an event in its sentence, each such word to one date.
 */
final class EventFinder implements Finder {

    static final ConceptSet EVENTS =
            ConceptSet.named("event-conference", "event-working-session", "event-inspection", "event-congress");
    private static final ConceptSet NOT = ConceptSet.named("event-not", "delegation");
    private static final ConceptSet DEADLINE = ConceptSet.named("deadline-word");
    private static final Concept AND = Concept.named("list-and");
    private static final Concept PLACE_LEAD = Concept.named("place-in");
    private static final Concept AGAIN = Concept.named("event-again");
    private static final Concept WHEN = Concept.named("event-when");
    private static final int PREFIX = 6;
    private static final int SAME_EVENT = 6;
    private static final int BEFORE_IT = 20;
    private static final int LABEL = 6;
    private static final int TITLE = 45;
    private static final int FARTHEST = 60;
    private static final int BEGINNING = 12;
    private static final int DEAR = 50;
    private static final Concept CANCELLED = Concept.named("cancelled");
    private static final int CANCELLED_WITHIN = 9;
    private static final int SHORT = 60;
    private static final int COMMA = 4;
    private static final int LINE = 15;
    private static final int RANGE = 2;
    private static final int DEAR_MONTH = 12;
    private static final int BY_DELEGATION = 1000;
    private static final int OTHER_DATE = 30;

    /** A word for an event; one that only a delegation stands for is farther off. */
    private record Word(
            int start,
            int end,
            String kind,
            int handicap,
            @Nullable Word of) {
        Word(int start, int end, String kind, int handicap) {
            this(start, end, kind, handicap, null);
        }
    }

    /** A date with the word nearest to it, and how far it is. */
    private record Pair(DateMention date, Word word, int cost) {}

    @Override
    public void find(Page page) {
        var best = new HashMap<Word, Pair>();
        var words = words(page);
        var documents = documents(page);
        int from = 0;
        for (var date : page.dates().all()) {
            while (from < words.size() && words.get(from).end() < date.start() - FARTHEST) {
                from++;
            }
            if (!mayBeEvent(page, date, documents)) {
                continue;
            }
            var pair = nearest(page, date, words, from);
            if (pair == null) {
                pair = headed(page, date, words, from);
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

    private static List<Word> words(Page page) {
        var text = page.text();
        var words = new ArrayList<Word>();
        for (int at = 0; at < text.size(); ) {
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
                    words.add(new Word(at, again, first.kind(), SAME_EVENT, first));
                }
                at = again == Text.NONE ? at + 1 : again;
            } else {
                int handicap = (int) form.value() + (text.before(at, DEADLINE, 2) == Text.NONE ? 0 : BEFORE_IT);
                words.add(new Word(at, end, form.concept().name().substring(PREFIX), handicap));
                at = end;
            }
        }
        for (var draft : page.drafts()) {
            if (draft.type() == RecordType.DELEGATION) {
                words.add(new Word(draft.start(), draft.end(), "inspection", BY_DELEGATION));
            }
        }
        words.sort(Comparator.comparingInt(Word::start).thenComparingInt(Word::end));
        return words;
    }

    /** "The forum drew 300 guests. The event took place on 4 May": the same event in the next sentence. */
    private static boolean isShortlyBehind(Text text, Word word, int at) {
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

    /** Minutes: the event in the title, its day on a line of its own, "Date: Wednesday, 6 November 2019". */
    private static @Nullable Pair headed(Page page, DateMention date, List<Word> words, int from) {
        var text = page.text();
        int label = date.start();
        for (int back = 0; back < LABEL && label > 0 && text.gap(label).compareTo(Gap.LINE) < 0; back++) {
            label--;
        }
        int end = text.gap(label).compareTo(Gap.LINE) < 0 ? Text.NONE : text.at(label, WHEN);
        if (end == Text.NONE || !text.isSign(end, ":|") || !date.isDay()) {
            return null;
        }
        Word title = null;
        for (int at = from; at < words.size() && words.get(at).start() < label; at++) {
            var word = words.get(at);
            boolean near = word.start() >= label - TITLE && word.start() <= TITLE;
            if (near && word.handicap() == 0 && title == null) {
                title = word;
            }
        }
        return title == null ? null : new Pair(date, title, DEAR);
    }

    /** A day, or a month of a year, that belongs to no document and is no deadline. */
    private static boolean mayBeEvent(Page page, DateMention date, BitSet documents) {
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

    private static @Nullable Pair nearest(Page page, DateMention date, List<Word> words, int from) {
        var text = page.text();
        int sentence = text.sentence(date.start());
        boolean topical = date.start() - text.sentenceStart(sentence) <= BEGINNING;
        int first = text.sentenceStart(sentence);
        boolean inBrackets =
                text.isSign(first, '(') && text.gap(first) == Gap.LINE && date.start() - first <= BEGINNING;
        Pair best = null;
        for (int at = from; at < words.size() && words.get(at).start() <= date.end() + FARTHEST; at++) {
            var word = words.get(at);
            boolean same = text.sentence(word.start()) == sentence
                    || inBrackets && text.sentence(word.start()) == sentence - 1 && word.end() <= date.start();
            if (!same) {
                continue;
            }
            boolean behind = word.start() >= date.end();
            int cost = behind
                    ? cost(page, date.end(), word.start(), topical ? 0 : COMMA)
                    : cost(page, word.end(), date.start(), COMMA);
            if (cost <= (date.isDay() ? DEAR : DEAR_MONTH) && (best == null || cost + word.handicap() < best.cost())) {
                best = new Pair(date, word, cost + word.handicap());
            }
        }
        return best;
    }

    /** How far two places of a sentence are from each other: tokens, commas, and other dates between them. */
    private static int cost(Page page, int from, int to, int comma) {
        var text = page.text();
        int cost = 0;
        for (int at = from; at < to; at++) {
            cost++;
            if (text.has(at, AND)) {
                cost += COMMA;
            } else if (text.isSign(at, ",–—(")) {
                cost += comma;
            } else if (text.isSign(at, ";|")) {
                cost += DEAR;
            }
            if (text.gap(at) == Gap.LINE && !(text.isWord(at) && !text.isCapital(at)) && !text.isSign(at, '(')) {
                cost += isShortLine(text, at) ? DEAR : LINE;
            }
            if (page.dates().startingAt(at) != null && at > from + RANGE) {
                cost += OTHER_DATE;
            }
        }
        return cost;
    }

    /** Whether the line before a token is too short to be a line of running text. */
    private static boolean isShortLine(Text text, int at) {
        int first = at - 1;
        while (first > 0 && at - first < SHORT && text.gap(first).compareTo(Gap.LINE) < 0) {
            first--;
        }
        return text.end(at - 1) - text.start(first) < SHORT;
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

    private static void add(Page page, Pair pair) {
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
            if (lead == Text.NONE || text.has(lead, Concept.named("month"))) {
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
}
