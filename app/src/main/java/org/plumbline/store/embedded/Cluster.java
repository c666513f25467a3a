package org.plumbline.store.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The files of the database: made whole or not at all, and opened only by the version that wrote them. */
final class Cluster {

    static final String SUPERUSER = "postgres";

    private static final String VERSION = "18";
    private static final long FREE_BEFORE = 200L << 20;

    /** Passwords over loopback and nothing else; there is no line that trusts anybody. */
    private static final String WHO_MAY_COME = """
            # TYPE  DATABASE  USER  ADDRESS       METHOD
            host    all       all   127.0.0.1/32  scram-sha-256
            """;

    private Cluster() {}

    static void prepare(DataDirectory directory, Binaries binaries, RunAs runAs, Secret secret, boolean durable) {
        if (Files.exists(directory.cluster())) {
            takeOver(directory.cluster(), runAs);
            return;
        }
        directory.requireFree(FREE_BEFORE);
        try {
            create(directory, binaries, runAs, secret, durable);
        } catch (IOException refused) {
            throw StoreProblem.onDisk(directory.place(), refused);
        }
    }

    private static void create(DataDirectory directory, Binaries binaries, RunAs runAs, Secret secret, boolean durable)
            throws IOException {
        var unfinished = directory.unfinishedCluster();
        var passwordFile = directory.place().resolve(Secret.FOR_INITDB);
        Folders.delete(unfinished);
        Files.createDirectory(unfinished, PosixFilePermissions.asFileAttribute(DataDirectory.OWNER_ONLY));
        try {
            secret.write(passwordFile);
            runAs.handOver(unfinished);
            runAs.handOver(passwordFile);
            var made = Command.run(runAs.command(initdb(binaries, unfinished, passwordFile, durable)));
            if (!made.succeeded()) {
                throw failed(directory, made);
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        var rules = unfinished.resolve("pg_hba.conf");
        Files.writeString(rules, WHO_MAY_COME);
        if (durable) {
            sync(rules, StandardOpenOption.WRITE);
        }
        Files.move(unfinished, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
        if (durable) {
            sync(directory.place(), StandardOpenOption.READ);
        }
    }

    private static List<String> initdb(Binaries binaries, Path cluster, Path passwordFile, boolean durable) {
        var command = new ArrayList<>(List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + cluster,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth-host=scram-sha-256",
                "--auth-local=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        if (!durable) {
            command.add("--no-sync");
        }
        return command;
    }

    private static StoreProblem failed(DataDirectory directory, Command initdb) {
        var said = ServerLog.lastLines(initdb.output());
        if (ServerLog.saysDiskFull(said)) {
            return StoreProblem.diskFull(directory.place(), null);
        }
        if (ServerLog.saysClosed(said)) {
            return StoreProblem.notWritable(directory.place(), said, null);
        }
        return new StoreProblem(
                "initdb-failed",
                "No database could be made in %s. initdb ended with %d and said:%n%s"
                        .formatted(directory.place(), initdb.exit(), said),
                Map.of("directory", directory.place(), "exit", initdb.exit(), "output", said));
    }

    /** Refuses the files of another major version, before anything is done to them. */
    static void checkVersion(DataDirectory directory) {
        var cluster = directory.cluster();
        if (Files.notExists(cluster)) {
            return;
        }
        String found;
        try {
            found = Files.readString(cluster.resolve("PG_VERSION")).strip();
        } catch (IOException unreadable) {
            throw StoreProblem.onDisk(cluster, unreadable);
        }
        if (!found.equals(VERSION)) {
            throw new StoreProblem(
                    "wrong-version",
                    """
                    The data in %s was written by PostgreSQL %s; this application brings PostgreSQL %s, and a server \
                    never opens the files of another major version. Run `plumbline backup` with the release that wrote \
                    them, then `plumbline restore` with this one into a new directory.\
                    """.formatted(cluster, found, VERSION),
                    Map.of("directory", cluster, "found", found, "expected", VERSION));
        }
    }

    private static void takeOver(Path cluster, RunAs runAs) {
        var owner = RunAs.userOf(cluster);
        if (runAs instanceof RunAs.LesserUser lesser && lesser.user() != owner) {
            runAs.handOver(cluster);
        } else if (runAs instanceof RunAs.Oneself && owner != RunAs.userOf(RunAs.OURSELVES)) {
            throw StoreProblem.notWritable(cluster, "it belongs to user number " + owner, null);
        }
    }

    private static void sync(Path place, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(place, how)) {
            channel.force(true);
        }
    }
}
