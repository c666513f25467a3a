package org.plumbline.access;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Reach;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rosters, unit by unit, for those who may give mandates there. */
@Component
public class Rosters {

    private final JdbcClient sql;
    private final Store store;
    private final Reach reach;
    private final Mandates mandates;

    Rosters(JdbcClient sql, Store store, Reach reach, Mandates mandates) {
        this.sql = sql;
        this.store = store;
        this.reach = reach;
        this.mandates = mandates;
    }

    private record Place(UUID id, int node, Wording name) {}

    private record PostName(UUID id, Wording name) {}

    /** The roster of a unit. */
    public Roster at(Scope scope, UUID unit) {
        return store.read(scope, () -> {
            var place = sql.sql("SELECT id, node, name::text AS name FROM organisation.named_unit WHERE id = :id")
                    .param("id", unit)
                    .query(Place.class)
                    .optional()
                    .orElseThrow(() -> new Absent("unit", unit));
            reach.require(scope, Ability.GRANT, place.node());
            var here = mandates.atUnit(scope, unit);
            var posts = posts(scope, place.node());
            var own = posts.stream().map(Roster.Post::id).collect(Collectors.toSet());
            return new Roster(
                    unit,
                    place.name(),
                    posts,
                    here.stream()
                            .filter(mandate -> !own.contains(mandate.post()))
                            .toList(),
                    unseated(place.node()),
                    below(place.node()));
        });
    }

    private List<Roster.Post> posts(Scope scope, int node) {
        var seats = sql.sql("""
                        SELECT s.account, a.login, s.post, s.valid_from, s.valid_to
                          FROM access.seat s
                          JOIN access.account a ON a.id = s.account
                          JOIN organisation.post p ON p.id = s.post
                         WHERE p.node = :node AND s.valid_to > store.today() AND s.valid_from < s.valid_to
                         ORDER BY s.valid_from, a.login
                        """).param("node", node).query(Seat.class).list().stream()
                .collect(Collectors.groupingBy(Seat::post));
        return sql.sql("""
                        SELECT id, name::text AS name FROM organisation.post
                         WHERE node = :node AND store.today() < ceased
                         ORDER BY code, founded, id
                        """).param("node", node).query(PostName.class).list().stream()
                .map(post -> new Roster.Post(
                        post.id(),
                        post.name(),
                        seats.getOrDefault(post.id(), List.of()),
                        mandates.ofPost(scope, post.id())))
                .toList();
    }

    private List<Account> unseated(int node) {
        return sql.sql("""
                        SELECT a.id, a.node, a.login, a.language, a.state, a.password_hash IS NOT NULL AS has_password,
                               a.password_temporary, a.created, a.row_version
                          FROM access.account a
                         WHERE a.node = :node AND a.state = 'ACTIVE'
                           AND NOT EXISTS (SELECT 1 FROM access.seat s
                                            WHERE s.account = a.id AND s.valid_to > store.today()
                                              AND s.valid_from < s.valid_to)
                         ORDER BY a.login
                        """).param("node", node).query(Account.class).list();
    }

    private List<Roster.Below> below(int node) {
        return sql.sql("""
                        SELECT u.id, u.name::text AS name
                          FROM organisation.edge e
                          JOIN organisation.named_unit u ON u.node = e.node
                         WHERE e.line = 1 AND e.parent = :node AND e.known_to = 'infinity'
                           AND store.today() >= e.valid_from AND store.today() < e.valid_to
                         ORDER BY u.code, u.search_key
                         LIMIT 500
                        """).param("node", node).query(Roster.Below.class).list();
    }
}
