package org.plumbline.reading.find;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.date.DateMention;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Finds the word for an event that a date belongs to. */
final class EventPairs {

    private static final Concept AND = Concept.named("list-and");
    private static final Concept WHEN = Concept.named("event-when");
    private static final int LABEL = 6;
    private static final int TITLE = 45;
    private static final int BEGINNING = 12;
    private static final int DEAR = 50;
    private static final int SHORT = 60;
    private static final int COMMA = 4;
    private static final int LINE = 15;
    private static final int RANGE = 2;
    private static final int DEAR_MONTH = 12;
    private static final int OTHER_DATE = 30;
    static final int FARTHEST = 60;

    private EventPairs() {}

    /** The word in the sentence of a date that is nearest to it; null where none is near. */
    static @Nullable DatedEvent nearest(Page page, DateMention date, List<EventWord> words, int from) {
        var text = page.text();
        int sentence = text.sentence(date.start());
        boolean topical = date.start() - text.sentenceStart(sentence) <= BEGINNING;
        int first = text.sentenceStart(sentence);
        boolean inBrackets =
                text.isSign(first, '(') && text.gap(first) == Gap.LINE && date.start() - first <= BEGINNING;
        DatedEvent best = null;
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
                best = new DatedEvent(date, word, cost + word.handicap());
            }
        }
        return best;
    }

    /** Minutes: the event in the title, its day on a line of its own, "Date: Wednesday, 6 November 2019". */
    static @Nullable DatedEvent headed(Page page, DateMention date, List<EventWord> words, int from) {
        var text = page.text();
        int label = date.start();
        for (int back = 0; back < LABEL && label > 0 && text.gap(label).compareTo(Gap.LINE) < 0; back++) {
            label--;
        }
        int end = text.gap(label).compareTo(Gap.LINE) < 0 ? Text.NONE : text.at(label, WHEN);
        if (end == Text.NONE || !text.isSign(end, ":|") || !date.isDay()) {
            return null;
        }
        EventWord title = null;
        for (int at = from; at < words.size() && words.get(at).start() < label; at++) {
            var word = words.get(at);
            boolean near = word.start() >= label - TITLE && word.start() <= TITLE;
            if (near && word.handicap() == 0 && title == null) {
                title = word;
            }
        }
        return title == null ? null : new DatedEvent(date, title, DEAR);
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
}
