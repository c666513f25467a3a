package org.plumbline.lists;

import org.plumbline.web.Words;

/** Says where in a workbook something stands, and what is to be said about it. */
public final class Places {

    private Places() {}

    /** Sheet, row and column, as a person looks for them. */
    public static String place(Words w, Remark remark) {
        var sheet = remark.sheetName().isEmpty() ? w.say("lists.pasted") : remark.sheetName();
        if (remark.row() == 0) {
            return w.say("lists.place.sheet", "sheet", sheet);
        }
        return remark.column() == null
                ? w.say("lists.place.row", "sheet", sheet, "row", remark.row())
                : w.say(
                        "lists.place.cell",
                        "sheet",
                        sheet,
                        "row",
                        remark.row(),
                        "column",
                        w.say("lists.column." + remark.column()));
    }

    /** What stands there, shortened. */
    public static String value(Remark remark) {
        return FormCheck.shortened(remark.value());
    }

    /** The rule and the way to mend it, beginning with the column where there is one. */
    public static String said(Words w, Remark remark) {
        var text = w.say(remark.problem());
        return remark.column() == null ? text : w.say("lists.column." + remark.column()) + ": " + text;
    }
}
