package org.plumbline.reporting.deed;

/** In which kind of file a return was carried. */
public enum FileForm {
    /** A workbook for a spreadsheet. */
    WORKBOOK,
    /** A page that opens without a line, with its answers. */
    PAGE,
    /** The answers alone, as such a page saves them. */
    DATA
}
