package org.plumbline.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.Happening;
import org.plumbline.kernel.IdempotencyKey;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The happenings that commands leave, and the keys by which each command is carried out once. */
@Component
class Happenings {

    private final JdbcClient sql;

    Happenings(JdbcClient sql) {
        this.sql = sql;
    }

    /** Takes a key for a command; false if a command had it before. */
    boolean claim(IdempotencyKey key, Scope scope, Deed deed, UUID happening) {
        return sql.sql("""
                        INSERT INTO store.idempotency (account, key, about, happening, request, kept_until)
                        VALUES (:account, :key, :about, :happening, :request, now() + interval '7 days')
                        ON CONFLICT (account, key) DO NOTHING
                        """)
                        .param("account", accountOf(scope))
                        .param("key", key.value())
                        .param("about", deed.about())
                        .param("happening", happening)
                        .param("request", key.request())
                        .update()
                == 1;
    }

    /**
     * What the command answered that had the key before.
     *
     * @throws Refused if that was another request
     */
    Receipt earlier(IdempotencyKey key, Scope scope, Deed deed) {
        var asked = sql.sql(
                        "SELECT coalesce(request, :request) FROM store.idempotency WHERE account = :account AND key = :key")
                .param("request", key.request())
                .param("account", accountOf(scope))
                .param("key", key.value())
                .query(String.class)
                .single();
        if (!asked.equals(key.request())) {
            throw new Refused("request.idempotency-other", Map.of());
        }
        return sql.sql("""
                        SELECT i.about, h.known_at
                          FROM store.idempotency i
                          JOIN store.happening h ON h.about = i.about
                           AND CASE WHEN i.happening IS NULL THEN h.name = :happening ELSE h.id = i.happening END
                         WHERE i.account = :account AND i.key = :key
                         ORDER BY h.seq
                         LIMIT 1
                        """)
                .param("account", accountOf(scope))
                .param("key", key.value())
                .param("happening", deed.happening())
                .query((row, n) -> new Receipt(
                        row.getObject("about", UUID.class),
                        row.getTimestamp("known_at").toInstant(),
                        true))
                .single();
    }

    /** Writes down what a command did. */
    Happening keep(UUID id, Scope scope, Deed deed, Instant knownAt) {
        var happening = new Happening(
                id,
                deed.happening(),
                deed.version(),
                deed.about(),
                knownAt,
                scope.account(),
                scope.post(),
                scope.name(),
                deed);
        sql.sql("""
                        INSERT INTO store.happening (id, name, version, about, known_at, account, post, actor, deed)
                        VALUES (:id, :name, :version, :about, :knownAt, :account, :post, :actor, :deed)
                        """)
                .param("id", happening.id())
                .param("name", happening.name())
                .param("version", happening.version())
                .param("about", happening.about())
                .param("knownAt", knownAt.atOffset(ZoneOffset.UTC))
                .param("account", happening.account())
                .param("post", happening.post())
                .param("actor", happening.actor())
                .param("deed", Json.write(deed))
                .update();
        return happening;
    }

    private static UUID accountOf(Scope scope) {
        return scope.account() == null ? new UUID(0, 0) : scope.account();
    }
}
