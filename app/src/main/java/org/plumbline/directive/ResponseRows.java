package org.plumbline.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.AnswerDirective;
import org.plumbline.directive.deed.AnswerKind;
import org.plumbline.directive.deed.HoldStudy;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of receipts, answers, study sessions and reminders. */
@Component
class ResponseRows {

    private final JdbcClient sql;

    ResponseRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The addressed unit for which a unit answers on a day: itself, else the place whose body it is. */
    Optional<Integer> bearer(int directive, int node, @Nullable Integer bodyOf, LocalDate day) {
        return sql.sql("""
                        SELECT a.node FROM directive.addressed a
                         WHERE a.directive_key = :directive AND a.node IN (:node, :place) AND a.known_to = 'infinity'
                           AND a.valid_from <= :day AND a.valid_to > :day
                         ORDER BY a.node = :node DESC
                         LIMIT 1
                        """)
                .param("directive", directive)
                .param("node", node)
                .param("place", bodyOf == null ? node : bodyOf)
                .param("day", day)
                .query(Integer.class)
                .optional();
    }

    /** Those of the units that bear a duty themselves on a day. */
    Set<Integer> bearers(int directive, Collection<Integer> nodes, LocalDate day) {
        return sql.sql("""
                        SELECT DISTINCT a.node FROM directive.addressed a
                         WHERE a.directive_key = :directive AND a.node = ANY (:nodes::int[]) AND a.known_to = 'infinity'
                           AND a.valid_from <= :day AND a.valid_to > :day
                        """)
                .param("directive", directive)
                .param("nodes", Rows.ints(nodes))
                .param("day", day)
                .query(Integer.class)
                .set();
    }

    Responses.Part part(int directive, int bearer, LocalDate on) {
        return sql.sql(Sql.file("/org/plumbline/directive/part.sql"))
                .param("directive", directive)
                .param("node", bearer)
                .param("on", on)
                .query((row, n) -> new Responses.Part(
                        Rows.id(row, "id"),
                        Wording.of(row.getString("name")),
                        Rows.dayOrNull(row, "concretise_by"),
                        Rows.dayOrNull(row, "received"),
                        row.getString("kind") == null ? null : AnswerKind.valueOf(row.getString("kind")),
                        Rows.dayOrNull(row, "answered"),
                        Rows.id(row, "document"),
                        row.getString("document_called"),
                        row.getString("reason")))
                .single();
    }

    boolean isOrBelongsTo(int node, int place) {
        return node == place
                || sql.sql("SELECT EXISTS (SELECT 1 FROM organisation.unit WHERE node = :node AND body_of = :place)")
                        .param("node", node)
                        .param("place", place)
                        .query(Boolean.class)
                        .single();
    }

    Object nameOf(int node) {
        return sql.sql("SELECT name::text FROM organisation.named_unit WHERE node = :node")
                .param("node", node)
                .query((row, n) -> (Object) Wording.of(row.getString(1)))
                .optional()
                .orElse("");
    }

    void receive(int directive, int node, LocalDate received, Instant knownAt) {
        sql.sql("""
                        UPDATE directive.receipt SET known_to = :knownAt
                         WHERE directive_key = :directive AND node = :node AND known_to = 'infinity'
                        """)
                .param("directive", directive)
                .param("node", node)
                .param("knownAt", Rows.instant(knownAt))
                .update();
        sql.sql("""
                        INSERT INTO directive.receipt (directive_key, node, received, known_from)
                        VALUES (:directive, :node, :received, :knownAt)
                        """)
                .param("directive", directive)
                .param("node", node)
                .param("received", received)
                .param("knownAt", Rows.instant(knownAt))
                .update();
    }

    void answer(int directive, int node, int by, AnswerDirective deed, @Nullable Integer document, Instant knownAt) {
        sql.sql("""
                        UPDATE directive.answer SET known_to = :knownAt
                         WHERE directive_key = :directive AND node = :node AND answered = :answered AND known_to = 'infinity'
                        """)
                .param("directive", directive)
                .param("node", node)
                .param("answered", deed.answered())
                .param("knownAt", Rows.instant(knownAt))
                .update();
        sql.sql("""
                        INSERT INTO directive.answer (directive_key, node, by_node, kind, document_key, reason, answered, known_from)
                        VALUES (:directive, :node, :by, :kind, :document, :reason, :answered, :knownAt)
                        """)
                .param("directive", directive)
                .param("node", node)
                .param("by", by)
                .param("kind", deed.kind().name())
                .param("document", document)
                .param(
                        "reason",
                        deed.reason() == null || deed.reason().isBlank()
                                ? null
                                : deed.reason().strip())
                .param("answered", deed.answered())
                .param("knownAt", Rows.instant(knownAt))
                .update();
    }

    void study(int directive, int holder, HoldStudy deed, Collection<Integer> bearers, Instant knownAt) {
        sql.sql("""
                        INSERT INTO directive.study (id, directive_key, node, held, form, sites, contents, known_from)
                        VALUES (:id, :directive, :node, :held, :form, :sites, :contents, :knownAt)
                        """)
                .param("id", deed.id())
                .param("directive", directive)
                .param("node", holder)
                .param("held", deed.held())
                .param("form", deed.form().name())
                .param("sites", deed.sites())
                .param("contents", deed.contents())
                .param("knownAt", Rows.instant(knownAt))
                .update();
        for (var each : deed.counts()) {
            sql.sql("""
                            INSERT INTO directive.study_count (study, directive_key, category, expected, present)
                            VALUES (:study, :directive, :category, :expected, :present)
                            """)
                    .param("study", deed.id())
                    .param("directive", directive)
                    .param("category", each.category().strip())
                    .param("expected", each.expected())
                    .param("present", each.present())
                    .update();
        }
        sql.sql("""
                        INSERT INTO directive.study_unit (study, directive_key, node)
                        SELECT :study, :directive, unnest(:nodes::int[])
                        """)
                .param("study", deed.id())
                .param("directive", directive)
                .param("nodes", Rows.ints(bearers))
                .update();
    }

    /** The same reminder said again changes nothing. */
    void remind(int directive, Collection<Integer> nodes, UUID id, Instant at, Scope scope) {
        sql.sql("""
                        INSERT INTO directive.reminder (id, directive_key, node, at, post, actor)
                        SELECT :id, :directive, unnest(:nodes::int[]), :at, :post, :actor
                        ON CONFLICT DO NOTHING
                        """)
                .param("id", id)
                .param("directive", directive)
                .param("nodes", Rows.ints(nodes))
                .param("at", Rows.instant(at))
                .param("post", scope.post())
                .param("actor", scope.name())
                .update();
    }
}
