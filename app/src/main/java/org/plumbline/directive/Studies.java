package org.plumbline.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.Attendance;
import org.plumbline.directive.deed.StudyForm;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Study sessions: when, in which form, at how many sites, how many of each category were expected and came. */
@Component
public class Studies {

    private final Store store;
    private final JdbcClient sql;
    private final Shelf shelf;
    private final Sites sites;

    Studies(Store store, JdbcClient sql, Shelf shelf, Sites sites) {
        this.store = store;
        this.sql = sql;
        this.shelf = shelf;
        this.sites = sites;
    }

    /** A session. {@code unitName} is null when the unit is out of the reader's sight. */
    public record Session(
            UUID id,
            LocalDate held,
            StudyForm form,
            int sites,
            @Nullable String contents,
            @Nullable UUID unit,
            @Nullable Wording unitName,
            int expected,
            int present,
            List<Attendance> counts) {}

    /** How many were expected at all sessions of a directive and how many came. */
    public record Turnout(int sessions, long expected, long present) {

        /** The share that came, in whole per cent; null where nobody was expected. */
        public @Nullable Integer percent() {
            return expected == 0 ? null : (int) Math.round(100.0 * present / expected);
        }
    }

    /** The latest so many sessions on a directive. */
    public List<Session> of(Scope scope, UUID directive, Standings.Question question, int most) {
        return store.read(
                scope,
                () -> sql.sql(Sql.file("/org/plumbline/directive/studies.sql"))
                        .param("directive", shelf.get(directive).key())
                        .param("on", question.on())
                        .param(
                                "within",
                                question.within() == null
                                        ? null
                                        : sites.of(question.within(), "within").node())
                        .param("most", most)
                        .query(Studies::session)
                        .list());
    }

    public Turnout turnout(Scope scope, UUID directive, LocalDate on) {
        return store.read(
                scope,
                () -> sql.sql("""
                        SELECT count(DISTINCT s.id) AS sessions, coalesce(sum(c.expected), 0) AS expected,
                               coalesce(sum(c.present), 0) AS present
                          FROM directive.study s LEFT JOIN directive.study_count c ON c.study = s.id
                         WHERE s.directive_key = :directive AND s.held <= :on AND s.known_to = 'infinity'
                        """)
                        .param("directive", shelf.get(directive).key())
                        .param("on", on)
                        .query((row, n) ->
                                new Turnout(row.getInt("sessions"), row.getLong("expected"), row.getLong("present")))
                        .single());
    }

    private static Session session(ResultSet row, int n) throws SQLException {
        var counts = new ArrayList<Attendance>();
        var categories = Rows.list(row, "categories", String.class);
        var expected = Rows.list(row, "expecteds", Integer.class);
        var present = Rows.list(row, "presents", Integer.class);
        for (var i = 0; i < categories.size(); i++) {
            counts.add(new Attendance(categories.get(i), expected.get(i), present.get(i)));
        }
        return new Session(
                Rows.id(row, "id"),
                Rows.day(row, "held"),
                StudyForm.valueOf(row.getString("form")),
                row.getInt("sites"),
                row.getString("contents"),
                Rows.id(row, "unit"),
                Rows.wordingOrNull(row, "unit_name"),
                row.getInt("expected"),
                row.getInt("present"),
                counts);
    }
}
