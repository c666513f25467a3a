package org.plumbline.target.web;

import static org.plumbline.target.web.SentTarget.required;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Wording;
import org.plumbline.target.deed.AnswerShare;
import org.plumbline.target.deed.AskedShare;
import org.plumbline.target.deed.ChangeSplit;
import org.plumbline.target.deed.SplitTarget;
import org.plumbline.verdict.Split;

/** What programs send about splits; problems come back as JSON pointers into it. */
final class SentSplit {

    private SentSplit() {}

    /**
     * A split.
     *
     * @param id a new identifier of the program's own choice, or none
     * @param indicator on which parts are promised that contribute points; none for the other rules
     * @param on the day from which the shares are asked for; today if none is given
     */
    record New(
            @Nullable UUID id,
            @Nullable Wording name,
            Split.@Nullable Rule rule,
            @Nullable UUID indicator,
            @Nullable LocalDate on,
            @Nullable LocalDate answerBy,
            @Nullable List<Share> shares) {

        SplitTarget deed(UUID target, LocalDate today) {
            return new SplitTarget(
                    id == null ? Ids.next() : id,
                    target,
                    required(name, "name"),
                    required(rule, "rule"),
                    indicator,
                    on == null ? today : on,
                    answerBy,
                    asked(shares));
        }
    }

    /** A share: {@code level} and {@code weight}, or {@code numerator} and {@code denominator}, as the rule asks. */
    record Share(
            @Nullable UUID id,
            @Nullable UUID unit,
            @Nullable BigDecimal level,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {

        AskedShare asked(String at) {
            return new AskedShare(
                    id == null ? Ids.next() : id, required(unit, at + "unit"), level, weight, numerator, denominator);
        }
    }

    /** What is asked anew: {@code edited} is the rowVersion that was read. */
    record Change(
            @Nullable UUID id,
            @Nullable Integer edited,
            @Nullable LocalDate on,
            @Nullable LocalDate answerBy,
            @Nullable List<Share> shares,
            @Nullable List<UUID> dropped,
            @Nullable String reason) {

        ChangeSplit deed(UUID split, LocalDate today) {
            return new ChangeSplit(
                    id == null ? Ids.next() : id,
                    split,
                    required(edited, "edited"),
                    on == null ? today : on,
                    answerBy,
                    asked(shares),
                    dropped == null ? List.of() : dropped,
                    Objects.requireNonNullElse(reason, ""));
        }
    }

    /**
     * An answer.
     *
     * @param target the unit's own target that is set by taking on, {@code standing} one that stands already
     * @param level the other level or points, {@code numerator} and {@code denominator} the other parts
     */
    record Answer(
            @Nullable UUID id,
            AnswerShare.@Nullable Reply reply,
            SentTarget.@Nullable New target,
            @Nullable UUID standing,
            @Nullable BigDecimal level,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable LocalDate on,
            @Nullable String reason) {

        AnswerShare deed(UUID share, LocalDate today) {
            var said = required(reply, "reply");
            var day = on == null ? today : on;
            return new AnswerShare(
                    id == null ? Ids.next() : id,
                    share,
                    said,
                    target == null || said != AnswerShare.Reply.TAKE ? null : target.deed(day),
                    standing,
                    level,
                    numerator,
                    denominator,
                    day,
                    reason);
        }
    }

    /**
     * A target of the same terms for every member of a set, as the set is on the day.
     *
     * @param target the common terms; its unit, its identifier and its day are of no account
     */
    record ForSet(
            @Nullable UUID id,
            @Nullable UUID set,
            SentTarget.@Nullable New target,
            @Nullable LocalDate on,
            @Nullable String decision) {}

    private static List<AskedShare> asked(@Nullable List<Share> shares) {
        return shares == null
                ? List.of()
                : IntStream.range(0, shares.size())
                        .mapToObj(i -> shares.get(i).asked("shares[" + i + "]."))
                        .toList();
    }
}
