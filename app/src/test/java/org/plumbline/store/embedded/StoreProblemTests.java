package org.plumbline.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.plumbline.store.embedded.EmbeddedPostgresTests.execute;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreProblemTests {

    @TempDir
    Path directory;

    @Test
    void namesThePortThatIsTaken() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var problem = problem(other.getLocalPort(), true, Map.of());

            assertThat(problem.code()).isEqualTo("port-taken");
            assertThat(problem.arguments()).containsEntry("port", other.getLocalPort());
            assertThat(problem).hasMessageContaining("Port " + other.getLocalPort());
        }
    }

    @Test
    void namesBothVersionsAndTheMend() throws Exception {
        Files.createDirectory(directory.resolve("pgdata"));
        Files.writeString(directory.resolve("pgdata/PG_VERSION"), "17\n");

        assertThat(problem())
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("PostgreSQL 18")
                .hasMessageContaining("plumbline backup")
                .extracting(StoreProblem::code)
                .isEqualTo("wrong-version");
    }

    @Test
    void leavesAFolderOfOthersAlone() throws Exception {
        Files.writeString(directory.resolve("letter.txt"), "dear all");

        assertThat(problem().code()).isEqualTo("not-a-data-directory");
        assertThat(directory).isDirectoryNotContaining(file -> !file.endsWith("letter.txt"));
    }

    @Test
    void leavesAnUnknownClusterAlone() throws Exception {
        Files.createDirectory(directory.resolve("pgdata"));

        assertThat(problem().code()).isEqualTo("not-a-data-directory");
    }

    @Test
    void takesAFileForNoDirectory() throws Exception {
        directory = Files.createFile(directory.resolve("file"));

        assertThat(problem().code()).isEqualTo("not-a-data-directory");
    }

    @Test
    void missesASecretThatIsGoneEmptyOrAnother() throws Exception {
        ThrowAwayPostgres.start(directory).close();
        var secret = directory.resolve("secret");

        Files.delete(secret);
        assertThat(problem().code()).isEqualTo("secret-missing");
        Files.writeString(secret, "");
        assertThat(problem().code()).isEqualTo("secret-unreadable");
        Files.writeString(secret, "another");
        assertThat(problem().code()).isEqualTo("secret-refused");
        assertThat(directory.resolve("pgdata/postmaster.pid")).doesNotExist();
    }

    @Test
    void refusesToBeDurableWithoutWritingThrough() throws Exception {
        assertThat(problem(0, true, Map.of("fsync", "off")).code()).isEqualTo("fsync-off");
        try (var server = EmbeddedPostgres.start(new EmbeddedPostgresSettings(directory, 0, true, Map.of()))) {
            execute(server, "ALTER ROLE postgres SET synchronous_commit = off");
        }

        assertThat(problem())
                .hasMessageContaining("synchronous_commit=off")
                .extracting(StoreProblem::code)
                .isEqualTo("fsync-off");
    }

    @Test
    void refusesParametersThatAreItsOwn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmbeddedPostgresSettings(directory, 0, true, Map.of("listen_addresses", "*")))
                .withMessageContaining("listen_addresses");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmbeddedPostgresSettings(directory, 70_000, true, Map.of()));
    }

    @Test
    void showsWhatTheServerSaidWhenItEndsAtOnce() {
        var problem = problem(0, false, Map.of("shared_buffers", "plenty"));

        assertThat(problem.code()).isEqualTo("start-failed");
        assertThat(problem).hasMessageContaining("invalid value for parameter \"shared_buffers\"");
    }

    @Test
    void givesUpOnAServerThatIsSilent() {
        ThrowAwayPostgres.start(directory).close();
        var place = DataDirectory.open(directory);
        var runAs = RunAs.choose(place);
        var binaries = Binaries.provide(place, runAs);

        assertThatThrownBy(() -> Postmaster.start(
                        place, binaries, runAs, List.of("-c", "post_auth_delay=0"), Port.free(0), Duration.ZERO))
                .isInstanceOfSatisfying(
                        StoreProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("start-timeout"));
        assertThat(new ServerProcesses(place).alive()).isEmpty();
    }

    @Test
    void tellsAFullDiskFromAClosedOne() {
        assertThatThrownBy(() -> DataDirectory.open(directory).requireFree(Long.MAX_VALUE))
                .isInstanceOfSatisfying(
                        StoreProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("disk-full"));
        assertThat(StoreProblem.onDisk(directory, new IOException("write: No space left on device"))
                        .code())
                .isEqualTo("disk-full");
        assertThat(StoreProblem.onDisk(directory, new IOException("Permission denied"))
                        .code())
                .isEqualTo("directory-not-writable");
    }

    @Test
    void namesAFolderThatCannotBeMade() {
        directory = Path.of("/proc/plumbline/data");
        Assumptions.assumeTrue(Files.exists(Path.of("/proc")));

        assertThat(problem().code()).isEqualTo("directory-not-writable");
    }

    @Test
    void namesTheMachineNoServerIsPackedFor() {
        assertThatThrownBy(() -> BinariesArchive.find("linux", "riscv64"))
                .hasMessageContaining("riscv64")
                .isInstanceOfSatisfying(
                        StoreProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("binaries-missing"));
    }

    private StoreProblem problem() {
        return problem(0, true, Map.of());
    }

    private StoreProblem problem(int port, boolean durable, Map<String, String> parameters) {
        return catchThrowableOfType(
                StoreProblem.class,
                () -> EmbeddedPostgres.start(new EmbeddedPostgresSettings(directory, port, durable, parameters))
                        .close());
    }
}
