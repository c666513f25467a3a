package org.plumbline.programme;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** What a post carries out and what it answers for on a day: tasks, never a rating of whoever holds it. */
@Component
public class OfPost {

    private static final String UNDER_WAY = """
            AND a.issued <= :on AND (a.done IS NULL OR a.done > :on) AND (a.cancelled IS NULL OR a.cancelled > :on)""";

    /** Counted by an index alone; nobody has more under way. */
    private static final int MOST_COUNTED = 1000;

    private final Store store;
    private final Installation installation;
    private final Lines lines;

    OfPost(Store store, Installation installation, Lines assignmentLines) {
        this.store = store;
        this.installation = installation;
        this.lines = assignmentLines;
    }

    /** What is under way on a day and carried out by the post, by its due day. */
    public Few carriesOut(Scope scope, UUID post, LocalDate on, int most) {
        return list(scope, "a.post = :post", post, on, most);
    }

    /** What is under way on a day and what the post answers for without carrying it out, by its due day. */
    public Few answersFor(Scope scope, UUID post, LocalDate on, int most) {
        return list(scope, "a.leader = :post AND a.post IS DISTINCT FROM :post", post, on, most);
    }

    private Few list(Scope scope, String which, UUID post, LocalDate on, int most) {
        return store.read(
                scope,
                () -> lines.few(
                        which + " " + UNDER_WAY,
                        "a.due, a.item",
                        Map.of("post", post, "on", on),
                        installation.today(),
                        most,
                        MOST_COUNTED));
    }
}
