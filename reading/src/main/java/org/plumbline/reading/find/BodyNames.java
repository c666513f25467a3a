package org.plumbline.reading.find;

import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.pack.Form;
import org.plumbline.reading.pack.Usage.BeforeBody;
import org.plumbline.reading.pack.Usage.BehindBody;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Reads how far the name of a body goes around its head word: qualities and names before it, fields and places behind it. */
final class BodyNames {

    private static final Concept PLACE = Concept.named("body-place");
    private static final Concept OFFICE = Concept.named("body-office");
    private static final Concept MODIFIER = Concept.named("body-mod");
    private static final Concept FIELD = Concept.named("body-field");
    private static final Concept LINK = Concept.named("body-link");
    private static final Concept AND = Concept.named("body-and");
    private static final Concept ARTICLE = Concept.named("article");

    private static final ConceptSet NO_NAME =
            ConceptSet.named("stopword", "article", "month", "date-day", "date-month", "date-year", "document-number");

    private static final ConceptSet DESCRIBING = ConceptSet.of(MODIFIER, FIELD);
    private static final int MOST_BEFORE = 5;
    private static final int MOST_BEHIND = 24;
    private static final int MOST_NAMES = 4;

    /** A wider blank stands between the columns of a letterhead. */
    private static final int WIDEST_BLANK = 3;

    private final Text text;

    BodyNames(Text text) {
        this.text = text;
    }

    /** The body around a head word; its name begins no earlier than a token. */
    Body around(int head, Form form, int least) {
        int start = before(head, least);
        int level = (int) form.value();
        for (int at = start; at < head && level == 0; at++) {
            level = level(at);
        }
        int end = text.at(head, Bodies.HEADS);
        int limit = Math.min(text.size(), head + MOST_BEHIND);
        boolean describing =
                form.concept() == PLACE || text.language(head).usage().behindBody() == BehindBody.CAPITALS;
        while (end < limit) {
            int next = further(end, describing);
            if (next == Text.NONE) {
                break;
            }
            for (int at = end; at < next && level == 0; at++) {
                level = level(at);
            }
            describing = describing || text.has(next - 1, PLACE);
            end = next;
        }
        return new Body(start, end, head, level, form.concept() == OFFICE);
    }

    private int level(int token) {
        var form = text.form(token, MODIFIER);
        if (form == null || form.value() == 0) {
            form = text.form(token, Bodies.HEADS);
        }
        return form == null ? 0 : (int) form.value();
    }

    /** Whether one head word may stand behind another: "Inspectorate Division", "Komite Tetap Komite Partai"; not in German. */
    private boolean joinsHeads(int token) {
        var usage = text.language(token).usage();
        return usage.behindBody() == BehindBody.CAPITALS || usage.beforeBody() == BeforeBody.CAPITALS;
    }

    /** Where the words before a head begin: names and adjectives of its kind. */
    private int before(int head, int least) {
        var way = text.language(head).usage().beforeBody();
        if (way == BeforeBody.NOTHING) {
            return head;
        }
        int start = head;
        while (start > least && head - start < MOST_BEFORE && isJoined(start)) {
            int one = text.before(start, MODIFIER, 3);
            if (one == Text.NONE && way == BeforeBody.CAPITALS && isName(start - 1)) {
                one = text.isSign(start - 2, '-')
                                && text.glued(start - 1)
                                && text.glued(start - 2)
                                && start - 3 >= least
                        ? start - 3
                        : start - 1;
            }
            if (one == Text.NONE || one < least) {
                break;
            }
            start = one;
        }
        return start;
    }

    /** The end of one more piece of a name that goes on at a token; NONE where it does not. */
    private int further(int at, boolean names) {
        if (!isJoined(at)) {
            return text.isSign(at, ',') ? listed(at) : Text.NONE;
        }
        int bare = piece(at, names);
        if (bare != Text.NONE) {
            return bare;
        }
        int link = text.at(at, LINK);
        if (link != Text.NONE) {
            int from = text.has(link, ARTICLE) ? text.at(link, ARTICLE) : link;
            int linked = linked(from);
            if (linked != Text.NONE) {
                return linked;
            }
        }
        return listed(at);
    }

    private int piece(int at, boolean names) {
        if (text.has(at, Bodies.OTHER) && !text.has(at, FIELD)) {
            return Text.NONE;
        }
        int described = text.at(at, DESCRIBING);
        if (described != Text.NONE && (names || text.has(at, FIELD))) {
            return described;
        }
        if (joinsHeads(at)) {
            int head = text.at(at, MODIFIER) == Text.NONE || text.has(at, Bodies.HEADS) ? at : text.at(at, MODIFIER);
            if (text.has(head, Bodies.HEADS) && isJoined(head)) {
                return text.at(head, Bodies.HEADS);
            }
        }
        if (text.isSign(at, '-') && text.isCapital(at + 1) && names) {
            return at + 2;
        }
        return names ? names(at) : Text.NONE;
    }

    /** Behind "of": a body, a field, or names. */
    private int linked(int at) {
        int head = at;
        for (int more = 0; more < MOST_BEFORE && !text.has(head, Bodies.HEADS) && isJoined(head); more++) {
            if (text.has(head, MODIFIER)) {
                head = text.at(head, MODIFIER);
            } else if (isName(head)) {
                head++;
            } else {
                break;
            }
        }
        if (text.has(head, Bodies.HEADS) && isJoined(head)) {
            return text.at(head, Bodies.HEADS);
        }
        int field = text.at(at, FIELD);
        return field != Text.NONE ? field : names(at);
    }

    private int names(int at) {
        int end = at;
        while (end < at + MOST_NAMES && isName(end) && (end == at || isJoined(end)) && !text.has(end, Bodies.HEADS)) {
            end++;
            if (text.isSign(end, '-') && text.glued(end) && text.glued(end + 1) && text.isWord(end + 1)) {
                end += 2;
            }
        }
        return end == at ? Text.NONE : end;
    }

    /** "and Land Reclamation", ", Jugend und Sport": a further field of the same body, not another body. */
    private int listed(int at) {
        int and = text.isSign(at, ',') ? at + 1 : text.at(at, AND);
        if (and == Text.NONE || !isJoined(and)) {
            return Text.NONE;
        }
        if (text.isSign(at, ',') && text.has(and, AND)) {
            and = text.at(and, AND);
        }
        int field = text.at(and, FIELD);
        int head = text.at(and, Bodies.HEADS);
        boolean behindField = text.before(at, FIELD, 6) != Text.NONE;
        return field != Text.NONE && (head == Text.NONE || head < field) && behindField ? field : Text.NONE;
    }

    private boolean isName(int token) {
        return text.isCapital(token) && !text.has(token, NO_NAME);
    }

    /** Whether a token goes on in the same line of thought as the one before: a blank or the end of a line between, same sentence. */
    private boolean isJoined(int token) {
        if (token <= 0 || token >= text.size() || text.gap(token) == Gap.PARAGRAPH) {
            return false;
        }
        return text.sentence(token) == text.sentence(token - 1)
                && text.start(token) - text.end(token - 1) <= WIDEST_BLANK
                && (text.isWord(token) || text.isSign(token, "-&"))
                && !text.isSign(token - 1, ".;:()");
    }
}
