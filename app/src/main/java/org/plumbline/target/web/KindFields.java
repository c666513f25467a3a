package org.plumbline.target.web;

import java.util.List;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Direction;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.Kind;

/** Which fields of a form a kind of target needs, and which indicators it fits. */
public final class KindFields {

    private KindFields() {}

    /** Whether there is a level to come to or to keep. */
    public static boolean level(Kind kind) {
        return kind != Kind.DELIVER && kind != Kind.DESCRIBE;
    }

    /** Whether it has two edges. */
    public static boolean upper(Kind kind) {
        return kind == Kind.BAND;
    }

    /** Whether it is a way that begins somewhere. */
    public static boolean baseline(Kind kind) {
        return kind == Kind.REACH || kind == Kind.RANK;
    }

    /** Whether points on the way may be planned. */
    public static boolean milestones(Kind kind) {
        return kind == Kind.REACH || kind == Kind.CUMULATE;
    }

    /** Whether an office may have its own way to a percentage. */
    public static boolean method(Kind kind) {
        return level(kind) && kind != Kind.BAND && kind != Kind.RANK;
    }

    /** How a figure may have to stand to the level; none where that does not have to be said. */
    public static List<GoalComparator> comparators(Kind kind, DefinitionText indicator) {
        if (!level(kind) || kind == Kind.BAND) {
            return List.of();
        }
        var less = kind == Kind.AT_MOST
                || kind == Kind.RANK
                || kind != Kind.AT_LEAST && indicator.direction() == Direction.LESS;
        return less
                ? List.of(GoalComparator.AT_MOST, GoalComparator.LESS_THAN)
                : List.of(GoalComparator.AT_LEAST, GoalComparator.MORE_THAN);
    }

    /** Whether the indicator's values are of the sort that the kind needs; the rules of setting ask the same. */
    public static boolean fits(Kind kind, DefinitionText indicator) {
        var shape = indicator.shape();
        return switch (kind) {
            case DELIVER -> shape == Shape.YES_NO;
            case DESCRIBE -> shape == Shape.YES_NO || shape == Shape.WORDS;
            case RANK -> shape == Shape.RANK;
            case REACH, CUMULATE, HOLD ->
                (shape == Shape.NUMBER || shape == Shape.RATIO) && indicator.direction() != Direction.NEITHER;
            case AT_LEAST, AT_MOST, BAND -> shape == Shape.NUMBER || shape == Shape.RATIO;
        };
    }
}
