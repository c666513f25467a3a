package org.plumbline.access;

import java.time.LocalDate;
import java.util.UUID;
import org.plumbline.kernel.Absent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units and posts that accounts and mandates stand on, as far as the asking scope sees them. */
@Component
class Places {

    private final JdbcClient sql;

    Places(JdbcClient sql) {
        this.sql = sql;
    }

    record Place(int node, LocalDate founded, LocalDate ceased) {}

    Place unit(UUID unit) {
        return sql.sql("SELECT node, founded, ceased FROM organisation.unit WHERE id = :id")
                .param("id", unit)
                .query(Place.class)
                .optional()
                .orElseThrow(() -> new Absent("unit", unit));
    }

    /** The place of a post: its unit, with the days of the post. */
    Place post(UUID post) {
        return sql.sql("SELECT node, founded, ceased FROM organisation.post WHERE id = :id")
                .param("id", post)
                .query(Place.class)
                .optional()
                .orElseThrow(() -> new Absent("post", post));
    }
}
