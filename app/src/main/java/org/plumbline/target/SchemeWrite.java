package org.plumbline.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Scope;
import org.plumbline.target.deed.PrescribeScheme;
import org.plumbline.target.deed.RegisterScheme;
import org.plumbline.target.deed.WithdrawScheme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes schemes and what documents prescribe, and asks what a write must know. Runs inside a transaction. */
@Component
class SchemeWrite {

    private final JdbcClient sql;

    SchemeWrite(JdbcClient sql) {
        this.sql = sql;
    }

    void begin(String code, Instant knownAt) {
        sql.sql("INSERT INTO target.scheme (code, known_from) VALUES (:code, :known) ON CONFLICT (code) DO NOTHING")
                .param("code", code)
                .param("known", TargetRows.at(knownAt))
                .update();
    }

    void version(Scope scope, RegisterScheme deed, String code, String version, Instant knownAt) {
        sql.sql("""
                        INSERT INTO target.scheme_version (id, code, version, file, from_day, decision, post, account, actor, known_from)
                        VALUES (:id, :code, :version, :file, :from, :decision, :post, :account, :actor, :known)
                        """)
                .param("id", deed.id())
                .param("code", code)
                .param("version", version)
                .param("file", deed.file())
                .param("from", deed.from())
                .param("decision", cleaned(deed.decision()))
                .param("post", scope.post())
                .param("account", scope.account())
                .param("actor", scope.name())
                .param("known", TargetRows.at(knownAt))
                .update();
    }

    /** What is prescribed takes the place of what was prescribed for the same day. */
    void prescribe(Scope scope, PrescribeScheme deed, int key, @Nullable String code, Instant knownAt) {
        sql.sql("""
                        UPDATE target.prescription SET known_to = :known
                         WHERE directive_key = :key AND from_day = :from AND known_to = 'infinity'
                        """)
                .param("key", key)
                .param("from", deed.from())
                .param("known", TargetRows.at(knownAt))
                .update();
        sql.sql("""
                        INSERT INTO target.prescription (id, directive_key, code, from_day, decision, post, account, actor, known_from)
                        VALUES (:id, :key, :code, :from, :decision, :post, :account, :actor, :known)
                        """)
                .param("id", deed.id())
                .param("key", key)
                .param("code", code)
                .param("from", deed.from())
                .param("decision", cleaned(deed.decision()))
                .param("post", scope.post())
                .param("account", scope.account())
                .param("actor", scope.name())
                .param("known", TargetRows.at(knownAt))
                .update();
    }

    void withdraw(WithdrawScheme deed, Instant knownAt) {
        sql.sql("""
                        UPDATE target.scheme SET withdrawn = :on, reason = :reason, withdrawn_at = :known WHERE code = :code
                        """)
                .param("code", deed.scheme())
                .param("on", deed.on())
                .param("reason", deed.reason().strip())
                .param("known", TargetRows.at(knownAt))
                .update();
    }

    /** Two documents that became one; {@code first} is the first day for which one of them prescribes something, null for none. */
    record Pair(int gone, int into, @Nullable LocalDate first) {}

    Pair joined(UUID gone) {
        return sql.sql("""
                        SELECT g.directive_key AS gone, i.directive_key AS into_key,
                               (SELECT min(p.from_day) FROM target.prescription p
                                 WHERE p.directive_key IN (g.directive_key, i.directive_key) AND p.known_to = 'infinity') AS first
                          FROM directive.directive g JOIN directive.directive i ON i.id = g.joined_to
                         WHERE g.id = :gone
                        """)
                .param("gone", gone)
                .query((row, n) -> new Pair(row.getInt("gone"), row.getInt("into_key"), TargetRows.day(row, "first")))
                .single();
    }

    /** Whether one document prescribes something and the other nothing. */
    boolean handsOver(int gone, int into) {
        return prescribes(gone, LocalDate.MAX) && !prescribes(into, LocalDate.MAX);
    }

    void handOver(int gone, int into) {
        sql.sql("UPDATE target.prescription SET directive_key = :into WHERE directive_key = :gone")
                .param("gone", gone)
                .param("into", into)
                .update();
    }

    /** Holds a scheme that is about to be prescribed; false where there is none of the code. */
    boolean keep(String code) {
        return sql.sql("SELECT code FROM target.scheme WHERE code = :code FOR KEY SHARE")
                .param("code", code)
                .query(String.class)
                .optional()
                .isPresent();
    }

    record Document(int key, int issuer, @Nullable LocalDate issued, String called) {}

    Document document(PrescribeScheme deed) {
        return sql.sql("SELECT directive_key, issuer, issued, called FROM directive.named_directive WHERE id = :id")
                .param("id", deed.directive())
                .query((row, n) -> new Document(
                        row.getInt("directive_key"),
                        row.getInt("issuer"),
                        TargetRows.day(row, "issued"),
                        row.getString("called")))
                .optional()
                .orElseThrow(() -> new Absent("directive", deed.directive()));
    }

    boolean prescribes(int key, LocalDate day) {
        return sql.sql("""
                        SELECT EXISTS (SELECT 1 FROM target.prescription
                                        WHERE directive_key = :key AND from_day <= :day::date AND known_to = 'infinity')
                        """)
                .param("key", key)
                .param("day", day.equals(LocalDate.MAX) ? "infinity" : day.toString())
                .query(Boolean.class)
                .single();
    }

    record Stored(LocalDate first, @Nullable LocalDate on) {}

    /** Waits for whoever registers a version of it, withdraws it or prescribes it. */
    Stored held(String code) {
        var found = sql.sql("SELECT code FROM target.scheme WHERE code = :code FOR UPDATE")
                .param("code", code)
                .query(String.class)
                .optional();
        if (found.isEmpty()) {
            throw new Absent("scheme", code);
        }
        return stored(code);
    }

    Stored stored(String code) {
        return sql.sql("""
                        SELECT coalesce(min(v.from_day), 'infinity') AS first, s.withdrawn
                          FROM target.scheme s LEFT JOIN target.scheme_version v ON v.code = s.code
                         WHERE s.code = :code GROUP BY s.code, s.withdrawn
                        """)
                .param("code", code)
                .query((row, n) -> new Stored(
                        Objects.requireNonNull(TargetRows.day(row, "first")), TargetRows.day(row, "withdrawn")))
                .single();
    }

    boolean taken(String code, String version) {
        return sql.sql("""
                        SELECT EXISTS (SELECT 1 FROM target.scheme_version WHERE code = :code AND version = :version)
                        """)
                .param("code", code)
                .param("version", version)
                .query(Boolean.class)
                .single();
    }

    static @Nullable String cleaned(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
