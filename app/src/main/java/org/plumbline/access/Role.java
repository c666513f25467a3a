package org.plumbline.access;

import static org.plumbline.kernel.Ability.ANSWER;
import static org.plumbline.kernel.Ability.DIRECT;
import static org.plumbline.kernel.Ability.GRANT;
import static org.plumbline.kernel.Ability.MOVE_CLOCK;
import static org.plumbline.kernel.Ability.ORGANISE;
import static org.plumbline.kernel.Ability.READ;
import static org.plumbline.kernel.Ability.REMIND;

import java.util.EnumSet;
import java.util.Set;
import org.plumbline.kernel.Ability;

/** What a mandate makes of a post at its unit. The table of roles is the whole of it: no other place grants anything. */
public enum Role {
    /** Runs the unit's paperwork: units below, documents, answers, reminders. */
    OFFICE(READ, ORGANISE, DIRECT, ANSWER, REMIND),
    /** Works on documents and answers, and reminds those below. */
    OFFICER(READ, DIRECT, ANSWER, REMIND),
    /** Answers for the own unit and registers its documents. */
    CLERK(READ, DIRECT, ANSWER),
    /** Reads everything in reach in order to inspect it. */
    INSPECTOR(READ),
    /** Reads. */
    READER(READ),
    /** Founds units and posts, opens accounts, gives mandates. */
    ADMINISTRATOR(READ, ORGANISE, GRANT);

    /** Nobody gives these on who does not hold them at that unit; the others are for an administrator to give. */
    static final Set<Ability> HELD_BY_THE_GIVER = Set.of(ORGANISE, GRANT);

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf gives an immutable set
    private final Set<Ability> abilities;

    Role(Ability first, Ability... others) {
        this.abilities = Set.copyOf(EnumSet.of(first, others));
    }

    public Set<Ability> abilities() {
        return abilities;
    }

    /** What the role allows in this installation: who writes in a demonstration may also move its clock. */
    Set<Ability> abilities(boolean demonstration, boolean writes) {
        if (!writes) {
            return Set.of(READ);
        }
        if (!demonstration || abilities.equals(Set.of(READ))) {
            return abilities;
        }
        var more = EnumSet.copyOf(abilities);
        more.add(MOVE_CLOCK);
        return Set.copyOf(more);
    }
}
