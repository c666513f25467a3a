package org.plumbline.journey;

import java.util.Map;
import org.plumbline.PlumblineApplication;
import org.plumbline.store.StoreCredentials;
import org.plumbline.testing.TestStore;
import org.springframework.context.ConfigurableApplicationContext;

/** The demonstration as a person starts it, on a free port: one for all journeys of a run. */
final class DemoServer {

    private static DemoServer shared;

    private final ConfigurableApplicationContext context;

    private DemoServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static synchronized DemoServer shared() {
        if (shared == null) {
            shared = start("province");
        }
        return shared;
    }

    /** A server of one's own. The story is told once in a run: each server begins with a copy of what was told. */
    static DemoServer start(String body) {
        return start(
                body,
                TestStore.copyOf("demo_" + body, fresh -> start(body, fresh).stop()));
    }

    private static DemoServer start(String body, StoreCredentials credentials) {
        var application = PlumblineApplication.application();
        application.setDefaultProperties(Map.of(
                "plumbline.demo",
                body,
                "server.port",
                0,
                "plumbline.data",
                System.getProperty("java.io.tmpdir") + "/plumbline-journeys"));
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("storeCredentials", credentials));
        return new DemoServer(application.run());
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    void stop() {
        context.close();
    }
}
