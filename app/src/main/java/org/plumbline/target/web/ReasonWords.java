package org.plumbline.target.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plumbline.indicator.web.PeriodWords;
import org.plumbline.verdict.Proof;
import org.plumbline.verdict.Ratio;
import org.plumbline.verdict.Reason;
import org.plumbline.web.Words;

/** Reasons in a reader's words: days, periods and numbers as the reader writes them. */
final class ReasonWords {

    private ReasonWords() {}

    static String of(Words w, Reason reason, MeasureWords measure) {
        var given = reason.arguments();
        var key = "verdict.reason."
                + reason.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (reason.code()) {
            case NOT_APPLICABLE,
                    SAID_NOT_APPLICABLE,
                    NO_GOAL_LEVEL,
                    ONLY_WORDS,
                    LEVEL_NOT_PASSED,
                    NO_BASELINE,
                    ESTIMATE,
                    PROVISIONAL,
                    WITHOUT_PARTS -> w.say(key);
            case NOT_BEGUN, FIRST_FIGURE_DUE, NEVER_REPORTED, DUE_PASSED, KEPT_SO_FAR ->
                w.say(key, "day", LocalDate.parse(given.getFirst()));
            case ATTAINED_THEN_LOST ->
                w.say(key, "day", LocalDate.parse(given.get(0)), "lost", LocalDate.parse(given.get(1)));
            case GOAL_REVISED ->
                w.say(
                        key,
                        "revision",
                        Integer.valueOf(given.get(0)),
                        "changes",
                        Integer.parseInt(given.get(0)) - 1,
                        "day",
                        LocalDate.parse(given.get(1)));
            case BREACHES -> w.say(key, "n", Integer.valueOf(given.get(0)), "periods", Integer.valueOf(given.get(1)));
            case NOTHING_CHECKED -> w.say(key, "level", VerdictWords.proof(w, Proof.valueOf(given.getFirst())));
            case WORSE_THAN_BASELINE, ATTAINED_AT_START, GOAL_EQUALS_BASELINE ->
                w.say(key, "baseline", measure.of(w, number(given.getFirst())));
            case RUNNING_TOTAL_FELL ->
                w.say(key, "before", measure.of(w, number(given.get(0))), "after", measure.of(w, number(given.get(1))));
            case MISSED_TWICE,
                    NOT_COLLECTED,
                    PART_OF_PERIOD,
                    ZERO_DENOMINATOR,
                    WRONG_FORM,
                    BREAK_IN_SERIES,
                    CHECKED_DIFFERS,
                    NEWER_NOT_CHECKED,
                    PERIOD_NOT_APPLICABLE,
                    NIL_AS_ZERO,
                    NIL_RATIO -> w.say(key, "period", PeriodWords.ofCode(w, given.getFirst()));
            case FIGURE_OLD ->
                w.say(
                        key,
                        "period",
                        PeriodWords.ofCode(w, given.get(0)),
                        "missing",
                        PeriodWords.ofCode(w, given.get(1)));
            case PERIODS_MISSING -> w.say(key, "n", given.size(), "periods", periods(w, given));
            case PERIOD_INCOMPLETE ->
                w.say(
                        key,
                        "period",
                        PeriodWords.ofCode(w, given.get(0)),
                        "missing",
                        periods(w, List.of(given.get(1).split(" "))));
        };
    }

    private static String periods(Words w, List<String> codes) {
        return codes.stream()
                .filter(each -> !each.isBlank())
                .map(each -> PeriodWords.ofCode(w, each))
                .collect(Collectors.joining(", "));
    }

    /** A number or a quotient as reasons carry it: {@code 65.5}, {@code 1/3}. */
    private static Ratio number(String written) {
        var line = written.indexOf('/');
        return line < 0
                ? Ratio.of(new BigDecimal(written))
                : Ratio.of(new BigDecimal(written.substring(0, line)), new BigDecimal(written.substring(line + 1)));
    }
}
