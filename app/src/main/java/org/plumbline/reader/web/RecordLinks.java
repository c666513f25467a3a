package org.plumbline.reader.web;

import java.util.UUID;
import org.plumbline.reader.deed.RecordKind;
import org.plumbline.reading.record.RecordType;

/** Where the records are that words became. */
public final class RecordLinks {

    private RecordLinks() {}

    /** Whether drafts of a kind can become records here; the others wait for the module of theirs. */
    public static boolean isUsable(RecordType type) {
        return !RecordOffers.form(type).isEmpty();
    }

    /** The address of a record; of kinds that have no page yet, that of what was kept. */
    public static String of(RecordKind kind, UUID record) {
        return switch (kind) {
            case DIRECTIVE -> "/directives/" + record;
            case CLAUSE -> "/thread/clause/" + record;
            case ASSIGNMENT -> "/assignments/" + record;
            case TARGET -> "/targets/" + record;
            case FIGURE -> "/figures/" + record;
            case EVENT, RECOMMENDATION, FINDING -> "/reading/accepted";
        };
    }
}
