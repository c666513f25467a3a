package org.plumbline.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.kernel.Absent;
import org.plumbline.live.deed.TextKey;
import org.plumbline.live.deed.TextKind;
import org.plumbline.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the texts that the modules keep, whichever of them does; inside a transaction. */
@Component
class KeptTexts {

    private final JdbcClient sql;

    KeptTexts(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of some texts that the reader sees; one whose record says nothing in that part is not there. */
    Map<TextKey, KeptText> all(Collection<TextKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql(Sql.file("/org/plumbline/live/kept-texts.sql"))
                .param("kinds", keys.stream().map(each -> each.kind().name()).toArray(String[]::new))
                .param(
                        "records",
                        BindingRows.names(keys.stream().map(TextKey::record).toList()))
                .param("parts", keys.stream().map(TextKey::part).toArray(String[]::new))
                .query(KeptTexts::text)
                .list()
                .stream()
                .collect(Collectors.toMap(KeptText::key, each -> each, (one, other) -> one));
    }

    /** A text that the reader sees; empty where its record says nothing in that part. */
    Optional<KeptText> find(TextKey key) {
        return Optional.ofNullable(all(List.of(key)).get(key));
    }

    /** The same; absent where there is none. */
    KeptText get(TextKey key) {
        return find(key).orElseThrow(() -> new Absent("text", key.id()));
    }

    private static KeptText text(ResultSet row, int n) throws SQLException {
        return new KeptText(
                new TextKey(
                        TextKind.valueOf(row.getString("kind")),
                        row.getObject("record", UUID.class),
                        row.getString("part")),
                row.getString("words"),
                row.getInt("node"),
                row.getObject("day", LocalDate.class),
                row.getString("home"),
                row.getTimestamp("known_from").toInstant(),
                row.getBoolean("ended"));
    }
}
