package org.plumbline.procedure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Wording;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of deadline rules. Runs inside a transaction. */
@Component
class RuleRows {

    private final JdbcClient sql;

    RuleRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<DeadlineRule> all() {
        return sql.sql("""
                        SELECT id, code, name::text, purpose::text, words, amount, day_unit, shift, sort, offered, row_version
                          FROM procedure.deadline_rule ORDER BY sort, code
                        """)
                .query((row, n) -> new DeadlineRule(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        Wording.of(row.getString("name")),
                        row.getString("purpose") == null ? null : Wording.of(row.getString("purpose")),
                        Arrays.asList((String[]) row.getArray("words").getArray()),
                        row.getInt("amount"),
                        DayUnit.valueOf(row.getString("day_unit")),
                        Shift.valueOf(row.getString("shift")),
                        row.getInt("sort"),
                        row.getBoolean("offered"),
                        row.getInt("row_version")))
                .list();
    }

    /** Rules are few and seldom edited: one edit at a time. */
    void lock() {
        sql.sql("SELECT pg_advisory_xact_lock(hashtext('procedure.deadline_rule'))")
                .query((row, n) -> 1)
                .list();
    }

    void put(DefineDeadlineRule deed) {
        try {
            sql.sql("""
                            INSERT INTO procedure.deadline_rule AS r
                                   (id, code, name, purpose, words, amount, day_unit, shift, sort, offered)
                            VALUES (:id, :code, :name::jsonb, :purpose::jsonb, :words::text[], :amount, :unit, :shift, :sort,
                                    :offered)
                            ON CONFLICT (id) DO UPDATE
                               SET code = excluded.code, name = excluded.name, purpose = excluded.purpose, words = excluded.words,
                                   amount = excluded.amount, day_unit = excluded.day_unit, shift = excluded.shift,
                                   sort = excluded.sort, offered = excluded.offered, row_version = r.row_version + 1
                            """)
                    .param("id", deed.id())
                    .param("code", deed.code())
                    .param("name", Json.write(deed.name()))
                    .param("purpose", deed.purpose() == null ? null : Json.write(deed.purpose()))
                    .param("words", deed.words().toArray(String[]::new))
                    .param("amount", deed.amount())
                    .param("unit", deed.dayUnit().name())
                    .param("shift", deed.shift().name())
                    .param("sort", deed.sort())
                    .param("offered", !deed.withdrawn())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refused("code", "procedure.code-taken", Map.of("code", deed.code()));
        }
    }
}
