package org.plumbline.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which account sits on which post. Handing a post over ends one seat and begins another; the mandates stay. */
@Component
public class Seats {

    private final JdbcClient sql;
    private final Store store;
    private final Reach reach;
    private final Places places;
    private final Giving giving;

    Seats(JdbcClient sql, Store store, Reach reach, Places places, Giving giving) {
        this.sql = sql;
        this.store = store;
        this.reach = reach;
        this.places = places;
        this.giving = giving;
    }

    public Receipt take(Scope scope, SeatAccount deed) {
        return store.write(scope, deed, knownAt -> {
            var post = places.post(deed.post());
            var account = activeAccount(deed.account());
            reach.require(scope, Ability.GRANT, post.node());
            reach.require(scope, Ability.GRANT, account);
            giving.requireAllOfPost(scope, deed.post(), deed.from());
            var problems = new ArrayList<Problem>();
            if (deed.from().isBefore(post.founded()) || !deed.from().isBefore(post.ceased())) {
                problems.add(Problem.at(
                        "from",
                        "access.seat-outside-post",
                        Map.of("from", deed.from(), "founded", post.founded(), "ceased", post.ceased())));
            }
            if (isSeated(deed.account(), deed.post(), deed.from())) {
                problems.add(Problem.at("post", "access.seat-taken", Map.of("from", deed.from())));
            }
            if (!problems.isEmpty()) {
                throw new Refused(problems);
            }
            sql.sql("INSERT INTO access.seat (account, post, valid_from) VALUES (:account, :post, :from)")
                    .param("account", deed.account())
                    .param("post", deed.post())
                    .param("from", deed.from())
                    .update();
        });
    }

    public Receipt leave(Scope scope, LeaveSeat deed) {
        return store.write(scope, deed, knownAt -> {
            reach.require(scope, Ability.GRANT, places.post(deed.post()).node());
            giving.keepingAnAdministrator(() -> {
                var ended = sql.sql("""
                                UPDATE access.seat SET valid_to = greatest(:to, valid_from)
                                 WHERE account = :account AND post = :post AND valid_to > :to AND valid_from < valid_to
                                """)
                        .param("to", deed.to())
                        .param("account", deed.account())
                        .param("post", deed.post())
                        .update();
                if (ended == 0) {
                    throw new Refused("to", "access.seat-ended", Map.of("to", deed.to()));
                }
            });
        });
    }

    /** The posts an account sits on today, with their names. */
    public List<Seat> of(Scope scope, UUID account) {
        return store.read(
                scope,
                () -> sql.sql("""
                        SELECT s.account, a.login, s.post, s.valid_from, s.valid_to
                          FROM access.seat s
                          JOIN access.account a ON a.id = s.account
                         WHERE s.account = :account AND s.valid_to > store.today() AND s.valid_from < s.valid_to
                         ORDER BY s.valid_from, s.post
                        """).param("account", account).query(Seat.class).list());
    }

    private boolean isSeated(UUID account, UUID post, LocalDate from) {
        return sql.sql("""
                        SELECT EXISTS (SELECT 1 FROM access.seat
                                        WHERE account = :account AND post = :post AND valid_to > :from
                                          AND valid_from < valid_to)
                        """)
                .param("account", account)
                .param("post", post)
                .param("from", from)
                .query(Boolean.class)
                .single();
    }

    private int activeAccount(UUID account) {
        return sql.sql("SELECT node FROM access.account WHERE id = :id AND state = 'ACTIVE'")
                .param("id", account)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new Absent("account", account));
    }
}
