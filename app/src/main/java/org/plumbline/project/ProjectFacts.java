package org.plumbline.project;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how projects stood on a day, as known at an instant. Runs inside a transaction. */
@Component
class ProjectFacts {

    private final JdbcClient sql;

    ProjectFacts(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those that fit a condition on {@code p}, which is ours and never a reader's words. */
    List<Project.Line> of(String where, Map<String, ?> values, LocalDate on, Instant known) {
        var knownAt = known.atOffset(ZoneOffset.UTC);
        var chosen = sql.sql(
                        "SELECT p.id FROM project.project p WHERE p.known_from <= :known::timestamptz AND " + where)
                .params(values)
                .param("on", on)
                .param("known", knownAt)
                .query(UUID.class)
                .list();
        if (chosen.isEmpty()) {
            return List.of();
        }
        return sql.sql(Sql.file("/org/plumbline/project/facts.sql"))
                .param("ids", chosen.stream().map(UUID::toString).toArray(String[]::new))
                .param("on", on)
                .param("known", knownAt)
                .query((row, n) -> line(row, on))
                .list();
    }

    private static Project.Line line(ResultSet row, LocalDate on) throws SQLException {
        var plan = PlannedShare.of(day(row, "start"), day(row, "finish"), points(row));
        var facts = new Judgement.Facts(
                day(row, "start"),
                day(row, "finish"),
                plan,
                row.getBigDecimal("physical"),
                day(row, "physical_on"),
                day(row, "finished"),
                day(row, "suspended"),
                day(row, "cancelled"));
        var judgement = Judgement.of(facts, on);
        return new Project.Line(
                uuid(row, "id"),
                row.getString("code"),
                Wording.of(row.getString("name")),
                new Project.Party(
                        uuid(row, "owner_id"),
                        row.getInt("owner"),
                        Wording.of(row.getString("owner_name")),
                        row.getString("owner_telephone")),
                row.getString("post_name") == null
                        ? null
                        : new Project.PostName(
                                uuid(row, "post"), Wording.of(row.getString("post_name")), row.getString("holder")),
                uuid(row, "field"),
                wording(row, "field_name"),
                row.getInt("schedule_no"),
                facts.start(),
                facts.finish(),
                day(row, "handover"),
                day(row, "first_start"),
                day(row, "first_finish"),
                day(row, "first_handover"),
                day(row, "begun"),
                row.getInt("budget_no"),
                row.getString("currency"),
                row.getInt("scale"),
                row.getBigDecimal("total"),
                row.getBigDecimal("disbursed"),
                day(row, "disbursed_on"),
                row.getBigDecimal("physical"),
                day(row, "physical_on"),
                day(row, "finished"),
                day(row, "handed_over"),
                day(row, "accepted_on"),
                day(row, "suspended"),
                row.getString("suspend_reason"),
                day(row, "cancelled"),
                row.getString("cancel_reason"),
                row.getInt("obstacles"),
                judgement.cls(),
                judgement.planned(),
                judgement.measuredOn(),
                judgement.days(),
                row.getInt("row_version"));
    }

    private static List<PlannedShare.Point> points(ResultSet row) throws SQLException {
        var points = new ArrayList<PlannedShare.Point>();
        var ends = row.getArray("ends");
        if (ends != null) {
            var days = (Date[]) ends.getArray();
            var shares = (Integer[]) row.getArray("shares").getArray();
            for (var i = 0; i < days.length; i++) {
                points.add(new PlannedShare.Point(days[i].toLocalDate(), BigDecimal.valueOf(shares[i])));
            }
        }
        return points;
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable Wording wording(ResultSet row, String column) throws SQLException {
        var json = row.getString(column);
        return json == null ? null : Wording.of(json);
    }
}
