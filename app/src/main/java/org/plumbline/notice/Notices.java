package org.plumbline.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.MailAddress;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notices of an installation: written with a deed, sent by mail afterwards, and what became of them. */
@Component
public class Notices {

    private static final int LATEST = 200;

    private final Store store;
    private final JdbcClient sql;
    private final MailOptions options;
    private final Postman postman;
    private final Clock machine;

    Notices(Store store, JdbcClient sql, MailOptions options, Postman postman, Clock machine) {
        this.store = store;
        this.sql = sql;
        this.options = options;
        this.postman = postman;
        this.machine = machine;
    }

    /**
     * How the outbox stands.
     *
     * @param waiting written and not sent yet, {@code sent} since the installation has a server
     * @param stuck given up, the latest first, at most two hundred of {@code givenUp}
     */
    public record Standing(long waiting, long sent, long givenUp, List<Stuck> stuck) {

        public Standing {
            stuck = List.copyOf(stuck);
        }
    }

    /**
     * A notice that could not be sent.
     *
     * @param problem what the server said, or why none was reached
     */
    public record Stuck(
            UUID id,
            String recipient,
            String subject,
            Instant written,
            int tries,
            @Nullable Instant givenUp,
            @Nullable String problem) {}

    /** Whether notices go out by mail: a server is set up. */
    public boolean areSent() {
        return options.server().isPresent();
    }

    /** Keeps notices to be sent, in the transaction of whoever asks; gives how many had not been kept before. */
    public int put(Scope scope, List<Notice> notices) {
        if (notices.isEmpty() || !areSent()) {
            return 0;
        }
        return store.batch(scope, () -> notices.stream().mapToInt(this::put).sum());
    }

    private int put(Notice notice) {
        var now = Store.timestamp(machine.instant());
        return sql.sql("""
                        INSERT INTO notice.outbox (id, mark, recipient, language, subject, body, path, written, next_try)
                        VALUES (:id, :mark, :recipient, :language, :subject, :body, :path, :now, :now)
                        ON CONFLICT DO NOTHING
                        """)
                .param("id", Ids.next())
                .param("mark", notice.mark())
                .param("recipient", notice.to().value())
                .param("language", notice.language().tag())
                .param("subject", notice.subject())
                .param("body", notice.text())
                .param("path", notice.path())
                .param("now", now)
                .update();
    }

    /** How the outbox stands, for an administrator of the whole installation. */
    public Standing standing(Scope scope) {
        requireAdministrator(scope);
        return store.read(
                scope,
                () -> sql.sql("""
                                SELECT count(*) FILTER (WHERE sent IS NULL AND given_up IS NULL) AS waiting,
                                       count(sent) AS sent, count(given_up) AS given_up
                                  FROM notice.outbox
                                """)
                        .query((row, n) -> new Standing(
                                row.getLong("waiting"), row.getLong("sent"), row.getLong("given_up"), stuck()))
                        .single());
    }

    private List<Stuck> stuck() {
        return sql.sql("""
                        SELECT id, recipient, subject, written, tries, given_up, problem FROM notice.outbox
                         WHERE problem IS NOT NULL AND sent IS NULL
                         ORDER BY given_up DESC NULLS LAST, written DESC, id LIMIT :most
                        """).param("most", LATEST).query(Stuck.class).list();
    }

    /** Has a notice that was given up tried again from the beginning. */
    public void tryAgain(Scope scope, UUID notice) {
        requireAdministrator(scope);
        store.batch(scope, () -> {
            var changed = sql.sql("""
                            UPDATE notice.outbox SET given_up = NULL, tries = 0, next_try = :now
                             WHERE id = :id AND sent IS NULL
                            """)
                    .param("now", Store.timestamp(machine.instant()))
                    .param("id", notice)
                    .update();
            if (changed == 0) {
                throw new Absent("notice", notice);
            }
            return changed;
        });
    }

    /**
     * Sends a message on trial at once, past the outbox.
     *
     * @throws Refused at {@code to} for what is no address, or with the server's own words
     */
    public void trial(Scope scope, String to, Language language, String subject, String text) {
        requireAdministrator(scope);
        if (!areSent()) {
            throw new Refused("to", "notice.not-set-up", Map.of());
        }
        var address = MailAddress.find(to).orElseThrow(() -> new Refused("to", "notice.address", Map.of("value", to)));
        var letter = new Postman.Letter(Ids.next(), address, language, subject, text, "/settings/mail");
        postman.carry(letter, machine.instant()).ifPresent(rejected -> {
            throw new Refused("to", "notice.trial-rejected", Map.of("words", rejected.words()));
        });
    }

    private static void requireAdministrator(Scope scope) {
        if (!isAdministrator(scope)) {
            throw new NotAllowed(Ability.GRANT);
        }
    }

    /** Whether somebody may see how mail stands: an administrator of the whole installation. */
    public static boolean isAdministrator(Scope scope) {
        return scope.everything() && scope.mayAnywhere(Ability.GRANT);
    }
}
