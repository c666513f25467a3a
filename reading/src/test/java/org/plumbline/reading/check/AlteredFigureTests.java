package org.plumbline.reading.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.plumbline.reading.find.Reader;
import org.plumbline.reading.pack.Packs;

/** True statements in six languages raise no alarm; with one figure altered the right check notices. */
class AlteredFigureTests {

    private static final int EACH = 40;
    private static final long SEED = 20_260_301;
    /** A percentage that falls by so many "%" is doubted wherever it stands; that is no alarm about a figure. */
    private static final Set<CheckKind> MANNERS = Set.of(CheckKind.UNIT_OF_CHANGE);

    private final Reader reader = new Reader(Packs.load());
    private final Sentences sentences = Sentences.in("pl");
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    /** What happened to the statements of one kind in one language. */
    private static final class Tally {

        int statements;
        int alarms;
        int caught;
        int failed;

        @Override
        public String toString() {
            return "%d statements, %d false alarms, %d caught when altered, %d of them as false"
                    .formatted(statements, alarms, caught, failed);
        }
    }

    @Test
    void alteredFiguresAreNoticedAndTrueOnesAreNot() throws IOException {
        var tallies = new TreeMap<String, Tally>();
        var all = new Tally();
        var examples = new StringBuilder();
        for (var line : lines()) {
            var cells = line.split("\t", -1);
            var here = tallies.computeIfAbsent(cells[0] + " " + cells[1], any -> new Tally());
            for (int time = 0; time < EACH; time++) {
                var statement = Statement.of(cells[0], cells[1], cells[2], random);
                count(statement, statement.altered(random), here, all, examples);
            }
        }
        System.out.println("Altered figures: " + all);
        tallies.forEach((name, tally) -> System.out.println("  " + name + ": " + tally));
        assertThat((double) all.caught / all.statements)
                .as("caught%n%s", examples)
                .isGreaterThanOrEqualTo(0.90);
        assertThat((double) all.alarms / all.statements)
                .as("alarms%n%s", examples)
                .isLessThanOrEqualTo(0.05);
    }

    private void count(Statement statement, Statement altered, Tally here, Tally all, StringBuilder examples) {
        boolean alarm = find(statement.text()).stream().anyMatch(one -> isAlarm(one) && !MANNERS.contains(one.kind()));
        var watchers = altered.watchers();
        var noticed = find(altered.text()).stream()
                .filter(one -> isAlarm(one) && watchers.contains(one.kind()))
                .toList();
        boolean failed = noticed.stream().anyMatch(one -> one.verdict() == Verdict.FAILS);
        for (var tally : List.of(here, all)) {
            tally.statements++;
            tally.alarms += alarm ? 1 : 0;
            tally.caught += noticed.isEmpty() ? 0 : 1;
            tally.failed += failed ? 1 : 0;
        }
        if (alarm) {
            examples.append("alarm: ").append(statement.text()).append('\n');
        }
        if (noticed.isEmpty()) {
            examples.append("missed: ").append(altered.text()).append('\n');
        }
    }

    private List<Finding> find(String text) {
        var found = Checks.of(reader.read(text));
        found.forEach(one -> assertThat(sentences.of(one)).doesNotContain("{"));
        return found;
    }

    private static boolean isAlarm(Finding one) {
        return one.verdict() == Verdict.FAILS || one.verdict() == Verdict.DOUBTFUL;
    }

    private static List<String> lines() throws IOException {
        var stream = Objects.requireNonNull(AlteredFigureTests.class.getResourceAsStream("statements.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().filter(one -> !one.startsWith("#")).toList();
        }
    }
}
