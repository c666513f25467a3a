package org.plumbline.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kinds of traits of this installation: what they are called, and which values they have. */
@Component
public class TraitKinds {

    private static final int MOST_CHOICES = 60;
    private static final String CODE = "[a-z][a-z0-9_]{0,39}";

    private final Store store;
    private final JdbcClient sql;

    TraitKinds(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /** All kinds by code, in the order in which they are shown. */
    public Map<String, TraitKind> all(Scope scope) {
        return store.read(scope, this::byCode);
    }

    /** Defines or changes a kind, for whoever organises the whole installation. */
    public Receipt define(Scope scope, DefineTraitKind deed) {
        Definitions.requireEverything(scope);
        return store.write(scope, deed, knownAt -> {
            check(deed);
            store.alone(deed.about());
            var kind = new TraitKind(
                    deed.code(),
                    deed.name(),
                    deed.shape(),
                    deed.measure(),
                    deed.decimals(),
                    deed.choices(),
                    deed.rank(),
                    deed.offered(),
                    0);
            var before = byCode().get(deed.code());
            if (before == null) {
                Definitions.requireNew(deed.edited(), "organisation.trait-unknown", Map.of("trait", deed.code()));
            } else {
                Definitions.requireVersion(deed, deed.edited(), before.rowVersion(), deed.name(), before.name());
            }
            refuseIfValuesDoNotFit(kind);
            write(kind);
        });
    }

    private void write(TraitKind kind) {
        sql.sql("""
                        INSERT INTO organisation.trait_kind (code, name, shape, measure, decimals, choices, rank, offered)
                        VALUES (:code, :name::jsonb, :shape, :measure::jsonb, :decimals, :choices::jsonb, :rank, :offered)
                        ON CONFLICT (code) DO UPDATE
                           SET name = excluded.name, shape = excluded.shape, measure = excluded.measure,
                               decimals = excluded.decimals, choices = excluded.choices, rank = excluded.rank,
                               offered = excluded.offered, row_version = trait_kind.row_version + 1
                        """)
                .param("code", kind.code())
                .param("name", Json.write(kind.name()))
                .param("shape", kind.shape().name())
                .param("measure", kind.measure() == null ? null : Json.write(kind.measure()))
                .param("decimals", kind.decimals())
                .param("choices", Json.write(kind.choices()))
                .param("rank", kind.rank())
                .param("offered", kind.offered())
                .update();
    }

    /** Turns values into those that are kept, by the rules of their kinds. Runs inside a transaction. */
    UnaryOperator<Map<String, String>> canonical(Scope scope, String field) {
        var kinds = byCode();
        return traits -> canonical(scope, kinds, traits, field);
    }

    private static Map<String, String> canonical(
            Scope scope, Map<String, TraitKind> kinds, Map<String, String> traits, String field) {
        var kept = new TreeMap<String, String>();
        var problems = new ArrayList<Problem>();
        traits.forEach((code, value) -> {
            try {
                kept.put(code, value.isBlank() ? "" : canonical(scope, kinds, code, value, field));
            } catch (Refused refused) {
                problems.addAll(refused.problems());
            }
        });
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return kept;
    }

    /** The conditions as they are kept: a choice or text is, a number is at least or at most. */
    List<UnitSets.Condition> canonical(Scope scope, List<UnitSets.Condition> conditions) {
        var kinds = byCode();
        return conditions.stream()
                .map(each -> {
                    var kind = kinds.get(each.trait());
                    var compares = each.comparison() != UnitSets.Comparison.IS;
                    if (compares && (kind == null || !kind.shape().isNumeric())) {
                        requireNumber(kind, each);
                    }
                    return new UnitSets.Condition(
                            each.trait(),
                            each.comparison(),
                            canonical(scope, kinds, each.trait(), each.value(), "value"));
                })
                .toList();
    }

    private static void requireNumber(@Nullable TraitKind kind, UnitSets.Condition condition) {
        if (kind != null) {
            throw new Refused("comparison", "organisation.trait-not-compared", Map.of("trait", kind.name()));
        }
        if (!condition.value().matches("-?\\d+(\\.\\d+)?")) {
            throw new Refused(
                    "value",
                    "organisation.trait-number",
                    Map.of("trait", condition.trait(), "value", condition.value()));
        }
    }

    /** What was recorded before kinds were defined is carried out again as it was; nobody else writes an undefined one. */
    private static String canonical(
            Scope scope, Map<String, TraitKind> kinds, String code, String value, String field) {
        var kind = kinds.get(code);
        if (kind != null) {
            return TraitValues.canonical(kind, value, field);
        }
        if (scope.isProgramme()) {
            return value.strip();
        }
        throw new Refused(field, "organisation.trait-unknown", Map.of("trait", code));
    }

    private static void check(DefineTraitKind deed) {
        var problems = new ArrayList<Problem>();
        if (!deed.code().matches(CODE)) {
            problems.add(Problem.at("code", "organisation.word-code", Map.of("code", deed.code())));
        }
        if (deed.decimals() < 0 || deed.decimals() > 6) {
            problems.add(Problem.at("decimals", "organisation.trait-kind-decimals", Map.of("value", deed.decimals())));
        }
        Definitions.checkRank(deed.rank(), problems);
        for (var i = 0; i < deed.choices().size(); i++) {
            var code = deed.choices().get(i).code();
            if (!code.matches(CODE)) {
                problems.add(Problem.at("choices[" + i + "].code", "organisation.word-code", Map.of("code", code)));
            }
        }
        if (deed.shape() == TraitKind.Shape.CHOICE) {
            var codes = deed.choices().stream().map(TraitKind.Choice::code).toList();
            if (codes.size() < 2
                    || codes.size() > MOST_CHOICES
                    || codes.stream().distinct().count() < codes.size()) {
                problems.add(Problem.at("choices", "organisation.trait-kind-choices", Map.of("most", MOST_CHOICES)));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private void refuseIfValuesDoNotFit(TraitKind kind) {
        sql
                .sql("SELECT DISTINCT value FROM organisation.trait WHERE name = :code")
                .param("code", kind.code())
                .query(String.class)
                .list()
                .stream()
                .filter(value -> !TraitValues.fits(kind, value))
                .findFirst()
                .ifPresent(value -> {
                    throw new Refused(
                            kind.shape() == TraitKind.Shape.CHOICE ? "choices" : "shape",
                            "organisation.trait-kind-in-use",
                            Map.of("trait", kind.name(), "value", value));
                });
    }

    private Map<String, TraitKind> byCode() {
        var kinds = new LinkedHashMap<String, TraitKind>();
        sql.sql("""
                        SELECT code, name::text, shape, measure::text, decimals, choices::text, rank, offered, row_version
                          FROM organisation.trait_kind ORDER BY rank, code
                        """).query(TraitKinds::kind).list().forEach(kind -> kinds.put(kind.code(), kind));
        return kinds;
    }

    private static TraitKind kind(ResultSet row, int number) throws SQLException {
        var measure = row.getString("measure");
        return new TraitKind(
                row.getString("code"),
                Wording.of(row.getString("name")),
                TraitKind.Shape.valueOf(row.getString("shape")),
                measure == null ? null : Wording.of(measure),
                row.getInt("decimals"),
                List.of(Json.read(row.getString("choices"), TraitKind.Choice[].class)),
                row.getInt("rank"),
                row.getBoolean("offered"),
                row.getInt("row_version"));
    }

    /** The identifier under which the happenings of a kind are kept. */
    public static UUID idOf(String code) {
        return Definitions.id("trait-kind", code);
    }
}
