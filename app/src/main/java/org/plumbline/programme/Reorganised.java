package org.plumbline.programme;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import org.plumbline.kernel.Happening;
import org.plumbline.organisation.Reorganise;
import org.plumbline.organisation.Succession;
import org.plumbline.store.Installation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Units were reorganised: assignments of those that end go on with the units that follow them, on the day they end. */
@Component
class Reorganised {

    private final Installation installation;
    private final Succession succession;
    private final AssignmentStandings standings;
    private final Beyond beyond;

    Reorganised(Installation installation, Succession succession, AssignmentStandings standings, Beyond beyond) {
        this.installation = installation;
        this.succession = succession;
        this.standings = standings;
        this.beyond = beyond;
    }

    @EventListener
    void after(Happening happening) {
        if (happening.deed() instanceof Reorganise done) {
            beyond.reach(() -> {
                follow(succession.ended(done.id()), happening.knownAt());
                return true;
            });
        }
    }

    /** Those that follow may have ended in their turn: until nothing is left to pass on. */
    private void follow(Collection<Integer> nodes, Instant knownAt) {
        for (var ended = nodes; !ended.isEmpty(); ) {
            ended = standings.passOn(ended, installation.today(), knownAt, new HashSet<>());
        }
    }
}
