package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;

/**
 * What tells one document from another, as it is printed: "18", "83-CT/TU", "XIX/204/2020", "COM(2023) 518".
 *
 * @param start its first token
 * @param end the token behind it
 * @param number the serial number; the whole where there is none
 * @param symbol the whole where more than the serial number is printed, otherwise null
 * @param plain whether it is digits only
 * @param sure whether letters and signs make it the symbol of a document wherever it stands
 * @param kind the kind of document that its letters say; null where they say none
 */
record Designation(
        int start,
        int end,
        String number,
        @Nullable String symbol,
        boolean plain,
        boolean sure,
        @Nullable String kind) {

    /** The same behind a word that is part of the symbol: "BR-Drs. 12/24". */
    Designation behind(String word) {
        var whole = symbol == null ? number : symbol;
        return new Designation(start, end, whole, word + " " + whole, plain, sure, kind);
    }
}
