package org.plumbline.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.store.OpenStore;
import org.plumbline.store.backup.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a saved installation back, into an empty folder or an empty database. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Brings a saved installation back, into an empty folder or an empty database of a server.")
class RestoreCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "The file that 'backup' wrote.")
    private Path file = Path.of("");

    @Option(names = "--data", description = "Folder of the new installation; must be empty.")
    private @Nullable Path data;

    @Option(names = "--database", description = "Restore into the empty database at this address.")
    private @Nullable String database;

    @Override
    public Integer call() {
        if (!java.nio.file.Files.isReadable(file)) {
            throw new Failures.Stopped(
                    Failures.FAILED, "The backup " + file + " is not there or cannot be read. Check the name.");
        }
        var folder = DataFolder.orDefault(data, "office");
        Restore.requireBackup(file.toAbsolutePath());
        try (var store = database == null ? OpenStore.embedded(folder) : OpenStore.server(database, folder)) {
            var rows = new Restore(store.credentials(), folder.resolve("files")).from(file.toAbsolutePath());
            System.out.println("Restored " + rows + " records. Start it with: plumbline serve --data " + folder);
        }
        return 0;
    }
}
