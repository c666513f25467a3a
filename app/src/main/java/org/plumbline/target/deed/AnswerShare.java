package org.plumbline.target.deed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answers what a split asked of a unit: takes the share on, names another level, or declines.
 *
 * @param id of the answer
 * @param target the unit's own target that is set by taking on; null for one that stands already and for other answers
 * @param standing a target of the unit that stands already and is now its part
 * @param level the other level or points, {@code numerator} and {@code denominator} the other parts
 * @param reason why another level, or why none
 */
public record AnswerShare(
        UUID id,
        UUID share,
        Reply reply,
        @Nullable SetTarget target,
        @Nullable UUID standing,
        @Nullable BigDecimal level,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        LocalDate on,
        @Nullable String reason)
        implements TargetDeed {

    /** What a unit may say. */
    public enum Reply {
        /** It takes the share on. */
        TAKE,
        /** It names another level. */
        OTHER,
        /** It takes on nothing. */
        DECLINE
    }

    /** Takes the share on by a target set at once. */
    public static AnswerShare take(UUID id, UUID share, SetTarget target) {
        return new AnswerShare(id, share, Reply.TAKE, target, null, null, null, null, target.on(), null);
    }

    /** Says that a target which stands already is the unit's part. */
    public static AnswerShare standing(UUID id, UUID share, UUID target, LocalDate on) {
        return new AnswerShare(id, share, Reply.TAKE, null, target, null, null, null, on, null);
    }

    /** Names another level, or other points. */
    public static AnswerShare other(UUID id, UUID share, BigDecimal level, LocalDate on, String reason) {
        return new AnswerShare(id, share, Reply.OTHER, null, null, level, null, null, on, reason);
    }

    public static AnswerShare decline(UUID id, UUID share, LocalDate on, String reason) {
        return new AnswerShare(id, share, Reply.DECLINE, null, null, null, null, null, on, reason);
    }

    @Override
    public String happening() {
        return "share-answered";
    }

    @Override
    public UUID about() {
        return share;
    }
}
