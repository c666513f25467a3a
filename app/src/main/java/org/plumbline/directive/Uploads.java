package org.plumbline.directive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files that come piece by piece, so that a line that is cut costs a piece and not the file. An upload belongs to the account that began
 * it, is no record and no history, and is gone after two days; a form then names it in the place of a file.
 */
@Component
public class Uploads {

    /** The largest piece that is taken at once. */
    public static final int PIECE = 256 * 1024;

    private static final Duration KEPT = Duration.ofDays(2);
    private static final int MOST_AT_ONCE = 20;
    private static final int LONGEST_NAME = 300;

    private final Store store;
    private final JdbcClient sql;
    private final Installation installation;
    private final Path folder;

    Uploads(Store store, JdbcClient sql, Installation installation, @Value("${plumbline.data}") Path data) {
        this.store = store;
        this.sql = sql;
        this.installation = installation;
        this.folder = data.resolve("uploads");
    }

    /**
     * An upload under way.
     *
     * @param offset how many of its bytes are here
     */
    public record Upload(UUID id, String name, long size, long offset) {

        public boolean isWhole() {
            return offset == size;
        }
    }

    /** A whole file that came in pieces. */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    public record Whole(String name, byte[] bytes) {}

    /**
     * Begins an upload.
     *
     * @throws Refused at {@code files} for a file that is empty or too large, before any of it is sent, and for too many at once
     */
    public Upload begin(Scope scope, String name, long size) {
        if (size <= 0) {
            throw new Refused("files", "directive.file-empty", Map.of("name", name));
        }
        if (size > FileVault.LARGEST) {
            throw FileVault.tooLarge("files", name, size);
        }
        var upload = new Upload(Ids.next(), name.substring(0, Math.min(name.length(), LONGEST_NAME)), size, 0);
        var old = store.batch(scope, () -> {
            var forgotten = forget();
            var open = sql.sql("SELECT count(*) FROM directive.upload WHERE account = :account AND NOT used")
                    .param("account", account(scope))
                    .query(Integer.class)
                    .single();
            if (open >= MOST_AT_ONCE) {
                throw new Refused("files", "directive.uploads-many", Map.of("most", MOST_AT_ONCE));
            }
            sql.sql("""
                            INSERT INTO directive.upload (id, account, name, size, begun)
                            VALUES (:id, :account, :name, :size, :begun)
                            """)
                    .param("id", upload.id())
                    .param("account", account(scope))
                    .param("name", upload.name())
                    .param("size", size)
                    .param("begun", Store.timestamp(installation.now()))
                    .update();
            return forgotten;
        });
        old.forEach(this::delete);
        return upload;
    }

    /** Forgets uploads that nobody came back to. */
    private List<UUID> forget() {
        return sql.sql("DELETE FROM directive.upload WHERE begun < :before RETURNING id")
                .param("before", Store.timestamp(installation.now().minus(KEPT)))
                .query(UUID.class)
                .list();
    }

    /** How far an upload is, for the account that began it; {@link Absent} once it was used or is too old. */
    public Upload get(Scope scope, UUID id) {
        return upload(scope, id, false);
    }

    private Upload upload(Scope scope, UUID id, boolean used) {
        return store.read(
                scope,
                () -> sql.sql("""
                        SELECT name, size FROM directive.upload
                         WHERE id = :id AND account = :account AND (NOT used OR :used) AND begun >= :since
                        """)
                        .param("id", id)
                        .param("account", account(scope))
                        .param("used", used)
                        .param("since", Store.timestamp(since()))
                        .query((row, n) -> new Upload(id, row.getString("name"), row.getLong("size"), here(id)))
                        .optional()
                        .orElseThrow(() -> new Absent("upload", id)));
    }

    private Instant since() {
        return installation.now().minus(KEPT);
    }

    /**
     * Adds a piece. One that begins where another one ended is added; any other changes nothing, and whoever sends learns from the offset
     * where to go on.
     *
     * @throws Refused at {@code files} for a first piece that no file of a kind that is taken begins with; the upload is gone then
     */
    public Upload add(Scope scope, UUID id, long offset, byte[] piece) {
        var before = get(scope, id);
        if (offset == 0 && !FileKind.mayBegin(piece)) {
            used(scope, List.of(id));
            delete(id);
            throw new Refused("files", "directive.file-kind", Map.of("name", before.name()));
        }
        if (piece.length > PIECE || offset + piece.length > before.size()) {
            throw new Refused("files", "directive.upload-piece", Map.of("name", before.name(), "most", PIECE));
        }
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(path(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.tryLock()) {
                if (lock != null && channel.size() == offset) {
                    channel.position(offset);
                    var rest = ByteBuffer.wrap(piece);
                    while (rest.hasRemaining()) {
                        channel.write(rest);
                    }
                    channel.force(true);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A piece of the upload %s could not be kept.".formatted(id), e);
        }
        return new Upload(id, before.name(), before.size(), here(id));
    }

    /**
     * The files that a form names.
     *
     * @throws Refused at the field for one that is gone, or of which pieces are missing
     */
    public List<Whole> whole(Scope scope, String field, Collection<UUID> ids) {
        return ids.stream().map(id -> whole(scope, field, id)).toList();
    }

    private Whole whole(Scope scope, String field, UUID id) {
        try {
            var upload = upload(scope, id, true);
            if (!upload.isWhole()) {
                throw new Refused(field, "directive.upload-parts", Map.of("name", upload.name()));
            }
            return new Whole(upload.name(), Files.readAllBytes(path(id)));
        } catch (Absent gone) {
            throw new Refused(field, "directive.upload-gone", Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException("The upload %s could not be read.".formatted(id), e);
        }
    }

    /** Says that files went into a record: a page that is opened again does not offer them any more. */
    public void used(Scope scope, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            store.batch(
                    scope,
                    () -> sql.sql(
                                    "UPDATE directive.upload SET used = true WHERE id = ANY (:ids) AND account = :account")
                            .param("ids", ids.toArray(UUID[]::new))
                            .param("account", account(scope))
                            .update());
        }
    }

    private long here(UUID id) {
        try {
            return Files.exists(path(id)) ? Files.size(path(id)) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException("The upload %s could not be looked at.".formatted(id), e);
        }
    }

    private void delete(UUID id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException("The upload %s could not be deleted.".formatted(id), e);
        }
    }

    private Path path(UUID id) {
        return folder.resolve(id.toString());
    }

    private static UUID account(Scope scope) {
        return Objects.requireNonNullElse(scope.account(), new UUID(0, 0));
    }
}
