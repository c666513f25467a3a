package org.plumbline.live;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Figures;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.live.deed.Bound;
import org.plumbline.live.deed.BoundKind;
import org.plumbline.live.deed.RecordState;
import org.plumbline.programme.TaskCounts;
import org.plumbline.store.Installation;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.plumbline.target.OwnTarget;
import org.plumbline.target.Scorecard;
import org.plumbline.target.TargetCounts;
import org.plumbline.target.TargetVerdicts;
import org.plumbline.verdict.Verdict;
import org.plumbline.verdict.VerdictClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the records say for which numbers of texts stand. Inside a transaction of whoever asks. */
@Component
class RecordReading {

    private static final int PLACES = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final JdbcClient sql;
    private final Installation installation;
    private final Figures figures;
    private final TargetVerdicts verdicts;
    private final TargetCounts targets;
    private final TaskCounts tasks;

    RecordReading(
            JdbcClient sql,
            Installation installation,
            Figures figures,
            TargetVerdicts verdicts,
            TargetCounts targets,
            TaskCounts tasks) {
        this.sql = sql;
        this.installation = installation;
        this.figures = figures;
        this.verdicts = verdicts;
        this.targets = targets;
        this.tasks = tasks;
    }

    /**
     * What a record says now.
     *
     * @param node the unit whose record it is
     * @param series the series of a figure
     */
    RecordNow of(Scope scope, Bound bound, int node, @Nullable Long series) {
        var on = Objects.requireNonNullElse(bound.on(), installation.today());
        return switch (bound.kind()) {
            case FIGURE -> figure(scope, bound, Objects.requireNonNull(series));
            case GOAL -> goal(sql, bound, on);
            case DISTANCE, NEEDED -> judged(scope, bound, on);
            case TARGETS -> RecordNow.of(count(card(scope, bound, node), bound.classes()), null, null);
            case TASKS -> RecordNow.of(count(standing(scope, bound, node), bound.classes()), null, null);
        };
    }

    /** What a binding's record says now, and whether its unit has ended since. */
    RecordNow of(Scope scope, BindingRow row) {
        var now = of(scope, row.bound(), row.node(), row.series());
        return row.node() != row.textNode() && hasEnded(sql, row, installation.today()) ? now.ended() : now;
    }

    /** What stands for a figure or a goal, in a transaction that sees everything: for checks of one moment. */
    static RecordNow of(JdbcClient sql, BindingRow row, LocalDate today) {
        var bound = row.bound();
        var series = row.series();
        var now = series == null
                ? goal(sql, bound, Objects.requireNonNullElse(bound.on(), today))
                : RecordFigures.now(
                        sql,
                        bound,
                        series,
                        Figures.of(sql, List.of(series)).getOrDefault(series, List.of()),
                        today,
                        RecordFigures.per(sql, series));
        return row.node() != row.textNode() && hasEnded(sql, row, today) ? now.ended() : now;
    }

    private static boolean hasEnded(JdbcClient sql, BindingRow row, LocalDate today) {
        return sql.sql("""
                        SELECT EXISTS (SELECT 1 FROM organisation.unit u WHERE u.node = :node AND u.ceased <= :today)
                        """)
                .param("node", row.node())
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    private RecordNow figure(Scope scope, Bound bound, long series) {
        var known = figures.of(scope, List.of(series), null).getOrDefault(series, List.of());
        var per = figures.judged(scope, List.of(Objects.requireNonNull(bound.indicator())))
                .values()
                .iterator()
                .next()
                .per();
        return RecordFigures.now(sql, bound, series, known, installation.today(), per);
    }

    /** The goals of targets as they are today; of a target that the reader does not see there is none. */
    Map<UUID, RecordNow> goals(Collection<UUID> targets) {
        return targets.isEmpty() ? Map.of() : goals(sql, targets, installation.today());
    }

    private static Map<UUID, RecordNow> goals(JdbcClient sql, Collection<UUID> targets, LocalDate on) {
        var found = new HashMap<UUID, RecordNow>();
        sql.sql(Sql.file("/org/plumbline/live/goals.sql"))
                .param("targets", BindingRows.names(targets))
                .param("on", on)
                .query((row, n) -> found.put(
                        row.getObject("id", UUID.class),
                        row.getBoolean("withdrawn")
                                ? new RecordNow(
                                        RecordState.WITHDRAWN,
                                        null,
                                        null,
                                        row.getObject("withdrawn_on", LocalDate.class))
                                : RecordNow.of(
                                        row.getBigDecimal("level"),
                                        row.getString("actor"),
                                        row.getObject("in_force", LocalDate.class))))
                .list();
        return found;
    }

    private static RecordNow goal(JdbcClient sql, Bound bound, LocalDate on) {
        var target = Objects.requireNonNull(bound.target());
        return goals(sql, List.of(target), on).getOrDefault(target, RecordNow.of(null, null, null));
    }

    private RecordNow judged(Scope scope, Bound bound, LocalDate on) {
        var withdrawn = goal(sql, bound, on);
        if (withdrawn.state() == RecordState.WITHDRAWN) {
            return withdrawn;
        }
        try {
            var both = verdicts.of(scope, Objects.requireNonNull(bound.target()), on, null)
                    .verdicts();
            return of(bound.checked() ? both.checked() : both.reported(), bound.kind());
        } catch (Refused | Absent untold) {
            return new RecordNow(RecordState.UNKNOWABLE, null, null, null);
        }
    }

    /** The same of a target that was judged already. */
    static RecordNow of(OwnTarget target, BoundKind kind) {
        return of(target.verdicts().reported(), kind);
    }

    private static RecordNow of(Verdict verdict, BoundKind kind) {
        var needed = verdict.needed();
        var distance = verdict.distance();
        var value = kind == BoundKind.NEEDED
                ? needed == null ? null : needed.perPeriod().value(PLACES)
                : distance == null ? null : distance.times(HUNDRED).value(PLACES);
        return value == null
                ? new RecordNow(RecordState.UNKNOWABLE, null, null, null)
                : RecordNow.of(value, null, null);
    }

    Scorecard card(Scope scope, Bound bound, int node) {
        var asked = TargetCounts.Question.of(node, Objects.requireNonNullElse(bound.on(), installation.today()));
        return bound.directive() == null
                ? targets.ofOpen(scope, asked)
                : targets.of(scope, asked.under(bound.directive()));
    }

    static BigDecimal count(Scorecard card, List<String> classes) {
        int sum = 0;
        for (var code : classes) {
            sum += switch (code) {
                case "attained" -> card.attained();
                case "attained-checked" -> card.attainedChecked();
                default -> card.of(VerdictClass.of(code));
            };
        }
        return BigDecimal.valueOf(classes.isEmpty() ? card.total() : sum);
    }

    TaskCounts.Standing standing(Scope scope, Bound bound, int node) {
        if (bound.directive() == null) {
            return tasks.ofOpen(scope, node, bound.on());
        }
        return bound.on() == null
                ? tasks.of(scope, node, bound.directive())
                : tasks.on(scope, node, bound.on(), Store.ALL_KNOWN, bound.directive());
    }

    static BigDecimal count(TaskCounts.Standing standing, List<String> classes) {
        int sum = 0;
        for (var code : classes) {
            sum += switch (code) {
                case "done" -> standing.doneOnTime() + standing.doneLate();
                case "done-on-time" -> standing.doneOnTime();
                case "done-late" -> standing.doneLate();
                case "open" -> standing.open();
                case "overdue" -> standing.overdue();
                case "not-due" -> standing.notDue();
                default -> throw new IllegalArgumentException("There is no class of assignments called " + code);
            };
        }
        return BigDecimal.valueOf(classes.isEmpty() ? standing.total() : sum);
    }
}
