package org.plumbline.reporting;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.FileVault;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.reporting.Returned.Outgoing;
import org.plumbline.reporting.RoundList.Owing;
import org.plumbline.reporting.deed.RecordOutgoing;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The papers that are signed for returns after they were sent: number, day and scan, so that paper and record find each other. */
@Component
public class Outgoings {

    private static final int LONGEST_NUMBER = 100;

    private final Store store;
    private final JdbcClient sql;
    private final Installation installation;
    private final Reach reach;
    private final FileVault vault;

    Outgoings(Store store, JdbcClient sql, Installation installation, Reach reach, FileVault vault) {
        this.store = store;
        this.sql = sql;
        this.installation = installation;
        this.reach = reach;
        this.vault = vault;
    }

    /** A scan as somebody sends it. */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    public record Sent(String name, byte[] bytes) {}

    /** The papers of a return, the one recorded last first. */
    public List<Outgoing> of(Scope scope, Owing owing) {
        var returned = owing.returned();
        return returned == null
                ? List.of()
                : store.read(
                        scope,
                        () -> sql.sql("""
                                SELECT id, number, signed, name, media_type, size, sha256, on_day, actor, known_from
                                  FROM reporting.outgoing WHERE return_id = :id ORDER BY known_from DESC, id DESC
                                """)
                                .param("id", returned)
                                .query((row, n) -> new Outgoing(
                                        row.getObject("id", UUID.class),
                                        row.getString("number"),
                                        RegimeRows.day(row, "signed"),
                                        row.getString("sha256") == null
                                                ? null
                                                : new RecordOutgoing.Scan(
                                                        row.getString("name"),
                                                        row.getString("media_type"),
                                                        row.getLong("size"),
                                                        row.getString("sha256")),
                                        RegimeRows.day(row, "on_day"),
                                        row.getString("actor"),
                                        row.getTimestamp("known_from").toInstant()))
                                .list());
    }

    /** Whether the reader may record a paper for what a unit sent. */
    public boolean mayRecord(Scope scope, Owing owing) {
        return owing.returned() != null
                && !owing.stage().isOwed()
                && reach.allows(scope, Ability.ANSWER, owing.answering());
    }

    /** Where the bytes of a scan lie. */
    public Path path(RecordOutgoing.Scan scan) {
        return vault.path(scan.sha256());
    }

    /**
     * Records the paper of a return, with its scan where there is one.
     *
     * @throws Refused at {@code number}, {@code signed} and {@code scan} for what is missing or none, and for a return that is not sent
     */
    public Receipt record(
            Scope scope, Owing owing, UUID id, String number, @Nullable LocalDate signed, @Nullable Sent sent) {
        var problems = new ArrayList<Problem>();
        if (owing.returned() == null) {
            throw new Refused("return", "carried.outgoing.not-sent", Map.of());
        }
        if (signed == null) {
            problems.add(Problem.at("signed", "carried.outgoing.signed-missing"));
        }
        RecordOutgoing.Scan scan = null;
        if (sent != null) {
            var taken = FileVault.taken("scan", sent.name, sent.bytes);
            if (!taken.mediaType().equals("application/pdf")
                    && !taken.mediaType().startsWith("image/")) {
                problems.add(Problem.at("scan", "carried.outgoing.scan-kind", Map.of("name", sent.name)));
            }
            scan = new RecordOutgoing.Scan(taken.name(), taken.mediaType(), taken.size(), taken.sha256());
        }
        if (signed == null || !problems.isEmpty()) {
            problems.addAll(0, numbered(number));
            throw new Refused(problems);
        }
        var deed = new RecordOutgoing(id, owing.returned(), number.strip(), signed, scan, installation.today());
        return record(scope, deed, () -> {
            if (deed.scan() != null && sent != null) {
                vault.keep(deed.scan().sha256(), sent.bytes);
            }
        });
    }

    /** The same as it is carried out again from what happened. */
    public Receipt record(Scope scope, RecordOutgoing deed) {
        return record(scope, deed, () -> {});
    }

    private Receipt record(Scope scope, RecordOutgoing deed, Runnable keep) {
        return store.write(scope, deed, knownAt -> {
            var of = standing(deed.returned());
            reach.require(scope, Ability.ANSWER, of.node);
            var problems = new ArrayList<>(numbered(deed.number()));
            if (of.back) {
                problems.add(Problem.at("return", "carried.outgoing.not-sent"));
            }
            if (deed.signed().isAfter(deed.on())) {
                problems.add(Problem.at(
                        "signed", "reporting.day-to-come", Map.of("day", deed.signed(), "today", deed.on())));
            }
            Regimes.refuse(problems);
            keep.run();
            var scan = deed.scan();
            sql.sql("""
                            INSERT INTO reporting.outgoing (id, return_id, number, signed, name, media_type, size, sha256, on_day, post, account,
                                   actor, known_from)
                            VALUES (:id, :returned, :number, :signed, :name, :mediaType, :size, :sha256, :on, :post, :account,
                                    :actor, :knownAt)
                            """)
                    .param("id", deed.id())
                    .param("returned", deed.returned())
                    .param("number", deed.number())
                    .param("signed", deed.signed())
                    .param("name", scan == null ? null : scan.name())
                    .param("mediaType", scan == null ? null : scan.mediaType())
                    .param("size", scan == null ? null : scan.size())
                    .param("sha256", scan == null ? null : scan.sha256())
                    .param("on", deed.on())
                    .param("post", scope.post())
                    .param("account", scope.account())
                    .param("actor", scope.name())
                    .param("knownAt", RegimeRows.at(knownAt))
                    .update();
        });
    }

    private static List<Problem> numbered(String number) {
        if (number.isBlank()) {
            return List.of(Problem.at("number", "carried.outgoing.number-missing"));
        }
        return number.length() > LONGEST_NUMBER
                ? List.of(Problem.at(
                        "number", "reporting.too-long", Map.of("most", LONGEST_NUMBER, "length", number.length())))
                : List.of();
    }

    private record Standing(int node, boolean back) {}

    private Standing standing(UUID returned) {
        return sql.sql(
                        "SELECT node, stage NOT IN ('SENT', 'ACCEPTED') AS back FROM reporting.return WHERE id = :id FOR UPDATE")
                .param("id", returned)
                .query((row, n) -> new Standing(row.getInt("node"), row.getBoolean("back")))
                .optional()
                .orElseThrow(() -> new Absent("return", returned));
    }
}
