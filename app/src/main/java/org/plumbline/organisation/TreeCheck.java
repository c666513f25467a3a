package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.plumbline.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the derived tree of the main line says what the recorded edges say. For checks, in a snapshot that sees everything. */
public final class TreeCheck {

    private TreeCheck() {}

    /** The days on which something in the main line begins or ends: between two of them nothing changes. */
    public static List<LocalDate> days(JdbcClient sql) {
        return sql.sql("""
                        SELECT valid_from FROM organisation.edge WHERE line = 1 AND known_to = 'infinity'
                        UNION
                        SELECT valid_to FROM organisation.edge WHERE line = 1 AND known_to = 'infinity' AND valid_to < 'infinity'
                        ORDER BY 1
                        """).query(LocalDate.class).list();
    }

    /** Of these days the one since which the tree stands as it does today; none if nothing stands yet. */
    public static List<LocalDate> today(List<LocalDate> days, LocalDate today) {
        return days.stream().filter(day -> !day.isAfter(today)).max(Comparator.naturalOrder()).stream()
                .toList();
    }

    /** How many links on a day stand in the derived tree only, or follow from the edges only. */
    public static long differences(JdbcClient sql, LocalDate on) {
        return sql.sql(Sql.file("/org/plumbline/organisation/closure-differs.sql"))
                .param("on", on)
                .query(Long.class)
                .single();
    }
}
