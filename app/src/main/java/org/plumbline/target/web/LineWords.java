package org.plumbline.target.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.web.FigureWords;
import org.plumbline.indicator.web.PeriodWords;
import org.plumbline.target.TargetLine;
import org.plumbline.web.Words;

/** A row of a list of targets in a reader's words: as the page and the files write it. */
public final class LineWords {

    private static final int LONGEST = 80;

    private LineWords() {}

    /** The goal in force, with its comparator and its day. */
    public static String goal(Words w, TargetViews.Row row) {
        return GoalWords.of(w, row.line().kind(), row.line().goal(), row.measure());
    }

    /** A goal of another target for the same thing. */
    public static String goal(Words w, TargetLine line, MeasureWords measure) {
        return GoalWords.of(w, line.kind(), line.goal(), measure);
    }

    /** Where the way begins; empty where no baseline was given. */
    public static String baseline(Words w, TargetViews.Row row) {
        var baseline = row.line().goal().baseline();
        return baseline == null ? "" : row.measure().of(w, baseline);
    }

    /** The latest figure as it is read; empty before the first. */
    public static String latest(Words w, TargetViews.Row row) {
        var latest = row.line().latest();
        if (latest == null) {
            return "";
        }
        var figure = latest.figure();
        if (latest.state() != State.VALUE || figure == null) {
            return w.name("indicator.state", latest.state());
        }
        if (figure.answer() != null) {
            return w.say(figure.answer() ? "indicator.yes" : "indicator.no");
        }
        if (figure.rank() != null) {
            return w.say("indicator.place-of", "rank", figure.rank(), "of", figure.rankOf());
        }
        return latest.amount() == null
                ? String.valueOf(figure.words())
                : row.measure().of(w, latest.amount());
    }

    /** Whether the latest figure is told in words, which may take several lines. */
    public static boolean isWords(TargetViews.Row row) {
        var latest = row.line().latest();
        return latest != null && latest.figure() != null && latest.figure().words() != null;
    }

    /** The latest figure as a list shows it: words only as far as a few lines go. */
    public static String latestShown(Words w, TargetViews.Row row) {
        var words = latest(w, row);
        return !isWords(row) || words.length() <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST))) + "…";
    }

    /** The period of the latest figure, and whether it is an estimate or provisional. */
    public static String period(Words w, TargetViews.Row row) {
        var latest = row.line().latest();
        if (latest == null) {
            return "";
        }
        var period = PeriodWords.of(w, Period.of(latest.period()));
        return latest.maturity() == Maturity.FINAL
                ? period
                : period + ", " + w.name("indicator.maturity", latest.maturity());
    }

    /** When it was attained and how early or late; empty for what is not attained. */
    public static String attained(Words w, TargetViews.Row row) {
        var verdict = row.verdict();
        return verdict == null || !verdict.isAttained() ? "" : VerdictWords.attainment(w, verdict.attainment());
    }

    /** The day since which it is attained; null for what is not, and for what is kept in every period. */
    public static @Nullable LocalDate attainedOn(TargetViews.Row row) {
        var verdict = row.verdict();
        return verdict == null || !verdict.isAttained()
                ? null
                : verdict.attainment().on();
    }

    /** How early or late it was attained; null where that is not to be said. */
    public static @Nullable String early(Words w, TargetViews.Row row) {
        var verdict = row.verdict();
        return verdict == null || !verdict.isAttained() ? null : VerdictWords.early(w, verdict.attainment());
    }

    /** What is needed in each period from now on beside the best so far; null where that is not to be said. */
    public static @Nullable String needed(Words w, TargetViews.Row row) {
        var verdict = row.verdict();
        return verdict == null || verdict.isAttained() || verdict.needed() == null
                ? null
                : VerdictWords.needed(w, verdict.needed(), row.line().frequency(), row.measure());
    }

    /** The groups that it is about; null for the whole. */
    public static @Nullable String cut(Words w, TargetViews.Row row) {
        var cut = row.line().cut();
        return cut.isEmpty() ? null : FigureWords.cut(w, cut, row.dimensions());
    }

    /** A number for editing, in the reader's way. */
    static String plain(Words w, @Nullable BigDecimal number) {
        return number == null ? "" : w.plain(number);
    }
}
