package org.plumbline.directive;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.plumbline.directive.deed.LookThroughFile;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files that came in and wait for the scanner. Every file is looked through by its content before it is taken; where the house has a
 * virus scanner, what is evidence is held until it answered. Bytes are held, not names: the same file on many records waits once.
 */
@Component
public class Quarantine {

    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);
    private static final int MOST = 100;

    private final Store store;
    private final JdbcClient sql;
    private final FileScanner scanner;
    private final FileVault vault;
    private final List<FileFollower> followers;

    Quarantine(Store store, JdbcClient sql, FileScanner scanner, FileVault vault, List<FileFollower> followers) {
        this.store = store;
        this.sql = sql;
        this.scanner = scanner;
        this.vault = vault;
        this.followers = List.copyOf(followers);
    }

    /** Whether files that come in are held: a deed that brings some says so. */
    public boolean holds() {
        return scanner.isSetUp();
    }

    /** Holds bytes that came in for the first time. Part of the transaction of a write. */
    public void hold(Collection<String> sums, Instant knownAt) {
        sums.forEach(sum -> sql.sql("""
                        INSERT INTO directive.held_file (sha256, state, known_from) VALUES (:sum, 'HELD', :known)
                        ON CONFLICT (sha256) DO NOTHING
                        """)
                .param("sum", sum)
                .param("known", Rows.instant(knownAt))
                .update());
    }

    /** Whether bytes may be given out. Part of a transaction. */
    public FileState state(String sha256) {
        return sql.sql("SELECT state FROM directive.held_file WHERE sha256 = :sum")
                .param("sum", sha256)
                .query((row, n) -> FileState.valueOf(row.getString("state")))
                .optional()
                .orElse(FileState.PASSED);
    }

    /** Stops bytes in which the scanner found something when they came before. Part of a transaction. */
    public void refuse(String field, String name, String sha256) {
        sql.sql("SELECT found FROM directive.held_file WHERE sha256 = :sum AND state = 'REFUSED'")
                .param("sum", sha256)
                .query(String.class)
                .optional()
                .ifPresent(found -> {
                    throw new Refused(field, "directive.file-found", Map.of("name", name, "found", found));
                });
    }

    /** Writes down what the scanner said. */
    public Receipt look(Scope scope, LookThroughFile deed) {
        return store.write(scope, deed, knownAt -> {
            var held = sql.sql("""
                            UPDATE directive.held_file SET state = :state, found = :found, looked = :known
                             WHERE sha256 = :sum AND state = 'HELD'
                            """)
                    .param("state", (deed.found() == null ? FileState.PASSED : FileState.REFUSED).name())
                    .param("found", deed.found())
                    .param("known", Rows.instant(knownAt))
                    .param("sum", deed.sha256())
                    .update();
            if (held > 0 && deed.found() != null) {
                followers.forEach(each -> each.refused(deed.sha256(), knownAt));
            }
        });
    }

    /** Lets the scanner look at what waits, the first first; what it does not answer for stays held. */
    public void lookThrough() {
        if (!holds()) {
            return;
        }
        for (var sum : waiting()) {
            try {
                look(
                        Scope.programme(),
                        new LookThroughFile(sum, scanner.found(vault.path(sum)).orElse(null)));
            } catch (IOException e) {
                LOG.warn("The scanner did not look at the file {}, which stays held: {}", sum, e.toString());
            }
        }
    }

    private List<String> waiting() {
        return store.read(
                Scope.programme(),
                () -> sql.sql("""
                        SELECT sha256 FROM directive.held_file WHERE state = 'HELD' ORDER BY known_from, sha256 LIMIT :most
                        """).param("most", MOST).query(String.class).list());
    }
}
