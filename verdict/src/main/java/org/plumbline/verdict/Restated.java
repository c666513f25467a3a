package org.plumbline.verdict;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figure of one period of a unit as it is on another day, made of the figures that were given then.
 *
 * @param way how it came about
 * @param state what it says; null where it is not restatable, or where nothing is there
 * @param value its number; null without one
 * @param parts the sums of numerators and denominators of a ratio
 * @param apportioned whether a share of a divided unit is in it, which nobody counted
 * @param pieces the units of then with their figures
 * @param given how many of them are in it, {@code expected} of how many that apply
 * @param missing those that gave nothing, {@code notCollected} those that said that they had not counted
 * @param obstacles why it is not restatable
 */
public record Restated(
        Period period,
        Way way,
        @Nullable State state,
        @Nullable Ratio value,
        Value.@Nullable Parts parts,
        boolean apportioned,
        List<Piece> pieces,
        int given,
        int expected,
        List<Integer> missing,
        List<Integer> notCollected,
        List<Obstacle> obstacles) {

    public Restated {
        pieces = List.copyOf(pieces);
        missing = List.copyOf(missing);
        notCollected = List.copyOf(notCollected);
        obstacles = List.copyOf(obstacles);
    }

    /** How a figure came about. */
    public enum Way {
        /** The unit gave it itself, as it is on the day. */
        AS_REPORTED,
        /** Another unit gave it, which is this one now, neither more nor less. */
        CARRIED_ON,
        /** It was made of figures of several units, or of shares of them. */
        MADE,
        /** It cannot be told. */
        NOT_RESTATABLE
    }

    /**
     * A unit of then.
     *
     * @param share how much of its figure belongs to it
     * @param figure what it gave; null for nothing
     */
    public record Piece(int unit, Share share, @Nullable Part figure) {}

    /**
     * A reason for which a figure is not restatable.
     *
     * @param unit the unit that it lies with, 0 for none
     * @param on the day of the change that it lies with
     */
    public record Obstacle(Why why, int unit, @Nullable LocalDate on) {}

    /** Why a figure is not restatable. */
    public enum Why {
        /** The unit was divided, and no weight was asked for, or none of that name is recorded. */
        DIVIDED,
        /** The definition gives no rule over places: each unit states its own. */
        NO_RULE,
        /** A highest or lowest figure, or a mean, of a whole says nothing about a part of it. */
        NOT_DIVISIBLE,
        /** A ratio came without its parts. */
        WITHOUT_PARTS,
        /** A mean is weighed, and the unit's weight is not recorded. */
        WITHOUT_WEIGHT,
        /** Yes or no, places and words cannot be added up. */
        NO_NUMBER,
        /** A part left, and it cannot be taken off because the unit gave no figure: the one that left, or one that it left. */
        LEFT_UNKNOWN,
        /** What is left has no denominator above nought. */
        EMPTY,
        /** The unit became another after the day whose units were asked for. */
        CHANGED_SINCE
    }

    /** Whether every unit of then that applies is in it. */
    public boolean isComplete() {
        return given == expected;
    }
}
