package org.plumbline.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.plumbline.PlumblineApplication;
import org.plumbline.store.OpenStore;
import org.plumbline.store.StoreCredentials;
import org.springframework.boot.Banner;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application while it runs: its database below it, its context above. Stops in the opposite order, once, also when
 * the process is told to end.
 */
final class Running implements AutoCloseable {

    private static final int HIGHEST_PORT = 65_535;

    private final OpenStore store;
    private final ConfigurableApplicationContext context;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Running(OpenStore store, ConfigurableApplicationContext context) {
        this.store = store;
        this.context = context;
    }

    /** Starts the application on an open database; closes the database if the start fails. */
    static Running start(OpenStore store, Path data, int port, Map<String, Object> more) {
        if (port < 0 || port > HIGHEST_PORT) {
            store.close();
            throw new Failures.Stopped(
                    2,
                    "There is no port " + port + ". Choose one from 1 to " + HIGHEST_PORT + ", or 0 for any free one.");
        }
        var application = PlumblineApplication.application();
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        var properties = new java.util.HashMap<>(more);
        properties.put("server.port", port);
        properties.put("plumbline.data", data.toString());
        application.setDefaultProperties(properties);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("storeCredentials", store.credentials()));
        try {
            var running = new Running(store, application.run());
            Runtime.getRuntime().addShutdownHook(new Thread(running::close, "plumbline-end"));
            return running;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    StoreCredentials credentials() {
        return store.credentials();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getProperty("local.server.port", "0"));
    }

    /** Waits until the process is told to end. */
    void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        if (ended.getCount() == 0) {
            return;
        }
        try {
            context.close();
        } finally {
            store.close();
            ended.countDown();
        }
    }
}
