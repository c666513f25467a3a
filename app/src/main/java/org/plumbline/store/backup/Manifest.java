package org.plumbline.store.backup;

import java.util.List;
import java.util.Map;

/**
 * What a backup says about itself, so that restore can tell whether it fits and whether it is whole.
 *
 * @param product always {@code plumbline}
 * @param format version of this file's layout
 * @param schema newest migration that had been applied, for example {@code 0031}
 * @param takenAt instant of the snapshot, from the machine's clock, ISO 8601
 * @param tables every table with its rows and the SHA-256 of its text
 * @param sequences the last number each sequence gave
 * @param files number of attached files
 */
record Manifest(
        String product,
        int format,
        String schema,
        String takenAt,
        List<SavedTable> tables,
        Map<String, Long> sequences,
        long files) {

    static final String PRODUCT = "plumbline";
    static final int FORMAT = 1;

    /** One table: columns in the order of the saved text, number of rows, SHA-256 in hexadecimal. */
    record SavedTable(String name, List<String> columns, long rows, String sha256) {}
}
