package org.plumbline.target.web;

import java.util.Locale;
import org.plumbline.target.deed.GoalText;
import org.plumbline.verdict.Direction;
import org.plumbline.verdict.Goal;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.Kind;
import org.plumbline.web.Words;
import org.springframework.modulith.NamedInterface;

/** Promises in a reader's words: "at most 40 % by 31 December 2025"; "over 14 %" is not "14 %". */
@NamedInterface("pages")
public final class GoalWords {

    private GoalWords() {}

    /** A goal in one of its revisions. */
    public static String of(Words w, Kind kind, Goal goal, MeasureWords measure) {
        if (kind == Kind.DELIVER || kind == Kind.DESCRIBE) {
            return w.say("verdict.goal." + kind.name().toLowerCase(Locale.ROOT), "day", goal.due());
        }
        if (goal.level() == null) {
            return w.say("verdict.goal.none", "day", goal.due());
        }
        if (kind == Kind.BAND && goal.upper() != null) {
            return w.say(
                    "verdict.goal.band",
                    "lower",
                    w.number(
                            goal.level(),
                            Math.max(measure.decimals(), goal.level().scale())),
                    "upper",
                    measure.of(w, goal.upper()),
                    "day",
                    goal.due());
        }
        var key = switch (kind) {
            case HOLD -> "hold";
            case CUMULATE -> goal.comparator().direction() == Direction.MORE ? "total" : "total-below";
            default -> "reach";
        };
        return w.say("verdict.goal." + key, "level", level(w, kind, goal, measure), "day", goal.due());
    }

    /** A goal as it was written down. */
    public static String of(Words w, Kind kind, GoalText goal, MeasureWords measure) {
        var comparator = goal.comparator() == null
                ? kind == Kind.AT_MOST || kind == Kind.RANK ? GoalComparator.AT_MOST : GoalComparator.AT_LEAST
                : goal.comparator();
        return of(
                w,
                kind,
                new Goal(
                        1,
                        goal.start(),
                        comparator,
                        goal.baseline(),
                        goal.level(),
                        goal.upper(),
                        goal.milestones(),
                        goal.start(),
                        goal.due()),
                measure);
    }

    /** The level with its comparator, without a day: "over 14 %", "place 5 or better"; a dash where nothing is counted. */
    public static String level(Words w, Kind kind, Goal goal, MeasureWords measure) {
        var level = goal.level();
        if (level == null) {
            return "–";
        }
        if (kind == Kind.BAND && goal.upper() != null) {
            return w.number(level, Math.max(measure.decimals(), level.scale())) + "–" + measure.of(w, goal.upper());
        }
        return kind == Kind.RANK
                ? w.say(
                        goal.comparator().isStrict() ? "verdict.level.better-place" : "verdict.level.place",
                        "place",
                        level.intValue())
                : w.say(
                        "verdict.level."
                                + goal.comparator()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                        "level",
                        measure.of(w, level));
    }
}
