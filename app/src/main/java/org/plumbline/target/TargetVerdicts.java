package org.plumbline.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.plumbline.verdict.ReportedAndChecked;
import org.plumbline.verdict.SideBySide;
import org.plumbline.verdict.Verdicts;
import org.springframework.stereotype.Component;

/** What came of one target on a day, as known at an instant: the whole verdict, from what is stored and nothing else. */
@Component
public class TargetVerdicts {

    private final Store store;
    private final TargetRows rows;
    private final TargetStandings standings;
    private final Unhindered unhindered;

    TargetVerdicts(Store store, TargetRows rows, TargetStandings standings, Unhindered unhindered) {
        this.store = store;
        this.rows = rows;
        this.standings = standings;
        this.unhindered = unhindered;
    }

    /**
     * A judgement.
     *
     * @param knownAt the instant for which was answered, null for all that is known; for a target that was withdrawn at the latest when it
     *     was, as its counts are
     * @param goals the verdicts against the goal as first set, as in force at the start of the period, and as it now stays
     */
    public record Judgement(
            UUID target, LocalDate on, @Nullable Instant knownAt, ReportedAndChecked verdicts, SideBySide goals) {}

    /**
     * The verdict of a target.
     *
     * @throws Refused at {@code on} for a day before it was set or after it was withdrawn, at {@code knownAt} for an instant at which
     *     nobody knew of it
     */
    public Judgement of(Scope scope, UUID target, LocalDate on, @Nullable Instant knownAt) {
        return store.read(scope, () -> {
            var item = rows.item(target);
            return unhindered.reach(() -> judge(target, item, on, settled(knownAt)));
        });
    }

    private Judgement judge(UUID target, long item, LocalDate on, @Nullable Instant knownAt) {
        var promise = rows.promises(List.of(item), knownAt).stream().findFirst().orElse(null);
        if (promise == null) {
            if (knownAt == null) {
                throw new Absent("target", target);
            }
            throw new Refused("knownAt", "target.not-known-then", Map.of("value", knownAt));
        }
        if (on.isBefore(promise.setOn())) {
            throw new Refused("on", "target.not-set-then", Map.of("day", on, "set", promise.setOn()));
        }
        if (promise.withdrawn() != null && !on.isBefore(promise.withdrawn())) {
            throw new Refused("on", "target.withdrawn-then", Map.of("day", on, "withdrawn", promise.withdrawn()));
        }
        var judgedAt = settled(promise.judgedAt(knownAt));
        var inputs = standings.evidence(List.of(promise), judgedAt).inputs(promise, on);
        return new Judgement(
                target, on, judgedAt, Verdicts.reportedAndChecked(inputs), Verdicts.againstItsGoals(inputs));
    }

    private @Nullable Instant settled(@Nullable Instant knownAt) {
        return knownAt == null ? null : store.settled(knownAt);
    }
}
