package org.plumbline.reading.record;

import java.util.List;

/** The eleven kinds of records that a text can hold, with their fields (reading-records.md, section 2). */
public enum RecordType {
    CITATION("citation", "docType", "number", "symbol", "date", "issuer"),
    TARGET("target", "subject", "comparator", "value", "unit", "year"),
    RATIO("ratio", "done", "total", "what"),
    OBSERVATION("observation", "indicator", "value", "unit", "year"),
    CHANGE("change", "indicator", "from", "to", "fromYear", "toYear"),
    MONEY("money", "amount", "currency"),
    COUNT("count", "n", "what"),
    DELEGATION("delegation", "number", "head", "unit"),
    EVENT("event", "kind", "date", "place"),
    TASK("task", "who", "what", "due"),
    RECOMMENDATION("recommendation", "from", "to", "what");

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // the list cannot be changed
    private final List<String> fields;

    RecordType(String code, String... fields) {
        this.code = code;
        this.fields = List.of(fields);
    }

    /** The name in the output. */
    public String code() {
        return code;
    }

    /** Whether it is a figure: a level, a change, an amount or a ratio. */
    public boolean isFigure() {
        return switch (this) {
            case TARGET, RATIO, OBSERVATION, CHANGE, MONEY, COUNT -> true;
            default -> false;
        };
    }

    /** The fields that a record of this kind always has, known or not. */
    public List<String> fields() {
        return fields;
    }
}
