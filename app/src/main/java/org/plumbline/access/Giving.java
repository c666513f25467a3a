package org.plumbline.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Nobody gives more than he has: not at a unit he does not reach, not longer than his own mandate lasts, and neither
 * organising nor granting without holding them there. Who is put on a post is given the post's mandates.
 */
@Component
class Giving {

    private static final String COVERING = Sql.file("/org/plumbline/access/covering.sql");

    private final JdbcClient sql;

    Giving(JdbcClient sql) {
        this.sql = sql;
    }

    /** A mandate as it matters for the one who gives it. */
    record Gift(Role role, int node, boolean subtree, LocalDate to) {}

    private record Own(Role role, LocalDate to) {}

    void require(Scope scope, Gift gift) {
        if (scope.isProgramme()) {
            return;
        }
        var own = sql.sql(COVERING)
                .param("post", scope.post())
                .param("node", gift.node())
                .param("subtree", gift.subtree())
                .query(Own.class)
                .list();
        for (var ability : gift.role().abilities()) {
            var needed = Role.HELD_BY_THE_GIVER.contains(ability) ? ability : Ability.GRANT;
            if (own.stream().noneMatch(mandate -> mandate.role().abilities().contains(needed))) {
                throw new NotAllowed(Ability.GRANT);
            }
        }
        var last = own.stream()
                .filter(mandate -> mandate.role().abilities().contains(Ability.GRANT))
                .map(Own::to)
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new NotAllowed(Ability.GRANT));
        if (gift.to().isAfter(last)) {
            throw new Refused("to", "access.mandate-outlasts", Map.of("last", last));
        }
    }

    void requireAllOfPost(Scope scope, UUID post, LocalDate from) {
        gifts("""
                SELECT role, node, subtree, valid_to AS "to" FROM access.mandate
                 WHERE post = :id AND valid_to > :from AND valid_to > valid_from
                """, post, from).forEach(gift -> require(scope, gift));
    }

    void requireAllOfAccount(Scope scope, UUID account) {
        gifts("""
                SELECT m.role, m.node, m.subtree, m.valid_to AS "to"
                  FROM access.seat s JOIN access.mandate m ON m.post = s.post
                 WHERE s.account = :id AND s.valid_to > :from AND m.valid_to > :from AND m.valid_to > m.valid_from
                """, account, today()).forEach(gift -> require(scope, gift));
    }

    private List<Gift> gifts(String query, UUID id, LocalDate from) {
        return sql.sql(query)
                .param("id", id)
                .param("from", from)
                .query(Gift.class)
                .list();
    }

    /** Refuses what would leave the installation without anybody who administers all of it. */
    void keepingAnAdministrator(Runnable change) {
        var before = administrators();
        change.run();
        if (before > 0 && administrators() == 0) {
            throw new Refused("access.last-administrator");
        }
    }

    private int administrators() {
        return sql.sql("""
                        SELECT count(*)::int
                          FROM access.mandate m
                          JOIN access.seat s ON s.post = m.post
                          JOIN access.account a ON a.id = s.account AND a.state = 'ACTIVE'
                          JOIN organisation.edge e ON e.line = 1 AND e.node = m.node AND e.parent IS NULL
                               AND e.known_to = 'infinity' AND store.today() >= e.valid_from AND store.today() < e.valid_to
                         WHERE m.role = 'ADMINISTRATOR' AND m.subtree
                           AND store.today() >= m.valid_from AND store.today() < m.valid_to
                           AND store.today() >= s.valid_from AND store.today() < s.valid_to
                        """).query(Integer.class).single();
    }

    private LocalDate today() {
        return sql.sql("SELECT store.today()").query(LocalDate.class).single();
    }
}
