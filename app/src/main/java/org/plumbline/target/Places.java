package org.plumbline.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Cuts;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.TraitKind;
import org.plumbline.organisation.UnitSets;
import org.plumbline.target.deed.Terms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a promise names: its unit, document, clause, field, post and trait, as far as the writer sees them. Runs inside a transaction. */
@Component("targetPlaces")
class Places {

    private final JdbcClient sql;
    private final Cuts cuts;

    Places(JdbcClient sql, Cuts cuts) {
        this.sql = sql;
        this.cuts = cuts;
    }

    /** A unit with the days of its life; {@code ceased} is {@link LocalDate#MAX} while it goes on. */
    record Site(int node, Wording name, LocalDate founded, LocalDate ceased) {}

    /** A document as cited, with its inner number and its day. */
    record Document(@Nullable Integer key, @Nullable LocalDate issued, String called) {
        static final Document NONE = new Document(null, null, "");
    }

    /** @throws Absent for a unit out of sight */
    Site site(UUID unit) {
        return sql.sql("SELECT node, name::text, founded, ceased FROM organisation.named_unit WHERE id = :id")
                .param("id", unit)
                .query((row, n) -> new Site(
                        row.getInt("node"),
                        Wording.of(row.getString("name")),
                        Objects.requireNonNull(TargetRows.day(row, "founded")),
                        Objects.requireNonNull(TargetRows.day(row, "ceased"))))
                .optional()
                .orElseThrow(() -> new Absent("unit", unit));
    }

    Site site(int node) {
        return sql.sql("SELECT node, name::text, founded, ceased FROM organisation.named_unit WHERE node = :node")
                .param("node", node)
                .query((row, n) -> new Site(
                        row.getInt("node"),
                        Wording.of(row.getString("name")),
                        Objects.requireNonNull(TargetRows.day(row, "founded")),
                        Objects.requireNonNull(TargetRows.day(row, "ceased"))))
                .single();
    }

    Document document(int key) {
        return sql.sql("SELECT directive_key, issued, called FROM directive.named_directive WHERE directive_key = :key")
                .param("key", key)
                .query((row, n) -> new Document(
                        row.getInt("directive_key"), TargetRows.day(row, "issued"), row.getString("called")))
                .optional()
                .orElse(Document.NONE);
    }

    /** The document that is named; a problem at {@code directive} or {@code clause} for what is not there for this writer. */
    Document document(Terms terms, List<Problem> problems) {
        if (terms.directive() == null) {
            if (terms.clause() != null) {
                problems.add(Problem.at("clause", "target.clause-without-directive"));
            }
            return Document.NONE;
        }
        var found = sql.sql("SELECT directive_key, issued, called FROM directive.named_directive WHERE id = :id")
                .param("id", terms.directive())
                .query((row, n) -> new Document(
                        row.getInt("directive_key"), TargetRows.day(row, "issued"), row.getString("called")))
                .optional();
        if (found.isEmpty()) {
            problems.add(Problem.at("directive", "target.directive-unknown"));
            return Document.NONE;
        }
        if (terms.clause() != null) {
            var key = sql.sql("SELECT directive_key FROM directive.present_clause WHERE id = :id")
                    .param("id", terms.clause())
                    .query(Integer.class)
                    .optional();
            if (key.isEmpty() || !key.get().equals(found.get().key())) {
                problems.add(Problem.at(
                        "clause",
                        "target.clause-elsewhere",
                        Map.of("directive", found.get().called())));
            }
        }
        return found.get();
    }

    /** Problems with the cut, the field, the post and the trait. */
    List<Problem> rest(Terms terms) {
        var problems = new ArrayList<>(cuts.problems(terms.indicator(), terms.cut()));
        if (terms.field() != null && !exists("directive.field", terms.field())) {
            problems.add(Problem.at("field", "target.field-unknown"));
        }
        if (terms.post() != null && !exists("organisation.post", terms.post())) {
            problems.add(Problem.at("post", "target.post-unknown"));
        }
        var applies = terms.applies();
        if (applies != null) {
            var shape = sql.sql("SELECT shape FROM organisation.trait_kind WHERE code = :code")
                    .param("code", applies.trait())
                    .query((row, n) -> TraitKind.Shape.valueOf(row.getString("shape")))
                    .optional();
            var ordered = applies.comparison() != UnitSets.Comparison.IS;
            if (shape.isEmpty()) {
                problems.add(Problem.at("applies.trait", "target.trait-unknown", Map.of("trait", applies.trait())));
            } else if (ordered && !shape.get().isNumeric()) {
                problems.add(Problem.at(
                        "applies.comparison", "composite.trait-no-number", Map.of("trait", applies.trait())));
            } else if (ordered && !UnitSets.Condition.isNumber(applies.value())) {
                problems.add(Problem.at("applies.value", "target.trait-number", Map.of("value", applies.value())));
            }
        }
        return problems;
    }

    private boolean exists(String table, UUID id) {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM " + table + " WHERE id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
