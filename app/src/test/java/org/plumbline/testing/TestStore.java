package org.plumbline.testing;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.plumbline.store.Databases;
import org.plumbline.store.StoreCredentials;
import org.plumbline.store.embedded.ThrowAwayPostgres;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each test context a database of its own on the one throw-away server of this run. */
public class TestStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Set<String> ORIGINALS = new HashSet<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var credentials = migrated();
        context.getBeanFactory().registerSingleton("storeCredentials", credentials);
        TestPropertyValues.of(
                        "plumbline.standing.worker=false",
                        "plumbline.data="
                                + Path.of(
                                        "target", "test-data", UUID.randomUUID().toString()))
                .applyTo(context);
    }

    /** A new empty database with both roles; the caller migrates it. */
    public static StoreCredentials newDatabase() {
        return create(name());
    }

    /** A new database in which all migrations were carried out: once in a run, every other one is a copy. */
    public static StoreCredentials migrated() {
        return copyOf("migrated", TestStore::migrate);
    }

    /** A new database like the one that is filled when it is first asked for, and that nobody is connected to since. */
    public static synchronized StoreCredentials copyOf(String original, Consumer<StoreCredentials> fill) {
        if (!ORIGINALS.contains(original)) {
            fill.accept(create(original));
            ORIGINALS.add(original);
        }
        var name = name();
        var server = ThrowAwayPostgres.server();
        try (var connection = DriverManager.getConnection(
                        server.jdbcUrl("postgres"), server.superuser(), server.superuserPassword());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + StoreCredentials.OWNER + " TEMPLATE " + original);
            statement.execute("REVOKE ALL ON DATABASE " + name + " FROM public");
            statement.execute(Databases.mayConnect(name));
        } catch (SQLException refused) {
            throw new IllegalStateException("No copy of " + original, refused);
        }
        return credentials(name);
    }

    private static void migrate(StoreCredentials fresh) {
        Flyway.configure()
                .dataSource(fresh.url(), fresh.ownerName(), fresh.ownerPassword())
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }

    private static String name() {
        return "test_" + DATABASES.incrementAndGet();
    }

    private static StoreCredentials credentials(String name) {
        return new StoreCredentials(
                ThrowAwayPostgres.server().jdbcUrl(name),
                StoreCredentials.OWNER,
                "owner-in-tests",
                StoreCredentials.APPLICATION,
                "application-in-tests");
    }

    private static synchronized StoreCredentials create(String name) {
        var server = ThrowAwayPostgres.server();
        return Databases.makeReady(
                server.jdbcUrl("postgres"), server.superuser(), server.superuserPassword(), credentials(name), name);
    }
}
