package org.plumbline.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/**
 * What a reorganisation would do if it were carried out now.
 *
 * @param lines what would become of which unit, ordered by what becomes of them
 * @param founded new units
 * @param ceasing units that would cease, bodies included
 * @param moving units that would stand under another one
 * @param posts posts that would be closed
 * @param memberships places in sets and seats in temporary bodies that would end
 * @param held what the ceasing units hold that is open: what passes on, and what nobody takes on by itself
 */
public record Rehearsal(
        List<Line> lines, int founded, int ceasing, int moving, int posts, int memberships, List<Held> held) {

    public Rehearsal {
        lines = List.copyOf(lines);
        held = List.copyOf(held);
    }

    /**
     * A kind of thing that ceasing units hold.
     *
     * @param passing how many pass on to the one unit that follows, {@code staying} how many stay because several follow, or none
     */
    public record Held(String kind, int passing, int staying) {}

    /** A unit and what would become of it. */
    public record Line(String kind, Wording unit, @Nullable Wording successor) {}

    /** Carries the result out of a transaction that is not to be kept. */
    static final class Over extends RuntimeException {

        private final transient Rehearsal result;

        Over(Rehearsal result) {
            super("A rehearsal is over; nothing is kept.", null, false, false);
            this.result = result;
        }

        Rehearsal result() {
            return result;
        }
    }
}
