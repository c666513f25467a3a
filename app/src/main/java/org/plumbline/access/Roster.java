package org.plumbline.access;

import java.util.List;
import java.util.UUID;
import org.plumbline.kernel.Wording;

/**
 * Who sits where at one unit and what the posts there may do: what its administrator looks at.
 *
 * @param mandates what posts of other units may do here
 * @param unseated accounts opened here that sit on no post
 */
public record Roster(
        UUID unit, Wording name, List<Post> posts, List<Mandate> mandates, List<Account> unseated, List<Below> below) {

    /** A post of the unit with the accounts on it and its mandates. */
    public record Post(UUID id, Wording name, List<Seat> seats, List<Mandate> mandates) {}

    /** A unit directly below, to go on to. */
    public record Below(UUID id, Wording name) {}
}
