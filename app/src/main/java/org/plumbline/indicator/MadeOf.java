package org.plumbline.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Direction;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds to the figures of composites of which parts they were made. Runs inside a transaction. */
@Component
class MadeOf {

    private final JdbcClient sql;

    MadeOf(JdbcClient sql) {
        this.sql = sql;
    }

    private record Row(Fact.Part part, Direction direction) {}

    List<Fact> add(List<Fact> facts) {
        var ids = facts.stream()
                .filter(each -> each.stance() == Stance.DERIVED || each.stance() == Stance.VERIFIED)
                .map(Fact::id)
                .toList();
        if (ids.isEmpty()) {
            return facts;
        }
        var parts = new HashMap<UUID, List<Row>>();
        sql.sql(Sql.file("/org/plumbline/indicator/made-of.sql"))
                .param("figures", Texts.of(ids))
                .query((row, n) -> parts.computeIfAbsent(
                                row.getObject("observation", UUID.class), any -> new ArrayList<>())
                        .add(new Row(
                                new Fact.Part(
                                        row.getObject("indicator", UUID.class),
                                        row.getString("code"),
                                        Wording.of(row.getString("name")),
                                        row.getBigDecimal("weight"),
                                        PartStanding.valueOf(row.getString("standing")),
                                        row.getBigDecimal("value"),
                                        row.getString("measure"),
                                        row.getBigDecimal("score"),
                                        null,
                                        false,
                                        row.getObject("source", UUID.class)),
                                Direction.valueOf(row.getString("direction")))))
                .list();
        return facts.stream()
                .map(each -> parts.containsKey(each.id()) ? each.with(made(parts.get(each.id()))) : each)
                .toList();
    }

    private static Fact.Composed made(List<Row> rows) {
        var given = sum(rows, PartStanding.GIVEN);
        var outside = sum(rows, PartStanding.OUTSIDE);
        var all = rows.stream().map(each -> each.part.weight()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var asked = all.subtract(outside);
        var worst = worst(rows);
        return new Fact.Composed(
                rows.stream()
                        .map(each -> with(each.part, given, each.part == worst))
                        .toList(),
                asked.signum() == 0 ? null : given.divide(asked, MathContext.DECIMAL64));
    }

    private static BigDecimal sum(List<Row> rows, PartStanding standing) {
        return rows.stream()
                .filter(each -> each.part.standing() == standing)
                .map(each -> each.part.weight())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The one that stands lowest, where it stands apart from another. */
    private static Fact.@Nullable Part worst(List<Row> rows) {
        var order = Comparator.comparing((Fact.Part each) -> Objects.requireNonNull(each.score()));
        var scored = rows.stream()
                .map(each -> each.part)
                .filter(each -> each.score() != null)
                .sorted(rows.getFirst().direction == Direction.LESS ? order.reversed() : order)
                .toList();
        return scored.size() < 2 || order.compare(scored.getFirst(), scored.get(1)) == 0 ? null : scored.getFirst();
    }

    private static Fact.Part with(Fact.Part part, BigDecimal given, boolean worst) {
        var score = part.score();
        return new Fact.Part(
                part.indicator(),
                part.code(),
                part.name(),
                part.weight(),
                part.standing(),
                part.value(),
                part.measure(),
                score,
                score == null || given.signum() == 0
                        ? null
                        : score.multiply(part.weight()).divide(given, MathContext.DECIMAL64),
                worst,
                part.figure());
    }
}
