package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.record.Draft;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.token.Text;

/** Documents that a text mentions: kind, number, symbol, date and issuer (reading-records.md, "citation"). */
final class CitationFinder implements Finder {

    static final ConceptSet DOCUMENTS = ConceptSet.named(
            "doc-resolution",
            "doc-directive",
            "doc-conclusion",
            "doc-decision",
            "doc-regulation",
            "doc-action-programme",
            "doc-plan",
            "doc-decree",
            "doc-notice",
            "doc-guidance",
            "doc-report");

    /** Laws, and things with numbers that are no documents: contracts, invoices, telephones. */
    static final ConceptSet NONE_OF_THEM = ConceptSet.named("doc-law", "doc-other");

    private static final Concept NUMBER_SIGN = Concept.named("document-number");
    private static final Concept AND = Concept.named("list-and");
    private static final Concept SEVERAL = Concept.named("document-several");
    private static final Concept TO = Concept.named("list-to");
    private static final int MOST_MEMBERS = 40;
    private static final int LOOK_BACK = 4;
    private static final int PREFIX = 4;

    @Override
    public void find(Page page) {
        var text = page.text();
        var mentions = new Mentions(page);
        for (int at = 0; at < text.size(); ) {
            int next = Text.NONE;
            if (page.isTaken(at, at + 1)) {
                at++;
                continue;
            }
            int word = isWord(text, at) ? text.at(at, DOCUMENTS) : Text.NONE;
            int other = text.at(at, NONE_OF_THEM);
            if (other != Text.NONE && other >= word) {
                at = other;
                continue;
            }
            if (word != Text.NONE) {
                next = named(page, mentions, at, word);
            }
            if (next == Text.NONE) {
                next = bare(page, mentions, at);
            }
            at = next == Text.NONE ? at + 1 : next;
        }
    }

    /** German "Erlass" is a decree, "erlassen" is not. */
    private static boolean isWord(Text text, int at) {
        return text.isCapital(at) || !text.language(at).usage().capitalHeads();
    }

    /** A mention that begins with the document's word, with the further members of its list. */
    private static int named(Page page, Mentions mentions, int at, int word) {
        var text = page.text();
        var form = text.form(at, DOCUMENTS);
        if (form == null) {
            return Text.NONE;
        }
        boolean plural = form.value() == 2 || text.before(at, SEVERAL, 1) != Text.NONE;
        var first = mentions.read(at, word, plural);
        mentions.dateBefore(first);
        if (!first.isRecord() || mentions.isDenied(first)) {
            return Text.NONE;
        }
        var kind = form.concept().name().substring(PREFIX);
        if (form.value() == 3 && first.designation != null) {
            first.designation = first.designation.behind(text.words(at, word));
        }
        if (first.issuer == null) {
            var before = page.bodies().endingAt(at);
            first.issuer = before == null ? null : text.words(before.start(), before.end());
        }
        add(page, first, kind, first.signed ? "citation.signed" : "citation.word", first.signed ? 0.97 : 0.92);
        return first.designation == null
                ? dates(page, mentions, first, kind, plural)
                : list(page, mentions, first, kind, plural);
    }

    /** "decrees of 12 June 2019 and 4 May 2020": each further day is a mention of its own. */
    private static int dates(Page page, Mentions mentions, Mention first, String kind, boolean plural) {
        var text = page.text();
        int end = first.end;
        for (int member = 0; plural && member < MOST_MEMBERS; member++) {
            boolean and = text.has(end, AND);
            if (!and && !text.isSign(end, ',')) {
                break;
            }
            var one = mentions.day(and ? text.at(end, AND) : end + 1);
            if (one == null) {
                break;
            }
            add(page, one, kind, "citation.list", 0.9);
            end = one.end;
        }
        return end;
    }

    /** "plans 4, 6 and 11": each further number is a mention of its own. */
    private static int list(Page page, Mentions mentions, Mention first, String kind, boolean plural) {
        var text = page.text();
        int end = first.end;
        boolean sure = plural || first.several;
        var waiting = new java.util.ArrayList<Mention>();
        for (int member = 0; member < MOST_MEMBERS; member++) {
            boolean comma = text.isSign(end, ',');
            int at = comma ? end + 1 : end;
            boolean dash = text.isSign(at, "-–") && text.glued(at);
            boolean to = (dash || plural && text.has(at, TO)) && member == 0;
            boolean and = text.has(at, AND) || to;
            if (!comma && !and) {
                break;
            }
            if (and) {
                at = text.has(at, AND) ? text.at(at, AND) : dash ? at + 1 : text.at(at, TO);
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
                waiting.forEach(each -> add(page, each, ownKind(each, kind), "citation.list", 0.93));
                first.end = end;
                waiting.clear();
            }
        }
        if (sure && !waiting.isEmpty()) {
            waiting.forEach(each -> add(page, each, ownKind(each, kind), "citation.list", 0.9));
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

    /** A symbol that says itself what kind of document it is. */
    private static int bare(Page page, Mentions mentions, int at) {
        var text = page.text();
        int sign = text.at(at, NUMBER_SIGN);
        int from = sign == Text.NONE ? at : text.isSign(sign, ':') ? sign + 1 : sign;
        var found = mentions.symbols().at(from, false);
        if (found == null || found.kind() == null || page.isTaken(from, found.end())) {
            return Text.NONE;
        }
        if (sign == Text.NONE && !isWritten(text, found)) {
            return Text.NONE;
        }
        for (int back = Math.max(0, at - LOOK_BACK); back < at; back++) {
            int other = text.at(back, NONE_OF_THEM);
            if (other != Text.NONE && text.sentence(back) == text.sentence(at)) {
                return Text.NONE;
            }
        }
        var one = mentions.after(at, found);
        add(page, one, found.kind(), "citation.symbol", 0.9);
        return list(page, mentions, one, found.kind(), false);
    }

    /** A symbol has signs in it, and no name of a file has been made of it: neither "7QD" nor "312_TB_signed.pdf". */
    private static boolean isWritten(Text text, Designation found) {
        boolean signs = false;
        for (int at = found.start(); at < found.end(); at++) {
            if (text.isSign(at, '_')) {
                return false;
            }
            signs |= text.isSign(at, "/-–.(");
        }
        return signs;
    }

    private static void add(Page page, Mention one, String word, String rule, double confidence) {
        var found = one.designation;
        var draft = Draft.of(RecordType.CITATION, one.start, one.end)
                .with("docType", kind(word, found))
                .with("issuer", one.issuer);
        if (found != null) {
            draft.with("number", found.number())
                    .with("symbol", found.symbol())
                    .because(found.plain() ? "number" : "symbol");
        }
        if (one.date != null) {
            draft.with("date", one.date.iso()).because("date");
        } else if (one.year != null) {
            draft.with("date", Integer.toString(one.year)).because("year");
        }
        if (one.issuer != null) {
            draft.because("issuer");
        }
        page.add(draft.by(rule, confidence));
        page.take(one.start, one.end);
    }

    /** The letters decide where they mean one kind only; QĐ is a decision or a regulation, so there the word decides. */
    private static String kind(String word, @Nullable Designation found) {
        if (found == null || found.kind() == null || found.symbol() == null) {
            return word;
        }
        boolean digits = Character.isDigit(found.symbol().charAt(0));
        boolean letters =
                Character.isLetter(found.symbol().charAt(found.symbol().length() - 1));
        return digits && letters && !found.kind().equals("decision") ? found.kind() : word;
    }
}
