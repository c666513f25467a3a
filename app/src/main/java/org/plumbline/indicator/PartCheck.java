package org.plumbline.indicator;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds the figures of which others are made up anew, and tells where the kept sums say something else. */
public final class PartCheck {

    private PartCheck() {}

    /** A sum that is not what the figures come to. */
    public record Difference(
            int indicator, int node, String cut, LocalDate starts, LocalDate ends, String kept, String figures) {}

    /** Every sum that differs in this transaction; none where all is well. */
    public static List<Difference> differences(JdbcClient sql) {
        return sql.sql(Sql.file("/org/plumbline/indicator/parts-differ.sql"))
                .param("known", Store.ALL_KNOWN.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Difference(
                        row.getInt("indicator_key"),
                        row.getInt("node"),
                        row.getString("cut"),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        row.getString("kept"),
                        row.getString("figures")))
                .list();
    }

    /** How many sums are kept. */
    public static long rows(JdbcClient sql) {
        return sql.sql("SELECT count(*) FROM indicator.part_sum")
                .query(Long.class)
                .single();
    }

    /** How many changes wait to be added up. */
    public static long waiting(JdbcClient sql) {
        return sql.sql("SELECT count(*) FROM indicator.part_delta")
                .query(Long.class)
                .single();
    }
}
