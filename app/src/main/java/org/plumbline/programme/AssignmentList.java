package org.plumbline.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Slice;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assignments as they are looked for: one whole, lists by unit, document, clause, post and standing, and what is missing. */
@Component
public class AssignmentList {

    private static final int MOST_ABOVE = 20;

    private final Store store;
    private final JdbcClient sql;
    private final Installation installation;
    private final AssignmentReading reading;
    private final Lines lines;

    AssignmentList(
            Store store, JdbcClient sql, Installation installation, AssignmentReading reading, Lines assignmentLines) {
        this.store = store;
        this.sql = sql;
        this.installation = installation;
        this.reading = reading;
        this.lines = assignmentLines;
    }

    /**
     * What a list is to show; what is null does not narrow it.
     *
     * @param unit inner number of the unit that leads, {@code below} whether all under it are meant as well
     * @param post the post that carries it out or answers for it
     * @param unclear whether only drafts are meant in which something is unclear
     */
    public record Filter(
            @Nullable Integer unit,
            boolean below,
            @Nullable UUID directive,
            @Nullable UUID clause,
            @Nullable UUID post,
            @Nullable AssignmentClass cls,
            @Nullable Stage stage,
            @Nullable UUID label,
            boolean unclear,
            String q) {

        /** Everything in sight. */
        public static Filter none() {
            return new Filter(null, false, null, null, null, null, null, null, false, "");
        }

        public Filter ofUnit(int node, boolean andBelow) {
            return new Filter(node, andBelow, directive, clause, post, cls, stage, label, unclear, q);
        }

        public Filter ofDirective(UUID id) {
            return new Filter(unit, below, id, clause, post, cls, stage, label, unclear, q);
        }

        public Filter ofClause(UUID id) {
            return new Filter(unit, below, directive, id, post, cls, stage, label, unclear, q);
        }

        public Filter ofPost(UUID id) {
            return new Filter(unit, below, directive, clause, id, cls, stage, label, unclear, q);
        }

        public Filter standing(AssignmentClass wanted) {
            return new Filter(unit, below, directive, clause, post, wanted, stage, label, unclear, q);
        }

        public Filter unclearOnly() {
            return new Filter(unit, below, directive, clause, post, cls, stage, label, true, q);
        }

        public Filter labelled(UUID wanted) {
            return new Filter(unit, below, directive, clause, post, cls, stage, wanted, unclear, q);
        }

        public Filter at(Stage wanted) {
            return new Filter(unit, below, directive, clause, post, cls, wanted, label, unclear, q);
        }
    }

    /** One assignment, whole. */
    public Assignment get(Scope scope, UUID id) {
        return store.read(scope, () -> reading.get(id, installation.today()));
    }

    /**
     * Part of a list, the worst first: what is under way by due day, then drafts, then what is done or cancelled. The
     * cursor goes on where the last part ended.
     */
    public Slice<Assignment.Line> list(Scope scope, Filter filter, int size, @Nullable String cursor) {
        return store.read(scope, () -> {
            var where = new ArrayList<String>();
            var values = new HashMap<String, Object>();
            Narrowing.narrow(filter, where, values);
            if (cursor != null) {
                WorstFirst.after(cursor, where, values);
            }
            var found = lines.list(all(where), WorstFirst.ORDER, values, today(), size + 1);
            return Slice.of(found, size, WorstFirst::cursor);
        });
    }

    /** A page of the same list by its number, from 1 on: for people, who turn few pages. */
    public Slice<Assignment.Line> page(Scope scope, Filter filter, int size, int number) {
        return store.read(scope, () -> {
            var where = new ArrayList<String>();
            var values = new HashMap<String, Object>();
            Narrowing.narrow(filter, where, values);
            var found = lines.list(all(where), WorstFirst.ORDER, values, today(), (number - 1) * size, size + 1);
            return Slice.of(found, size, last -> Integer.toString(number + 1));
        });
    }

    private static String all(List<String> where) {
        return where.isEmpty() ? "true" : String.join(" AND ", where);
    }

    /**
     * What has still to be handed over by a unit with its bodies, or by a post, the most urgent first.
     *
     * @param unit inner number of the unit, or null
     * @param post the post that carries it out or answers for it, or null
     */
    public List<Assignment.Line> owed(Scope scope, @Nullable Integer unit, @Nullable UUID post, int most) {
        return store.read(
                scope,
                () -> lines(
                        scope,
                        owedDays(scope, unit, post, most).stream().map(Owed::id).toList()));
    }

    /** What is owed and by when, without anything else of it. */
    public record Owed(UUID id, @Nullable LocalDate due) {}

    /** The same as no more than what it is and by when. */
    public List<Owed> owedDays(Scope scope, @Nullable Integer unit, @Nullable UUID post, int most) {
        if (unit == null && post == null) {
            return List.of();
        }
        return store.read(scope, () -> {
            var who = new ArrayList<String>();
            var values = new HashMap<String, Object>();
            if (unit != null) {
                who.add("a.lead = ANY (" + Narrowing.WITH_BODIES + ")");
                values.put("unit", unit);
            }
            if (post != null) {
                who.add("a.post = :post");
                who.add("a.leader = :post");
                values.put("post", post);
            }
            var where = "a.stage = 'ISSUED' AND a.handed_over IS NULL AND (" + String.join(" OR ", who) + ")";
            return lines.chooseKeyed(where, "a.due, a.item", values, today(), most).stream()
                    .map(each -> new Owed(each.id(), each.due()))
                    .toList();
        });
    }

    /** Rows of assignments that are known by their identifiers, in that order. */
    public List<Assignment.Line> lines(Scope scope, List<UUID> ids) {
        return store.read(scope, () -> lines.read(ids, today()));
    }

    /** Those that are derived from an assignment, one level below. */
    public List<Assignment.Line> under(Scope scope, UUID id) {
        return store.read(scope, () -> lines.under(id, today()));
    }

    /** Those from which an assignment is derived, the highest first, as far as the reader may see them. */
    public List<Assignment.Line> above(Scope scope, UUID id) {
        return store.read(scope, () -> {
            var ids = sql.sql("""
                            WITH RECURSIVE up (id, depth) AS (
                                SELECT a.upper, 1 FROM programme.assignment a WHERE a.id = :id AND a.upper IS NOT NULL
                                UNION ALL
                                SELECT a.upper, up.depth + 1 FROM programme.assignment a JOIN up ON up.id = a.id
                                 WHERE a.upper IS NOT NULL AND up.depth < :most)
                            SELECT id FROM up ORDER BY depth DESC
                            """)
                    .param("id", id)
                    .param("most", MOST_ABOVE)
                    .query(UUID.class)
                    .list();
            var found = lines.list(
                    "a.id = ANY (:ids::uuid[])", "a.item", Map.of("ids", Parties.texts(ids)), today(), MOST_ABOVE);
            return found.stream()
                    .sorted(java.util.Comparator.comparingInt(line -> ids.indexOf(line.id())))
                    .toList();
        });
    }

    private LocalDate today() {
        return installation.today();
    }
}
