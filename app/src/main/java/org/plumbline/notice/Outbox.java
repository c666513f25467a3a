package org.plumbline.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.MailAddress;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes notices from the outbox, one at a time, and writes down what became of each. */
@Component
class Outbox {

    /** How long after a try in vain the next one follows; after the last, a notice is given up. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(12),
            Duration.ofHours(32));

    private static final int MOST_TRIES = PAUSES.size() + 1;
    private static final Scope ALL = Scope.programme();

    private final Store store;
    private final JdbcClient sql;
    private final Postman postman;

    Outbox(Store store, JdbcClient sql, Postman postman) {
        this.store = store;
        this.sql = sql;
        this.postman = postman;
    }

    private record Taken(Postman.Letter letter, int tries) {}

    /** Sends what is due by an instant, until nothing is; gives how many messages the server took. */
    int empty(Instant now) {
        var sent = 0;
        for (var taken = take(now); taken.isPresent(); taken = take(now)) {
            sent += send(taken.get(), now) ? 1 : 0;
        }
        return sent;
    }

    /** The next one, noted as being tried: if the process ends here, it is tried again after the pause. */
    private Optional<Taken> take(Instant now) {
        return store.batch(
                ALL,
                () -> sql.sql("""
                                UPDATE notice.outbox SET tries = tries + 1, next_try = CAST(:now AS timestamptz) + (CAST(:pauses AS interval[]))[least(tries + 1, :many)]
                                 WHERE id = (SELECT id FROM notice.outbox
                                              WHERE sent IS NULL AND given_up IS NULL AND next_try <= :now
                                              ORDER BY next_try, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                                RETURNING id, recipient, language, subject, body, path, tries
                                """)
                        .param("now", Store.timestamp(now))
                        .param("pauses", PAUSES.stream().map(Duration::toString).toArray(String[]::new))
                        .param("many", PAUSES.size())
                        .query((row, n) -> new Taken(
                                new Postman.Letter(
                                        row.getObject("id", UUID.class),
                                        new MailAddress(row.getString("recipient")),
                                        Language.find(row.getString("language")).orElse(Language.EN),
                                        row.getString("subject"),
                                        row.getString("body"),
                                        row.getString("path")),
                                row.getInt("tries")))
                        .optional());
    }

    private boolean send(Taken taken, Instant now) {
        var rejected = postman.carry(taken.letter(), now);
        var givenUp = rejected.isPresent() && (rejected.get().forGood() || taken.tries() >= MOST_TRIES);
        store.batch(
                ALL,
                () -> sql.sql(
                                "UPDATE notice.outbox SET sent = :sent, given_up = :givenUp, problem = :problem WHERE id = :id")
                        .param("sent", rejected.isPresent() ? null : Store.timestamp(now))
                        .param("givenUp", givenUp ? Store.timestamp(now) : null)
                        .param("problem", rejected.map(Postman.Rejected::words).orElse(null))
                        .param("id", taken.letter().id())
                        .update());
        return rejected.isEmpty();
    }
}
