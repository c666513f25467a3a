package org.plumbline.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The server of a data directory in which an application is at work right now, reached with the directory's own secret:
 * for reading beside that application, as a backup does.
 */
public record RunningServer(int port, String superuser, String password) {

    /** The server at work in a directory, or nothing where none takes connections. */
    public static Optional<RunningServer> in(Path place) {
        if (!Files.isDirectory(place)) {
            return Optional.empty();
        }
        try {
            var directory = new DataDirectory(place.toRealPath());
            var file = Orphan.PidFile.read(directory);
            if (!file.ready() || !new ServerProcesses(directory).isOurs(file.process())) {
                return Optional.empty();
            }
            return Optional.of(new RunningServer(
                    file.port(), Cluster.SUPERUSER, Secret.of(directory).password()));
        } catch (IOException refused) {
            throw StoreProblem.onDisk(place, refused);
        }
    }

    /** The address at which a database of this server is reached; user and password are given apart. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    @Override
    public String toString() {
        return "RunningServer[" + port + "]";
    }
}
