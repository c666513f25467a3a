package org.plumbline.indicator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.DefineDimension;
import org.plumbline.indicator.deed.DefineMeasure;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units of measure of this installation, and the dimensions by which figures are cut. */
@Component
public class Measures {

    private static final String CODE = "[a-z][a-z0-9_]{0,39}";
    private static final int LAST_RANK = 9_999;

    private final Store store;
    private final JdbcClient sql;

    Measures(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /** All units of measure by code, in the order in which they are shown. */
    public Map<String, Measure> all(Scope scope) {
        return store.read(scope, this::byCode);
    }

    /** All dimensions by code, in the order in which they are shown. */
    public Map<String, Dimension> dimensions(Scope scope) {
        return store.read(scope, this::dimensionsByCode);
    }

    /** Defines or changes a unit of measure, for whoever organises the whole installation. */
    public Receipt define(Scope scope, DefineMeasure deed) {
        requireEverything(scope);
        return store.write(scope, deed, knownAt -> {
            var problems = common(deed.code(), deed.rank());
            if (deed.per() != null && deed.per() < 1) {
                problems.add(Problem.at("per", "indicator.per", Map.of("value", deed.per())));
            }
            refuse(problems);
            store.alone(deed.about());
            var before = byCode().get(deed.code());
            requireVersion(
                    deed.about(),
                    deed.edited(),
                    before == null ? 0 : before.rowVersion(),
                    deed.name(),
                    before == null ? null : before.name());
            sql.sql("""
                            INSERT INTO indicator.measure (code, name, sign, per, rank, offered)
                            VALUES (:code, :name::jsonb, :sign::jsonb, :per, :rank, :offered)
                            ON CONFLICT (code) DO UPDATE
                               SET name = excluded.name, sign = excluded.sign, per = excluded.per, rank = excluded.rank,
                                   offered = excluded.offered, row_version = measure.row_version + 1
                            """)
                    .param("code", deed.code())
                    .param("name", Json.write(deed.name()))
                    .param("sign", deed.sign() == null ? null : Json.write(deed.sign()))
                    .param("per", deed.per())
                    .param("rank", deed.rank())
                    .param("offered", deed.offered())
                    .update();
        });
    }

    /** Defines or changes a dimension; groups that figures were cut to stay. */
    public Receipt define(Scope scope, DefineDimension deed) {
        requireEverything(scope);
        return store.write(scope, deed, knownAt -> {
            var problems = common(deed.code(), deed.rank());
            if (deed.code().equals(Cut.SET)) {
                problems.add(Problem.at("code", "derived.dimension-set"));
            }
            var codes = new HashSet<String>();
            for (var i = 0; i < deed.groups().size(); i++) {
                var code = deed.groups().get(i).code();
                if (!code.matches(CODE) || !codes.add(code)) {
                    problems.add(Problem.at("groups[" + i + "].code", "indicator.group-code", Map.of("code", code)));
                }
            }
            if (deed.groups().isEmpty()) {
                problems.add(Problem.at("groups", "indicator.groups-missing"));
            }
            refuse(problems);
            store.alone(deed.about());
            var before = dimensionsByCode().get(deed.code());
            requireVersion(
                    deed.about(),
                    deed.edited(),
                    before == null ? 0 : before.rowVersion(),
                    deed.name(),
                    before == null ? null : before.name());
            if (before != null) {
                for (var group : before.groups()) {
                    if (!codes.contains(group.code()) && isUsed(deed.code(), group.code())) {
                        throw new Refused("groups", "indicator.group-used", Map.of("group", group.name()));
                    }
                }
            }
            sql.sql("""
                            INSERT INTO indicator.dimension (code, name, groups, rank, offered)
                            VALUES (:code, :name::jsonb, :groups::jsonb, :rank, :offered)
                            ON CONFLICT (code) DO UPDATE
                               SET name = excluded.name, groups = excluded.groups, rank = excluded.rank,
                                   offered = excluded.offered, row_version = dimension.row_version + 1
                            """)
                    .param("code", deed.code())
                    .param("name", Json.write(deed.name()))
                    .param("groups", Json.write(deed.groups()))
                    .param("rank", deed.rank())
                    .param("offered", deed.offered())
                    .update();
        });
    }

    /** The identifier under which the happenings of a unit of measure are kept. */
    public static UUID idOf(String code) {
        return id("MEASURE", code);
    }

    /** The identifier under which the happenings of a dimension are kept. */
    public static UUID idOfDimension(String code) {
        return id("DIMENSION", code);
    }

    private static UUID id(String list, String code) {
        return UUID.nameUUIDFromBytes((list + "/" + code).getBytes(StandardCharsets.UTF_8));
    }

    Map<String, Measure> byCode() {
        var found = new LinkedHashMap<String, Measure>();
        sql.sql("""
                        SELECT code, name::text AS name, sign::text AS sign, per, rank, offered, row_version
                          FROM indicator.measure ORDER BY rank, code
                        """)
                .query((row, n) -> new Measure(
                        row.getString("code"),
                        Wording.of(row.getString("name")),
                        IndicatorFacts.wording(row, "sign"),
                        row.getObject("per", Integer.class),
                        row.getInt("rank"),
                        row.getBoolean("offered"),
                        row.getInt("row_version")))
                .list()
                .forEach(each -> found.put(each.code(), each));
        return found;
    }

    Map<String, Dimension> dimensionsByCode() {
        var found = new LinkedHashMap<String, Dimension>();
        sql.sql("""
                        SELECT code, name::text AS name, groups::text AS groups, rank, offered, row_version
                          FROM indicator.dimension ORDER BY rank, code
                        """)
                .query((row, n) -> new Dimension(
                        row.getString("code"),
                        Wording.of(row.getString("name")),
                        List.of(Json.read(row.getString("groups"), DefineDimension.Group[].class)),
                        row.getInt("rank"),
                        row.getBoolean("offered"),
                        row.getInt("row_version")))
                .list()
                .forEach(each -> found.put(each.code(), each));
        return found;
    }

    private boolean isUsed(String dimension, String group) {
        return sql.sql("""
                        SELECT EXISTS (SELECT 1 FROM indicator.series
                                        WHERE cut <> '' AND :part = ANY (string_to_array(cut, ';')))
                        """)
                .param("part", dimension + "=" + group)
                .query(Boolean.class)
                .single();
    }

    private static void requireEverything(Scope scope) {
        if (!scope.everything() || !(scope.isProgramme() || scope.mayAnywhere(Ability.ORGANISE))) {
            throw new NotAllowed(Ability.ORGANISE);
        }
    }

    private static List<Problem> common(String code, int rank) {
        var problems = new ArrayList<Problem>();
        if (!code.matches(CODE)) {
            problems.add(Problem.at("code", "indicator.word-code", Map.of("code", code)));
        }
        if (rank < 0 || rank > LAST_RANK) {
            problems.add(Problem.at("rank", "organisation.small-number", Map.of("value", rank)));
        }
        return problems;
    }

    private static void requireVersion(
            UUID about, @Nullable Integer edited, int stored, Wording wanted, @Nullable Wording kept) {
        if (edited == null) {
            return;
        }
        if (kept == null) {
            if (edited != 0) {
                throw new Refused("code", "indicator.word-unknown", Map.of());
            }
        } else if (edited == 0) {
            throw new Refused("code", "organisation.word-code-taken", Map.of("code", kept));
        } else if (edited != stored) {
            throw new Conflict(
                    about, edited, stored, Map.of("name", wanted.original()), Map.of("name", kept.original()));
        }
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }
}
