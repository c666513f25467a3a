package org.plumbline.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Figures;
import org.plumbline.indicator.Observed;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.State;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.UnitSets;
import org.plumbline.store.Installation;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.plumbline.target.deed.GoalText;
import org.plumbline.verdict.Direction;
import org.plumbline.verdict.Frequency;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Method;
import org.plumbline.verdict.VerdictClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads targets as rows of lists, and the goals of one. Runs inside a transaction. */
@Component("targetLines")
class TargetLines {

    /** That of the last period, and of several that end with it the longest. */
    private static final Comparator<Observed> LATEST = Comparator.comparing(
                    (Observed each) -> each.period().last())
            .thenComparing(each -> each.period().first(), Comparator.reverseOrder());

    private final JdbcClient sql;
    private final Installation installation;
    private final Store store;
    private final Figures figures;

    TargetLines(JdbcClient sql, Installation installation, Store store, Figures figures) {
        this.sql = sql;
        this.installation = installation;
        this.store = store;
        this.figures = figures;
    }

    /**
     * A row.
     *
     * @param made the series of its latest figure where that may be made of others; null where it is stored
     */
    private record Row(TargetLine line, @Nullable Long made, int per) {}

    /** Rows that were chosen, in that order. */
    List<TargetLine> read(Collection<Long> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        var rows = sql.sql(Sql.file("/org/plumbline/target/lines.sql"))
                .param("items", TargetRows.numbers(items))
                .param("today", installation.today())
                .query((row, n) -> new Row(
                        line(row, n),
                        row.getBoolean("made") ? row.getObject("series", Long.class) : null,
                        row.getInt("per")))
                .list();
        var made = made(rows);
        return rows.stream()
                .map(each -> made.containsKey(each.made)
                        ? each.line.with(latest(Objects.requireNonNull(made.get(each.made)), each.per))
                        : each.line)
                .toList();
    }

    /** The latest figures of all series of some rows that may be made of others, in one read. */
    private Map<Long, Observed> made(List<Row> rows) {
        var series =
                rows.stream().map(Row::made).filter(Objects::nonNull).distinct().toList();
        var latest = new HashMap<Long, Observed>();
        if (!series.isEmpty()) {
            figures.of(store.asking(), series, null)
                    .forEach((one, all) -> all.stream()
                            .filter(each -> each.stance() == Stance.REPORTED || each.stance() == Stance.DERIVED)
                            .max(LATEST)
                            .ifPresent(each -> latest.put(one, each)));
        }
        return latest;
    }

    private static TargetLine.Latest latest(Observed figure, int per) {
        var value = figure.figure();
        return new TargetLine.Latest(
                figure.period().code(),
                figure.state(),
                figure.maturity(),
                value,
                value == null ? null : value.amount(per));
    }

    /** All goals of a target, the first one first. */
    List<TargetLine.Revision> revisions(UUID id) {
        return sql.sql("""
                        SELECT g.revision, g.in_force, g.comparator, g.baseline, g.level, g.upper, g.milestones::text,
                               g.starts AS starts_on, g.due, g.decision, g.reason, g.actor, g.known_from,
                               CASE WHEN g.known_to < 'infinity' THEN g.known_to END AS taken_back
                          FROM target.goal g JOIN target.target t ON t.item = g.item
                         WHERE t.id = :id
                         ORDER BY g.revision, g.known_from
                        """)
                .param("id", id)
                .query((row, n) -> new TargetLine.Revision(
                        row.getInt("revision"),
                        day(row, "in_force"),
                        goal(row),
                        row.getString("decision"),
                        row.getString("reason"),
                        row.getString("actor"),
                        row.getTimestamp("known_from").toInstant(),
                        row.getTimestamp("taken_back") == null
                                ? null
                                : row.getTimestamp("taken_back").toInstant()))
                .list();
    }

    private static GoalText goal(ResultSet row) throws SQLException {
        return new GoalText(
                GoalComparator.valueOf(row.getString("comparator")),
                row.getBigDecimal("baseline"),
                row.getBigDecimal("level"),
                row.getBigDecimal("upper"),
                TargetRows.milestones(row.getString("milestones")),
                day(row, "starts_on"),
                day(row, "due"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(TargetRows.day(row, column));
    }

    private static TargetLine line(ResultSet row, int n) throws SQLException {
        var directive = row.getObject("directive", UUID.class);
        var method = row.getString("method");
        var trait = row.getString("trait");
        var post = row.getString("post_name");
        return new TargetLine(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                Wording.of(row.getString("name")),
                row.getObject("indicator", UUID.class),
                row.getString("cut"),
                row.getString("measure"),
                row.getInt("decimals"),
                new TargetLine.Unit(row.getObject("unit", UUID.class), Wording.of(row.getString("unit_name"))),
                directive == null ? null : new TargetLine.Document(directive, row.getString("called")),
                row.getObject("clause", UUID.class),
                row.getString("path"),
                row.getObject("field", UUID.class),
                row.getString("term"),
                row.getString("annex"),
                row.getObject("post", UUID.class),
                post == null ? null : Wording.of(post),
                Direction.valueOf(row.getString("direction")),
                Frequency.valueOf(row.getString("frequency")),
                row.getInt("lag"),
                method == null ? null : Method.valueOf(method),
                trait == null
                        ? null
                        : new UnitSets.Condition(
                                trait,
                                UnitSets.Comparison.valueOf(row.getString("comparison")),
                                row.getString("trait_value")),
                goal(row),
                row.getInt("revision"),
                word(row.getObject("class", Integer.class)),
                word(row.getObject("checked", Integer.class)),
                latest(row),
                day(row, "set_on"),
                TargetRows.day(row, "withdrawn"),
                row.getInt("row_version"));
    }

    private static TargetLine.@Nullable Latest latest(ResultSet row) throws SQLException {
        var state = row.getString("state");
        if (state == null) {
            return null;
        }
        var figure = State.valueOf(state) != State.VALUE
                ? null
                : new Figure(
                        row.getBigDecimal("value"),
                        row.getBigDecimal("numerator"),
                        row.getBigDecimal("denominator"),
                        row.getObject("answer", Boolean.class),
                        row.getObject("rank", Integer.class),
                        row.getObject("rank_of", Integer.class),
                        row.getString("words"));
        return new TargetLine.Latest(
                Period.halfOpen(day(row, "starts"), day(row, "ends")).code(),
                State.valueOf(state),
                Maturity.valueOf(row.getString("maturity")),
                figure,
                figure == null ? null : figure.amount(row.getInt("per")));
    }

    private static @Nullable String word(@Nullable Integer cls) {
        return cls == null ? null : VerdictClass.values()[cls].code();
    }
}
