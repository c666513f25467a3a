package org.plumbline.testing;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.plumbline.store.Databases;
import org.plumbline.store.StoreCredentials;
import org.plumbline.store.embedded.ThrowAwayPostgres;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each test context a database of its own on the one throw-away server of this run. */
public class TestStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var credentials = newDatabase();
        context.getBeanFactory().registerSingleton("storeCredentials", credentials);
        TestPropertyValues.of(
                        "plumbline.standing.worker=false",
                        "plumbline.data="
                                + Path.of(
                                        "target", "test-data", UUID.randomUUID().toString()))
                .applyTo(context);
    }

    /** A new empty database with both roles; the caller migrates it. */
    public static synchronized StoreCredentials newDatabase() {
        return create("test_" + DATABASES.incrementAndGet());
    }

    private static StoreCredentials create(String name) {
        var server = ThrowAwayPostgres.server();
        var credentials = new StoreCredentials(
                server.jdbcUrl(name),
                StoreCredentials.OWNER,
                "owner-in-tests",
                StoreCredentials.APPLICATION,
                "application-in-tests");
        return Databases.makeReady(
                server.jdbcUrl("postgres"), server.superuser(), server.superuserPassword(), credentials, name);
    }
}
