package org.plumbline.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Wording;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of calendars and of the days in them. Runs inside a transaction. */
@Component
class CalendarRows {

    private final JdbcClient sql;

    CalendarRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** All, the first defined first. */
    List<Calendar> all() {
        return read("true", Map.of());
    }

    /** The calendar, held for a change: whoever comes second waits here and then finds another version. */
    @Nullable
    Calendar lock(UUID id) {
        sql.sql("SELECT 1 FROM procedure.calendar WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Integer.class)
                .optional();
        return read("id = :id", Map.of("id", id)).stream().findFirst().orElse(null);
    }

    Calendar get(UUID id) {
        return read("id = :id", Map.of("id", id)).stream().findFirst().orElseThrow(() -> new Absent("calendar", id));
    }

    void put(DefineCalendar deed) {
        try {
            sql.sql("""
                            INSERT INTO procedure.calendar AS c (id, code, name, days_off)
                            VALUES (:id, :code, :name::jsonb, :off::smallint[])
                            ON CONFLICT (id) DO UPDATE
                               SET code = excluded.code, name = excluded.name, days_off = excluded.days_off,
                                   row_version = c.row_version + 1
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
    }

    void raise(UUID calendar) {
        sql.sql("UPDATE procedure.calendar SET row_version = row_version + 1 WHERE id = :id")
                .param("id", calendar)
                .update();
    }

    void clear(UUID calendar) {
        sql.sql("DELETE FROM procedure.special_day WHERE calendar = :id")
                .param("id", calendar)
                .update();
    }

    void put(UUID calendar, List<DefineCalendar.Day> days) {
        for (var day : days) {
            sql.sql("""
                            INSERT INTO procedure.special_day (calendar, day, working, name)
                            VALUES (:calendar, :day, :working, :name::jsonb)
                            ON CONFLICT (calendar, day) DO UPDATE SET working = excluded.working, name = excluded.name
                            """)
                    .param("calendar", calendar)
                    .param("day", day.day())
                    .param("working", day.working())
                    .param("name", Json.write(day.name()))
                    .update();
        }
    }

    void remove(UUID calendar, Collection<LocalDate> days) {
        for (var day : days) {
            sql.sql("DELETE FROM procedure.special_day WHERE calendar = :calendar AND day = :day")
                    .param("calendar", calendar)
                    .param("day", day)
                    .update();
        }
    }

    private List<Calendar> read(String where, Map<String, ?> values) {
        var days = sql
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
        return sql.sql("SELECT id, code, name::text, days_off, row_version FROM procedure.calendar WHERE " + where
                        + " ORDER BY defined")
                .params(values)
                .query((row, n) -> calendar(row, days))
                .list();
    }

    private static Calendar calendar(ResultSet row, Map<UUID, List<DefineCalendar.Day>> days) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var off = Arrays.stream((Short[]) row.getArray("days_off").getArray())
                .map(each -> DayOfWeek.of(each))
                .collect(Collectors.toSet());
        return new Calendar(
                id,
                row.getString("code"),
                Wording.of(row.getString("name")),
                off,
                days.getOrDefault(id, List.of()),
                row.getInt("row_version"));
    }
}
