package org.plumbline.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Store;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calendars of an installation, which body works by which, and the rules by which due days are set. */
@Component
public class Calendars {

    private final Store store;
    private final JdbcClient sql;

    Calendars(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /** A calendar as it is shown and edited. */
    public record Calendar(UUID id, String code, Wording name, Set<DayOfWeek> daysOff, List<DefineCalendar.Day> days) {

        public WorkingCalendar reckoning() {
            return new WorkingCalendar(
                    daysOff,
                    days.stream().collect(Collectors.toMap(DefineCalendar.Day::day, DefineCalendar.Day::working)));
        }
    }

    /** Defines a calendar; {@link Refused} for a code that is taken, a day given twice, or a week without a working day. */
    public Receipt define(Scope scope, DefineCalendar deed) {
        return store.write(scope, deed, knownAt -> {
            requireWhole(scope);
            if (deed.daysOff().size() == DayOfWeek.values().length) {
                throw new Refused("daysOff", "procedure.no-working-day", Map.of("calendar", deed.name()));
            }
            var met = new HashMap<LocalDate, Wording>();
            for (var i = 0; i < deed.days().size(); i++) {
                var day = deed.days().get(i);
                var before = met.put(day.day(), day.name());
                if (before != null) {
                    throw new Refused(List.of(Problem.at(
                            "days[" + i + "].day",
                            "procedure.day-twice",
                            Map.of("day", day.day(), "first", before, "second", day.name()))));
                }
            }
            writeCalendar(deed);
        });
    }

    /** Defines a rule by which due days are set. */
    public Receipt define(Scope scope, DefineDeadlineRule deed) {
        return store.write(scope, deed, knownAt -> {
            requireWhole(scope);
            if (deed.amount() < 1 || deed.amount() > 3660) {
                throw new Refused("amount", "procedure.amount", Map.of("amount", deed.amount()));
            }
            try {
                sql.sql("""
                                INSERT INTO procedure.deadline_rule (id, code, name, amount, day_unit, shift, sort)
                                VALUES (:id, :code, :name::jsonb, :amount, :unit, :shift, :sort)
                                ON CONFLICT (id) DO UPDATE
                                   SET code = excluded.code, name = excluded.name, amount = excluded.amount,
                                       day_unit = excluded.day_unit, shift = excluded.shift, sort = excluded.sort
                                """)
                        .param("id", deed.id())
                        .param("code", deed.code())
                        .param("name", Json.write(deed.name()))
                        .param("amount", deed.amount())
                        .param("unit", deed.dayUnit().name())
                        .param("shift", deed.shift().name())
                        .param("sort", deed.sort())
                        .update();
            } catch (DuplicateKeyException taken) {
                throw new Refused("code", "procedure.code-taken", Map.of("code", deed.code()));
            }
        });
    }

    /** Says by which calendar a body works. */
    public Receipt keep(Scope scope, KeepCalendar deed) {
        return store.write(scope, deed, knownAt -> {
            requireWhole(scope);
            if (all(scope).stream().noneMatch(each -> each.id().equals(deed.calendar()))) {
                throw new Refused("calendar", "procedure.calendar-unknown", Map.of("calendar", deed.calendar()));
            }
            sql.sql("""
                            INSERT INTO procedure.calendar_of (body, calendar) VALUES (:body, :calendar)
                            ON CONFLICT (body) DO UPDATE SET calendar = excluded.calendar
                            """)
                    .param("body", deed.body())
                    .param("calendar", deed.calendar())
                    .update();
        });
    }

    /** All calendars; the first is the installation's own, by which whoever has none works. */
    public List<Calendar> all(Scope scope) {
        return store.read(scope, () -> {
            var days = days();
            return sql.sql("SELECT id, code, name::text, days_off FROM procedure.calendar ORDER BY code")
                    .query((row, n) -> calendar(row, days))
                    .list();
        });
    }

    public List<DeadlineRule> rules(Scope scope) {
        return store.read(
                scope,
                () -> sql.sql("""
                                SELECT id, code, name::text, amount, day_unit, shift, sort
                                  FROM procedure.deadline_rule ORDER BY sort, code
                                """)
                        .query((row, n) -> new DeadlineRule(
                                row.getObject("id", UUID.class),
                                row.getString("code"),
                                Wording.of(row.getString("name")),
                                row.getInt("amount"),
                                DayUnit.valueOf(row.getString("day_unit")),
                                Shift.valueOf(row.getString("shift")),
                                row.getInt("sort")))
                        .list());
    }

    /**
     * The calendar by which a body works.
     *
     * @param line the body, then what stands above it, nearest first: the first of them that keeps one decides
     */
    public WorkingCalendar of(Scope scope, List<UUID> line) {
        return store.read(scope, () -> {
            var kept = sql
                    .sql("SELECT body, calendar FROM procedure.calendar_of WHERE body = ANY (:line::uuid[])")
                    .param("line", line.stream().map(UUID::toString).toArray(String[]::new))
                    .query((row, n) ->
                            Map.entry(row.getObject("body", UUID.class), row.getObject("calendar", UUID.class)))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            var all = all(scope);
            return line.stream()
                    .filter(kept::containsKey)
                    .findFirst()
                    .flatMap(body -> all.stream()
                            .filter(each -> each.id().equals(kept.get(body)))
                            .findFirst())
                    .or(() -> all.stream().findFirst())
                    .map(Calendar::reckoning)
                    .orElse(WorkingCalendar.FIVE_DAYS);
        });
    }

    private void writeCalendar(DefineCalendar deed) {
        try {
            sql.sql("""
                            INSERT INTO procedure.calendar (id, code, name, days_off) VALUES (:id, :code, :name::jsonb, :off::smallint[])
                            ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name, days_off = excluded.days_off
                            """)
                    .param("id", deed.id())
                    .param("code", deed.code())
                    .param("name", Json.write(deed.name()))
                    .param(
                            "off",
                            deed.daysOff().stream()
                                    .mapToInt(DayOfWeek::getValue)
                                    .sorted()
                                    .toArray())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refused("code", "procedure.code-taken", Map.of("code", deed.code()));
        }
        sql.sql("DELETE FROM procedure.special_day WHERE calendar = :id")
                .param("id", deed.id())
                .update();
        for (var day : deed.days()) {
            sql.sql("""
                            INSERT INTO procedure.special_day (calendar, day, working, name)
                            VALUES (:calendar, :day, :working, :name::jsonb)
                            """)
                    .param("calendar", deed.id())
                    .param("day", day.day())
                    .param("working", day.working())
                    .param("name", Json.write(day.name()))
                    .update();
        }
    }

    private Map<UUID, List<DefineCalendar.Day>> days() {
        return sql
                .sql("SELECT calendar, day, working, name::text FROM procedure.special_day ORDER BY day")
                .query((row, n) -> Map.entry(
                        row.getObject("calendar", UUID.class),
                        new DefineCalendar.Day(
                                row.getObject("day", LocalDate.class),
                                row.getBoolean("working"),
                                Wording.of(row.getString("name")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Calendar calendar(ResultSet row, Map<UUID, List<DefineCalendar.Day>> days) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var off = Arrays.stream((Short[]) row.getArray("days_off").getArray())
                .map(each -> DayOfWeek.of(each))
                .collect(Collectors.toSet());
        return new Calendar(
                id, row.getString("code"), Wording.of(row.getString("name")), off, days.getOrDefault(id, List.of()));
    }

    /** Calendars and rules are the whole installation's: whoever may organise all of it keeps them. */
    private static void requireWhole(Scope scope) {
        if (!scope.everything() || !scope.mayAnywhere(Ability.ORGANISE)) {
            throw new NotAllowed(Ability.ORGANISE);
        }
    }
}
