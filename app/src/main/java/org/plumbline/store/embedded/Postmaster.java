package org.plumbline.store.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server: a child of this process in a session of its own, so that Ctrl-C does not reach it. */
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration QUIET = Duration.ofSeconds(60);
    private static final Duration FAST = Duration.ofSeconds(8);
    private static final Duration IMMEDIATE = Duration.ofSeconds(2);

    private final Process process;
    private final ServerLog log;
    private final Thread logKeeper;
    private volatile boolean stopping;

    private Postmaster(Process process, ServerLog log) {
        this.process = process;
        this.log = log;
        this.logKeeper = log.keepCapped();
    }

    /** Starts and waits until connections are taken; a server that does not come is stopped again. */
    static Postmaster start(
            DataDirectory directory, Binaries binaries, RunAs runAs, List<String> parameters, int port) {
        return start(directory, binaries, runAs, parameters, port, QUIET);
    }

    static Postmaster start(
            DataDirectory directory,
            Binaries binaries,
            RunAs runAs,
            List<String> parameters,
            int port,
            Duration patience) {
        var log = new ServerLog(directory);
        var command = new ArrayList<String>();
        command.add(binaries.program("postgres").toString());
        command.addAll(List.of("-D", directory.cluster().toString()));
        command.addAll(parameters);
        try {
            log.cap();
            var start = log.size();
            var builder = Command.builder(Command.behind("setsid", List.of(), runAs.command(command)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()));
            var postmaster = new Postmaster(builder.start(), log);
            postmaster.awaitReady(directory, start, port, patience);
            return postmaster;
        } catch (IOException refused) {
            throw StoreProblem.onDisk(directory.place(), refused);
        }
    }

    /** Patience counts from the last line the server wrote: recovery after a crash may take long and says so. */
    private void awaitReady(DataDirectory directory, long start, int port, Duration patience) {
        var written = log.size();
        while (!ServerProcesses.await(patience, () -> isReady(directory) || !process.isAlive())) {
            if (log.size() == written || Thread.currentThread().isInterrupted()) {
                stop();
                throw tooLate(directory, log.since(start), patience);
            }
            written = log.size();
        }
        if (!process.isAlive()) {
            stop();
            throw ended(directory, log.since(start), port);
        }
        var _ = process.onExit().thenAccept(this::reportUnexpectedEnd);
    }

    private boolean isReady(DataDirectory directory) {
        var file = Orphan.PidFile.read(directory);
        return file.ready() && file.process() == process.pid();
    }

    private void reportUnexpectedEnd(Process ended) {
        if (!stopping) {
            LOG.error(
                    "The database server stopped by itself (exit {}). Its last lines:\n{}",
                    ended.exitValue(),
                    log.since(0));
        }
    }

    List<Long> processIds() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .toList();
    }

    /** Fast first, then at once, then by force: within ten seconds nothing is left. */
    void stop() {
        stopping = true;
        logKeeper.interrupt();
        if (!process.isAlive()) {
            return;
        }
        var all = processIds();
        ServerProcesses.signal(ServerProcesses.Signal.INT, List.of(process.pid()));
        if (!ended(FAST)) {
            LOG.warn("The database server did not stop within {} s; it is stopped at once.", FAST.toSeconds());
            ServerProcesses.signal(ServerProcesses.Signal.QUIT, List.of(process.pid()));
            if (!ended(IMMEDIATE)) {
                process.destroyForcibly();
                ServerProcesses.signal(ServerProcesses.Signal.KILL, all);
            }
        }
    }

    private boolean ended(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    private static StoreProblem tooLate(DataDirectory directory, String lines, Duration patience) {
        return new StoreProblem(
                "start-timeout",
                """
                The database server in %s took no connections and wrote nothing for %d s. Its last lines:
                %s
                The whole log is %s beside it. Maybe the disk is very slow or the machine short of memory; start \
                again.""".formatted(directory.place(), patience.toSeconds(), lines, ServerLog.FILE),
                Map.of("directory", directory.place(), "seconds", patience.toSeconds(), "log", lines));
    }

    private static StoreProblem ended(DataDirectory directory, String lines, int port) {
        if (ServerLog.saysDiskFull(lines)) {
            return StoreProblem.diskFull(directory.place(), null);
        }
        if (ServerLog.saysPortTaken(lines)) {
            return Port.taken(port, null);
        }
        if (ServerLog.saysClosed(lines)) {
            return StoreProblem.notWritable(directory.cluster(), lines, null);
        }
        return new StoreProblem(
                "start-failed",
                """
                The database server in %s ended before it took connections. Its last lines:
                %s
                The whole log is %s beside it.""".formatted(directory.place(), lines, ServerLog.FILE),
                Map.of("directory", directory.place(), "log", lines));
    }
}
