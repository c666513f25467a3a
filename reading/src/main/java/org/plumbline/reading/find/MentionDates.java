package org.plumbline.reading.find;

import org.plumbline.reading.date.DateMention;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.token.Text;

/** Reads the date or the year of a document, behind its word or before it. */
final class MentionDates {

    private static final Concept YEAR_AFTER = Concept.named("date-year-after");
    private static final Concept MADE = Concept.named("document-made");
    private static final Concept BEFORE_DATE = Concept.named("date-before");
    private static final int DAY_BACK = 6;
    private final Page page;
    private final Text text;

    MentionDates(Page page) {
        this.page = page;
        this.text = page.text();
    }

    /** The date of a document at a token: the token behind it, or NONE. */
    int at(Mention one, int at) {
        var here = page.dates().startingAt(at);
        boolean bracket = text.isSign(at - 1, '(');
        if (here != null && (text.has(at, DocumentWords.DATE_LEAD) || bracket)) {
            return dated(one, here);
        }
        int lead = text.at(at, DocumentWords.DATE_LEAD);
        for (int from = at + 1; from <= lead; from++) {
            var behind = page.dates().startingAt(from);
            if (behind != null && !behind.isPeriod()) {
                return dated(one, behind);
            }
        }
        if (one.designation != null
                && lead != Text.NONE
                && isYear(text, lead)
                && page.dates().startingAt(lead) == null) {
            one.year = Integer.valueOf(text.word(lead));
            return text.has(lead + 1, YEAR_AFTER) ? text.at(lead + 1, YEAR_AFTER) : lead + 1;
        }
        if (lead != Text.NONE && text.has(lead, DocumentWords.DATE_LEAD)) {
            var behind = page.dates().startingAt(text.at(lead, DocumentWords.DATE_LEAD));
            return behind == null || behind.isPeriod() ? Text.NONE : dated(one, behind);
        }
        return Text.NONE;
    }

    private static int dated(Mention one, DateMention date) {
        one.date = date;
        return date.end();
    }

    /** "am 7. Oktober 2022 verabschiedete Resolution Nr. 3", "wydane 9 marca 2021 r. obwieszczenie nr 410",
     * "z dnia 30 czerwca 2020 r. decyzja nr 5": the day stands before the word. */
    void before(Mention one) {
        if (one.designation == null || one.date != null || one.year != null) {
            return;
        }
        boolean made = text.has(one.start - 1, MADE);
        int end = made ? one.start - 1 : one.start;
        int first = Math.max(text.sentenceStart(text.sentence(one.start)), end - DAY_BACK);
        for (int at = first; at < end; at++) {
            var found = page.dates().startingAt(at);
            if (found != null && found.end() == end && found.isDay() && isFree(at)) {
                int lead = text.has(at, BEFORE_DATE) ? at : text.before(at, BEFORE_DATE, 2);
                boolean opens = at == text.sentenceStart(text.sentence(at));
                boolean madeAhead = lead == Text.NONE && text.has(at - 1, MADE) && !opens;
                lead = madeAhead ? at - 1 : lead;
                if (lead != Text.NONE && (made || !opens)) {
                    one.date = found;
                    one.start = lead;
                }
                return;
            }
        }
    }

    /** Whether no record found last reaches a token. */
    private boolean isFree(int at) {
        return page.drafts().isEmpty() || page.drafts().getLast().end() <= at;
    }

    /** Whether a token is a year of this century or the last, in digits. */
    static boolean isYear(Text text, int token) {
        var word = text.isNumber(token) ? text.word(token) : "";
        return word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
    }
}
