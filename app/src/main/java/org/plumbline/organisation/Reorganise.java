package org.plumbline.organisation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.Wording;

/**
 * One decision that changes units on one day, in the order of its steps: a renaming as well as a national reform.
 *
 * @param id of the decision
 * @param reference how people cite the decision
 * @param directive the registered directive, if it is one
 */
public record Reorganise(
        UUID id, String reference, @Nullable UUID directive, LocalDate on, List<Step> steps) implements Deed {

    public Reorganise {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    @Override
    public String happening() {
        return "units-reorganised";
    }

    @Override
    public UUID about() {
        return id;
    }

    Decision decision() {
        return new Decision(id, reference, directive);
    }

    /** One step of a reorganisation. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Found.class, name = "found"),
        @JsonSubTypes.Type(value = Merge.class, name = "merge"),
        @JsonSubTypes.Type(value = Split.class, name = "split"),
        @JsonSubTypes.Type(value = Move.class, name = "move"),
        @JsonSubTypes.Type(value = Rename.class, name = "rename"),
        @JsonSubTypes.Type(value = Abolish.class, name = "abolish"),
        @JsonSubTypes.Type(value = AbolishTier.class, name = "abolish-tier")
    })
    public sealed interface Step {}

    /** New units, mostly the successors of later steps. */
    public record Found(List<FoundUnit> units) implements Step {
        public Found {
            units = units == null ? List.of() : List.copyOf(units);
        }
    }

    /** The predecessors cease, with their bodies; what stood under them goes under the successor, which lives on that day. */
    public record Merge(List<UUID> predecessors, UUID successor) implements Step {
        public Merge {
            predecessors = predecessors == null ? List.of() : List.copyOf(predecessors);
        }
    }

    /**
     * The predecessor's area goes to several successors. It goes on itself if it is one of them, else it ceases.
     *
     * @param shares how much goes where; the weights under one name sum to 1
     * @param children which unit under the predecessor goes to which successor; the others go to the first
     */
    public record Split(UUID predecessor, List<Share> shares, Map<UUID, UUID> children) implements Step {
        public Split {
            shares = shares == null ? List.of() : List.copyOf(shares);
            children = children == null ? Map.of() : new TreeMap<>(children);
        }
    }

    /** A successor's share of the predecessor, under the name of what was weighed: population, area, or nothing named. */
    public record Share(UUID successor, String weightName, BigDecimal weight) {}

    /** A unit with all below it goes under another in the main line. */
    public record Move(UUID unit, UUID parent) implements Step {}

    public record Rename(UUID unit, Wording name) implements Step {}

    /** A unit ceases with its bodies; what stood under it goes under the successor, if there is one. */
    public record Abolish(UUID unit, @Nullable UUID successor) implements Step {}

    /** All places of a tier cease with their bodies; what stood under them goes to the unit above. */
    public record AbolishTier(short tier, @Nullable UUID within) implements Step {}
}
