package org.plumbline.store.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.plumbline.kernel.Json;
import org.plumbline.store.StoreCredentials;
import org.plumbline.store.embedded.StoreProblem;
import org.postgresql.PGConnection;

/**
 * Writes the whole installation into one ZIP file: every table as PostgreSQL's own text, all from one snapshot, the
 * attached files, and a manifest. The file appears under its name only when it is whole.
 */
public final class Backup {

    /** How the name of a file begins while it is being written: the installation may be at work during a backup. */
    public static final String HALF = "half-";

    private final StoreCredentials credentials;
    private final Path files;

    /** What to save: the database and the folder of attached files. */
    public Backup(StoreCredentials credentials, Path files) {
        this.credentials = credentials;
        this.files = files;
    }

    /** Writes the file and returns the number of rows saved. */
    public long into(Path target) {
        var half = target.resolveSibling(target.getFileName() + ".part");
        try (var connection = DriverManager.getConnection(
                        credentials.url(), credentials.ownerName(), credentials.ownerPassword());
                var zip = new ZipOutputStream(Files.newOutputStream(half))) {
            var rows = write(connection, zip);
            zip.close();
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return rows;
        } catch (SQLException e) {
            throw new StoreProblem(
                    "backup-read", "The database could not be read: " + e.getMessage(), java.util.Map.of());
        } catch (IOException e) {
            throw new StoreProblem(
                    "backup-write",
                    "The backup %s could not be written: %s. Free some space or choose another place; nothing was left behind."
                            .formatted(target, e.getMessage()),
                    java.util.Map.of("file", target));
        } finally {
            half.toFile().delete();
        }
    }

    private long write(Connection connection, ZipOutputStream zip) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        seeEverything(connection);
        var tables = Tables.listed();
        var differences = tables.differences(connection);
        if (!differences.isEmpty()) {
            throw new IllegalArgumentException("""
                    Tables and their list differ (%s).
                    Maybe a migration added a table and tables.txt does not name it.""".formatted(differences));
        }
        var saved = new ArrayList<Manifest.SavedTable>();
        for (var table : tables.kept()) {
            saved.add(save(connection, table, zip));
        }
        var count = saveFiles(zip);
        zip.putNextEntry(new ZipEntry("manifest.json"));
        var manifest = new Manifest(
                Manifest.PRODUCT,
                Manifest.FORMAT,
                Schema.version(connection),
                Instant.now().toString(),
                saved,
                Schema.sequences(connection),
                count);
        zip.write(Json.write(manifest).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        zip.closeEntry();
        return saved.stream().mapToLong(Manifest.SavedTable::rows).sum();
    }

    private static Manifest.SavedTable save(Connection connection, String table, ZipOutputStream zip)
            throws SQLException, IOException {
        var columns = Tables.columns(connection, table);
        zip.putNextEntry(new ZipEntry("tables/" + table));
        var digest = sha256();
        var out = new DigestOutputStream(new Unclosed(zip), digest);
        var rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY " + Tables.copyTarget(table, columns) + " TO STDOUT", out);
        zip.closeEntry();
        return new Manifest.SavedTable(table, columns, rows, HexFormat.of().formatHex(digest.digest()));
    }

    private long saveFiles(ZipOutputStream zip) throws IOException {
        if (!Files.isDirectory(files)) {
            return 0;
        }
        long count = 0;
        try (var all = Files.walk(files)) {
            var whole = all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith(HALF))
                    .sorted();
            for (var file : (Iterable<Path>) whole::iterator) {
                zip.putNextEntry(new ZipEntry(
                        "files/" + files.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
                count++;
            }
        }
        return count;
    }

    static void seeEverything(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    SELECT set_config('plumbline.scope', 'programme', true), set_config('plumbline.everything', 'on', true)
                    """);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets a table's text be written without ending the whole file. */
    private static final class Unclosed extends OutputStream {

        private final OutputStream out;

        private Unclosed(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }
    }
}
