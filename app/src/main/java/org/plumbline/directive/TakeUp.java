package org.plumbline.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a clause is carried down: which clauses of which documents derive from it, level by level. */
@Component
public class TakeUp {

    private static final int LEVELS = 8;

    private final Store store;
    private final JdbcClient sql;

    TakeUp(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /**
     * A clause that carries another out, with those that carry it out in turn.
     *
     * @param unit the unit that issued its document; {@code place} the place if that is a body
     */
    public record Node(
            UUID clause,
            String path,
            Wording wording,
            UUID directive,
            @Nullable String symbol,
            Wording title,
            @Nullable UUID unit,
            @Nullable Wording unitName,
            @Nullable Wording place,
            LocalDate issued,
            List<Node> lower) {

        /** How many clauses hang below it, on all levels. */
        public int below() {
            return lower.stream().mapToInt(each -> 1 + each.below()).sum();
        }
    }

    /** The tree under a clause. */
    public List<Node> under(Scope scope, UUID clause, LocalDate on) {
        return store.read(
                scope,
                () -> nest(
                        sql.sql(Sql.file("/org/plumbline/directive/take-up.sql"))
                                .param("clause", clause)
                                .param("levels", LEVELS)
                                .param("on", on)
                                .query((row, n) -> new Row(
                                        Rows.id(row, "upper"),
                                        new Node(
                                                Rows.id(row, "clause"),
                                                row.getString("path"),
                                                Wording.of(row.getString("wording")),
                                                Rows.id(row, "directive"),
                                                row.getString("symbol"),
                                                Wording.of(row.getString("title")),
                                                Rows.id(row, "unit"),
                                                Rows.wordingOrNull(row, "unit_name"),
                                                Rows.wordingOrNull(row, "place_name"),
                                                Rows.day(row, "issued"),
                                                List.of())))
                                .list(),
                        clause));
    }

    /** The clauses above that a clause carries out, with their documents. */
    public List<Upper> above(Scope scope, UUID clause) {
        return store.read(
                scope,
                () -> sql.sql("""
                        SELECT c.id, c.path, c.wording::text AS wording, d.id AS directive,
                               coalesce(d.canonical, d.symbol, d.title ->> 'original') AS called
                          FROM directive.derivation x
                          JOIN directive.clause c ON c.id = x.upper_clause AND c.known_to = 'infinity'
                          JOIN directive.directive d ON d.directive_key = c.directive_key
                         WHERE x.lower_clause = :clause AND x.known_to = 'infinity'
                         ORDER BY d.issued DESC, c.path
                        """)
                        .param("clause", clause)
                        .query((row, n) -> new Upper(
                                Rows.id(row, "id"),
                                row.getString("path"),
                                Wording.of(row.getString("wording")),
                                Rows.id(row, "directive"),
                                row.getString("called")))
                        .list());
    }

    /** A clause of a document above. */
    public record Upper(UUID clause, String path, Wording wording, UUID directive, String called) {}

    private record Row(UUID upper, Node node) {}

    private static List<Node> nest(List<Row> rows, UUID upper) {
        var nodes = new ArrayList<Node>();
        for (var row : rows) {
            if (row.upper().equals(upper)
                    && nodes.stream()
                            .noneMatch(known -> known.clause().equals(row.node().clause()))) {
                var n = row.node();
                nodes.add(new Node(
                        n.clause(),
                        n.path(),
                        n.wording(),
                        n.directive(),
                        n.symbol(),
                        n.title(),
                        n.unit(),
                        n.unitName(),
                        n.place(),
                        n.issued(),
                        nest(rows, n.clause())));
            }
        }
        return nodes;
    }
}
