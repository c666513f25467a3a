package org.plumbline.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bodies for a time: members by post, rules, an end. Each is a unit as well, so that it can sign and be addressed. */
@Component
public class TemporaryBodies {

    private final Store store;
    private final JdbcClient sql;
    private final UnitRead units;
    private final Founding founding;
    private final Tree tree;
    private final Reach reach;
    private final Changes changes;

    TemporaryBodies(
            Store store, JdbcClient sql, UnitRead units, Founding founding, Tree tree, Reach reach, Changes changes) {
        this.store = store;
        this.sql = sql;
        this.units = units;
        this.founding = founding;
        this.tree = tree;
        this.reach = reach;
        this.changes = changes;
    }

    public enum Form {
        STEERING_COMMITTEE,
        SUB_COMMITTEE,
        WORKING_GROUP
    }

    /**
     * A post's seat in a body.
     *
     * @param role a word of the list of seats, or what somebody typed instead
     */
    public record Seat(UUID post, String role) {}

    /** A seat as read: the post, who holds it on the day, and its unit. */
    public record Member(
            UUID post, Wording postName, @Nullable String holder, Wording unit, String role, LocalDate since) {}

    /** A temporary body: the unit it is, its form, its rules. */
    public record Body(Unit unit, Form form, @Nullable Wording rules) {}

    public Optional<Body> find(Scope scope, UUID id) {
        return store.read(
                scope,
                () -> units.find(id)
                        .flatMap(unit -> sql.sql("""
                                SELECT form, rules::text FROM organisation.temporary_body WHERE node = :node
                                """)
                                .param("node", unit.node())
                                .query((row, n) -> new Body(
                                        unit,
                                        Form.valueOf(row.getString("form")),
                                        row.getString("rules") == null ? null : Wording.of(row.getString("rules"))))
                                .optional()));
    }

    /** A body in which a post sits. */
    public record Sits(UUID body, Wording name, String role, LocalDate since) {}

    /** In which bodies a post sits on a day, and as what. */
    public List<Sits> seatsOf(Scope scope, UUID post, LocalDate on) {
        return store.read(
                scope,
                () -> sql.sql("""
                                SELECT u.id AS body, u.name::text AS name, m.role, m.valid_from
                                  FROM organisation.body_member m
                                  JOIN organisation.named_unit u ON u.node = m.body AND u.founded <= :on AND u.ceased > :on
                                  LEFT JOIN organisation.word s ON s.list = 'SEAT' AND s.code = m.role
                                 WHERE m.post = :post AND m.valid_from <= :on AND m.valid_to > :on
                                 ORDER BY s.rank NULLS LAST, u.node
                                """)
                        .param("post", post)
                        .param("on", on)
                        .query((row, n) -> new Sits(
                                row.getObject("body", UUID.class),
                                Wording.of(row.getString("name")),
                                row.getString("role"),
                                UnitRows.day(row, "valid_from")))
                        .list());
    }

    /** Who sits in a body on a day, the head first. */
    public List<Member> members(Scope scope, int body, LocalDate on) {
        return store.read(
                scope,
                () -> sql.sql("""
                                SELECT m.post, p.name::text AS post_name, h.holder, u.name::text AS unit, m.role, m.valid_from
                                  FROM organisation.body_member m
                                  JOIN organisation.post p ON p.id = m.post
                                  JOIN organisation.named_unit u ON u.node = p.node
                                  LEFT JOIN organisation.word s ON s.list = 'SEAT' AND s.code = m.role
                                  LEFT JOIN organisation.holder h ON h.post = p.id AND h.valid_from <= :on AND h.valid_to > :on
                                 WHERE m.body = :body AND m.valid_from <= :on AND m.valid_to > :on
                                 ORDER BY s.rank NULLS LAST, m.role, p.code, p.id
                                """)
                        .param("body", body)
                        .param("on", on)
                        .query((row, n) -> new Member(
                                row.getObject("post", UUID.class),
                                Wording.of(row.getString("post_name")),
                                row.getString("holder"),
                                Wording.of(row.getString("unit")),
                                row.getString("role"),
                                UnitRows.day(row, "valid_from")))
                        .list());
    }

    public Receipt setUp(Scope scope, SetUpBody deed) {
        return store.write(scope, deed, knownAt -> {
            var nodes = founding.carryOut(scope, List.of(unitOf(deed)), null, knownAt);
            int node = Objects.requireNonNull(nodes.get(deed.id()));
            sql.sql("INSERT INTO organisation.temporary_body (node, form, rules) VALUES (:node, :form, :rules::jsonb)")
                    .param("node", node)
                    .param("form", deed.form().name())
                    .param("rules", deed.rules() == null ? null : Json.write(deed.rules()))
                    .update();
            seat(node, deed.name(), Life.of(deed.from(), deed.to()), deed.seats(), deed.from());
        });
    }

    public Receipt changeSeats(Scope scope, ChangeSeats deed) {
        return store.write(scope, deed, knownAt -> {
            store.alone(deed.body());
            var unit = mine(scope, deed.body());
            Changes.requireVersion(unit, deed.edited(), Map.of());
            changes.touch(unit);
            Lives.require("on", unit, deed.on());
            sql.sql("DELETE FROM organisation.body_member WHERE body = :body AND valid_from >= :on")
                    .param("body", unit.node())
                    .param("on", deed.on())
                    .update();
            sql.sql("UPDATE organisation.body_member SET valid_to = :on WHERE body = :body AND valid_to > :on")
                    .param("body", unit.node())
                    .param("on", deed.on())
                    .update();
            seat(unit.node(), unit.name(), unit.life(), deed.seats(), deed.on());
        });
    }

    public Receipt end(Scope scope, EndBody deed) {
        return store.write(scope, deed, knownAt -> {
            store.alone(deed.body());
            tree.begin();
            var unit = mine(scope, deed.body());
            Changes.requireVersion(unit, deed.edited(), Map.of());
            changes.touch(unit);
            end(unit, deed.on(), knownAt);
        });
    }

    private void end(Unit unit, LocalDate on, Instant knownAt) {
        Lives.require("on", unit, on);
        tree.cease(List.of(unit.node()), on, knownAt);
    }

    private void seat(int body, Wording name, Life life, List<Seat> seats, LocalDate from) {
        var seen = new HashSet<UUID>();
        for (var seat : seats) {
            if (seat.role().isBlank()) {
                throw new Refused("seats", "organisation.seat-missing", Map.of("body", name));
            }
            if (!seen.add(seat.post())) {
                throw new Refused("seats", "organisation.seat-twice", Map.of("body", name));
            }
            var inserted = sql.sql("""
                            INSERT INTO organisation.body_member (body, post, role, valid_from, valid_to)
                            SELECT :body, p.id, :role, :from, least(p.ceased, :to)
                              FROM organisation.post p WHERE p.id = :post AND p.founded <= :from AND p.ceased > :from
                            """)
                    .param("body", body)
                    .param("role", seat.role().strip())
                    .param("from", from)
                    .param("to", life.to())
                    .param("post", seat.post())
                    .update();
            if (inserted == 0) {
                throw new Refused("seats", "organisation.post-unknown", Map.of("post", seat.post(), "on", from));
            }
        }
    }

    private Unit mine(Scope scope, UUID id) {
        var body = find(scope, id).orElseThrow(() -> new Absent("temporary body", id));
        reach.require(scope, Ability.ORGANISE, body.unit().node());
        return body.unit();
    }

    private static FoundUnit unitOf(SetUpBody deed) {
        return new FoundUnit(
                deed.id(),
                deed.code(),
                UnitKind.TEMPORARY,
                null,
                deed.unit(),
                null,
                deed.name(),
                null,
                deed.from(),
                deed.to(),
                Map.of(),
                null);
    }
}
