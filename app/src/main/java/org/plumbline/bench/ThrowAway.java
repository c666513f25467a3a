package org.plumbline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.plumbline.PlumblineApplication;
import org.plumbline.store.OpenStore;
import org.plumbline.store.StoreCredentials;
import org.springframework.context.ConfigurableApplicationContext;

/** An installation in a temporary folder, with the product's own settings of its database; removed at the end unless a folder was named. */
final class ThrowAway implements AutoCloseable {

    private final Path folder;
    private final OpenStore store;
    private final ConfigurableApplicationContext context;
    private final boolean kept;
    private boolean closed;

    private ThrowAway(Path folder, boolean kept, OpenStore store, ConfigurableApplicationContext context) {
        this.folder = folder;
        this.kept = kept;
        this.store = store;
        this.context = context;
    }

    static ThrowAway start() {
        return start(folder(), false);
    }

    /** The same in a folder of somebody's choice, where it stays. */
    static ThrowAway keptIn(Path folder) {
        return start(folder, true);
    }

    private static ThrowAway start(Path folder, boolean kept) {
        var store = OpenStore.embedded(folder);
        try {
            var started = new ThrowAway(folder, kept, store, application(store, folder));
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "plumbline-throw-away"));
            return started;
        } catch (RuntimeException e) {
            store.close();
            if (!kept) {
                delete(folder);
            }
            throw e;
        }
    }

    private static ConfigurableApplicationContext application(OpenStore store, Path folder) {
        var application = PlumblineApplication.application();
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(Map.of("server.port", 0, "plumbline.data", folder.toString()));
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("storeCredentials", store.credentials()));
        return application.run();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    StoreCredentials credentials() {
        return store.credentials();
    }

    /** A setting of the server itself, which neither the application nor its owner may change. */
    void asSuperuser(String text) {
        var server = Objects.requireNonNull(store.server());
        try (var connection = DriverManager.getConnection(
                        server.jdbcUrl("postgres"), server.superuser(), server.superuserPassword());
                var statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException e) {
            throw new IllegalStateException(text, e);
        }
    }

    /** Work on a connection of the server's superuser, whom no policy hinders. */
    <T> T asSuperuser(Superuser<T> work) {
        var server = Objects.requireNonNull(store.server());
        try (var connection = DriverManager.getConnection(
                server.jdbcUrl("plumbline"), server.superuser(), server.superuserPassword())) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    interface Superuser<T> {
        T on(Connection connection) throws SQLException;
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            context.close();
        } finally {
            store.close();
            if (!kept) {
                delete(folder);
            }
        }
    }

    static Path folder() {
        try {
            return Files.createTempDirectory("plumbline-bench-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
