package org.plumbline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.PartCheck;
import org.plumbline.live.MarkCheck;
import org.plumbline.organisation.TreeCheck;
import org.plumbline.standing.Mending;
import org.plumbline.standing.Recount;
import org.plumbline.store.OpenStore;
import org.plumbline.store.Snapshot;
import org.plumbline.target.TargetCheck;
import org.plumbline.target.TargetMending;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks whether what is derived and kept still says what the records say. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Looks whether the tree, the counts, the standings of targets and the live figures of texts that are kept say what the",
            "records say.",
            "The installation may go on running meanwhile: what is looked at is one moment of it. Nothing is changed",
            "without --mend, for which the installation must not be running.",
            "Ends with 1 if anything differs."
        })
class DoctorCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    /** So many targets are judged afresh where not all are asked for. */
    private static final int SAMPLE = 500;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Option(
            names = "--recompute",
            description = {
                "Also count every standing anew, judge every target afresh and not a sample, add up every figure that is made",
                "of others, and look at the tree of every day on which it changed."
            })
    private boolean recompute;

    @Option(
            names = "--mend",
            description = "Judge the targets that differ anew, count again where counts differ, and look once more.")
    private boolean mend;

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
        var wrong = new TreeSet<Long>();
        var right = look(folder, wrong);
        if (!right && mend) {
            mend(wrong);
            wrong.clear();
            right = look(folder, wrong);
        } else if (!right) {
            say(
                    "What differs in targets and counts is mended by 'plumbline doctor --mend', while the installation does not run.");
        }
        return right ? 0 : Failures.FAILED;
    }

    private boolean look(Path folder, Set<Long> wrong) {
        try (var store = database == null ? OpenStore.beside(folder) : OpenStore.server(database, folder);
                var moment = Snapshot.of(store.credentials())) {
            if (!moment.has("standing.tally") || !moment.has("target.prescription")) {
                throw new Failures.Stopped(
                        Failures.STORE,
                        "This installation was last run by an older program. Start it once with this one, then look again.");
            }
            return tree(moment) & counts(moment) & figures(moment) & targets(moment, wrong) & texts(moment);
        }
    }

    private void mend(Set<Long> wrong) {
        try (var running = Installations.start(data, database)) {
            running.bean(TargetMending.class).mend(wrong);
            var units = running.bean(Mending.class).counts();
            running.bean(MarkCheck.class).mend();
            say("Mended: %d targets were judged anew, %d units were counted anew.", wrong.size(), units);
        }
    }

    private boolean targets(Snapshot moment, Set<Long> wrong) {
        var result = TargetCheck.of(moment.sql(), moment.today(), recompute ? Integer.MAX_VALUE : SAMPLE);
        say(
                "Targets: judged %d of %d afresh, %d statements about them differ.",
                result.looked(), result.all(), result.differences().size());
        result.differences().forEach(each -> wrong.add(each.item()));
        show(result.differences().stream().map(DoctorCommand::told).toList());
        var sums = TargetCheck.sums(moment.sql());
        if (!sums.isEmpty()) {
            say(
                    "Targets: %d counts as reported, as checked and of attainment are not of the same targets.",
                    sums.size());
            show(sums);
        }
        return result.differences().isEmpty() && sums.isEmpty();
    }

    private static String told(TargetCheck.Difference each) {
        return "%s of %s (%s), %s, %s: %s; kept %s, judged %s"
                .formatted(
                        each.name(),
                        each.unit() == null ? "a unit that is not there" : each.unit(),
                        each.target(),
                        each.of(),
                        each.day(),
                        each.fault().name().toLowerCase(java.util.Locale.ROOT),
                        each.kept(),
                        each.judged());
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

    /** Live figures of kept texts against the figures and goals for which they stand. */
    private boolean texts(Snapshot moment) {
        if (!moment.has("live.mark")) {
            return true;
        }
        var result = MarkCheck.of(moment.sql(), moment.today());
        say(
                "Texts: %d live figures looked at, %d differ.",
                result.looked(), result.differences().size());
        show(result.differences());
        return result.differences().isEmpty();
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
