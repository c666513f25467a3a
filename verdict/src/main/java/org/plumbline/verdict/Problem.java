package org.plumbline.verdict;

import java.util.List;

/**
 * What is wrong with a definition, a figure or a scheme, for a message at its field in the reader's language.
 *
 * @param code the rule that is broken
 * @param field where: "goals[0].baseline", "value.denominator", "table.HOLD"
 * @param arguments what it is said of
 */
public record Problem(Code code, String field, List<String> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** The problem with these arguments. */
    public static Problem of(Code code, String field, Object... arguments) {
        var written = new String[arguments.length];
        for (var i = 0; i < arguments.length; i++) {
            written[i] = String.valueOf(arguments[i]);
        }
        return new Problem(code, field, List.of(written));
    }

    static Problem notJson(JsonText.NotJson wrong) {
        return of(Code.NOT_JSON, "", wrong.line(), wrong.character(), String.valueOf(wrong.getMessage()));
    }

    /** Whether it is to be shown and may be kept all the same. */
    public boolean isAdvice() {
        return switch (code) {
            case ATTAINED_AT_START, SHARE_WHERE_PERCENT, AFTER_DUE, BEYOND_THE_WHOLE -> true;
            default -> false;
        };
    }

    /** The rules of definitions, figures and schemes. */
    public enum Code {
        /** A level is needed by this kind. */
        LEVEL_MISSING,
        /** A level has no meaning for this kind. */
        LEVEL_NOT_USED,
        /** A way needs a beginning. */
        BASELINE_MISSING,
        /** Goal and baseline are equal: maybe it is a figure to hold. */
        GOAL_EQUALS_BASELINE,
        /** The baseline, given, fulfils the goal already: possible, and said on every verdict. */
        ATTAINED_AT_START,
        /** The comparator does not fit the direction. */
        COMPARATOR_AGAINST_DIRECTION,
        /** A band needs both edges. */
        BAND_EDGE_MISSING,
        /** The upper edge of a band lies below its lower one. */
        BAND_UPSIDE_DOWN,
        /** A place is a whole number from 1. */
        NOT_A_PLACE,
        /** The due day is not after the start. */
        DUE_BEFORE_START,
        /** A milestone lies outside of start and due day, or two share a day, or they are out of order. */
        MILESTONE_OUTSIDE,
        MILESTONES_NOT_IN_ORDER,
        /** Revisions are numbered from 1 without a gap, and each comes into force later than the one before. */
        REVISIONS_NOT_IN_ORDER,
        /** Below the least, given, or above the most, given second. */
        OUT_OF_RANGE,
        /** Above 1 where the unit is a share: maybe a per cent; the value given. */
        PERCENT_WHERE_SHARE,
        /** Below 1 where the unit is per cent and the other level, given second, is far above: maybe a share. */
        SHARE_WHERE_PERCENT,
        /** More decimals than the unit has. */
        TOO_MANY_DECIMALS,
        NUMERATOR_WITHOUT_DENOMINATOR,
        DENOMINATOR_WITHOUT_NUMERATOR,
        ZERO_DENOMINATOR,
        NEGATIVE_DENOMINATOR,
        /** More than the whole; allowed only where the ratio may exceed it. */
        NUMERATOR_ABOVE_DENOMINATOR,
        /** The value's form is not one that the kind takes. */
        WRONG_FORM,
        VALUE_MISSING,
        VALUE_NOT_USED,
        /** Rank outside of its number. */
        PLACE_OUT_OF_NUMBER,
        /** The period ends before the target's start, given. */
        OUTSIDE_OF_TARGET,
        /** The period begins after the due day, given: what is attained then is late. */
        AFTER_DUE,
        /** The period, given, lies outside of the unit's life. */
        OUTSIDE_OF_UNIT,
        /** The period is not over on the day of entry, and the figure is no estimate. */
        IN_THE_FUTURE,
        /** The period is not one of the target's frequency or a part of one. */
        PERIOD_NOT_EXPECTED,
        /** A composite contains itself, by the way given. */
        CIRCULAR,
        /** Weights come to the sum given instead of the one given second. */
        WEIGHTS_DO_NOT_SUM,
        WEIGHT_NOT_POSITIVE,
        WEIGHT_MISSING,
        NO_PARTS,
        /** The share of parts that is enough lies outside of 0 to 1. */
        SHARE_OUT_OF_RANGE,
        /** The parts of a split come to more than its whole: allowed, and shown. */
        BEYOND_THE_WHOLE,
        /** The rule over time, given, has no meaning for a total. */
        TIME_RULE_NOT_FOR_KIND,
        /** Something has the same name twice. */
        TWICE,
        /** The file is no JSON from the line given on, at the character given second. */
        NOT_JSON,
        FIELD_MISSING,
        FIELD_UNKNOWN,
        NOT_A_NUMBER,
        NOT_A_DAY,
        /** The word given is not one of those given second. */
        UNKNOWN_WORD,
        /** The edges of the bands are not in order. */
        EDGES_NOT_IN_ORDER,
        /** The table gives no class to the outcome given of the kind given second. */
        CLASS_MISSING,
        /** The class given cannot be that of the outcome given second: only what does not apply stands outside of the count. */
        CLASS_NOT_ALLOWED,
        /** A name is missing in the language given. */
        NAME_MISSING
    }
}
