package org.plumbline.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Told;

/** The application and its database are killed inside a fold, under writers: nothing acknowledged is lost or counted twice. */
class KilledFoldTests {

    private static final Pattern ANSWER = Pattern.compile("differ (\\d+) waiting (\\d+) folded (\\d+) then (\\d+)");

    @TempDir
    Path folder;

    private static final Pattern JUDGED = Pattern.compile(
            "differ (\\d+) targets (\\d+) wrong (\\d+) sums (\\d+) waiting (\\d+) folded (\\d+) then (\\d+)");

    /** The same under figures: everything that follows from them is there with them, or nothing of it. */
    @Test
    void aKillUnderFiguresLeavesFiguresVerdictsAndCountsOfOneMoment() throws Exception {
        var acknowledged = killed(FiguresUntilKilled.class);
        assertThat(acknowledged).hasSizeGreaterThan(50);

        var found = new HashSet<String>();
        var checking = start(FiguresUntilKilled.class, "check");
        var said = read(checking.inputReader(StandardCharsets.UTF_8), found, "checked");
        assertThat(checking.waitFor()).isZero();
        assertThat(found).as("no acknowledged figure is lost").containsAll(acknowledged);
        assertThat(said).as("no figure is there twice").noneMatch(each -> each.startsWith("doubled"));
        var counts = said.stream()
                .map(JUDGED::matcher)
                .filter(java.util.regex.Matcher::matches)
                .toList();
        assertThat(counts).singleElement().satisfies(each -> {
            assertThat(each.group(1)).as("counts that differ after the crash").isEqualTo("0");
            assertThat(each.group(2)).as("targets judged afresh").isEqualTo("8");
            assertThat(each.group(3))
                    .as("standings, days and turns that differ")
                    .isEqualTo("0");
            assertThat(each.group(4)).as("counts of different targets").isEqualTo("0");
            assertThat(Integer.parseInt(each.group(5)))
                    .as("what the broken fold left waiting")
                    .isPositive();
            assertThat(each.group(6)).as("folded").isEqualTo(each.group(5));
            assertThat(each.group(7))
                    .as("counts that differ when all is folded")
                    .isEqualTo("0");
        });
        var doctor = Told.by("doctor", "--recompute", "--data", folder.toString());
        assertThat(doctor.code()).as(doctor.out() + doctor.err()).isZero();
        assertThat(doctor.out()).contains("Targets: judged 8 of 8 afresh, 0 statements about them differ.");
    }

    @Test
    void aKillInsideAFoldLosesNothingAcknowledgedAndDoublesNothing() throws Exception {
        var acknowledged = killed(FoldUntilKilled.class);
        assertThat(acknowledged).hasSizeGreaterThan(50);

        var found = new HashSet<String>();
        var checking = start(FoldUntilKilled.class, "check");
        var said = read(checking.inputReader(StandardCharsets.UTF_8), found, "checked");
        assertThat(checking.waitFor()).isZero();
        var counts = said.stream()
                .map(ANSWER::matcher)
                .filter(java.util.regex.Matcher::matches)
                .toList();
        assertThat(counts).singleElement().satisfies(each -> {
            assertThat(each.group(1)).as("counts that differ after the crash").isEqualTo("0");
            assertThat(Integer.parseInt(each.group(2)))
                    .as("what the broken fold left waiting")
                    .isPositive();
            assertThat(each.group(3)).as("folded").isEqualTo(each.group(2));
            assertThat(each.group(4))
                    .as("counts that differ when all is folded")
                    .isEqualTo("0");
        });
        assertThat(found).containsAll(acknowledged);
    }

    /** Writes until it is killed inside a fold; gives what was acknowledged. */
    private Set<String> killed(Class<?> programme) throws Exception {
        var acknowledged = new HashSet<String>();
        var writing = start(programme, "write");
        var lines = writing.inputReader(StandardCharsets.UTF_8);
        read(lines, acknowledged, "inside");
        for (var more = 0; more < 50; more++) {
            keep(lines.readLine(), acknowledged);
        }
        killAll(writing);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            keep(line, acknowledged);
        }
        return acknowledged;
    }

    private Process start(Class<?> programme, String what) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        programme.getName(),
                        folder.toString(),
                        what)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The application first, so that it can tell its server nothing; then the server with all its sessions. */
    private static void killAll(Process application) throws InterruptedException {
        var all = application.descendants().toList();
        application.toHandle().destroyForcibly();
        application.waitFor();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }

    /** Reads up to a line, keeps what was acknowledged, and gives the rest. */
    private static List<String> read(BufferedReader lines, Set<String> kept, String until) throws IOException {
        var said = new java.util.ArrayList<String>();
        for (var line = lines.readLine(); line != null && !line.equals(until); line = lines.readLine()) {
            if (!keep(line, kept)) {
                said.add(line);
            }
        }
        return said;
    }

    private static boolean keep(String line, Set<String> kept) {
        return line != null && line.startsWith("kept ") && kept.add(line);
    }
}
