package org.plumbline.reader;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Scope;
import org.plumbline.reader.deed.FoundDraft;
import org.plumbline.reader.deed.ReadText;
import org.plumbline.reader.deed.Refusal;
import org.plumbline.reader.deed.TraceRecord;
import org.plumbline.reading.text.Folding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes texts, their drafts, and which records these became. */
@Component
class SourceRows {

    private final JdbcClient sql;

    SourceRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a decision needs of a text. */
    record Filed(UUID id, int unit, int length, @Nullable UUID directive) {}

    /** The text, held for a change. */
    Filed lock(UUID source) {
        return sql.sql("SELECT unit, length, directive FROM reader.source WHERE id = :id FOR UPDATE")
                .param("id", source)
                .query((row, n) -> new Filed(
                        source, row.getInt("unit"), row.getInt("length"), row.getObject("directive", UUID.class)))
                .optional()
                .orElseThrow(() -> new Absent("source", source));
    }

    Optional<Integer> node(UUID unit) {
        return sql.sql("SELECT node FROM organisation.unit WHERE id = :unit")
                .param("unit", unit)
                .query(Integer.class)
                .optional();
    }

    void insert(ReadText deed, int unit, Scope scope, Instant knownAt) {
        var file = deed.file();
        var checks = deed.findings() == null
                ? null
                : Source.Checks.of(deed.findings().counts());
        sql.sql("""
                        INSERT INTO reader.source (id, unit, title, title_key, language, words, length, sha256, file_name, file_type, file_size,
                                                   file_sha256, actor, known_from, fails, doubtful, cannot_tell, passes)
                        VALUES (:id, :unit, :title, :key, :language, :words, :length, :sha256, :fileName, :fileType, :fileSize,
                                :fileSha256, :actor, :known, :fails, :doubtful, :cannotTell, :passes)
                        """)
                .param("id", deed.id())
                .param("unit", unit)
                .param("title", deed.title().strip())
                .param("key", Folding.fold(deed.title()))
                .param("language", deed.language())
                .param("words", deed.text())
                .param("length", deed.text().codePointCount(0, deed.text().length()))
                .param("sha256", sum(deed.text()))
                .param("fileName", file == null ? null : file.name())
                .param("fileType", file == null ? null : file.mediaType())
                .param("fileSize", file == null ? null : file.size())
                .param("fileSha256", file == null ? null : file.sha256())
                .param("actor", scope.name())
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .param("fails", checks == null ? null : checks.fails())
                .param("doubtful", checks == null ? null : checks.doubtful())
                .param("cannotTell", checks == null ? null : checks.cannotTell())
                .param("passes", checks == null ? null : checks.passes())
                .update();
        drafts(deed.id(), deed.text(), deed.drafts(), 0);
    }

    /** Further drafts of a text, behind those that it has. */
    void add(UUID source, List<FoundDraft> drafts) {
        var words = sql.sql("SELECT words FROM reader.source WHERE id = :id")
                .param("id", source)
                .query(String.class)
                .single();
        var last = sql.sql("SELECT coalesce(max(no), 0) FROM reader.draft WHERE source = :id")
                .param("id", source)
                .query(Integer.class)
                .single();
        drafts(source, words, drafts, last);
    }

    /** All drafts of a text in one statement, however many there are. */
    private void drafts(UUID source, String words, List<FoundDraft> drafts, int last) {
        if (drafts.isEmpty()) {
            return;
        }
        var places = new Places(words);
        var rows = new ArrayList<Map<String, Object>>();
        for (FoundDraft draft : drafts) {
            var row = new HashMap<String, Object>();
            row.put("id", draft.id());
            row.put("no", last + rows.size() + 1);
            row.put("type", draft.type().name());
            row.put("starts", draft.start());
            row.put("ends", draft.end());
            row.put("surface", places.words(draft.start(), draft.end()));
            row.put("read", draft.fields());
            row.put("rule", draft.rule());
            row.put("reasons", draft.reasons());
            row.put("confidence", draft.confidence());
            row.put("language", draft.language());
            rows.add(row);
        }
        sql.sql("""
                        INSERT INTO reader.draft (id, source, no, type, starts, ends, surface, read, rule, reasons, confidence, language)
                        SELECT d.id, :source, d.no, d.type, d.starts, d.ends, d.surface, d.read, d.rule, d.reasons, d.confidence, d.language
                          FROM jsonb_to_recordset(:drafts::jsonb)
                               AS d (id uuid, no int, type text, starts int, ends int, surface text, read jsonb, rule text, reasons jsonb,
                                     confidence numeric, language text)
                        """).param("source", source).param("drafts", Json.write(rows)).update();
    }

    /** Those of the drafts that became a record already, by their numbers in the text. */
    List<Integer> traced(UUID source, Collection<UUID> drafts) {
        return sql.sql("""
                        SELECT d.no FROM reader.draft d
                         WHERE d.source = :source AND d.id = ANY (:drafts::uuid[])
                           AND EXISTS (SELECT 1 FROM reader.provenance p WHERE p.draft = d.id)
                         ORDER BY d.no
                        """)
                .param("source", source)
                .param("drafts", texts(drafts))
                .query(Integer.class)
                .list();
    }

    /** Those of the drafts that are at another version than was seen, by their numbers in the text. */
    List<Integer> changed(UUID source, Map<UUID, Integer> seen) {
        return sql
                .sql(
                        "SELECT id, no, row_version FROM reader.draft WHERE source = :source AND id = ANY (:drafts::uuid[]) ORDER BY no")
                .param("source", source)
                .param("drafts", texts(seen.keySet()))
                .query((row, n) ->
                        Integer.valueOf(row.getInt("row_version")).equals(seen.get(row.getObject("id", UUID.class)))
                                ? 0
                                : row.getInt("no"))
                .list()
                .stream()
                .filter(no -> no > 0)
                .toList();
    }

    /** How many of these are drafts of the text. */
    int count(UUID source, Collection<UUID> drafts) {
        return sql.sql("SELECT count(*)::int FROM reader.draft WHERE source = :source AND id = ANY (:drafts::uuid[])")
                .param("source", source)
                .param("drafts", texts(drafts))
                .query(Integer.class)
                .single();
    }

    void accept(UUID source, Collection<UUID> drafts, Scope scope, Instant knownAt) {
        sql.sql("""
                        UPDATE reader.draft
                           SET state = CASE WHEN accepted IS NULL THEN 'ACCEPTED' ELSE 'EDITED' END, refusal = NULL, note = NULL,
                               actor = :actor, decided = :known, row_version = row_version + 1
                         WHERE source = :source AND id = ANY (:drafts::uuid[]) AND state NOT IN ('ACCEPTED', 'EDITED')
                        """)
                .param("source", source)
                .param("drafts", texts(drafts))
                .param("actor", scope.name())
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void edit(UUID draft, Map<String, String> fields, Scope scope, Instant knownAt) {
        sql.sql("""
                        UPDATE reader.draft
                           SET state = 'EDITED', accepted = :fields::jsonb, refusal = NULL, note = NULL,
                               actor = :actor, decided = :known, row_version = row_version + 1
                         WHERE id = :draft
                        """)
                .param("draft", draft)
                .param("fields", Json.write(fields))
                .param("actor", scope.name())
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void refuse(
            UUID source, Collection<UUID> drafts, Refusal reason, @Nullable String note, Scope scope, Instant knownAt) {
        sql.sql("""
                        UPDATE reader.draft
                           SET state = 'REFUSED', accepted = NULL, refusal = :refusal, note = :note,
                               actor = :actor, decided = :known, row_version = row_version + 1
                         WHERE source = :source AND id = ANY (:drafts::uuid[])
                        """)
                .param("source", source)
                .param("drafts", texts(drafts))
                .param("refusal", reason.name())
                .param("note", note)
                .param("actor", scope.name())
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void reopen(UUID source, Collection<UUID> drafts) {
        sql.sql("""
                        UPDATE reader.draft
                           SET state = 'OPEN', accepted = NULL, refusal = NULL, note = NULL, actor = NULL, decided = NULL,
                               row_version = row_version + 1
                         WHERE source = :source AND id = ANY (:drafts::uuid[]) AND state <> 'OPEN'
                        """).param("source", source).param("drafts", texts(drafts)).update();
    }

    void trace(TraceRecord deed, Scope scope, Instant knownAt) {
        sql.sql("""
                        INSERT INTO reader.provenance (id, source, draft, starts, ends, kind, record, actor, known_from)
                        VALUES (:id, :source, :draft, :starts, :ends, :kind, :record, :actor, :known)
                        ON CONFLICT (source, starts, ends, kind, record) DO NOTHING
                        """)
                .param("id", deed.id())
                .param("source", deed.source())
                .param("draft", deed.draft())
                .param("starts", deed.start())
                .param("ends", deed.end())
                .param("kind", deed.kind().name())
                .param("record", deed.record())
                .param("actor", scope.name())
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void register(UUID source, UUID directive) {
        sql.sql("UPDATE reader.source SET directive = :directive WHERE id = :id")
                .param("id", source)
                .param("directive", directive)
                .update();
    }

    static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** The sum of a text in UTF-8. */
    static String sum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
