package org.plumbline.reading.check.gather;

import org.plumbline.reading.pack.ConceptSet;

/** Words that several gatherers look for. */
final class Words {

    /** The noun for a year in all its forms. */
    static final ConceptSet YEAR_NOUN = Sheet.set("check-year-noun");
    /** What joins the last item of a list to the others. */
    static final ConceptSet AND = Sheet.set("list-and");
    /** What leads from the first to the last of a range. */
    static final ConceptSet UNTIL = Sheet.set("date-until", "range-to");

    private Words() {}
}
