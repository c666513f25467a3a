package org.plumbline.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of figures with all that is said of them: who entered, proved and closed them, and what they take the place of. */
@Component
class FactRows {

    private final JdbcClient sql;
    private final MadeOf madeOf;

    FactRows(JdbcClient sql, MadeOf madeOf) {
        this.sql = sql;
        this.madeOf = madeOf;
    }

    /** One figure in sight, whether it stands or not. */
    Fact one(UUID figure) {
        return fitting("o.id = :id", Map.of("id", figure), null, 1).stream()
                .findFirst()
                .orElseThrow(() -> new Absent("figure", figure));
    }

    boolean exists(UUID figure) {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM indicator.observation WHERE id = :id)")
                .param("id", figure)
                .query(Boolean.class)
                .single();
    }

    /** Figures that fit a condition, by series and period; {@code known} null for all that is known. */
    List<Fact> fitting(String where, Map<String, ?> values, @Nullable Instant known, int most) {
        return madeOf.add(sql.sql(Sql.file("/org/plumbline/indicator/facts.sql").replace("/*where*/ true", where)
                        + " LIMIT :most")
                .params(values)
                .param(
                        "known",
                        Objects.requireNonNullElse(known, Store.ALL_KNOWN).atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, n) -> fact(row))
                .list());
    }

    private static Fact fact(ResultSet row) throws SQLException {
        var figure = ObservedRows.figure(row);
        var author = row.getString("author_name");
        var closed = row.getTimestamp("closed");
        var comment = new Stated.Comment(
                row.getString("result"),
                row.getString("cause"),
                row.getString("difficulty"),
                row.getString("proposal"));
        return new Fact(
                row.getObject("id", UUID.class),
                row.getObject("indicator", UUID.class),
                row.getObject("unit", UUID.class),
                row.getString("cut"),
                ObservedRows.period(row),
                row.getInt("version"),
                Stance.valueOf(row.getString("stance")),
                author == null ? null : new Fact.Author(row.getObject("author", UUID.class), Wording.of(author)),
                State.valueOf(row.getString("state")),
                Maturity.valueOf(row.getString("maturity")),
                figure,
                figure == null ? null : figure.amount(row.getInt("per")),
                figure != null && figure.hasParts()
                        || figure != null && figure.value() != null && row.getInt("per") == 1,
                new Fact.Proof(
                        ProofLevel.values()[row.getInt("level")],
                        row.getObject("proof", UUID.class),
                        row.getDate("proven_on") == null
                                ? null
                                : row.getDate("proven_on").toLocalDate(),
                        row.getString("prover"),
                        row.getString("note")),
                row.getBoolean("broken"),
                row.getInt("earlier"),
                row.getInt("reviews"),
                row.getString("source"),
                comment.equals(new Stated.Comment(null, null, null, null)) ? null : comment,
                row.getObject("corrects", UUID.class),
                new Fact.Act(
                        row.getString("actor"),
                        row.getObject("post", UUID.class),
                        row.getDate("on_day").toLocalDate(),
                        IndicatorFacts.instant(row, "known_from")),
                closed == null
                        ? null
                        : new Fact.Closing(closed.toInstant(), row.getString("closer"), row.getString("closed_reason")),
                null,
                null);
    }
}
