package org.plumbline.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Directives;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.plumbline.verdict.Scheme;
import org.plumbline.verdict.SchemeRules;
import org.plumbline.verdict.Schemes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The schemes there are, the documents that prescribe them, and what they call the classes. */
@Component
public class SchemeList {

    private final Store store;
    private final JdbcClient sql;
    private final Directives directives;
    private final SchemeRows rows;

    SchemeList(Store store, JdbcClient sql, Directives directives, SchemeRows rows) {
        this.store = store;
        this.sql = sql;
        this.directives = directives;
        this.rows = rows;
    }

    /** All schemes: the one that ships, then the registered ones by their codes. */
    public List<SchemeLine> all(Scope scope) {
        return store.read(scope, () -> {
            var all = new ArrayList<SchemeLine>();
            all.add(shipped());
            all.addAll(registered(null));
            return all;
        });
    }

    /** One scheme with all its versions. */
    public SchemeLine get(Scope scope, String code) {
        return code.equals(shipped().code())
                ? shipped()
                : store.read(scope, () -> registered(code)).stream()
                        .findFirst()
                        .orElseThrow(() -> new Absent("scheme", code));
    }

    /** What a document prescribed and prescribes, the latest day first. */
    public List<SchemeLine.Ruling> prescribed(Scope scope, UUID directive) {
        var known = directives.get(scope, directive).id();
        return store.read(
                scope,
                () -> sql.sql("""
                                SELECT p.id, p.code, p.from_day, p.decision, p.actor, p.known_from,
                                       nullif(p.known_to, 'infinity') AS known_to
                                  FROM target.prescription p
                                  JOIN directive.named_directive d ON d.directive_key = p.directive_key
                                 WHERE d.id = :directive
                                 ORDER BY p.from_day DESC, p.known_from DESC
                                """)
                        .param("directive", known)
                        .query((row, n) -> new SchemeLine.Ruling(
                                row.getObject("id", UUID.class),
                                row.getString("code"),
                                Objects.requireNonNull(TargetRows.day(row, "from_day")),
                                row.getString("decision"),
                                row.getString("actor"),
                                row.getTimestamp("known_from").toInstant(),
                                row.getTimestamp("known_to") == null
                                        ? null
                                        : row.getTimestamp("known_to").toInstant()))
                        .list());
    }

    /** The scheme by which targets under a document are judged on a day. */
    public Scheme of(Scope scope, UUID directive, LocalDate day) {
        var known = directives.get(scope, directive).id();
        return store.read(scope, () -> {
            var key = sql.sql("SELECT directive_key FROM directive.named_directive WHERE id = :directive")
                    .param("directive", known)
                    .query(Integer.class)
                    .single();
            return rows.prescribed(List.of(key), null).on(key, day);
        });
    }

    /** The documents in the reader's sight that prescribe a scheme, by the day from which they do. */
    public List<SchemeLine.Prescriber> prescribers(Scope scope, String code) {
        return store.read(
                scope,
                () -> sql.sql("""
                                SELECT d.id, d.called, min(p.from_day) AS from_day
                                  FROM target.prescription p
                                  JOIN directive.named_directive d ON d.directive_key = p.directive_key
                                 WHERE p.code = :code AND p.known_to = 'infinity'
                                 GROUP BY d.id, d.called
                                 ORDER BY from_day, d.called
                                """)
                        .param("code", code)
                        .query((row, n) -> new SchemeLine.Prescriber(
                                row.getObject("id", UUID.class),
                                row.getString("called"),
                                Objects.requireNonNull(TargetRows.day(row, "from_day"))))
                        .list());
    }

    /** The scheme with its names, by whose rules a verdict was given. */
    public Scheme named(Scope scope, SchemeRules rules) {
        var usual = Schemes.usual();
        return rules.code().equals(usual.rules().code())
                ? usual
                : get(scope, rules.code()).versions().stream()
                        .map(SchemeLine.Version::scheme)
                        .filter(each -> each.rules().version().equals(rules.version()))
                        .findFirst()
                        .orElse(usual);
    }

    private static SchemeLine shipped() {
        var usual = Schemes.usual();
        return new SchemeLine(
                usual.rules().code(),
                List.of(new SchemeLine.Version(
                        usual, Schemes.usualFile(), null, null, usual.rules().issuer(), null)),
                null,
                null,
                true);
    }

    private List<SchemeLine> registered(@Nullable String code) {
        var versions = new LinkedHashMap<String, List<SchemeLine.Version>>();
        var ends = new LinkedHashMap<String, Map.Entry<LocalDate, String>>();
        sql.sql("""
                        SELECT s.code, s.withdrawn, s.reason, v.file, v.from_day, v.decision, v.actor, v.known_from
                          FROM target.scheme s JOIN target.scheme_version v ON v.code = s.code
                         WHERE :code::text IS NULL OR s.code = :code
                         ORDER BY s.code, v.from_day DESC, v.known_from DESC
                        """)
                .param("code", code)
                .query((row, n) -> {
                    var withdrawn = TargetRows.day(row, "withdrawn");
                    if (withdrawn != null) {
                        ends.put(row.getString("code"), Map.entry(withdrawn, row.getString("reason")));
                    }
                    var file = row.getString("file");
                    return versions.computeIfAbsent(row.getString("code"), any -> new ArrayList<>())
                            .add(new SchemeLine.Version(
                                    SchemeRows.scheme(file),
                                    file,
                                    TargetRows.day(row, "from_day"),
                                    row.getString("decision"),
                                    row.getString("actor"),
                                    row.getTimestamp("known_from").toInstant()));
                })
                .list();
        return versions.entrySet().stream()
                .map(each -> {
                    var end = ends.get(each.getKey());
                    return new SchemeLine(
                            each.getKey(),
                            each.getValue(),
                            end == null ? null : end.getKey(),
                            end == null ? null : end.getValue(),
                            false);
                })
                .toList();
    }
}
