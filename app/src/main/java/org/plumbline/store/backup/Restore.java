package org.plumbline.store.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.plumbline.kernel.Json;
import org.plumbline.store.StoreCredentials;
import org.plumbline.store.embedded.StoreProblem;
import org.postgresql.PGConnection;

/**
 * Reads a backup into an empty installation: all tables in one transaction, each checked against the manifest, then the
 * files. An installation that already holds something is never touched.
 */
public final class Restore {

    private final StoreCredentials credentials;
    private final Path files;

    /** Where to put it: an empty database, and the folder of attached files. */
    public Restore(StoreCredentials credentials, Path files) {
        this.credentials = credentials;
        this.files = files;
    }

    /** Looks at the file before anything is made for it: {@link StoreProblem} unless it is a backup that this program reads. */
    public static void requireBackup(Path source) {
        try (var zip = new ZipFile(source.toFile())) {
            manifest(zip, source);
        } catch (ZipException e) {
            throw damaged(source, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new StoreProblem(
                    "restore-read",
                    "The backup %s could not be read: %s".formatted(source, e.getMessage()),
                    Map.of("file", source));
        }
    }

    /** Restores the file if the installation is empty, else leaves it as it is. Returns whether it was restored. */
    public boolean ifEmpty(Path source) {
        try (var connection =
                DriverManager.getConnection(credentials.url(), credentials.ownerName(), credentials.ownerPassword())) {
            if (!Schema.isEmpty(connection)) {
                return false;
            }
        } catch (SQLException e) {
            throw new StoreProblem("restore-read", "The database could not be read: " + e.getMessage(), Map.of());
        }
        from(source);
        return true;
    }

    /** Restores the file and returns the number of rows. */
    public long from(Path source) {
        try (var zip = new ZipFile(source.toFile());
                var connection = DriverManager.getConnection(
                        credentials.url(), credentials.ownerName(), credentials.ownerPassword())) {
            var manifest = manifest(zip, source);
            if (!Schema.isEmpty(connection)) {
                throw new StoreProblem(
                        "restore-not-empty",
                        "The installation that %s should be restored into already holds data. Give an empty folder (--data) or an empty database."
                                .formatted(source),
                        Map.of("file", source));
            }
            Schema.migrate(credentials, manifest.schema());
            var rows = fill(connection, zip, manifest);
            restoreFiles(zip);
            return rows;
        } catch (ZipException e) {
            throw damaged(source, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new StoreProblem(
                    "restore-read",
                    "The backup %s could not be read: %s".formatted(source, e.getMessage()),
                    Map.of("file", source));
        } catch (SQLException e) {
            throw new StoreProblem(
                    "restore-write",
                    "The backup %s could not be restored: %s. Nothing was kept; start again with an empty folder."
                            .formatted(source, e.getMessage()),
                    Map.of("file", source));
        }
    }

    private static Manifest manifest(ZipFile zip, Path source) throws IOException {
        var entry = zip.getEntry("manifest.json");
        if (entry == null) {
            throw damaged(source, "it has no manifest");
        }
        var manifest =
                Json.read(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8), Manifest.class);
        if (!Manifest.PRODUCT.equals(manifest.product()) || manifest.format() > Manifest.FORMAT) {
            throw new StoreProblem(
                    "restore-foreign",
                    "%s is format %d of %s; this program reads formats up to %d of plumbline. Use the version that wrote it, or a newer one."
                            .formatted(source, manifest.format(), manifest.product(), Manifest.FORMAT),
                    Map.of("file", source));
        }
        return manifest;
    }

    private static long fill(Connection connection, ZipFile zip, Manifest manifest) throws SQLException, IOException {
        connection.setAutoCommit(false);
        Backup.seeEverything(connection);
        long rows = 0;
        for (var table : manifest.tables()) {
            var forced = isForced(connection, table.name());
            run(connection, forced ? "ALTER TABLE " + table.name() + " NO FORCE ROW LEVEL SECURITY" : "SELECT 1");
            run(connection, "DELETE FROM " + table.name());
            rows += load(connection, zip, table);
            run(connection, forced ? "ALTER TABLE " + table.name() + " FORCE ROW LEVEL SECURITY" : "SELECT 1");
        }
        Schema.setSequences(connection, manifest.sequences());
        connection.commit();
        run(connection, "ANALYZE");
        connection.commit();
        return rows;
    }

    private static long load(Connection connection, ZipFile zip, Manifest.SavedTable table)
            throws SQLException, IOException {
        var entry = zip.getEntry("tables/" + table.name());
        if (entry == null) {
            throw damaged(Path.of(zip.getName()), "table " + table.name() + " is missing");
        }
        var digest = Backup.sha256();
        try (var in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            var rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + Tables.copyTarget(table.name(), table.columns()) + " FROM STDIN", in);
            if (rows != table.rows()
                    || !HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
                throw damaged(Path.of(zip.getName()), "table " + table.name() + " is not what was saved");
            }
            return rows;
        }
    }

    private static boolean isForced(Connection connection, String table) throws SQLException {
        try (var statement =
                connection.prepareStatement("SELECT relforcerowsecurity FROM pg_class WHERE oid = ?::regclass")) {
            statement.setString(1, table);
            var row = statement.executeQuery();
            return row.next() && row.getBoolean(1);
        }
    }

    private void restoreFiles(ZipFile zip) throws IOException {
        for (var entry : Collections.list(zip.entries())) {
            if (!entry.getName().startsWith("files/") || entry.isDirectory()) {
                continue;
            }
            var target =
                    files.resolve(entry.getName().substring("files/".length())).normalize();
            if (!target.startsWith(files)) {
                throw damaged(Path.of(zip.getName()), "a file would leave its folder: " + entry.getName());
            }
            Files.createDirectories(target.getParent());
            try (var in = zip.getInputStream(entry)) {
                Files.copy(in, target);
            }
        }
    }

    private static void run(Connection connection, String text) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private static StoreProblem damaged(Path source, String why) {
        return new StoreProblem(
                "restore-damaged",
                "The backup %s is damaged or no backup: %s. Nothing was restored; take another copy of it."
                        .formatted(source, why),
                Map.of("file", source));
    }
}
