package org.plumbline.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Fills the demonstration before the first request is taken: who gets an answer gets the whole story. */
@Component
@ConditionalOnProperty("plumbline.demo")
class DemonstrationStart implements SmartLifecycle {

    private final Demonstration demonstration;
    private final String body;
    private volatile boolean running;

    DemonstrationStart(Demonstration demonstration, @Value("${plumbline.demo}") String body) {
        this.demonstration = demonstration;
        this.body = body;
    }

    @Override
    public void start() {
        if (demonstration.loaded().isEmpty()) {
            demonstration.load(body);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts among the last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
