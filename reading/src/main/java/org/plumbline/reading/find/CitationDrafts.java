package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.record.Draft;
import org.plumbline.reading.record.RecordType;

/** Lays mentions of documents on a page as drafts. */
final class CitationDrafts {

    private CitationDrafts() {}

    /** Adds a mention; no other record may then hold its tokens. */
    static void add(Page page, Mention one, String word, String rule, double confidence) {
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
