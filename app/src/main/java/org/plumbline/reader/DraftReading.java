package org.plumbline.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Json;
import org.plumbline.reader.deed.RecordKind;
import org.plumbline.reader.deed.Refusal;
import org.plumbline.reading.record.RecordType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes drafts of rows. */
final class DraftReading {

    private DraftReading() {}

    /** The fields of a draft as they are kept. */
    private static final class Fields extends TreeMap<String, String> {}

    static Draft of(ResultSet row) throws SQLException {
        var refusal = row.getString("refusal");
        var accepted = row.getString("accepted");
        return new Draft(
                row.getObject("id", UUID.class),
                row.getObject("source", UUID.class),
                row.getInt("no"),
                RecordType.valueOf(row.getString("type")),
                row.getInt("starts"),
                row.getInt("ends"),
                row.getString("surface"),
                fields(row.getString("read")),
                row.getString("rule"),
                Arrays.asList(Json.read(row.getString("reasons"), String[].class)),
                row.getBigDecimal("confidence").doubleValue(),
                row.getString("language"),
                DraftState.valueOf(row.getString("state")),
                accepted == null ? null : fields(accepted),
                refusal == null ? null : Refusal.valueOf(refusal),
                row.getString("note"),
                row.getString("actor"),
                instant(row, "decided"),
                row.getInt("row_version"),
                List.of());
    }

    /** The same drafts with the records that they became. */
    static List<Draft> with(JdbcClient sql, List<Draft> drafts) {
        var records = new HashMap<UUID, List<Traced>>();
        if (!drafts.isEmpty()) {
            sql.sql("""
                            SELECT draft, kind, record, actor, known_from FROM reader.provenance
                             WHERE draft = ANY (:drafts::uuid[]) ORDER BY known_from, id
                            """)
                    .param(
                            "drafts",
                            SourceRows.texts(drafts.stream().map(Draft::id).toList()))
                    .query((row, n) -> records.computeIfAbsent(
                                    row.getObject("draft", UUID.class), any -> new ArrayList<>())
                            .add(new Traced(
                                    RecordKind.valueOf(row.getString("kind")),
                                    row.getObject("record", UUID.class),
                                    row.getString("actor"),
                                    row.getObject("known_from", OffsetDateTime.class)
                                            .toInstant())))
                    .list();
        }
        return drafts.stream()
                .map(each -> records.containsKey(each.id()) ? with(each, records.get(each.id())) : each)
                .toList();
    }

    private static Draft with(Draft draft, List<Traced> records) {
        return new Draft(
                draft.id(),
                draft.source(),
                draft.no(),
                draft.type(),
                draft.start(),
                draft.end(),
                draft.surface(),
                draft.read(),
                draft.rule(),
                draft.reasons(),
                draft.confidence(),
                draft.language(),
                draft.state(),
                draft.accepted(),
                draft.refusal(),
                draft.note(),
                draft.actor(),
                draft.decided(),
                draft.rowVersion(),
                records);
    }

    private static SortedMap<String, String> fields(String json) {
        return Json.read(json, Fields.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
