package org.plumbline.notice;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.plumbline.store.Worker;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The one who empties the outbox, every two seconds, as long as a mail server is set up. Nobody who writes waits for it. */
@Component
class Dispatch extends Worker {

    private static final long TURN = TimeUnit.SECONDS.toNanos(2);

    private final Outbox outbox;
    private final MailOptions options;
    private final Clock machine;
    private final boolean working;

    Dispatch(
            Outbox outbox,
            MailOptions options,
            Clock machine,
            @Value("${plumbline.mail.worker:true}") boolean working) {
        super("mail", "The outbox could not be emptied and is looked at again", BESIDE_REQUESTS, 2);
        this.outbox = outbox;
        this.options = options;
        this.machine = machine;
        this.working = working;
    }

    @Override
    protected boolean isWanted() {
        return working && options.server().isPresent();
    }

    @Override
    protected long pause() {
        return TURN;
    }

    @Override
    protected void turn() {
        outbox.empty(machine.instant());
    }
}
