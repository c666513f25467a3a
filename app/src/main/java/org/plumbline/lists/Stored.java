package org.plumbline.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.TemporaryBodies;
import org.plumbline.organisation.UnitKind;
import org.plumbline.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known already of the things that files name, as far as the asker sees it; many at once. Runs inside a transaction. */
@Component
class Stored {

    private static final String HOME = "/org/plumbline/lists/";

    private final JdbcClient sql;

    Stored(JdbcClient sql) {
        this.sql = sql;
    }

    /** Names of things: codes, and identifiers where they have none; or everything there is. */
    record Names(Set<String> refs, boolean everything) {

        static final Names ALL = new Names(Set.of(), true);

        static Names of(Collection<String> refs) {
            return new Names(Set.copyOf(refs), false);
        }

        private JdbcClient.StatementSpec on(JdbcClient.StatementSpec statement) {
            return statement
                    .param("refs", refs.toArray(String[]::new))
                    .param("ids", ids(refs))
                    .param("everything", everything);
        }

        private static String[] ids(Set<String> refs) {
            return refs.stream().filter(Stored::isId).toArray(String[]::new);
        }
    }

    static boolean isId(String text) {
        try {
            return text.length() == 36 && UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** A thing that files name by an identifier keeps it, so that an export can be read in anywhere. */
    static UUID idOrNext(String code) {
        return isId(code) ? UUID.fromString(code) : Ids.next();
    }

    List<Site> units(Names names) {
        return names.on(sql.sql(Sql.file(HOME + "units.sql")))
                .query((row, n) -> new Site(
                        id(row, "id"),
                        row.getInt("node"),
                        row.getString("code"),
                        UnitKind.valueOf(row.getString("kind")),
                        row.getString("form") == null ? null : TemporaryBodies.Form.valueOf(row.getString("form")),
                        row.getObject("tier", Short.class),
                        row.getObject("place", UUID.class),
                        row.getObject("parent", UUID.class),
                        row.getString("parent_code"),
                        Wording.of(row.getString("name")),
                        row.getString("telephone"),
                        row.getObject("founded", LocalDate.class),
                        row.getObject("ceased", LocalDate.class)))
                .list();
    }

    /** Per unit, all units above it today, and itself. */
    Map<UUID, Set<UUID>> above(Collection<Integer> nodes) {
        var above = new HashMap<UUID, Set<UUID>>();
        sql.sql("""
                        SELECT d.id AS unit, a.id AS above
                          FROM organisation.closure c
                          JOIN organisation.unit d ON d.node = c.descendant
                          JOIN organisation.unit a ON a.node = c.ancestor
                         WHERE c.line = 1 AND c.descendant = ANY (:nodes)
                           AND c.valid_from <= store.today() AND c.valid_to > store.today()
                        """)
                .param("nodes", nodes.stream().mapToInt(Integer::intValue).toArray())
                .query((row, n) -> Map.entry(id(row, "unit"), id(row, "above")))
                .list()
                .forEach(each -> above.computeIfAbsent(each.getKey(), any -> new HashSet<>())
                        .add(each.getValue()));
        return above;
    }

    /** Posts, given the units at which they stand. */
    List<PostSite> posts(Names names) {
        var rows = names.on(sql.sql(Sql.file(HOME + "posts.sql")))
                .query((row, n) -> new Post(
                        id(row, "id"),
                        row.getString("code"),
                        id(row, "unit"),
                        Wording.of(row.getString("name")),
                        row.getObject("founded", LocalDate.class),
                        row.getObject("ceased", LocalDate.class),
                        row.getString("holder"),
                        row.getString("seats")))
                .list();
        var units = new HashMap<UUID, Site>();
        units(Names.of(rows.stream().map(post -> post.unit.toString()).toList()))
                .forEach(unit -> units.put(unit.id(), unit));
        return rows.stream()
                .filter(post -> units.containsKey(post.unit))
                .map(post -> new PostSite(
                        post.id,
                        false,
                        post.code,
                        get(units, post.unit),
                        post.name,
                        post.founded,
                        post.ceased,
                        post.holder,
                        post.seats))
                .toList();
    }

    private record Post(
            UUID id,
            @Nullable String code,
            UUID unit,
            Wording name,
            LocalDate founded,
            LocalDate ceased,
            @Nullable String holder,
            String seats) {}

    /** Documents with the numbers of their clauses. */
    List<Paper> directives(Names names) {
        var papers = new LinkedHashMap<UUID, Paper>();
        names.on(sql.sql(Sql.file(HOME + "directives.sql")))
                .query((row, n) -> new Paper(
                        id(row, "id"),
                        false,
                        row.getString("symbol"),
                        row.getString("canonical"),
                        id(row, "issuer_id"),
                        row.getObject("issued", LocalDate.class),
                        row.getObject("in_force", LocalDate.class),
                        row.getString("term"),
                        row.getString("type"),
                        row.getString("title"),
                        row.getString("reading_class")))
                .list()
                .forEach(paper -> papers.put(paper.id, paper));
        for (var clause : clauses(names.everything() ? names : Names.of(ids(papers.keySet())))) {
            var paper = papers.get(clause.directive);
            if (paper != null) {
                paper.clauses.put(clause.path, clause.id);
                paper.wordings.put(clause.path, clause.wording);
            }
        }
        return new ArrayList<>(papers.values());
    }

    /** A clause as files have it. */
    record Clause(
            UUID directive,
            UUID id,
            String path,
            String wording,
            String kind,
            boolean asks,
            @Nullable LocalDate due,
            @Nullable String lead) {}

    List<Clause> clauses(Names names) {
        return names.on(sql.sql(Sql.file(HOME + "clauses.sql")))
                .query((row, n) -> new Clause(
                        id(row, "directive"),
                        id(row, "id"),
                        row.getString("path"),
                        row.getString("wording"),
                        row.getString("kind"),
                        row.getBoolean("asks"),
                        row.getObject("due", LocalDate.class),
                        row.getString("lead")))
                .list();
    }

    /** Per document, those that it carries out. */
    Map<UUID, List<UUID>> uppers() {
        var uppers = new HashMap<UUID, List<UUID>>();
        sql.sql("""
                        SELECT f.id, t.id AS upper
                          FROM directive.listed_relation r
                          JOIN directive.listed_directive f ON f.directive_key = r.from_key
                          JOIN directive.listed_directive t ON t.directive_key = r.to_key
                         WHERE r.kind = 'CONCRETISES'
                         ORDER BY t.issued, t.canonical, t.id
                        """)
                .query((row, n) -> Map.entry(id(row, "id"), id(row, "upper")))
                .list()
                .forEach(each -> uppers.computeIfAbsent(each.getKey(), any -> new ArrayList<>())
                        .add(each.getValue()));
        return uppers;
    }

    /** The units that a document names as addressees, and until when all of them are to answer if that is one day. */
    record Addressed(String units, @Nullable LocalDate answerBy) {}

    /** Per document, its addressees; sets and tiers have no form in a list. */
    Map<UUID, Addressed> addressees() {
        var addressees = new HashMap<UUID, Addressed>();
        sql.sql("""
                        SELECT d.id, string_agg(coalesce(u.code, u.id::text), '; ' ORDER BY u.code, u.node) AS names,
                               CASE WHEN count(*) = count(a.concretise_by) AND min(a.concretise_by) = max(a.concretise_by)
                                    THEN min(a.concretise_by) END AS answer_by
                          FROM directive.listed_addressee a
                          JOIN directive.listed_directive d ON d.directive_key = a.directive_key
                          JOIN organisation.unit u ON u.node = a.node
                         GROUP BY d.id
                        """)
                .query((row, n) -> Map.entry(
                        id(row, "id"),
                        new Addressed(row.getString("names"), row.getObject("answer_by", LocalDate.class))))
                .list()
                .forEach(each -> addressees.put(each.getKey(), each.getValue()));
        return addressees;
    }

    List<StoredTask> assignments(Names names) {
        return names.on(sql.sql(Sql.file(HOME + "assignments.sql")))
                .query(StoredTask.class)
                .list();
    }

    private static List<String> ids(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Site get(Map<UUID, Site> units, UUID id) {
        return java.util.Objects.requireNonNull(units.get(id));
    }
}
