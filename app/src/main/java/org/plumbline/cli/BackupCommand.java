package org.plumbline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.store.OpenStore;
import org.plumbline.store.backup.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Saves a whole installation into one file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Saves a whole installation (all records and attached files) into one file.",
            "The installation may go on running meanwhile: what is saved is one moment of it."
        })
class BackupCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "The file to write, for example office.plumbline.zip.")
    private Path file = Path.of("");

    @Option(names = "--data", description = "Folder of the installation.")
    private @Nullable Path data;

    @Option(names = "--database", description = "The installation is on the server at this address.")
    private @Nullable String database;

    @Option(names = "--replace", description = "Write over a backup of that name.")
    private boolean replace;

    @Override
    public Integer call() {
        var folder = DataFolder.orDefault(data, "office");
        if (Files.exists(file) && !replace) {
            throw new Failures.Stopped(
                    Failures.FAILED,
                    "There is a file " + file + " already. Choose another name, or add --replace to write over it.");
        }
        if (database == null && !Files.isDirectory(folder)) {
            throw new Failures.Stopped(
                    Failures.STORE, "There is no installation in " + folder + ". Name its folder with --data.");
        }
        try (var store = database == null ? OpenStore.beside(folder) : OpenStore.server(database, folder)) {
            var rows = new Backup(store.credentials(), folder.resolve("files")).into(file.toAbsolutePath());
            System.out.println("Saved " + rows + " records into " + file);
        }
        return 0;
    }
}
