package org.plumbline.lists;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plumbline.store.Sql;
import org.plumbline.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts in sight with their posts and what those may do; passwords are in no list. */
@Component
class AccountRows {

    private final JdbcClient sql;

    AccountRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<Map<String, Object>> all(Words w) {
        return sql.sql(Sql.file("/org/plumbline/lists/accounts.sql"))
                .query((row, n) -> {
                    var role = row.getString("role");
                    return Export.filled(
                            "login", row.getString("login"),
                            "unit", row.getString("unit"),
                            "language", row.getString("language"),
                            "post", row.getString("post"),
                            "role", role == null ? null : w.say("access.role." + role.toLowerCase(Locale.ROOT)),
                            "at", row.getString("at_unit"),
                            "below", role == null ? null : w.say(row.getBoolean("subtree") ? "lists.yes" : "lists.no"),
                            "from", row.getObject("valid_from", java.time.LocalDate.class));
                })
                .list();
    }
}
