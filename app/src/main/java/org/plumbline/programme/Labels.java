package org.plumbline.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.programme.deed.ChangeLabels;
import org.plumbline.programme.deed.EndLabel;
import org.plumbline.programme.deed.NameLabel;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Labels that gather assignments of many directives, such as an emulation movement, and which assignments carry them. */
@Component
public class Labels {

    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}";

    private static final String SELECT = """
            SELECT l.id, l.code, l.name::text, l.owner, l.ended, l.row_version, n.id AS owner_id, n.name::text AS owner_name
              FROM programme.label l LEFT JOIN organisation.named_unit n ON n.node = l.owner
            """;

    private final Store store;
    private final JdbcClient sql;
    private final Reach reach;
    private final Units units;
    private final AssignmentRows rows;
    private final Installation installation;

    Labels(Store store, JdbcClient sql, Reach reach, Units units, AssignmentRows rows, Installation installation) {
        this.store = store;
        this.sql = sql;
        this.reach = reach;
        this.units = units;
        this.rows = rows;
        this.installation = installation;
    }

    /** Names a label, or gives a named one another name; {@link Conflict} if somebody else did so meanwhile. */
    public Receipt name(Scope scope, NameLabel deed) {
        return store.write(scope, deed, knownAt -> {
            var before = lock(deed.id());
            var owner = before != null
                    ? before.owner
                    : deed.owner() == null
                            ? null
                            : Integer.valueOf(units.get(scope, deed.owner()).node());
            requireOwner(scope, owner);
            var stored = before == null ? 0 : before.label.rowVersion();
            var edited = deed.edited();
            if (edited != null && edited != stored) {
                if (before == null) {
                    throw new Absent("label", deed.id());
                }
                throw new Conflict(
                        deed.id(),
                        edited,
                        stored,
                        Map.of("name", deed.name().original(), "code", deed.code()),
                        Map.of("name", before.label.name().original(), "code", before.label.code()));
            }
            if (!deed.code().matches(CODE)) {
                throw new Refused("code", "programme.label-code", Map.of("code", deed.code()));
            }
            try {
                sql.sql("""
                                INSERT INTO programme.label AS l (id, code, name, owner) VALUES (:id, :code, :name::jsonb, :owner)
                                ON CONFLICT (id) DO UPDATE
                                   SET code = excluded.code, name = excluded.name, row_version = l.row_version + 1
                                """)
                        .param("id", deed.id())
                        .param("code", deed.code())
                        .param("name", Json.write(deed.name()))
                        .param("owner", owner)
                        .update();
            } catch (DuplicateKeyException taken) {
                throw new Refused("code", "programme.label-code-taken", Map.of("code", deed.code()));
            }
        });
    }

    /** Ends a label: assignments that carry it keep it, and no more get it. */
    public Receipt end(Scope scope, EndLabel deed) {
        return store.write(scope, deed, knownAt -> {
            var before = lock(deed.label());
            if (before == null) {
                throw new Absent("label", deed.label());
            }
            requireOwner(scope, before.owner);
            if (before.label.ended() != null) {
                throw new Refused("on", "programme.label-ended", Map.of("label", before.label.name()));
            }
            Days.requireCome(deed.on(), installation.today());
            sql.sql("UPDATE programme.label SET ended = :on, row_version = row_version + 1 WHERE id = :id")
                    .param("on", deed.on())
                    .param("id", deed.label())
                    .update();
        });
    }

    /**
     * Puts labels on an assignment and takes others off, for whoever assigned it, whatever stage it is at.
     *
     * @throws Refused for a label that is not there or has ended
     */
    public Receipt change(Scope scope, ChangeLabels deed) {
        return store.write(scope, deed, knownAt -> {
            var assignment = rows.lock(deed.assignment());
            reach.require(scope, Ability.DIRECT, assignment.owner());
            for (var i = 0; i < deed.put().size(); i++) {
                var id = deed.put().get(i);
                var label = find(id);
                if (label == null) {
                    throw new Refused("labels", "programme.label-unknown", Map.of());
                }
                if (label.label.isEndedOn(installation.today())) {
                    throw new Refused(List.of(
                            Problem.at("labels", "programme.label-ended", Map.of("label", label.label.name()))));
                }
                sql.sql("""
                                INSERT INTO programme.labelled (assignment, label) VALUES (:assignment, :label)
                                ON CONFLICT DO NOTHING
                                """)
                        .param("assignment", deed.assignment())
                        .param("label", id)
                        .update();
            }
            for (var id : deed.taken()) {
                sql.sql("DELETE FROM programme.labelled WHERE assignment = :assignment AND label = :label")
                        .param("assignment", deed.assignment())
                        .param("label", id)
                        .update();
            }
            rows.set(deed.assignment(), Map.of());
        });
    }

    /** The labels in sight, also those that have ended, by code. */
    public List<Label> all(Scope scope) {
        return store.read(
                scope,
                () -> sql.sql(SELECT + " ORDER BY l.ended IS NOT NULL, l.code")
                        .query((row, n) -> kept(row).label)
                        .list());
    }

    /** The labels that assignments can get today. */
    public List<Label> offered(Scope scope) {
        return all(scope).stream()
                .filter(each -> !each.isEndedOn(installation.today()))
                .toList();
    }

    public Label get(Scope scope, UUID id) {
        return store.read(scope, () -> {
            var found = find(id);
            if (found == null) {
                throw new Absent("label", id);
            }
            return found.label;
        });
    }

    /** Whether somebody may rename and end a label. */
    public boolean mayChange(Scope scope, Label label) {
        return label.owner() == null
                ? scope.everything() && scope.mayAnywhere(Ability.DIRECT)
                : units.find(scope, label.owner())
                        .map(unit -> reach.allows(scope, Ability.DIRECT, unit.node()))
                        .orElse(false);
    }

    private record Kept(Label label, @Nullable Integer owner) {}

    private @Nullable Kept lock(UUID id) {
        sql.sql("SELECT 1 FROM programme.label WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Integer.class)
                .optional();
        return find(id);
    }

    private @Nullable Kept find(UUID id) {
        return sql.sql(SELECT + " WHERE l.id = :id").param("id", id).query((row, n) -> kept(row)).list().stream()
                .findFirst()
                .orElse(null);
    }

    /** A label without an owner is the whole installation's. */
    private void requireOwner(Scope scope, @Nullable Integer owner) {
        if (owner != null) {
            reach.require(scope, Ability.DIRECT, owner);
        } else if (!scope.everything() || !scope.mayAnywhere(Ability.DIRECT)) {
            throw new NotAllowed(Ability.DIRECT);
        }
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new Label(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        Wording.of(row.getString("name")),
                        row.getObject("owner_id", UUID.class),
                        row.getString("owner_name") == null ? null : Wording.of(row.getString("owner_name")),
                        row.getObject("ended", LocalDate.class),
                        row.getInt("row_version")),
                row.getObject("owner", Integer.class));
    }
}
