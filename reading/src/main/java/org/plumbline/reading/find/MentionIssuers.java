package org.plumbline.reading.find;

import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.Usage.BehindBody;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Reads who issued a document: a body, or a few words with capital letters before its date or number. */
final class MentionIssuers {

    private static final Concept ARTICLE = Concept.named("article");
    private static final int MOST_NAMES = 4;
    private final Page page;
    private final Text text;
    private final Designations symbols;
    private final MentionDates dates;

    MentionIssuers(Page page, Designations symbols, MentionDates dates) {
        this.page = page;
        this.text = page.text();
        this.symbols = symbols;
        this.dates = dates;
    }

    /** The issuer of a document at a token: the token behind it, or NONE. */
    int at(Mention one, int at) {
        int lead = text.at(at, DocumentWords.ISSUER_LEAD);
        var body = lead == Text.NONE ? null : page.bodies().startingAt(lead);
        if (body == null && isGenitive(at)) {
            body = page.bodies().startingAt(at);
            body = body != null && body.start() == at ? body : null;
        }
        if (body == null) {
            return lead == Text.NONE ? named(one, at) : named(one, lead);
        }
        if (text.sentence(body.start()) != text.sentence(at) || isDelegation(one, body)) {
            return Text.NONE;
        }
        int end = body.end();
        int and = text.at(end, DocumentWords.AND);
        if (one.date == null && and != Text.NONE) {
            int from = text.has(and, DocumentWords.ISSUER_LEAD) ? text.at(and, DocumentWords.ISSUER_LEAD) : and;
            var second = page.bodies().startingAt(from);
            boolean dated = second != null && dates.at(new Mention(from, from + 1), second.end()) != Text.NONE;
            boolean coded = second != null
                    && one.designation == null
                    && text.isSign(second.end(), '(')
                    && symbols.at(second.end(), true) != null;
            end = (dated || coded) && second != null ? second.end() : end;
        }
        one.issuer = text.words(body.start(), end);
        return end;
    }

    /** "report of Inspection Delegation No. 37": the number is the delegation's. */
    private boolean isDelegation(Mention one, Body body) {
        return one.designation == null
                && text.has(body.end(), DocumentWords.NUMBER_SIGN)
                && text.before(body.end(), DelegationFinder.DELEGATION, 4) != Text.NONE;
    }

    /** Whether the language may put the issuer behind a document without a word between. */
    private boolean isGenitive(int token) {
        return token < text.size() && text.language(token).usage().behindBody() == BehindBody.CAPITALS;
    }

    /** A body that no list knows: a few capital words between the document's word and its date or number. */
    private int named(Mention one, int from) {
        int start = text.has(from, ARTICLE) ? text.at(from, ARTICLE) : from;
        int end = start;
        while (end - start < MOST_NAMES
                && text.isCapital(end)
                && !text.has(end, DocumentWords.DOCUMENTS)
                && text.gap(end) == Gap.BLANK
                && !text.has(end, DocumentWords.LEADS)
                && !page.isTaken(end, end + 1)) {
            end++;
        }
        if (end == start || end == text.size() || text.sentence(end) != text.sentence(start)) {
            return Text.NONE;
        }
        boolean number = one.designation == null
                && text.has(end, DocumentWords.NUMBER_SIGN)
                && symbols.at(text.at(end, DocumentWords.NUMBER_SIGN), true) != null;
        boolean date = one.date == null && dates.at(new Mention(from, end), end) != Text.NONE;
        if (!number && !date) {
            return Text.NONE;
        }
        one.issuer = text.words(start, end);
        return end;
    }
}
