package org.plumbline.kernel;

import java.util.Set;

/**
 * One mandate of the person who asks, as it counts today.
 *
 * @param node the unit's inner number
 * @param subtree whether all units under it are meant as well
 * @param abilities what the mandate allows there
 */
public record Grant(int node, boolean subtree, Set<Ability> abilities) {

    public Grant {
        abilities = Set.copyOf(abilities);
    }
}
