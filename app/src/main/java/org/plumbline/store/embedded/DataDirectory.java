package org.plumbline.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The folder that is the store: the cluster, its secret, its log, and what other parts keep beside them. */
record DataDirectory(Path place) {

    static final Set<PosixFilePermission> OWNER_ONLY = Set.copyOf(PosixFilePermissions.fromString("rwx------"));
    static final Set<PosixFilePermission> OWNER_ONLY_FILE = Set.copyOf(PosixFilePermissions.fromString("rw-------"));

    private static final String PRODUCT = "product";
    private static final String CLUSTER = "pgdata";
    private static final Set<String> OURS = Set.of(
            CLUSTER,
            "pgdata.new",
            Secret.FILE,
            Secret.UNFINISHED,
            Secret.FOR_INITDB,
            DirectoryLock.FILE,
            ServerLog.FILE,
            ServerLog.OLDER,
            "binaries",
            "lost+found");

    /** The folder, made where it is missing; a folder with somebody else's files in it is left alone. */
    static DataDirectory open(Path wished) {
        try {
            if (Files.notExists(wished)) {
                Files.createDirectories(wished.getParent() == null ? wished : wished.getParent());
                Files.createDirectory(wished, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            }
            var place = wished.toRealPath();
            if (!Files.isDirectory(place)) {
                throw foreign(place, "it is a file");
            }
            if (!Files.isWritable(place) || !Files.isExecutable(place)) {
                throw StoreProblem.notWritable(place, "permission denied", null);
            }
            var directory = new DataDirectory(place);
            directory.refuseForeign();
            return directory;
        } catch (IOException refused) {
            throw StoreProblem.onDisk(wished, refused);
        }
    }

    private void refuseForeign() throws IOException {
        if (Files.exists(cluster())) {
            if (!Files.isWritable(cluster()) || !Files.isExecutable(cluster())) {
                throw StoreProblem.notWritable(cluster(), "it belongs to user number " + RunAs.userOf(cluster()), null);
            }
            if (!Files.isRegularFile(cluster().resolve("PG_VERSION"))) {
                throw foreign(place, "its folder pgdata has no PG_VERSION");
            }
            return;
        }
        if (Files.exists(place.resolve(PRODUCT))) {
            return;
        }
        try (var entries = Files.list(place)) {
            var strangers = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !OURS.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!strangers.isEmpty()) {
                throw foreign(place, "it holds " + strangers.first());
            }
        }
    }

    private static StoreProblem foreign(Path place, String reason) {
        return new StoreProblem(
                "not-a-data-directory", """
                %s is not a data directory of Plumbline: %s. A new one is made only in an empty folder. Name an \
                empty or new folder, or the one used before.\
                """.formatted(place, reason), Map.of("directory", place, "reason", reason));
    }

    /** Lets the user the server runs as enter, and nobody else. */
    void admit(RunAs runAs) {
        try {
            if (runAs instanceof RunAs.LesserUser lesser && RunAs.userOf(place) != lesser.user()) {
                Files.setAttribute(place, "unix:gid", lesser.group());
                var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(place));
                permissions.add(PosixFilePermission.GROUP_EXECUTE);
                Files.setPosixFilePermissions(place, permissions);
            }
        } catch (IOException refused) {
            throw StoreProblem.onDisk(place, refused);
        }
        if (!runAs.reaches(place)) {
            throw StoreProblem.notWritable(
                    place, "it or a folder above it is closed to %s, as whom the server runs".formatted(runAs), null);
        }
    }

    /** Refuses to begin what would fill the disk half-way. */
    void requireFree(long wanted) {
        try {
            var free = Files.getFileStore(place).getUsableSpace();
            if (free < wanted) {
                throw new StoreProblem(
                        "disk-full",
                        """
                        The disk that holds %s has %d MB free. A new database needs %d MB. Free some \
                        space, or choose a folder on another disk.""".formatted(place, free >> 20, wanted >> 20),
                        Map.of("directory", place, "free", free, "wanted", wanted));
            }
        } catch (IOException unknown) {
            throw StoreProblem.onDisk(place, unknown);
        }
    }

    Path cluster() {
        return place.resolve(CLUSTER);
    }

    Path unfinishedCluster() {
        return place.resolve("pgdata.new");
    }

    Path binaries() {
        return place.resolve("binaries");
    }

    /** A name that shows in the list of processes and tells our servers apart. */
    String clusterName() {
        return "plumbline-%08x".formatted(place.toString().hashCode());
    }
}
