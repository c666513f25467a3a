package org.plumbline.reading.check;

/** What is checked (reading.md, section 5.7). */
public enum CheckKind {
    PART_OF_WHOLE("part_of_whole"),
    DISTRIBUTION_SUM("distribution_sum"),
    PERCENT_OF_COUNT("percent_of_count"),
    TOTAL_CHANGE("total_change"),
    AVERAGE_CHANGE("average_change"),
    UNIT_OF_CHANGE("unit_of_change"),
    DIRECTION("direction"),
    GROWTH_RATE("growth_rate"),
    AHEAD_OF_SCHEDULE("ahead_of_schedule"),
    TARGET_CONFLICT("target_conflict"),
    SYMBOL_YEAR_VS_DATE("symbol_year_vs_date"),
    SYMBOL_FAMILY_VS_TYPE("symbol_family_vs_type"),
    REPEATED_CITATION("repeated_citation"),
    REVIEW_SPAN("review_span"),
    DATE_ORDER("date_order"),
    WEEKDAY("weekday"),
    COUNT_VS_ENUMERATION("count_vs_enumeration"),
    UNIT_LEVEL_CONFLICT("unit_level_conflict"),
    PAIRING("pairing"),
    MONEY_SCALE("money_scale"),
    DUPLICATE_STATEMENT("duplicate_statement"),
    DUPLICATE_ITEM("duplicate_item"),
    TERM_CONFLICT("term_conflict"),
    PERIOD_CONFLICT("period_conflict"),
    MISSING_YEAR("missing_year");

    private final String code;

    CheckKind(String code) {
        this.code = code;
    }

    /** The name in the output. */
    public String code() {
        return code;
    }
}
