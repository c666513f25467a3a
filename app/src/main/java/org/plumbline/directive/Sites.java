package org.plumbline.directive;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units as directives need them: their inner number, whose body they are, and the days on which they exist. */
@Component
class Sites {

    private final JdbcClient sql;

    Sites(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The unit that a form's field names.
     *
     * @throws Refused at that field if there is none in the reader's sight
     */
    Site of(UUID id, String field) {
        var found = all(List.of(id)).get(id);
        if (found == null) {
            throw new Refused(field, "directive.unit-unknown", Map.of("unit", id));
        }
        return found;
    }

    /** Those of the units that are in the reader's sight. */
    Map<UUID, Site> all(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql("""
                        SELECT id, node, body_of, founded, nullif(ceased, 'infinity') AS ceased, name::text AS name
                          FROM organisation.named_unit
                         WHERE id = ANY (:ids::uuid[])
                        """)
                .param("ids", Rows.texts(ids))
                .query((row, n) -> new Site(
                        row.getObject("id", UUID.class),
                        row.getInt("node"),
                        row.getObject("body_of", Integer.class),
                        row.getObject("founded", LocalDate.class),
                        row.getObject("ceased", LocalDate.class),
                        Wording.of(row.getString("name"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Site::id, Function.identity()));
    }

    /** The identifiers of those units that are in the reader's sight, in the same order. */
    List<UUID> ids(Collection<Integer> nodes) {
        return sql.sql("""
                        SELECT u.id
                          FROM unnest(:nodes::int[]) WITH ORDINALITY AS asked (node, place)
                          JOIN organisation.unit u ON u.node = asked.node
                         ORDER BY asked.place
                        """).param("nodes", Rows.ints(nodes)).query(UUID.class).list();
    }

    /**
     * A place or a body of one.
     *
     * @param bodyOf the node of the place whose body it is, or null
     * @param ceased the first day on which it is no more, or null
     */
    record Site(
            UUID id,
            int node,
            @Nullable Integer bodyOf,
            LocalDate founded,
            @Nullable LocalDate ceased,
            Wording name) {

        boolean livesOn(LocalDate day) {
            return !day.isBefore(founded) && (ceased == null || day.isBefore(ceased));
        }

        /** Whether it is that unit, or a body of it. */
        boolean isOrBelongsTo(int other) {
            return node == other || (bodyOf != null && bodyOf == other);
        }

        void requireLife(LocalDate day, String field) {
            if (!livesOn(day)) {
                var life = new java.util.HashMap<String, Object>(Map.of("unit", name, "day", day, "founded", founded));
                life.put("ended", ceased != null);
                life.put("ceased", ceased == null ? "" : ceased);
                throw new Refused(field, "directive.outside-life", life);
            }
        }
    }
}
