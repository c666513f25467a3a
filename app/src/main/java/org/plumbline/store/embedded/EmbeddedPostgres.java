package org.plumbline.store.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that belongs to one data directory and to the application that started it.
 *
 * <p>It listens on 127.0.0.1 only and lets nobody in without a password. It must be closed before the application ends;
 * where the application is killed instead, the next start in the same directory stops what was left behind.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int TRIES_FOR_A_FREE_PORT = 3;

    private final DataDirectory directory;
    private final DirectoryLock lock;
    private final Secret secret;
    private final Postmaster postmaster;
    private final int port;
    private final ReentrantLock closing = new ReentrantLock();
    private boolean closed;

    private EmbeddedPostgres(
            DataDirectory directory, DirectoryLock lock, Secret secret, Postmaster postmaster, int port) {
        this.directory = directory;
        this.lock = lock;
        this.secret = secret;
        this.postmaster = postmaster;
        this.port = port;
    }

    /**
     * Starts the server of this data directory, creating it on the first start.
     *
     * @throws StoreProblem when it cannot be started, saying why and what mends it
     */
    public static EmbeddedPostgres start(EmbeddedPostgresSettings settings) {
        var began = System.nanoTime();
        var directory = DataDirectory.open(settings.directory());
        var lock = DirectoryLock.take(directory);
        try {
            var server = start(settings, directory, lock);
            LOG.info(
                    "The database in {} takes connections on port {} after {} ms.",
                    directory.place(),
                    server.port,
                    (System.nanoTime() - began) / 1_000_000);
            return server;
        } catch (RuntimeException | Error failed) {
            lock.close();
            throw failed;
        }
    }

    private static EmbeddedPostgres start(
            EmbeddedPostgresSettings settings, DataDirectory directory, DirectoryLock lock) {
        Cluster.checkVersion(directory);
        var runAs = RunAs.choose(directory);
        directory.admit(runAs);
        var binaries = Binaries.provide(directory, runAs);
        var secret = Secret.of(directory);
        Cluster.prepare(directory, binaries, runAs, secret, settings.durable());
        Orphan.clear(directory);
        for (var attempt = 1; ; attempt++) {
            var port = Port.free(settings.port());
            try {
                var parameters = ServerParameters.arguments(settings, directory.clusterName(), port);
                var postmaster = Postmaster.start(directory, binaries, runAs, parameters, port);
                var server = new EmbeddedPostgres(directory, lock, secret, postmaster, port);
                server.check(settings.durable());
                return server;
            } catch (StoreProblem problem) {
                var lostTheRace = settings.port() == 0 && problem.code().equals("port-taken");
                if (!lostTheRace || attempt == TRIES_FOR_A_FREE_PORT) {
                    throw problem;
                }
            }
        }
    }

    private void check(boolean durable) {
        try {
            Guarantees.check(directory, jdbcUrl(Cluster.SUPERUSER), secret, durable);
        } catch (RuntimeException | Error failed) {
            postmaster.stop();
            throw failed;
        }
    }

    /** The address at which a database of this server is reached; user and password are given apart. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public int port() {
        return port;
    }

    public String superuser() {
        return Cluster.SUPERUSER;
    }

    public String superuserPassword() {
        return secret.password();
    }

    public Path dataDirectory() {
        return directory.place();
    }

    /** The server and all its children, for measuring what they cost. */
    public List<Long> processIds() {
        return postmaster.processIds();
    }

    /** Stops the server within ten seconds and lets go of the directory; a second call waits for the first. */
    @Override
    public void close() {
        closing.lock();
        try {
            if (!closed) {
                closed = true;
                try {
                    postmaster.stop();
                } finally {
                    lock.close();
                }
            }
        } finally {
            closing.unlock();
        }
    }
}
