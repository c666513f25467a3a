package org.plumbline.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.indicator.deed.Period;
import org.plumbline.kernel.IdempotencyKey;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents that units attached to lines and did not send: as what is typed, no happening tells of them. */
@Component
class DraftFiles {

    private final JdbcClient sql;

    DraftFiles(JdbcClient sql) {
        this.sql = sql;
    }

    /** The documents of each line, the first first. */
    Map<UUID, List<EvidenceFile>> of(int round, int node) {
        return of(round, List.of(node)).getOrDefault(node, Map.of());
    }

    /** The same of several units, by their inner numbers. */
    Map<Integer, Map<UUID, List<EvidenceFile>>> of(int round, Collection<Integer> nodes) {
        var found = new HashMap<Integer, Map<UUID, List<EvidenceFile>>>();
        sql.sql("""
                        SELECT node, id, line, name, media_type, size, sha256, starts, ends, collected, provider, held
                          FROM reporting.draft_file WHERE round = :round AND node = ANY (:nodes) ORDER BY saved, id
                        """)
                .param("round", round)
                .param("nodes", nodes.stream().mapToInt(Integer::intValue).toArray())
                .query((row, n) -> found.computeIfAbsent(row.getInt("node"), any -> new HashMap<>())
                        .computeIfAbsent(row.getObject("line", UUID.class), any -> new ArrayList<>())
                        .add(file(row)))
                .list();
        return found;
    }

    /** Whether the request that is handled attached its documents already. */
    boolean isRepeated(int round, int node) {
        return IdempotencyKey.ofRequest()
                .filter(request -> sql.sql("""
                                SELECT EXISTS (SELECT 1 FROM reporting.draft_file
                                                WHERE round = :round AND node = :node AND request = :request)
                                """)
                        .param("round", round)
                        .param("node", node)
                        .param("request", request)
                        .query(Boolean.class)
                        .single())
                .isPresent();
    }

    void put(Scope scope, int round, int node, UUID line, List<EvidenceFile> files, Instant now) {
        for (var file : files) {
            sql.sql("""
                            INSERT INTO reporting.draft_file (id, round, node, line, name, media_type, size, sha256, starts, ends,
                                                              collected, provider, held, request, actor, saved)
                            VALUES (:id, :round, :node, :line, :name, :mediaType, :size, :sha256, :starts, :ends, :collected,
                                    :provider, :held, :request, :actor, :saved)
                            """)
                    .param("id", file.id())
                    .param("round", round)
                    .param("node", node)
                    .param("line", line)
                    .param("name", file.name())
                    .param("mediaType", file.mediaType())
                    .param("size", file.size())
                    .param("sha256", file.sha256())
                    .param("starts", file.about() == null ? null : file.about().first())
                    .param("ends", file.about() == null ? null : file.about().ends())
                    .param("collected", file.collected())
                    .param("provider", file.provider())
                    .param("held", file.held())
                    .param("request", IdempotencyKey.ofRequest().orElse(null))
                    .param("actor", scope.name())
                    .param("saved", Store.timestamp(now))
                    .update();
        }
    }

    /** Takes a document away again; nothing happens where it is gone already. */
    void remove(int round, int node, UUID file) {
        sql.sql("DELETE FROM reporting.draft_file WHERE round = :round AND node = :node AND id = :file")
                .param("round", round)
                .param("node", node)
                .param("file", file)
                .update();
    }

    /** Forgets all documents of a round: they were sent. */
    void clear(int round, int node) {
        sql.sql("DELETE FROM reporting.draft_file WHERE round = :round AND node = :node")
                .param("round", round)
                .param("node", node)
                .update();
    }

    private static EvidenceFile file(ResultSet row) throws SQLException {
        return new EvidenceFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                period(row),
                row.getObject("collected", LocalDate.class),
                row.getObject("provider", UUID.class),
                row.getBoolean("held"));
    }

    private static @Nullable Period period(ResultSet row) throws SQLException {
        var starts = row.getObject("starts", LocalDate.class);
        return starts == null ? null : Period.halfOpen(starts, row.getObject("ends", LocalDate.class));
    }
}
