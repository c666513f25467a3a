package org.plumbline.indicator.web;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.FigureImports;
import org.plumbline.indicator.ImportProgress;
import org.plumbline.indicator.ImportReport;
import org.plumbline.indicator.deed.DecimalMark;
import org.plumbline.indicator.deed.Shares;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Files of figures that are being checked or taken in beside the requests: two at a time, one for each account, kept an hour beside the
 * database for whoever sent them.
 */
@Component
class ImportJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int AT_A_TIME = 2;
    private static final int MOST = 20;

    private final FigureImports imports;
    private final Clock machine;
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);
    private final Map<UUID, Job> jobs = new ConcurrentHashMap<>();
    private @Nullable Path folder;

    ImportJobs(FigureImports imports, Clock machine) {
        this.imports = imports;
        this.machine = machine;
    }

    /** Where one of them is. */
    enum State {
        CHECKING,
        CHECKED,
        REFUSED,
        STORING,
        STORED,
        STOPPED,
        FAILED;

        boolean isUnderWay() {
            return this == CHECKING || this == STORING;
        }
    }

    /** A file with what is known of it so far. */
    static final class Job {
        private final UUID id = Ids.next();
        private final @Nullable UUID account;
        private final Scope scope;
        private final FigureImports.Sent sent;
        private final Instant since;
        private volatile ImportProgress progress = new ImportProgress();
        private volatile State state = State.CHECKING;
        private volatile @Nullable ImportReport report;
        private volatile List<Problem> problems = List.of();

        private Job(Scope scope, FigureImports.Sent sent, Instant since) {
            this.account = scope.account();
            this.scope = scope;
            this.sent = sent;
            this.since = since;
        }

        UUID id() {
            return id;
        }

        FigureImports.Sent sent() {
            return sent;
        }

        ImportProgress progress() {
            return progress;
        }

        State state() {
            return state;
        }

        @Nullable
        ImportReport report() {
            return report;
        }

        List<Problem> problems() {
            return problems;
        }

        ImportView view() {
            return new ImportView(id.toString(), sent, progress, state == State.STORING);
        }

        String page() {
            return "/figures/imports/work?of=" + id;
        }
    }

    /** Begins to check a file; an earlier one of the same account gives way. */
    synchronized Job check(
            Scope scope, String name, InputStream content, DecimalMark mark, Shares shares, @Nullable String reason) {
        var now = machine.instant();
        jobs.values().stream()
                .filter(each -> each.since.plus(KEPT).isBefore(now) && !each.state.isUnderWay()
                        || Objects.equals(each.account, scope.account()) && each.state != State.STORING)
                .forEach(this::drop);
        if (jobs.size() >= MOST
                || jobs.values().stream().anyMatch(each -> Objects.equals(each.account, scope.account()))) {
            throw new Refused("file", "bulk.busy", Map.of());
        }
        try {
            var at = folder == null ? Files.createTempDirectory("plumbline-figures-") : folder;
            folder = at;
            var file = at.resolve(Ids.next() + ".csv");
            Files.copy(content, file);
            var job = new Job(scope, new FigureImports.Sent(file, name, mark, shares, reason), now);
            jobs.put(job.id, job);
            begin(job, State.CHECKED, () -> imports.check(scope, job.sent, job.progress));
            return job;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file under its identifier, for whoever sent it. */
    Job get(Scope scope, UUID id) {
        var job = jobs.get(id);
        if (job == null || !Objects.equals(job.account, scope.account())) {
            throw new Absent("import", id);
        }
        return job;
    }

    /** Begins to take in a file that was checked; asked twice, it is begun once. */
    synchronized void commit(Job job) {
        var report = job.report;
        if (job.state != State.CHECKED || report == null || !report.brings()) {
            return;
        }
        job.state = State.STORING;
        job.progress = new ImportProgress();
        begin(job, State.STORED, () -> imports.commit(job.scope, job.sent, job.progress));
    }

    /** Asks for an end; what is stored already stays. */
    void stop(Job job) {
        if (job.state.isUnderWay()) {
            job.progress.stop();
        }
    }

    private interface Work {
        ImportReport carryOut();
    }

    private void begin(Job job, State after, Work work) {
        Thread.ofVirtual().name("plumbline-import").start(() -> {
            try {
                turns.acquire();
                try {
                    var report = work.carryOut();
                    job.report = report;
                    job.state = after == State.STORED && report.done() == null ? State.CHECKED : after;
                } finally {
                    turns.release();
                }
            } catch (Refused refused) {
                job.problems = refused.problems();
                job.state = State.REFUSED;
            } catch (CancellationException stopped) {
                job.state = State.STOPPED;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                job.state = State.STOPPED;
            } catch (RuntimeException e) {
                LOG.warn("The file of figures {} could not be taken in: {}", job.sent.name(), e.toString());
                job.state = State.FAILED;
            }
            if (job.state == State.STORED || job.state == State.STOPPED || job.state == State.FAILED) {
                delete(job.sent.path());
            }
        });
    }

    private void drop(Job job) {
        job.progress.stop();
        jobs.remove(job.id);
        delete(job.sent.path());
    }

    @PreDestroy
    synchronized void end() {
        jobs.values().forEach(this::drop);
        if (folder != null) {
            delete(folder);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("{} could not be removed: {}", path, e.toString());
        }
    }
}
