package org.plumbline.reading.find;

import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Text;

/** Documents that a text mentions: kind, number, symbol, date and issuer (reading-records.md, "citation"). */
final class CitationFinder implements Finder {

    private static final ConceptSet THEN = ConceptSet.named("time-then");
    private static final Concept SEVERAL = Concept.named("document-several");
    private static final Concept LAW = Concept.named("doc-law");
    private static final Concept TO = Concept.named("list-to");
    private static final Concept ARTICLE = Concept.named("article");
    private static final int LAW_AHEAD = 12;
    private static final ConceptSet BEGINNINGS = DocumentWords.DOCUMENTS.and(
            DocumentWords.NUMBER_SIGN, Concept.named("doc-law"), Concept.named("doc-other"));
    private static final int LOOK_BACK = 4;
    private static final int PREFIX = 4;

    @Override
    public void find(Page page) {
        var text = page.text();
        var mentions = new Mentions(page);
        var lists = new CitationLists(page, mentions);
        for (int at = 0; at < text.size(); ) {
            int next = Text.NONE;
            if (!mayBegin(text, at) || page.isTaken(at, at + 1)) {
                at++;
                continue;
            }
            int word = isWord(text, at) ? text.at(at, DocumentWords.DOCUMENTS) : Text.NONE;
            int other = text.at(at, DocumentWords.NONE_OF_THEM);
            if (other != Text.NONE && other >= word) {
                at = other;
                continue;
            }
            if (word != Text.NONE) {
                next = named(page, mentions, lists, at, word);
            }
            if (next == Text.NONE) {
                next = bare(page, mentions, lists, at);
            }
            at = next == Text.NONE ? at + 1 : next;
        }
    }

    /** Whether a document's word may stand at a token, or a number or a symbol. */
    private static boolean mayBegin(Text text, int at) {
        return text.isNumber(at) || text.isCapital(at) || text.has(at, BEGINNINGS);
    }

    /** German "Erlass" is a decree, "erlassen" is not. */
    private static boolean isWord(Text text, int at) {
        return text.isCapital(at) || !text.language(at).usage().capitalHeads();
    }

    /** "Regulations 14 to 19 of the Act": parts of a law. */
    private static boolean isOfLaw(Text text, Mention first) {
        var found = first.designation;
        if (found == null || !found.plain() || first.signed) {
            return false;
        }
        int at = found.end();
        while (at < found.end() + LAW_AHEAD
                && (text.isNumber(at)
                        || text.isSign(at, ",-–()")
                        || text.has(at, DocumentWords.AND)
                        || text.has(at, TO))) {
            at++;
        }
        int lead = text.at(at, DocumentWords.ISSUER_LEAD);
        int law = lead == Text.NONE || !text.has(lead, ARTICLE) ? lead : text.at(lead, ARTICLE);
        return law != Text.NONE && text.has(law, LAW);
    }

    /** "Decisions: 431 (2022: 517)": how many, and how many in an earlier year. */
    private static boolean isTally(Page page, Mention first) {
        var found = first.designation;
        var text = page.text();
        return found != null
                && found.plain()
                && text.isSign(found.start() - 1, ":–—")
                && text.isSign(found.end(), '(')
                && (page.years().of(found.end() + 1) != null || text.has(found.end() + 1, THEN));
    }

    /** Whether a word of another kind of document follows: "kế hoạch Quyết định" are two. */
    private static boolean isOther(Text text, int at, int word) {
        var one = text.form(at, DocumentWords.DOCUMENTS);
        var two = text.form(word, DocumentWords.DOCUMENTS);
        return one != null && two != null && one.concept() != two.concept();
    }

    /** A mention that begins with the document's word, with the further members of its list. */
    private static int named(Page page, Mentions mentions, CitationLists lists, int at, int word) {
        var text = page.text();
        var form = text.form(at, DocumentWords.DOCUMENTS);
        if (form == null) {
            return Text.NONE;
        }
        boolean verb = !text.isCapital(at) && text.isCapital(word) && isOther(text, at, word);
        if (verb) {
            return Text.NONE; // "notes Directive 2008/98/EC"
        }
        boolean plural = form.value() == 2 || text.before(at, SEVERAL, 1) != Text.NONE;
        var first = mentions.read(at, word, plural);
        if (!first.isRecord() || DeniedMentions.holds(text, first) || isOfLaw(text, first) || isTally(page, first)) {
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
        CitationDrafts.add(
                page, first, kind, first.signed ? "citation.signed" : "citation.word", first.signed ? 0.97 : 0.92);
        return first.designation == null ? lists.dates(first, kind, plural) : lists.numbers(first, kind, plural);
    }

    /** A symbol that says itself what kind of document it is. */
    private static int bare(Page page, Mentions mentions, CitationLists lists, int at) {
        var text = page.text();
        int sign = text.at(at, DocumentWords.NUMBER_SIGN);
        int from = sign == Text.NONE ? at : text.isSign(sign, ':') ? sign + 1 : sign;
        var found = mentions.symbols().symbol(from);
        if (found == null || found.kind() == null || page.isTaken(from, found.end())) {
            return Text.NONE;
        }
        if (sign == Text.NONE && !isWritten(text, found)) {
            return Text.NONE;
        }
        for (int back = Math.max(0, at - LOOK_BACK); back < at; back++) {
            int other = text.at(back, DocumentWords.NONE_OF_THEM);
            if (other != Text.NONE && text.sentence(back) == text.sentence(at)) {
                return Text.NONE;
            }
        }
        var one = mentions.after(at, found);
        CitationDrafts.add(page, one, found.kind(), "citation.symbol", 0.9);
        return lists.numbers(one, found.kind(), false);
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
}
