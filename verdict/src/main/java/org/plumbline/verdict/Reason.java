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

    /** All that a verdict may have to say. */
    public enum Code {
        /** The caller's rule says that the target does not apply. */
        NOT_APPLICABLE,
        /** No figure is there, and the first is due only on the day given. */
        FIRST_FIGURE_DUE,
        /** No figure was ever reported; the first was due on the day given. */
        NEVER_REPORTED,
        /** The latest figure is of the period given; that of the period given second was due and is missing. */
        FIGURE_OLD,
        /** The latest figure is of the period given, and two or more since were due and are missing. */
        MISSED_TWICE,
        /** The latest period that was due was returned as not collected. */
        NOT_COLLECTED,
        /** The unit returned the period given as not applicable; it counts neither as reported nor as missing. */
        PERIOD_NOT_APPLICABLE,
        /** Every return says that the figure does not apply; only a rule can take a target out of the count, a figure cannot. */
        SAID_NOT_APPLICABLE,
        /** Nothing to report, counted as nought. */
        NIL_AS_ZERO,
        /** Nothing to report, of a ratio: there is no denominator to judge. */
        NIL_RATIO,
        /** The figure is an estimate. */
        ESTIMATE,
        /** The figure is provisional. */
        PROVISIONAL,
        /** The ratio of the period given has the denominator zero. */
        ZERO_DENOMINATOR,
        /** The form of the figure of the period given is not one that this kind of target takes. */
        WRONG_FORM,
        /** The ratio came without its parts; it is judged, and cannot be added up or restated. */
        WITHOUT_PARTS,
        /** The figure of the period given is of a shorter period than the target's, and says nothing about a whole one. */
        PART_OF_PERIOD,
        /** The parts of the period given are not all there; those given second are missing. */
        PERIOD_INCOMPLETE,
        /** The goal has no level that a figure could be held against. */
        NO_GOAL_LEVEL,
        /** The goal has no baseline, so no distance can be told. */
        NO_BASELINE,
        /** The baseline fulfilled the goal already: no way was asked for. */
        ATTAINED_AT_START,
        /** Goal and baseline are equal, so no distance can be told. */
        GOAL_EQUALS_BASELINE,
        /** The figure stands at the level exactly, and the goal asks for more than that. */
        LEVEL_NOT_PASSED,
        /** It was attained on the day given, and lost on the day given second. */
        ATTAINED_THEN_LOST,
        /** The figure is worse than the baseline. */
        WORSE_THAN_BASELINE,
        /** The due day, given, is over, and the goal is not attained. */
        DUE_PASSED,
        /** Kept in every period so far; the last one ends on the due day, given. */
        KEPT_SO_FAR,
        /** Not kept in the number of periods given first, of those given second. */
        BREACHES,
        /** The periods given have no figure, so "every period" is said of the others only. */
        PERIODS_MISSING,
        /** A running total fell from the number given to the number given second. */
        RUNNING_TOTAL_FELL,
        /** The series is broken at the period given; what was before it is not compared with what comes after. */
        BREAK_IN_SERIES,
        /** Only words are there; somebody has to answer whether they meet what was asked. */
        ONLY_WORDS,
        /** The goal was revised; this is revision given first, in force since the day given second. */
        GOAL_REVISED,
        /** Figures are there, none of them of the level at which checking begins, given. */
        NOTHING_CHECKED,
        /** A newer figure, of the period given, is reported and not checked. */
        NEWER_NOT_CHECKED,
        /** The checked figure of the period given differs from what was reported. */
        CHECKED_DIFFERS,
        /** The target has not begun; it does on the day given. */
        NOT_BEGUN
    }
}
