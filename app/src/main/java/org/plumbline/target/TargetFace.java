package org.plumbline.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Dimension;
import org.plumbline.indicator.Fact;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.Measure;
import org.plumbline.indicator.SeriesList;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.kernel.Wording;

/**
 * One target with all that its page shows, from one snapshot.
 *
 * @param revisions its goals as known, the one first set first
 * @param judgement what came of it; null where it cannot be judged on the day, see {@code state}
 * @param withdrawn when and why it was withdrawn, as known; null while it stands
 * @param holders who held it from which day on, of those in the reader's sight
 * @param facts the figures of all of them, each for its own time, with all that is said of them
 * @param mayDirect whether the reader may revise and withdraw it, {@code mayAnswer} enter figures
 */
public record TargetFace(
        TargetLine line,
        List<TargetLine.Revision> revisions,
        Names names,
        State state,
        TargetVerdicts.@Nullable Judgement judgement,
        @Nullable Withdrawal withdrawn,
        List<Holder> holders,
        List<Fact> facts,
        SeriesList.Beside beside,
        IndicatorList.Definition definition,
        Map<String, Measure> measures,
        Map<String, Dimension> dimensions,
        boolean mayDirect,
        boolean mayAnswer) {

    public TargetFace {
        revisions = List.copyOf(revisions);
        holders = List.copyOf(holders);
        facts = List.copyOf(facts);
    }

    /** Whether a target can be judged on the day asked about, as known. */
    public enum State {
        /** It stood on that day, and is judged. */
        STANDS,
        /** It was withdrawn by then; it is judged on its last day. */
        WITHDRAWN,
        /** It was withdrawn on the day on which it was set, so there is no day to judge it on. */
        NEVER_STOOD,
        /** It was set later. */
        NOT_SET_THEN,
        /** Nobody knew of it then. */
        NOT_KNOWN_THEN
    }

    /**
     * What stands beside its line.
     *
     * @param version the definition of its indicator on which it was set
     * @param path the number of its clause, {@code wording} the clause itself
     */
    public record Names(
            int version,
            Instant knownFrom,
            @Nullable String path,
            @Nullable Wording wording,
            @Nullable Wording field,
            @Nullable UUID post,
            @Nullable Wording postName) {}

    /** A withdrawal: the first day on which the target counts no more, and why. */
    public record Withdrawal(LocalDate on, Instant knownAt, String reason) {}

    /** A unit that held it from a day on. */
    public record Holder(UUID unit, Wording name, int node, LocalDate from) {}

    /** The definition on which it was set. */
    public DefinitionText terms() {
        return definition.version(names.version()).text();
    }

    /** Its unit of measure, null for yes or no, places and words. */
    public @Nullable Measure measure() {
        return line.measure() == null ? null : measures.get(line.measure());
    }
}
