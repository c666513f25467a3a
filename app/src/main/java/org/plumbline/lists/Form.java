package org.plumbline.lists;

/** What may stand in the cells of a column; the explanations in the template say so by these names. */
enum Form {
    TEXT,
    /** A short name of one's own by which the row is recognised. */
    CODE,
    DAY,
    YES_NO,
    /** One word of a closed list, or its code. */
    CHOICE,
    TIER,
    /** The code of a unit, from the workbook or known already. */
    UNIT,
    /** Codes of units, with semicolons between. */
    UNITS,
    POST,
    /** Bodies for a time and the seat in each, with semicolons between. */
    SEATS,
    /** The symbol of a directive, however it is written. */
    DIRECTIVE,
    DIRECTIVES,
    ASSIGNMENT
}
