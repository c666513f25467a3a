package org.plumbline.directive;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plumbline.directive.Shelf.Filed;
import org.plumbline.directive.deed.AttachFile;
import org.plumbline.directive.deed.WithdrawFile;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of documents: a scan, the signed text, its annexes. A file may be read by whoever may read its document. */
@Component
public class Files {

    private final Store store;
    private final JdbcClient sql;
    private final Reach reach;
    private final Shelf shelf;
    private final FileVault vault;

    Files(Store store, JdbcClient sql, Reach reach, Shelf shelf, FileVault vault) {
        this.store = store;
        this.sql = sql;
        this.reach = reach;
        this.shelf = shelf;
        this.vault = vault;
    }

    /**
     * Puts a file to a document. Its kind is told by its bytes, whatever its name says.
     *
     * @param id the identifier that it gets, unless the same request was carried out before
     * @return the identifier of the file that is there
     * @throws Refused at {@code file} if it is empty, too large or none of the kinds that are taken
     */
    public UUID attach(Scope scope, UUID directive, UUID id, String name, byte[] bytes) {
        var taken = FileVault.taken("file", name, bytes);
        var deed = new AttachFile(id, directive, taken.name(), taken.mediaType(), taken.size(), taken.sha256());
        var receipt = store.write(scope, deed, knownAt -> {
            var filed = own(scope, directive);
            vault.keep(deed.sha256(), bytes);
            enter(filed, deed, knownAt);
        });
        return receipt.repeated() ? attachedAt(scope, directive, receipt.knownAt()) : id;
    }

    /** The file that came at an instant, whether or not it was taken away since; no two deeds have one instant. */
    private UUID attachedAt(Scope scope, UUID directive, Instant knownAt) {
        return store.read(
                scope,
                () -> sql.sql("SELECT id FROM directive.file WHERE directive_key = :key AND known_from = :knownAt")
                        .param("key", shelf.get(directive).key())
                        .param("knownAt", Rows.instant(knownAt))
                        .query(UUID.class)
                        .single());
    }

    /** Enters a file whose bytes are kept already: how a happening is carried out again. */
    public Receipt attach(Scope scope, AttachFile deed) {
        return store.write(scope, deed, knownAt -> enter(own(scope, deed.directive()), deed, knownAt));
    }

    /** Takes a file away; its bytes stay for the history. */
    public Receipt withdraw(Scope scope, WithdrawFile deed) {
        return store.write(scope, deed, knownAt -> {
            var filed = own(scope, deed.directive());
            var ended = sql.sql("""
                            UPDATE directive.file SET known_to = :knownAt
                             WHERE id = :file AND directive_key = :key AND known_to = 'infinity'
                            """)
                    .param("file", deed.file())
                    .param("key", filed.key())
                    .param("knownAt", Rows.instant(knownAt))
                    .update();
            if (ended == 0) {
                throw new Absent("file", deed.file());
            }
        });
    }

    /** The files of a document, in the order in which they came. */
    public List<Attached> of(Scope scope, UUID directive) {
        return store.read(
                scope,
                () -> sql.sql("""
                        SELECT id, name, media_type, size, sha256, known_from FROM directive.file
                         WHERE directive_key = :key AND known_to = 'infinity' ORDER BY known_from, id
                        """)
                        .param("key", shelf.get(directive).key())
                        .query(Files::attached)
                        .list());
    }

    /** One file of a document, if it is there for this reader. */
    public Attached get(Scope scope, UUID directive, UUID file) {
        return of(scope, directive).stream()
                .filter(each -> each.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new Absent("file", file));
    }

    /** Where the bytes of a file lie. */
    public Path bytes(Attached file) {
        return vault.path(file.sha256());
    }

    private void enter(Filed directive, AttachFile deed, Instant knownAt) {
        sql.sql("""
                        INSERT INTO directive.file (id, directive_key, name, media_type, size, sha256, known_from)
                        VALUES (:id, :key, :name, :mediaType, :size, :sha256, :knownAt)
                        """)
                .param("id", deed.id())
                .param("key", directive.key())
                .param("name", deed.name())
                .param("mediaType", deed.mediaType())
                .param("size", deed.size())
                .param("sha256", deed.sha256())
                .param("knownAt", Rows.instant(knownAt))
                .update();
    }

    private Filed own(Scope scope, UUID directive) {
        var filed = shelf.get(directive);
        reach.require(scope, Ability.DIRECT, filed.issuer());
        return filed;
    }

    private static Attached attached(ResultSet row, int n) throws SQLException {
        return new Attached(
                Rows.id(row, "id"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                Rows.instant(row, "known_from"));
    }

    /** A file of a document. */
    public record Attached(UUID id, String name, String mediaType, long size, String sha256, Instant knownFrom) {}
}
