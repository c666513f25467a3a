package org.plumbline.live;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of texts whose numbers stand for records: the first one is the text as its record holds it. Inside a transaction. */
@Component
class TextVersions {

    private final JdbcClient sql;

    TextVersions(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps the first version, if nobody bound a number of the text before; gives the number of the version that stands. */
    int begin(KeptText kept) {
        var id = kept.key().id();
        int fresh = sql.sql("""
                        INSERT INTO live.text (id, kind, record, part, node, on_day)
                        VALUES (:id, :kind, :record, :part, :node, :on) ON CONFLICT DO NOTHING
                        """)
                .param("id", id)
                .param("kind", kept.key().kind().name())
                .param("record", kept.key().record())
                .param("part", kept.key().part())
                .param("node", kept.node())
                .param("on", kept.day())
                .update();
        if (fresh > 0) {
            insert(id, 1, kept.words(), null, kept.knownFrom());
        }
        return stored(id);
    }

    /** The number of the version that stands; absent where no number was ever bound. */
    int stored(UUID text) {
        return sql.sql("SELECT versions FROM live.text WHERE id = :text")
                .param("text", text)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new Absent("text", text));
    }

    String words(UUID text, int version) {
        return sql.sql("SELECT words FROM live.version WHERE text = :text AND no = :no")
                .param("text", text)
                .param("no", version)
                .query(String.class)
                .single();
    }

    /** Keeps a further version, which stands from then on. */
    void add(UUID text, int version, String words, String actor, Instant knownAt) {
        sql.sql("UPDATE live.text SET versions = :version WHERE id = :text")
                .param("version", version)
                .param("text", text)
                .update();
        insert(text, version, words, actor, knownAt);
    }

    private void insert(UUID text, int no, String words, @Nullable String actor, Instant knownAt) {
        sql.sql(
                        "INSERT INTO live.version (text, no, words, actor, known_from) VALUES (:text, :no, :words, :actor, :known)")
                .param("text", text)
                .param("no", no)
                .param("words", words)
                .param("actor", actor)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All versions as known at an instant, null for all that is known; of a text without live figures its words. */
    List<LiveText.Version> of(KeptText kept, @Nullable Instant known) {
        var versions = sql.sql("""
                        SELECT no, words, actor, known_from FROM live.version
                         WHERE text = :text AND known_from <= :known ORDER BY no
                        """)
                .param("text", kept.key().id())
                .param(
                        "known",
                        Objects.requireNonNullElse(known, Store.ALL_KNOWN).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new LiveText.Version(
                        row.getInt("no"),
                        row.getString("words"),
                        row.getString("actor"),
                        row.getTimestamp("known_from").toInstant()))
                .list();
        return versions.isEmpty() ? List.of(new LiveText.Version(1, kept.words(), null, kept.knownFrom())) : versions;
    }
}
