package org.plumbline.indicator;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a file of figures, a figure a row. */
public enum ImportColumn {
    /** Code of the indicator, or its identifier. */
    INDICATOR,
    /** Code of the unit that answers for the indicator, where units define the same code. */
    OWNER,
    /** Code of the unit, or its identifier. */
    UNIT,
    /** The groups, {@code age=children;sex=female}; empty for the whole. */
    CUT,
    PERIOD,
    /** Value, nil, not applicable or not collected; empty for a value. */
    STATE,
    VALUE,
    NUMERATOR,
    DENOMINATOR,
    ANSWER,
    RANK,
    RANK_OF,
    WORDS,
    /** Code of the unit of measure, to be held against the definition. */
    MEASURE,
    MATURITY,
    SOURCE,
    /** Why a figure that stands is corrected. */
    REASON;

    private final String code;

    ImportColumn() {
        var words = name().toLowerCase(Locale.ROOT).split("_");
        this.code = words.length == 1
                ? words[0]
                : words[0] + Character.toUpperCase(words[1].charAt(0)) + words[1].substring(1);
    }

    /** Its name in the heading, {@code rankOf}. */
    public String code() {
        return code;
    }

    /** Whether every file has to have it. */
    public boolean isNeeded() {
        return this == INDICATOR || this == UNIT || this == PERIOD;
    }

    /** Whether a row that is empty here and in all others like it says nothing. */
    boolean says() {
        return switch (this) {
            case STATE, VALUE, NUMERATOR, DENOMINATOR, ANSWER, RANK, RANK_OF, WORDS -> true;
            default -> false;
        };
    }

    /** The column of a heading, however it is written: {@code rank of}, {@code Rank_Of}. */
    static Optional<ImportColumn> find(String heading) {
        var bare = bare(heading);
        return Stream.of(values()).filter(each -> bare(each.code).equals(bare)).findFirst();
    }

    private static String bare(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}
