package org.plumbline.reading.find;

import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;

/** The words around mentions of documents. */
final class DocumentWords {

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

    static final Concept NUMBER_SIGN = Concept.named("document-number");
    static final Concept DATE_LEAD = Concept.named("document-date");
    static final Concept DATE_SURE = Concept.named("document-date-sure");
    static final Concept ISSUER_LEAD = Concept.named("document-issuer");
    static final ConceptSet LEADS = ConceptSet.named("document-number", "document-date", "document-issuer");
    static final Concept AND = Concept.named("list-and");
    static final Concept STOPWORD = Concept.named("stopword");
    static final Concept SAYS = Concept.named("document-says");
    static final Concept YEAR_WORD = Concept.named("date-year");

    private DocumentWords() {}
}
