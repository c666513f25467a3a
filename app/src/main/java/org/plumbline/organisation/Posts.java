package org.plumbline.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Store;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts apart from their holders, and how they are handed over. */
@Component
public class Posts {

    private static final String SELECT = """
            SELECT p.id, p.node, p.code, p.name::text, p.founded, p.ceased, p.row_version, p.email, h.holder, h.valid_from AS since
              FROM organisation.post p
              LEFT JOIN organisation.holder h ON h.post = p.id AND h.valid_from <= :on AND h.valid_to > :on
            """;

    private final Store store;
    private final JdbcClient sql;
    private final UnitRead units;
    private final Reach reach;

    Posts(Store store, JdbcClient sql, UnitRead units, Reach reach) {
        this.store = store;
        this.sql = sql;
        this.units = units;
        this.reach = reach;
    }

    /** A post with whoever holds it on a day. Throws {@link Absent} if it is not there for this scope. */
    public Post get(Scope scope, UUID id, LocalDate on) {
        return find(scope, id, on).orElseThrow(() -> new Absent("post", id));
    }

    public Optional<Post> find(Scope scope, UUID id, LocalDate on) {
        return store.read(
                scope,
                () -> sql.sql(SELECT + " WHERE p.id = :id")
                        .param("id", id)
                        .param("on", on)
                        .query(Posts::post)
                        .optional());
    }

    public Optional<Post> byCode(Scope scope, String code, LocalDate on) {
        return store.read(
                scope,
                () -> sql.sql(SELECT + " WHERE p.code = :code")
                        .param("code", code)
                        .param("on", on)
                        .query(Posts::post)
                        .optional());
    }

    /** The posts of a place and of its bodies on a day: the place's own first. */
    public List<Post> ofPlace(Scope scope, int node, LocalDate on) {
        return store.read(
                scope,
                () -> sql.sql(SELECT + """
                                 WHERE p.node IN (SELECT :node UNION ALL SELECT node FROM organisation.unit WHERE body_of = :node)
                                   AND p.founded <= :on AND p.ceased > :on
                                 ORDER BY p.node <> :node, p.node, p.code, p.id
                                """)
                        .param("node", node)
                        .param("on", on)
                        .query(Posts::post)
                        .list());
    }

    /** The posts of a unit that exist on a day. */
    public List<Post> ofUnit(Scope scope, int node, LocalDate on) {
        return store.read(
                scope,
                () -> sql.sql(SELECT
                                + " WHERE p.node = :node AND p.founded <= :on AND p.ceased > :on ORDER BY p.code, p.id")
                        .param("node", node)
                        .param("on", on)
                        .query(Posts::post)
                        .list());
    }

    /** The posts of a unit's place and of the place's bodies on a day: those from which a body's members mostly come. */
    public List<Post> near(Scope scope, Unit unit, LocalDate on) {
        return ofPlace(scope, unit.bodyOf() == null ? unit.node() : unit.bodyOf(), on);
    }

    /** Who held a post, the latest first. */
    public List<Post.Holding> holdings(Scope scope, UUID post) {
        return store.read(
                scope,
                () -> sql.sql("""
                                SELECT h.holder, h.valid_from, h.valid_to
                                  FROM organisation.holder h JOIN organisation.post p ON p.id = h.post
                                 WHERE p.id = :post ORDER BY h.valid_from DESC
                                """)
                        .param("post", post)
                        .query((row, n) -> new Post.Holding(
                                row.getString("holder"),
                                UnitRows.day(row, "valid_from"),
                                UnitRows.end(row, "valid_to")))
                        .list());
    }

    public Receipt create(Scope scope, CreatePost deed) {
        return store.write(scope, deed, knownAt -> {
            var unit = units.find(deed.unit()).orElseThrow(() -> new Absent("unit", deed.unit()));
            reach.require(scope, Ability.ORGANISE, unit.node());
            Lives.require("founded", unit, deed.founded());
            try {
                sql.sql("""
                                INSERT INTO organisation.post (id, node, code, name, founded, ceased)
                                VALUES (:id, :node, :code, :name::jsonb, :founded, :ceased)
                                """)
                        .param("id", deed.id())
                        .param("node", unit.node())
                        .param("code", deed.code())
                        .param("name", Json.write(deed.name()))
                        .param("founded", deed.founded())
                        .param("ceased", unit.life().to())
                        .update();
            } catch (DuplicateKeyException e) {
                throw new Refused(
                        "code", "organisation.post-code-taken", Map.of("code", Objects.toString(deed.code())));
            }
        });
    }

    /** From the day on; what was recorded for later days gives way. */
    public Receipt handOver(Scope scope, HandOver deed) {
        return store.write(scope, deed, knownAt -> {
            var post = mine(scope, deed.post(), null, deed.on());
            if (deed.holder() != null && deed.holder().equals(post.holder())) {
                throw new Refused(
                        "holder", "organisation.holder-same", Map.of("post", post.name(), "holder", deed.holder()));
            }
            end(deed.post(), deed.on());
            touch(deed.post());
            if (deed.holder() != null && !deed.holder().isBlank()) {
                sql.sql("""
                                INSERT INTO organisation.holder (post, holder, valid_from, valid_to)
                                VALUES (:post, :holder, :on, :to)
                                """)
                        .param("post", deed.post())
                        .param("holder", deed.holder().strip())
                        .param("on", deed.on())
                        .param("to", post.life().to())
                        .update();
            }
        });
    }

    public Receipt close(Scope scope, ClosePost deed) {
        return store.write(scope, deed, knownAt -> {
            var post = mine(scope, deed.post(), deed.edited(), deed.on());
            if (post.founded().equals(deed.on())) {
                throw Lives.outside("on", post.name(), deed.on().minusDays(1), post.life());
            }
            end(deed.post(), deed.on());
            sql.sql("UPDATE organisation.post SET ceased = :on, row_version = row_version + 1 WHERE id = :post")
                    .param("on", deed.on())
                    .param("post", deed.post())
                    .update();
        });
    }

    /** Sets where notices for the post are sent. */
    public Receipt change(Scope scope, ChangePost deed) {
        return store.write(scope, deed, knownAt -> {
            var post = find(scope, deed.post(), LocalDate.EPOCH).orElseThrow(() -> new Absent("post", deed.post()));
            reach.require(scope, Ability.ORGANISE, post.node());
            requireVersion(post, deed.edited());
            sql.sql("UPDATE organisation.post SET email = :email, row_version = row_version + 1 WHERE id = :post")
                    .param("email", Addresses.kept(deed.email()))
                    .param("post", deed.post())
                    .update();
        });
    }

    /** Stops whoever looked at an older version than the one stored. */
    private static void requireVersion(Post post, @Nullable Integer edited) {
        if (edited != null && edited != post.rowVersion()) {
            throw new Conflict(post.id(), edited, post.rowVersion(), Map.of(), Map.of());
        }
    }

    private void touch(UUID post) {
        sql.sql("UPDATE organisation.post SET row_version = row_version + 1 WHERE id = :post")
                .param("post", post)
                .update();
    }

    /** The post as it is when nobody else changes it. */
    private Post mine(Scope scope, UUID id, @Nullable Integer edited, LocalDate on) {
        store.alone(id);
        var post = get(scope, id, on);
        reach.require(scope, Ability.ORGANISE, post.node());
        requireVersion(post, edited);
        if (!post.life().includes(on)) {
            throw Lives.outside("on", post.name(), on, post.life());
        }
        return post;
    }

    private void end(UUID post, LocalDate on) {
        sql.sql("DELETE FROM organisation.holder WHERE post = :post AND valid_from >= :on")
                .param("post", post)
                .param("on", on)
                .update();
        sql.sql("UPDATE organisation.holder SET valid_to = :on WHERE post = :post AND valid_to > :on")
                .param("post", post)
                .param("on", on)
                .update();
    }

    private static Post post(ResultSet row, int number) throws SQLException {
        return new Post(
                row.getObject("id", UUID.class),
                row.getInt("node"),
                row.getString("code"),
                Wording.of(row.getString("name")),
                UnitRows.day(row, "founded"),
                UnitRows.end(row, "ceased"),
                row.getString("holder"),
                row.getObject("since", LocalDate.class),
                row.getString("email"),
                row.getInt("row_version"));
    }
}
