package org.plumbline.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.directive.Shelf.Filed;
import org.plumbline.directive.deed.Head;
import org.plumbline.directive.deed.ReadingClass;
import org.plumbline.directive.deed.Urgency;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Wording;
import org.plumbline.reading.text.Folding;
import org.plumbline.store.Sql;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of the register. */
@Component
class Register {

    private final JdbcClient sql;

    Register(JdbcClient sql) {
        this.sql = sql;
    }

    /** Enters a document; who may read it is said first, or its own row would not be visible to its writer. */
    void enter(UUID id, Head head, Identity identity, int issuer, Instant knownAt) {
        var key = sql.sql("SELECT nextval('directive.directive_key')::int")
                .query(Integer.class)
                .single();
        sql.sql("""
                        INSERT INTO directive.audience (node, directive_key, role, reading_class)
                        SELECT DISTINCT c.ancestor, :key, CASE WHEN c.distance = 0 THEN 'I' ELSE 'A' END::"char", :class
                          FROM organisation.closure c
                         WHERE c.line = 1 AND c.descendant = :issuer AND (c.distance = 0 OR c.valid_to > :issued)
                        """)
                .param("issuer", issuer)
                .param("issued", head.issued())
                .param("key", key)
                .param("class", head.readingClass().name())
                .update();
        var insert = sql.sql("""
                INSERT INTO directive.directive (id, directive_key, symbol, canonical, family, type, number, year, identity, issuer, issuer_place, issuer_id,
                       issued, in_force, term, title, title_key, field, lead_post, reading_class, urgency, review_rule,
                       next_review, known_from)
                VALUES (:id, :key, :symbol, :canonical, :family, :type, :number, :year, :identity, :issuer,
                       (SELECT coalesce(u.body_of, u.node) FROM organisation.unit u WHERE u.node = :issuer), :issuerId,
                       :issued, :inForce, :term, :title::jsonb, :titleKey, :field, :leadPost, :class, :urgency, :reviewRule,
                       :nextReview, :knownAt)
                """);
        store(
                head(insert, head, identity, issuer)
                        .param("id", id)
                        .param("key", key)
                        .param("knownAt", Rows.instant(knownAt)),
                head);
        sql.sql("""
                        INSERT INTO directive.life (directive_key, issuer, issued, in_force)
                        VALUES (:key, :issuer, :issued, :inForce)
                        """)
                .param("key", key)
                .param("issuer", issuer)
                .param("issued", head.issued())
                .param("inForce", head.effective())
                .update();
        writeKeys(key, identity);
    }

    void change(Filed filed, Head head, Identity identity, int issuer) {
        sql.sql(
                        "UPDATE directive.audience SET node = :issuer, reading_class = :class WHERE directive_key = :key AND role = 'I'")
                .param("issuer", issuer)
                .param("key", filed.key())
                .param("class", head.readingClass().name())
                .update();
        var update = sql.sql("""
                UPDATE directive.directive
                   SET symbol = :symbol, canonical = :canonical, family = :family, type = :type, number = :number, year = :year,
                       identity = :identity, issuer = :issuer, issuer_id = :issuerId,
                       issuer_place = (SELECT coalesce(u.body_of, u.node) FROM organisation.unit u WHERE u.node = :issuer),
                       issued = :issued, in_force = :inForce, term = :term,
                       title = :title::jsonb, title_key = :titleKey, field = :field, lead_post = :leadPost,
                       reading_class = :class, urgency = :urgency, review_rule = :reviewRule, next_review = :nextReview,
                       row_version = row_version + 1
                 WHERE directive_key = :key
                """);
        store(head(update, head, identity, issuer).param("key", filed.key()), head);
        sql.sql(
                        "UPDATE directive.life SET issuer = :issuer, issued = :issued, in_force = :inForce WHERE directive_key = :key")
                .param("key", filed.key())
                .param("issuer", issuer)
                .param("issued", head.issued())
                .param("inForce", head.effective())
                .update();
        sql.sql("DELETE FROM directive.search_key WHERE directive_key = :key")
                .param("key", filed.key())
                .update();
        writeKeys(filed.key(), identity);
    }

    /** Everything that named the one names the other from now on; its own clauses and answers must not be there yet. */
    void join(Filed from, Filed into) {
        var busy = sql.sql("""
                        SELECT EXISTS (SELECT 1 FROM directive.clause WHERE directive_key = :from AND known_to = 'infinity')
                            OR EXISTS (SELECT 1 FROM directive.answer WHERE directive_key = :from AND known_to = 'infinity')
                        """).param("from", from.key()).query(Boolean.class).single();
        if (busy) {
            throw new Refused("into", "directive.join-in-use", Map.of("from", from.called(), "into", into.called()));
        }
        sql.sql(Sql.file("/org/plumbline/directive/join.sql"))
                .param("from", from.key())
                .param("into", into.key())
                .update();
    }

    Directive get(UUID id) {
        return find(id).orElseThrow(() -> new Absent("directive", id));
    }

    Optional<Directive> find(UUID id) {
        return sql.sql(Sql.file("/org/plumbline/directive/directive.sql"))
                .param("id", id)
                .query(Register::directive)
                .optional();
    }

    static DirectiveHit hit(ResultSet row, int n) throws SQLException {
        return new DirectiveHit(
                Rows.id(row, "id"),
                row.getString("symbol"),
                Wording.of(row.getString("title")),
                Rows.wordingOrNull(row, "issuer_name"),
                Rows.day(row, "issued"),
                DirectiveHit.Why.valueOf(row.getString("why")));
    }

    private static Directive directive(ResultSet row, int n) throws SQLException {
        var head = new Head(
                row.getString("symbol"),
                row.getString("type"),
                Rows.id(row, "issuer_id"),
                Rows.day(row, "issued"),
                Rows.day(row, "in_force"),
                row.getString("term"),
                Wording.of(row.getString("title")),
                Rows.id(row, "field"),
                Rows.id(row, "lead_post"),
                ReadingClass.valueOf(row.getString("reading_class")),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("review_rule"),
                Rows.dayOrNull(row, "next_review"));
        return new Directive(
                Rows.id(row, "id"),
                row.getString("canonical"),
                row.getString("family"),
                row.getString("type"),
                head,
                Rows.wordingOrNull(row, "issuer_name"),
                Rows.wordingOrNull(row, "field_name"),
                Rows.wordingOrNull(row, "lead_post_name"),
                row.getInt("row_version"),
                Rows.instant(row, "known_from"));
    }

    private static StatementSpec head(StatementSpec statement, Head head, Identity identity, int issuer) {
        return statement
                .param(
                        "symbol",
                        head.symbol() == null || head.symbol().isBlank()
                                ? null
                                : head.symbol().strip())
                .param("canonical", identity.canonical())
                .param("family", identity.family())
                .param("type", identity.type())
                .param("number", identity.number())
                .param("year", identity.year())
                .param("identity", identity.whole())
                .param("issuer", issuer)
                .param("issuerId", head.issuer())
                .param("issued", head.issued())
                .param("inForce", head.effective())
                .param("term", head.term())
                .param("title", Json.write(head.title()))
                .param("titleKey", Folding.fold(head.title().everyText()))
                .param("field", head.field())
                .param("leadPost", head.leadPost())
                .param("class", head.readingClass().name())
                .param("urgency", head.urgency().name())
                .param("reviewRule", head.reviewRule())
                .param("nextReview", head.nextReview());
    }

    /** A symbol taken by a document that this writer may not read is known to the database only. */
    private static void store(StatementSpec statement, Head head) {
        try {
            statement.update();
        } catch (DuplicateKeyException e) {
            throw (Refused)
                    new Refused("symbol", "directive.symbol-taken", Map.of("symbol", String.valueOf(head.symbol())))
                            .initCause(e);
        }
    }

    private void writeKeys(int key, Identity identity) {
        sql.sql("INSERT INTO directive.search_key (directive_key, key) SELECT :key, unnest(:keys::text[])")
                .param("key", key)
                .param("keys", identity.keys().toArray(String[]::new))
                .update();
    }
}
