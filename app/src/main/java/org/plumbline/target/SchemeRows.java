package org.plumbline.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.store.Store;
import org.plumbline.verdict.Scheme;
import org.plumbline.verdict.Schemes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Schemes as they are stored, and what documents prescribe. Runs inside a transaction. */
@Component
class SchemeRows {

    private final JdbcClient sql;

    /** A version never changes, so that its file is read once. */
    private final Map<UUID, Scheme> read = new ConcurrentHashMap<>();

    SchemeRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** By which schemes the targets under these documents are judged; one look where nothing is prescribed. */
    Prescribed prescribed(Collection<Integer> keys, @Nullable Instant knownAt) {
        if (keys.isEmpty()) {
            return Prescribed.NOTHING;
        }
        var known = TargetRows.at(Objects.requireNonNullElse(knownAt, Store.ALL_KNOWN));
        var rulings = new HashMap<Integer, List<Prescribed.Ruling>>();
        sql.sql("""
                        SELECT directive_key, from_day, code FROM target.prescription
                         WHERE directive_key = ANY (:keys) AND known_from <= :known AND known_to > :known
                         ORDER BY directive_key, from_day
                        """)
                .param("keys", keys.stream().mapToInt(Integer::intValue).toArray())
                .param("known", known)
                .query((row, n) -> rulings.computeIfAbsent(row.getInt("directive_key"), any -> new ArrayList<>())
                        .add(new Prescribed.Ruling(
                                Objects.requireNonNull(TargetRows.day(row, "from_day")), row.getString("code"))))
                .list();
        var codes = rulings.values().stream()
                .flatMap(List::stream)
                .map(Prescribed.Ruling::code)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return rulings.isEmpty() ? Prescribed.NOTHING : new Prescribed(rulings, issued(codes, knownAt));
    }

    /** Schemes by their codes, with the versions known at an instant. */
    Map<String, Prescribed.Issued> issued(Collection<String> codes, @Nullable Instant knownAt) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        var versions = new LinkedHashMap<String, List<Prescribed.Version>>();
        var ends = new HashMap<String, LocalDate>();
        sql.sql("""
                        SELECT v.id, v.code, v.from_day, v.file, CASE WHEN s.withdrawn_at <= :known THEN s.withdrawn END AS withdrawn
                          FROM target.scheme_version v JOIN target.scheme s ON s.code = v.code
                         WHERE v.code = ANY (:codes) AND v.known_from <= :known
                         ORDER BY v.code, v.from_day, v.known_from
                        """)
                .param("codes", codes.toArray(String[]::new))
                .param("known", TargetRows.at(Objects.requireNonNullElse(knownAt, Store.ALL_KNOWN)))
                .query((row, n) -> {
                    var withdrawn = TargetRows.day(row, "withdrawn");
                    if (withdrawn != null) {
                        ends.put(row.getString("code"), withdrawn);
                    }
                    return versions.computeIfAbsent(row.getString("code"), any -> new ArrayList<>())
                            .add(version(row));
                })
                .list();
        var found = new HashMap<String, Prescribed.Issued>();
        versions.forEach((code, all) -> found.put(code, new Prescribed.Issued(all, ends.get(code))));
        return found;
    }

    private Prescribed.Version version(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var file = row.getString("file");
        return new Prescribed.Version(
                Objects.requireNonNull(TargetRows.day(row, "from_day")), read.computeIfAbsent(id, any -> scheme(file)));
    }

    /** A file that was checked when it was registered. */
    static Scheme scheme(String file) {
        var scheme = Schemes.read(file);
        if (scheme.scheme() == null) {
            throw new IllegalArgumentException("""
                    A registered scheme cannot be read: %s.
                    Maybe it was registered by a newer program.""".formatted(scheme.problems()));
        }
        return scheme.scheme();
    }

    /** The documents for which a scheme is prescribed, for whatever days. */
    List<Integer> prescribing(String code) {
        return sql.sql("""
                        SELECT DISTINCT directive_key FROM target.prescription
                         WHERE code = :code AND known_to = 'infinity' ORDER BY directive_key
                        """).param("code", code).query(Integer.class).list();
    }

    /** The promises under documents. */
    List<Long> items(Collection<Integer> keys) {
        return sql.sql("""
                        SELECT item FROM target.target
                         WHERE directive_key = ANY (:keys) AND withdrawn IS NULL ORDER BY item
                        """)
                .param("keys", keys.stream().mapToInt(Integer::intValue).toArray())
                .query(Long.class)
                .list();
    }

    /**
     * Waits for whoever sets a target under these documents, and lets them wait: a target that is set holds on to its document, and is
     * judged after that.
     */
    void lock(Collection<Integer> keys) {
        sql.sql("""
                        SELECT directive_key FROM directive.directive
                         WHERE directive_key = ANY (:keys) ORDER BY directive_key FOR UPDATE
                        """)
                .param("keys", keys.stream().mapToInt(Integer::intValue).toArray())
                .query(Integer.class)
                .list();
    }
}
