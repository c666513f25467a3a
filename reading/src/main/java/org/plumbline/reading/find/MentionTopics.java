package org.plumbline.reading.find;

import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.token.Text;

/** What a document is about, where it stands between the document's word and its number or date. */
final class MentionTopics {

    private static final Concept TOPIC = Concept.named("document-topic");
    private static final int TOPIC_WITHIN = 14;
    private final Page page;
    private final Text text;
    private final Designations symbols;

    MentionTopics(Page page, Designations symbols) {
        this.page = page;
        this.text = page.text();
        this.symbols = symbols;
    }

    /**
     * "Verordnung über das Rettungswesen vom 8. Juli 2020": what the document is about stands between its word and its number or date. The
     * token at which those begin, or NONE.
     */
    int behind(Mention one, int from) {
        int lead = text.at(from, TOPIC);
        if (lead == Text.NONE) {
            return Text.NONE;
        }
        int limit = Math.min(text.sentenceEnd(text.sentence(one.start)), from + TOPIC_WITHIN);
        for (int at = lead; at < limit; at++) {
            boolean bracket = text.isSign(at, '(');
            int sign = text.at(bracket ? at + 1 : at, DocumentWords.NUMBER_SIGN);
            if (sign != Text.NONE && symbols.at(sign, true) != null) {
                return at;
            }
            int date = text.at(bracket ? at + 1 : at, DocumentWords.DATE_SURE);
            if (date != Text.NONE && isDayBehind(bracket ? at + 1 : at, date)) {
                return at;
            }
            if (!bracket && !text.isWord(at) && !text.isNumber(at) && !text.isSign(at, "-«»„“”\"/")
                    || text.has(at, DocumentWords.DOCUMENTS)
                    || text.has(at, DocumentWords.NONE_OF_THEM)
                    || text.has(at, EventWords.EVENTS)
                    || isNameOfDelegation(at)) {
                return Text.NONE;
            }
        }
        return Text.NONE;
    }

    private boolean isDayBehind(int lead, int behind) {
        for (int at = lead; at <= behind; at++) {
            var found = page.dates().startingAt(at);
            if (found != null) {
                return found.isDay() && found.year() != null;
            }
        }
        return false;
    }

    /** Whether the name of a delegation begins at a token, not only a word that may be one. */
    boolean isNameOfDelegation(int at) {
        var form = text.form(at, DelegationFinder.DELEGATION.alone());
        return form != null && form.value() == 0;
    }
}
