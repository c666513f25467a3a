package org.plumbline.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.access.FirstStart;
import org.plumbline.store.OpenStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sets a new installation up from the command line, in place of the set-up page. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = {
            "Sets a new installation up: its name, its first unit, its tiers and its first administrator.",
            "The password is asked for, or taken from PLUMBLINE_PASSWORD. The set-up page of 'serve' does the same."
        })
class InitCommand implements Callable<Integer> {

    @Option(names = "--data", description = "Folder of the installation.")
    private @Nullable Path data;

    @Option(names = "--database", description = "The installation is on the server at this address.")
    private @Nullable String database;

    @Option(names = "--name", required = true, description = "Name shown on every page.")
    private String name = "";

    @Option(names = "--zone", defaultValue = "Asia/Ho_Chi_Minh", description = "Time zone (default ${DEFAULT-VALUE}).")
    private String zone = "";

    @Option(
            names = "--language",
            defaultValue = "en",
            description = "en, vi, id, de, pl or uk (default ${DEFAULT-VALUE}).")
    private String language = "";

    @Option(names = "--unit", required = true, description = "The first unit, at the top of all others.")
    private String unit = "";

    @Option(names = "--unit-code", description = "Its code, by which lists name it.")
    private @Nullable String unitCode;

    @Option(
            names = "--since",
            description = "The day from which it exists, as 1990-01-01; no unit below can be older (default: today).")
    private @Nullable LocalDate since;

    @Option(
            names = "--tiers",
            split = ",",
            required = true,
            description = "Tiers from the top down: Centre,Province,...")
    private List<String> tiers = List.of();

    @Option(names = "--post", required = true, description = "The first administrator's post.")
    private String post = "";

    @Option(names = "--login", required = true, description = "The first administrator's login.")
    private String login = "";

    @Override
    public Integer call() {
        var folder = DataFolder.orDefault(data, "office");
        var store = database == null ? OpenStore.embedded(folder) : OpenStore.server(database, folder);
        try (var running = Running.start(store, folder, 0, Map.of())) {
            var first = running.bean(FirstStart.class);
            if (!first.isOpen()) {
                throw new Failures.Stopped(
                        Failures.FAILED, "The installation in " + folder + " is set up already. Nothing was changed.");
            }
            first.carryOut(
                    new FirstStart.SetUp(name, zone, language, unit, unitCode, since, tiers, post, login, password()));
        }
        System.out.println("Set up. Start it with: plumbline serve --data " + folder);
        return 0;
    }

    private static String password() {
        var given = System.getenv("PLUMBLINE_PASSWORD");
        if (given != null) {
            return given;
        }
        var console = System.console();
        if (console == null) {
            throw new Failures.Stopped(
                    2, "No password was given. Set PLUMBLINE_PASSWORD, or start init at a terminal.");
        }
        return new String(console.readPassword("Password (at least 12 characters): "));
    }
}
