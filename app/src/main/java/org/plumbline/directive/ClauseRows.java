package org.plumbline.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Sites.Site;
import org.plumbline.directive.deed.ClauseKind;
import org.plumbline.directive.deed.ClauseText;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of clauses: a change closes one and opens the next. */
@Component
class ClauseRows {

    private final JdbcClient sql;

    ClauseRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<Clause> current(int directive) {
        return clauses(directive, null);
    }

    List<Clause> known(int directive, Instant at) {
        return clauses(directive, at);
    }

    void insert(int directive, ClauseText text, Map<UUID, Site> units, int version, Instant knownAt) {
        var lead = text.lead() == null ? null : units.get(text.lead());
        sql.sql("""
                        INSERT INTO directive.clause (id, directive_key, path, parent, kind, asks, wording, horizon, lead,
                               co_ordinating, due, row_version, known_from)
                        VALUES (:id, :directive, :path, :parent, :kind, :asks, :wording::jsonb, :horizon, :lead,
                               :coOrdinating, :due, :version, :knownAt)
                        """)
                .param("id", text.id())
                .param("directive", directive)
                .param("path", text.path())
                .param("parent", text.parent())
                .param("kind", text.kind().name())
                .param("asks", text.asks())
                .param("wording", Json.write(text.wording()))
                .param("horizon", text.horizon())
                .param("lead", lead == null ? null : lead.node())
                .param(
                        "coOrdinating",
                        text.coOrdinating().stream()
                                .flatMap(unit -> java.util.stream.Stream.ofNullable(units.get(unit)))
                                .mapToInt(Site::node)
                                .toArray())
                .param("due", text.due())
                .param("version", version)
                .param("knownAt", Rows.instant(knownAt))
                .update();
    }

    void close(UUID clause, Instant knownAt) {
        sql.sql("UPDATE directive.clause SET known_to = :knownAt WHERE id = :clause AND known_to = 'infinity'")
                .param("clause", clause)
                .param("knownAt", Rows.instant(knownAt))
                .update();
    }

    /** Whether a clause below it or in a lower document hangs on it. */
    boolean inUse(UUID clause) {
        return sql.sql("""
                        SELECT EXISTS (SELECT 1 FROM directive.clause WHERE parent = :clause AND known_to = 'infinity')
                            OR EXISTS (SELECT 1 FROM directive.derivation WHERE upper_clause = :clause AND known_to = 'infinity')
                        """).param("clause", clause).query(Boolean.class).single();
    }

    private List<Clause> clauses(int directive, @Nullable Instant at) {
        return sql.sql(Sql.file("/org/plumbline/directive/clauses.sql"))
                .param("directive", directive)
                .param("at", at == null ? null : Rows.instant(at))
                .query(ClauseRows::clause)
                .list();
    }

    private static Clause clause(ResultSet row, int n) throws SQLException {
        var leadNode = row.getObject("lead", Integer.class);
        var others = new ArrayList<Clause.Lead>();
        var ids = Rows.list(row, "other_ids", UUID.class);
        var names = Rows.list(row, "other_names", String.class);
        for (var i = 0; i < ids.size(); i++) {
            others.add(new Clause.Lead(ids.get(i), Wording.of(names.get(i))));
        }
        return new Clause(
                Rows.id(row, "id"),
                row.getString("path"),
                Rows.id(row, "parent"),
                0,
                ClauseKind.valueOf(row.getString("kind")),
                row.getBoolean("asks"),
                Wording.of(row.getString("wording")),
                Rows.dayOrNull(row, "horizon"),
                Rows.dayOrNull(row, "due"),
                leadNode == null
                        ? null
                        : new Clause.Lead(Rows.id(row, "lead_id"), Rows.wordingOrNull(row, "lead_name")),
                others,
                row.getInt("row_version"));
    }
}
