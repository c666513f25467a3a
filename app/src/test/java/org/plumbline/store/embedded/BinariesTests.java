package org.plumbline.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTests {

    @Test
    void areUnpackedOnceForTwoApplicationsThatStartTogether(@TempDir Path cache, @TempDir Path one, @TempDir Path two)
            throws Exception {
        var option = "-D" + Binaries.CACHE + "=" + cache;
        try (var first = Application.start(one, option);
                var second = Application.start(two, option)) {
            assertThat(first.answer()).startsWith("serving");
            assertThat(second.answer()).startsWith("serving");
        }

        var name = BinariesArchive.find().name();
        try (Stream<Path> entries = Files.list(cache)) {
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .containsExactlyInAnyOrder(name, name + ".lock");
        }
        assertThat(BinariesContents.isWhole(cache.resolve(name))).isTrue();
        assertThat(name).startsWith("postgresql-18.");
    }

    @Test
    void areNotTrustedWhenChangedMissingOrOpenToOthers(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("bin"));
        var program = Files.writeString(folder.resolve("bin/postgres"), "server");
        assertThat(BinariesContents.isWhole(folder)).isFalse();
        BinariesContents.write(folder);
        assertThat(BinariesContents.isWhole(folder)).isTrue();

        Files.writeString(program, "sirver");
        assertThat(BinariesContents.isWhole(folder)).isFalse();
        Files.writeString(program, "server");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(BinariesContents.isWhole(folder)).isFalse();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.delete(program);
        assertThat(BinariesContents.isWhole(folder)).isFalse();
    }
}
