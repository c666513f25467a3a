package org.plumbline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.PartCheck;
import org.plumbline.organisation.TreeCheck;
import org.plumbline.standing.Recount;
import org.plumbline.store.OpenStore;
import org.plumbline.store.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks whether what is derived and kept still says what the records say. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Looks whether the tree and the counts that are kept say what the records say.",
            "The installation may go on running meanwhile: what is looked at is one moment of it. Nothing is changed.",
            "Ends with 1 if anything differs."
        })
class DoctorCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Option(
            names = "--recompute",
            description =
                    "Also count every standing anew, add up every figure that is made of others, and look at the tree of every day on which it changed.")
    private boolean recompute;

    @Option(names = "--data", description = "Folder of the installation.")
    private @Nullable Path data;

    @Option(names = "--database", description = "The installation is on the server at this address.")
    private @Nullable String database;

    @Override
    public Integer call() {
        var folder = DataFolder.orDefault(data, "office");
        if (database == null && !Files.isDirectory(folder)) {
            throw new Failures.Stopped(
                    Failures.STORE, "There is no installation in " + folder + ". Name its folder with --data.");
        }
        try (var store = database == null ? OpenStore.beside(folder) : OpenStore.server(database, folder);
                var moment = Snapshot.of(store.credentials())) {
            if (!moment.has("standing.tally")) {
                throw new Failures.Stopped(
                        Failures.STORE,
                        "This installation was last run by an older program. Start it once with this one, then look again.");
            }
            return tree(moment) & counts(moment) & figures(moment) ? 0 : Failures.FAILED;
        }
    }

    private boolean tree(Snapshot moment) {
        var days = TreeCheck.days(moment.sql());
        var looked = recompute ? days : TreeCheck.today(days, moment.today());
        var wrong = 0;
        for (var day : looked) {
            var differs = TreeCheck.differences(moment.sql(), day);
            if (differs > 0) {
                say("Tree on %s: %d links differ from what was recorded.", day, differs);
                wrong++;
            }
        }
        say("Tree: looked at %d of %d days, %d differ.", looked.size(), days.size(), wrong);
        return wrong == 0;
    }

    private boolean counts(Snapshot moment) {
        say("Counts: %d changes wait to be added up.", Recount.waiting(moment.sql()));
        if (!recompute) {
            return true;
        }
        var counts = Recount.differences(moment.sql());
        say("Counts: %d rows looked at, %d differ.", Recount.rows(moment.sql()), counts.size());
        show(counts);
        var history = Recount.historyDifferences(moment.sql());
        say("History: %d items stand otherwise than their history ends.", history.size());
        show(history);
        return counts.isEmpty() && history.isEmpty();
    }

    /** Figures of units above against those below of which they are made. */
    private boolean figures(Snapshot moment) {
        if (!moment.has("indicator.part_sum")) {
            return true;
        }
        say("Figures: %d changes wait to be added up.", PartCheck.waiting(moment.sql()));
        if (!recompute) {
            return true;
        }
        var sums = PartCheck.differences(moment.sql());
        say("Figures: %d sums looked at, %d differ.", PartCheck.rows(moment.sql()), sums.size());
        show(sums);
        return sums.isEmpty();
    }

    private void show(List<?> differences) {
        differences.stream().limit(SHOWN).forEach(each -> say("  %s", each));
        if (differences.size() > SHOWN) {
            say("  and %d more", differences.size() - SHOWN);
        }
    }

    private void say(String text, Object... values) {
        var out = spec.commandLine().getOut();
        out.println(String.format(java.util.Locale.ROOT, text, values));
        out.flush();
    }
}
