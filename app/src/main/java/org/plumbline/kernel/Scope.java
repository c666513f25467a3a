package org.plumbline.kernel;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and how far this person's mandates reach today. Every query and every command takes one; a query without
 * scope returns nothing. It holds mandates and the few units around them, never a list of all units below.
 *
 * @param account the account, or null for the programme itself
 * @param post the post in whose name the person acts, if any
 * @param name how the actor is shown in the history: a post's name, never a person's
 * @param grants the mandates in force today
 * @param everything whether the reach is the whole installation (a mandate on the root, or the programme itself)
 * @param around further units that may be read: those above the mandates' units with their bodies, and the predecessors
 *     of units in reach
 */
public record Scope(
        @Nullable UUID account,
        @Nullable UUID post,
        String name,
        List<Grant> grants,
        boolean everything,
        List<Integer> around) {

    public Scope {
        grants = List.copyOf(grants);
        around = List.copyOf(around);
    }

    /** The programme itself: start-up, sweeps, the loader of the demonstration. Never made from a request. */
    public static Scope programme() {
        return new Scope(null, null, "Plumbline", List.of(), true, List.of());
    }

    /** Somebody without any mandate: sees nothing. */
    public static Scope nobody() {
        return new Scope(null, null, "", List.of(), false, List.of());
    }

    /** Units whose whole subtree may be read. */
    public int[] subtreeRoots() {
        return grants.stream().filter(Grant::subtree).mapToInt(Grant::node).toArray();
    }

    /** Single units that may be read: mandates without subtree, and what lies around. */
    public int[] singleNodes() {
        return IntStream.concat(
                        grants.stream().filter(g -> !g.subtree()).mapToInt(Grant::node),
                        around.stream().mapToInt(Integer::intValue))
                .toArray();
    }

    /** Single units at which a mandate stands, without what only lies around. */
    public int[] ownNodes() {
        return grants.stream().filter(g -> !g.subtree()).mapToInt(Grant::node).toArray();
    }

    /** Whether some mandate allows this at all, whatever the unit: decides which buttons a page shows. */
    public boolean mayAnywhere(Ability ability) {
        return isProgramme() || grants.stream().anyMatch(g -> g.abilities().contains(ability));
    }

    /** The mandates that allow this: the command then asks whether one of them reaches its unit. */
    public List<Grant> allowing(Ability ability) {
        return grants.stream().filter(g -> g.abilities().contains(ability)).toList();
    }

    /** Whether the programme itself acts. */
    public boolean isProgramme() {
        return account == null && everything;
    }
}
