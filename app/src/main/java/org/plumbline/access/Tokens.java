package org.plumbline.access;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bearer tokens, each bound to one mandate. A token is shown once, and never becomes a session. */
@Component
public class Tokens {

    /** The longest a token may last. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private final JdbcClient sql;
    private final Store store;
    private final Reach reach;
    private final Installation installation;
    private final Clock machine;

    Tokens(JdbcClient sql, Store store, Reach reach, Installation installation, Clock machine) {
        this.sql = sql;
        this.store = store;
        this.reach = reach;
        this.installation = installation;
        this.machine = machine;
    }

    /** A token just issued. The value is kept nowhere; empty when the same request had issued it before. */
    public record Issued(UUID id, Optional<String> value) {}

    /** Issues a token for one of the asker's own mandates. */
    public Issued issue(Scope scope, UUID mandate, String name, boolean writes, Duration lasting) {
        return issue(scope, mandate, name, writes, lasting, Token.Purpose.PROGRAM);
    }

    /** Issues the secret of a calendar's address for one of the asker's own mandates; it lasts as long as a token may. */
    public Issued issueCalendar(Scope scope, UUID mandate, String name) {
        return issue(scope, mandate, name, false, LONGEST, Token.Purpose.CALENDAR);
    }

    private Issued issue(
            Scope scope, UUID mandate, String name, boolean writes, Duration lasting, Token.Purpose purpose) {
        if (scope.account() == null) {
            throw new IllegalArgumentException("A token belongs to an account. Maybe the loader meant issueKnown.");
        }
        var value = purpose == Token.Purpose.CALENDAR ? Secrets.calendar() : Secrets.token();
        var now = machine.instant();
        var deed = new IssueToken(
                Ids.next(),
                scope.account(),
                mandate,
                name.strip(),
                Secrets.hash(value),
                writes,
                now,
                now.plus(lasting),
                purpose);
        var receipt = issue(scope, deed);
        return new Issued(receipt.about(), receipt.repeated() ? Optional.empty() : Optional.of(value));
    }

    /** Issues a token whose hash is known: what {@link #issue} does, and what a replay does again. */
    public Receipt issue(Scope scope, IssueToken deed) {
        return store.write(scope, deed, knownAt -> {
            if (!holds(deed.account(), deed.mandate())
                    || (!scope.isProgramme() && !deed.account().equals(scope.account()))) {
                throw new Absent("mandate", deed.mandate());
            }
            var problems = new ArrayList<Problem>();
            if (deed.name().isBlank() || deed.name().length() > 80) {
                problems.add(Problem.at("name", "access.token-name", Map.of("longest", 80)));
            }
            var lasting = Duration.between(deed.created(), deed.expires());
            if (lasting.compareTo(Duration.ofHours(1)) < 0 || lasting.compareTo(LONGEST) > 0) {
                problems.add(Problem.at("days", "access.token-lasting", Map.of("longest", LONGEST.toDays())));
            }
            if (!problems.isEmpty()) {
                throw new Refused(problems);
            }
            sql.sql("""
                            INSERT INTO access.token (id, mandate, account, name, hash, writes, purpose, created, expires)
                            VALUES (:id, :mandate, :account, :name, decode(:hash, 'hex'), :writes, :purpose, :created, :expires)
                            """)
                    .param("id", deed.id())
                    .param("mandate", deed.mandate())
                    .param("account", deed.account())
                    .param("name", deed.name())
                    .param("hash", deed.hash())
                    .param("writes", deed.writes())
                    .param("purpose", deed.opens().name())
                    .param("created", Store.timestamp(deed.created()))
                    .param("expires", Store.timestamp(deed.expires()))
                    .update();
        });
    }

    /** Gives a demonstration's mandate a token with a value chosen outside, once; for the loader only. */
    public UUID issueKnown(Scope scope, UUID account, UUID mandate, String value) {
        if (!scope.isProgramme() || !installation.isDemonstration()) {
            throw new IllegalArgumentException("""
                    A token with a known value (for mandate %s) was asked for outside a demonstration.
                    Maybe the clock of the demonstration was not set yet.""".formatted(mandate));
        }
        return store.batch(scope, () -> {
            var hash = Secrets.hash(value);
            var known = sql.sql("SELECT id FROM access.token WHERE hash = decode(:hash, 'hex')")
                    .param("hash", hash)
                    .query(UUID.class)
                    .optional();
            if (known.isPresent()) {
                return known.get();
            }
            var now = machine.instant();
            var deed = new IssueToken(
                    Ids.next(), account, mandate, "Demonstration", hash, true, now, now.plus(LONGEST), null);
            return issue(scope, deed).about();
        });
    }

    /** Ends a token: one's own, or one for a mandate that one may end. */
    public Receipt end(Scope scope, UUID token) {
        return end(scope, new EndToken(token, machine.instant()));
    }

    public Receipt end(Scope scope, EndToken deed) {
        return store.write(scope, deed, knownAt -> {
            var found = sql.sql("""
                            SELECT t.account, m.node
                              FROM access.token t JOIN access.mandate m ON m.id = t.mandate
                             WHERE t.id = :id
                            """)
                    .param("id", deed.token())
                    .query(Owner.class)
                    .optional()
                    .orElseThrow(() -> new Absent("token", deed.token()));
            if (!found.account().equals(scope.account())) {
                reach.require(scope, Ability.GRANT, found.node());
            }
            sql.sql("UPDATE access.token SET ended = least(coalesce(ended, :ended), :ended) WHERE id = :id")
                    .param("ended", Store.timestamp(deed.ended()))
                    .param("id", deed.token())
                    .update();
        });
    }

    private record Owner(UUID account, int node) {}

    /** The tokens of the account that asks, newest first. */
    public List<Token> own(Scope scope) {
        return store.read(
                scope,
                () -> sql.sql("""
                        SELECT t.id, t.name, m.role, u.name::text AS unit_name, t.writes, t.purpose, t.created, t.expires, t.ended
                          FROM access.token t
                          JOIN access.mandate m ON m.id = t.mandate
                          JOIN organisation.named_unit u ON u.node = m.node
                         WHERE t.account = :account
                         ORDER BY t.created DESC, t.id
                        """)
                        .param("account", scope.account())
                        .query(Token.class)
                        .list());
    }

    private boolean holds(UUID account, UUID mandate) {
        return sql.sql("""
                        SELECT EXISTS (SELECT 1
                                         FROM access.mandate m
                                         JOIN access.seat s ON s.post = m.post AND s.account = :account
                                              AND store.today() >= s.valid_from AND store.today() < s.valid_to
                                        WHERE m.id = :mandate
                                          AND store.today() >= m.valid_from AND store.today() < m.valid_to)
                        """)
                .param("account", account)
                .param("mandate", mandate)
                .query(Boolean.class)
                .single();
    }
}
