package org.plumbline.live;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.live.deed.TextKey;
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

    /** A text that the reader sees; empty where its record says nothing in that part. */
    Optional<KeptText> find(TextKey key) {
        return sql
                .sql(Sql.file("/org/plumbline/live/kept-text.sql"))
                .param("kind", key.kind().name())
                .param("record", key.record())
                .param("part", key.part())
                .query((row, n) -> new Row(
                        row.getString("words"),
                        row.getInt("node"),
                        row.getObject("day", LocalDate.class),
                        row.getString("home"),
                        row.getTimestamp("known_from"),
                        row.getBoolean("ended")))
                .list()
                .stream()
                .filter(each -> each.words != null && !each.words.isBlank() && each.day != null)
                .findFirst()
                .map(each -> new KeptText(
                        key,
                        Objects.requireNonNull(each.words),
                        each.node,
                        Objects.requireNonNull(each.day),
                        each.home,
                        each.knownFrom.toInstant(),
                        each.ended));
    }

    private record Row(
            @Nullable String words,
            int node,
            @Nullable LocalDate day,
            String home,
            Timestamp knownFrom,
            boolean ended) {}

    /** The same; absent where there is none. */
    KeptText get(TextKey key) {
        return find(key).orElseThrow(() -> new Absent("text", key.id()));
    }
}
