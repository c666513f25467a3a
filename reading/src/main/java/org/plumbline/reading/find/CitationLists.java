package org.plumbline.reading.find;

import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.token.Text;

/** Reads the further members of a list of documents, each a mention of its own. */
final class CitationLists {

    private static final Concept TO = Concept.named("list-to");
    private static final int MOST_MEMBERS = 40;
    private final Page page;
    private final Text text;
    private final Mentions mentions;

    CitationLists(Page page, Mentions mentions) {
        this.page = page;
        this.text = page.text();
        this.mentions = mentions;
    }

    /** "decrees of 12 June 2019 and 4 May 2020": each further day is a mention of its own. */
    int dates(Mention first, String kind, boolean plural) {
        int end = first.end;
        for (int member = 0; plural && member < MOST_MEMBERS; member++) {
            boolean and = text.has(end, DocumentWords.AND);
            if (!and && !text.isSign(end, ',')) {
                break;
            }
            var one = mentions.day(and ? text.at(end, DocumentWords.AND) : end + 1);
            if (one == null) {
                break;
            }
            CitationDrafts.add(page, one, kind, "citation.list", 0.9);
            end = one.end;
        }
        return end;
    }

    /** "plans 4, 6 and 11": each further number is a mention of its own. */
    int numbers(Mention first, String kind, boolean plural) {
        int end = first.end;
        boolean sure = plural || first.several;
        var waiting = new java.util.ArrayList<Mention>();
        for (int member = 0; member < MOST_MEMBERS; member++) {
            boolean comma = text.isSign(end, ',');
            int at = comma ? end + 1 : end;
            boolean dash = text.isSign(at, "-–") && text.glued(at);
            boolean to = (dash || plural && text.has(at, TO)) && member == 0;
            boolean and = text.has(at, DocumentWords.AND) || to;
            if (!comma && !and) {
                break;
            }
            if (and) {
                at = text.has(at, DocumentWords.AND) ? text.at(at, DocumentWords.AND) : dash ? at + 1 : text.at(at, TO);
            }
            var one = mentions.member(at, sure || to || and && !waiting.isEmpty());
            if (one == null) {
                break;
            }
            waiting.add(one);
            end = one.end;
            boolean closed = and
                    || one.signed
                    || one.issuer != null
                    || one.date != null
                    || one.designation != null && !one.designation.plain();
            if (closed) {
                waiting.forEach(each -> CitationDrafts.add(page, each, ownKind(each, kind), "citation.list", 0.93));
                first.end = end;
                waiting.clear();
            }
        }
        boolean commas = first.signed && waiting.size() > 1 && (end >= text.size() || text.isSign(end, ".;)"));
        if ((sure || commas) && !waiting.isEmpty()) {
            waiting.forEach(each -> CitationDrafts.add(page, each, ownKind(each, kind), "citation.list", 0.9));
            first.end = end;
        }
        return first.end;
    }

    /** The kind of a member of a list: its symbol's beginning decides, otherwise the word before the list. */
    private static String ownKind(Mention one, String kind) {
        var found = one.designation;
        boolean own = found != null && found.kind() != null && found.sure() && !Character.isDigit(first(found));
        return own && found != null && found.kind() != null ? found.kind() : kind;
    }

    private static char first(Designation found) {
        return (found.symbol() == null ? found.number() : found.symbol()).charAt(0);
    }
}
