package org.plumbline.chase;

import java.util.concurrent.TimeUnit;
import org.plumbline.notice.Notices;
import org.plumbline.store.Worker;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks every quarter of an hour what falls due, as long as a mail server is set up. */
@Component
class DueWorker extends Worker {

    private static final long FIRST = TimeUnit.SECONDS.toNanos(20);
    private static final long TURN = TimeUnit.MINUTES.toNanos(15);

    private final DueNotices due;
    private final Notices notices;
    private final boolean working;
    private boolean begun;

    DueWorker(DueNotices due, Notices notices, @Value("${plumbline.mail.worker:true}") boolean working) {
        super("due", "What falls due could not be looked through and is looked at again", BESIDE_REQUESTS, 2);
        this.due = due;
        this.notices = notices;
        this.working = working;
    }

    @Override
    protected boolean isWanted() {
        return working && notices.areSent();
    }

    @Override
    protected long pause() {
        return begun ? TURN : FIRST;
    }

    @Override
    protected void turn() {
        begun = true;
        due.write();
    }
}
