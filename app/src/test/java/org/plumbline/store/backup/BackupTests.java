package org.plumbline.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.PlumblineApplication;
import org.plumbline.demo.Demonstration;
import org.plumbline.store.OpenStore;
import org.plumbline.store.StoreCredentials;
import org.plumbline.store.embedded.EmbeddedPostgres;
import org.plumbline.store.embedded.StoreProblem;
import org.plumbline.store.embedded.ThrowAwayPostgres;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.TestStore;
import org.springframework.beans.factory.annotation.Autowired;

/** An installation saved and brought back is the same, row by row; what does not fit is refused and leaves nothing. */
@DatabaseTest
class BackupTests {

    @Autowired
    private StoreCredentials credentials;

    @TempDir
    private Path folder;

    @Test
    void everyTableOfTheDatabaseIsListed() throws SQLException {
        try (var connection =
                DriverManager.getConnection(credentials.url(), credentials.ownerName(), credentials.ownerPassword())) {
            assertThat(Tables.listed().differences(connection)).isEmpty();
        }
    }

    @Test
    void bringsBackEveryRowOfADemonstrationAndItsFiles() throws Exception {
        var original = TestStore.newDatabase();
        fill(original);
        var files = Files.createDirectories(folder.resolve("files/ab"));
        Files.writeString(files.resolve("abcd"), "an attached file");
        var saved = folder.resolve("saved.zip");

        var rows = new Backup(original, folder.resolve("files")).into(saved);
        var copy = TestStore.newDatabase();
        var restored = new Restore(copy, folder.resolve("other")).from(saved);

        assertThat(restored).isEqualTo(rows).isPositive();
        assertThat(contents(copy)).isEqualTo(contents(original));
        assertThat(sequences(copy)).isEqualTo(sequences(original)).isNotEmpty();
        assertThat(Files.readString(folder.resolve("other/ab/abcd"))).isEqualTo("an attached file");
        assertThatThrownBy(() -> new Restore(copy, folder.resolve("other")).from(saved))
                .isInstanceOf(StoreProblem.class)
                .hasMessageContaining("already holds data");
    }

    @Test
    void movesFromTheEmbeddedDatabaseToAServerAndBack() throws Exception {
        var office = folder.resolve("office");
        var first = folder.resolve("first.zip");
        Map<String, List<String>> before;
        try (var store = OpenStore.embedded(office)) {
            fill(store.credentials());
            before = contents(store.credentials());
            try (var beside = OpenStore.beside(office)) {
                assertThat(beside.server())
                        .as("it is saved while it is at work")
                        .isNull();
                new Backup(beside.credentials(), office.resolve("files")).into(first);
            }
        }
        var second = folder.resolve("second.zip");
        try (var server = ThrowAwayPostgres.start(folder.resolve("server"))) {
            var address = aDatabaseOn(server);
            try (var store = OpenStore.server(address, folder.resolve("moved"))) {
                new Restore(store.credentials(), folder.resolve("moved/files")).from(first);
                assertThat(contents(store.credentials())).isEqualTo(before);
            }
            try (var store = OpenStore.server(address, folder.resolve("moved"))) {
                new Backup(store.credentials(), folder.resolve("moved/files")).into(second);
            }
        }
        try (var store = OpenStore.embedded(folder.resolve("home"))) {
            new Restore(store.credentials(), folder.resolve("home/files")).from(second);
            assertThat(contents(store.credentials())).isEqualTo(before);
            assertThat(sequences(store.credentials())).isNotEmpty();
        }
    }

    /** As an administrator makes it: a role that may make the application's, and a database of its own. */
    private static String aDatabaseOn(EmbeddedPostgres server) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        server.jdbcUrl("postgres"), server.superuser(), server.superuserPassword());
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE office LOGIN CREATEROLE PASSWORD 'of-the-office'");
            statement.execute("CREATE DATABASE office OWNER office ENCODING 'UTF8' TEMPLATE template0");
        }
        return "postgresql://office:of-the-office@127.0.0.1:%d/office".formatted(server.port());
    }

    @Test
    void refusesADamagedFileAndKeepsNothing() throws Exception {
        var saved = folder.resolve("saved.zip");
        new Backup(credentials, folder.resolve("none")).into(saved);
        var bytes = Files.readAllBytes(saved);
        Files.write(saved, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        var copy = TestStore.newDatabase();
        assertThatThrownBy(() -> new Restore(copy, folder.resolve("other")).from(saved))
                .isInstanceOf(StoreProblem.class)
                .hasMessageContaining("damaged");
        try (var connection = DriverManager.getConnection(copy.url(), copy.ownerName(), copy.ownerPassword())) {
            assertThat(Schema.isEmpty(connection)).isTrue();
        }
    }

    @Test
    void theManifestNamesEveryTableThatWasSaved() throws IOException {
        var saved = folder.resolve("saved.zip");
        new Backup(credentials, folder.resolve("none")).into(saved);
        try (var zip = new ZipFile(saved.toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()))
                    .contains("manifest.json")
                    .hasSize(Tables.listed().kept().size() + 1);
        }
    }

    private static void fill(StoreCredentials credentials) {
        var application = PlumblineApplication.application();
        application.setWebApplicationType(org.springframework.boot.WebApplicationType.SERVLET);
        application.setDefaultProperties(Map.of(
                "server.port",
                0,
                "plumbline.data",
                System.getProperty("java.io.tmpdir"),
                "plumbline.demo",
                "federation"));
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("storeCredentials", credentials));
        try (var context = application.run()) {
            assertThat(context.getBean(Demonstration.class).loaded()).contains("federation");
        }
    }

    private static Map<String, Long> sequences(StoreCredentials credentials) throws SQLException {
        try (var connection =
                DriverManager.getConnection(credentials.url(), credentials.ownerName(), credentials.ownerPassword())) {
            return Schema.sequences(connection);
        }
    }

    private static Map<String, List<String>> contents(StoreCredentials credentials) throws SQLException {
        var contents = new TreeMap<String, List<String>>();
        try (var connection =
                DriverManager.getConnection(credentials.url(), credentials.ownerName(), credentials.ownerPassword())) {
            connection.setAutoCommit(false);
            Backup.seeEverything(connection);
            for (var table : Tables.listed().kept()) {
                var rows = new ArrayList<String>();
                try (var found =
                        connection.createStatement().executeQuery("SELECT t::text FROM " + table + " t ORDER BY 1")) {
                    while (found.next()) {
                        rows.add(found.getString(1));
                    }
                }
                contents.put(table, rows);
            }
        }
        return contents;
    }
}
