package org.plumbline.reader.web;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.reader.Places;
import org.plumbline.reader.ReadingList.Span;

/**
 * Part of a long text, so that a page stays small: it ends where a paragraph or at least a word ends, and, where that can be helped,
 * inside of no draft.
 *
 * @param no from 1
 * @param from in code points; {@code to} is exclusive
 */
public record TextPart(int no, int from, int to) {

    /** So long is a part, and so many drafts are in one, unless one paragraph holds more. */
    private static final int LONGEST = 6_000;

    private static final int MOST_DRAFTS = 120;

    /** Cuts a text; one without any words to speak of is one part. */
    static List<TextPart> of(String text, Places places, List<Span> spans) {
        var parts = new ArrayList<TextPart>();
        int from = 0;
        while (from < places.length()) {
            int to = end(text, places, spans, from);
            parts.add(new TextPart(parts.size() + 1, from, to));
            from = to;
        }
        return parts;
    }

    private static int end(String text, Places places, List<Span> spans, int from) {
        int most = Math.min(places.length(), from + LONGEST);
        int count = 0;
        for (var span : spans) {
            if (span.start() >= from && span.start() < most && ++count > MOST_DRAFTS) {
                most = Math.max(from + 1, span.start());
                break;
            }
        }
        if (most == places.length()) {
            return most;
        }
        int least = from + (most - from) / 2;
        int paragraph = last(text, places, spans, least, most, true);
        if (paragraph > 0) {
            return paragraph;
        }
        int word = last(text, places, spans, least, most, false);
        return word > 0 ? word : most;
    }

    /** The last place before which a paragraph or a word ends and over which no draft reaches; 0 for none. */
    private static int last(String text, Places places, List<Span> spans, int least, int most, boolean paragraph) {
        int index = places.index(most);
        int place = most;
        while (place > least) {
            int sign = text.codePointBefore(index);
            boolean ends = paragraph ? sign == '\n' : Character.isWhitespace(sign);
            if (ends && isFree(spans, place)) {
                return place;
            }
            index -= Character.charCount(sign);
            place--;
        }
        return 0;
    }

    private static boolean isFree(List<Span> spans, int place) {
        for (var span : spans) {
            if (span.start() >= place) {
                return true;
            }
            if (span.end() > place) {
                return false;
            }
        }
        return true;
    }

    /** Whether a draft begins in it: it is shown there, and only there. */
    boolean holds(Span span) {
        return span.start() >= from && span.start() < to;
    }
}
