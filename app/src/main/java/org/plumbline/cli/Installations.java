package org.plumbline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.store.OpenStore;

/** Starts an installation that is there, for a command that works in it. */
final class Installations {

    private Installations() {}

    static Running start(@Nullable Path data, @Nullable String database) {
        var folder = DataFolder.orDefault(data, "office");
        if (database == null && !Files.isDirectory(folder)) {
            throw new Failures.Stopped(
                    Failures.STORE, "There is no installation in " + folder + ". Name its folder with --data.");
        }
        var store = database == null ? OpenStore.embedded(folder) : OpenStore.server(database, folder);
        return Running.start(store, folder, 0, Map.of());
    }
}
