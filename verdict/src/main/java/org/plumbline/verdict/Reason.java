package org.plumbline.verdict;

import java.util.List;

/**
 * Why a verdict is as it is, as a code with arguments; the words are the application's, in the reader's language.
 *
 * @param code what is to be said
 * @param arguments what it is said of: days as 2023-12-31, numbers as decimals, periods by their codes, names
 */
public record Reason(Code code, List<String> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    /** The reason with these arguments. */
    public static Reason of(Code code, Object... arguments) {
        var written = new String[arguments.length];
        for (var i = 0; i < arguments.length; i++) {
            written[i] = String.valueOf(arguments[i]);
        }
        return new Reason(code, List.of(written));
    }

    /** All that a verdict may have to say, what weighs most first. */
    public enum Code {
        /** The caller's rule says that the target does not apply. */
        NOT_APPLICABLE,
        /** The target has not begun; it does on the day given. */
        NOT_BEGUN,
        /** No figure is there, and the first is due only on the day given. */
        FIRST_FIGURE_DUE,
        /** No figure was ever reported; the first was due on the day given. */
        NEVER_REPORTED,
        /** The latest figure is of the period given, and two or more since were due and are missing. */
        MISSED_TWICE,
        /** The latest return, of the period given, says that the figure was not collected. */
        NOT_COLLECTED,
        /** Every return says that the figure does not apply; only a rule can take a target out of the count, a figure cannot. */
        SAID_NOT_APPLICABLE,
        /** Figures are there, none of them of the level at which checking begins, given. */
        NOTHING_CHECKED,
        /** The goal has no level that a figure could be held against. */
        NO_GOAL_LEVEL,
        /** Only words are there; somebody has to answer whether they meet what was asked. */
        ONLY_WORDS,
        /** The due day, given, is over, and the goal is not attained. */
        DUE_PASSED,
        /** It was attained on the day given, and lost on the day given second. */
        ATTAINED_THEN_LOST,
        /** Not kept in the number of periods given first, of those given second. */
        BREACHES,
        /** Kept in every period so far; the last one ends on the due day, given. */
        KEPT_SO_FAR,
        /** The figure stands at the level exactly, and the goal asks for more than that. */
        LEVEL_NOT_PASSED,
        /** The figure is worse than the baseline, given. */
        WORSE_THAN_BASELINE,
        /** The baseline, given, fulfilled the goal already: no way was asked for. */
        ATTAINED_AT_START,
        /** Goal and baseline are equal, given, so no distance can be told. */
        GOAL_EQUALS_BASELINE,
        /** The goal has no baseline, so no distance can be told. */
        NO_BASELINE,
        /** The latest figure is of the period given; that of the period given second was due and is missing. */
        FIGURE_OLD,
        /** The periods given have no figure, so nothing is said of them. */
        PERIODS_MISSING,
        /** The figure of the period given is of a shorter period than the target's, and says nothing about a whole one. */
        PART_OF_PERIOD,
        /** The parts of the period given are not all there; those given second are missing. */
        PERIOD_INCOMPLETE,
        /** The ratio of the period given has no denominator above zero. */
        ZERO_DENOMINATOR,
        /** The form of the figure of the period given is not one that this kind of target takes. */
        WRONG_FORM,
        /** A running total fell from the number given to the number given second. */
        RUNNING_TOTAL_FELL,
        /** The series is broken at the period given; what was before it is not compared with what comes after. */
        BREAK_IN_SERIES,
        /** The checked figure of the period given differs from what was reported. */
        CHECKED_DIFFERS,
        /** A newer figure, of the period given, is reported and not checked. */
        NEWER_NOT_CHECKED,
        /** The goal was revised; this is revision given first, in force since the day given second. */
        GOAL_REVISED,
        /** The figure is an estimate. */
        ESTIMATE,
        /** The figure is provisional. */
        PROVISIONAL,
        /** The unit returned the period given as not applicable; it counts neither as reported nor as missing. */
        PERIOD_NOT_APPLICABLE,
        /** Nothing to report for the period given, counted as nought. */
        NIL_AS_ZERO,
        /** Nothing to report for the period given, of a ratio: there is no denominator to judge. */
        NIL_RATIO,
        /** The ratio came without its parts; it is judged, and cannot be added up or restated. */
        WITHOUT_PARTS
    }
}
