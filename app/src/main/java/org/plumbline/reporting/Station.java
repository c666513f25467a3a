package org.plumbline.reporting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;
import org.plumbline.reporting.deed.ApproveReturn.Passed;

/**
 * A station on the way of a return: a unit, and the post that decides there.
 *
 * @param unit its name; null for one that the reader does not see
 * @param post null where whoever directs at the unit decides
 * @param since the day on which the return came there; null while it has not come so far
 * @param decision what was decided there; null while nothing was
 * @param deputies posts that decide there today in the place of its own
 * @param vacant whether nobody can decide there today: no account sits on the post or on a deputy, or without the mandate
 */
public record Station(
        Passed station,
        @JsonIgnore int node,
        @Nullable Wording unit,
        @Nullable UUID post,
        @Nullable Wording postName,
        @Nullable LocalDate since,
        @Nullable Decision decision,
        List<Wording> deputies,
        boolean vacant) {

    /** Stands where no post is named. */
    static final UUID WHOEVER = new UUID(0, 0);

    public Station {
        deputies = List.copyOf(deputies);
    }

    /** What was decided at a station, when and by whom. */
    public record Decision(Returned.Kind kind, LocalDate on, String actor) {}

    /**
     * How quickly a post decides.
     *
     * @param waiting how many returns wait for it, {@code oldest} since when the first of them does
     * @param decided how many it decided lately, {@code days} in how many days on the mean
     */
    public record Pace(
            int waiting,
            @Nullable LocalDate oldest,
            int decided,
            @Nullable BigDecimal days) {

        static final Pace NONE = new Pace(0, null, 0, null);
    }

    /** Whether the return waits there. */
    public boolean waits() {
        return since != null && decision == null;
    }

    Station vacant(boolean now) {
        return new Station(station, node, unit, post, postName, since, decision, deputies, now);
    }
}
