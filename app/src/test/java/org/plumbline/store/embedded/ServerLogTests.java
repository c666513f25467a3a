package org.plumbline.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTests {

    @TempDir
    Path directory;

    @Test
    void keepsOneOlderFileOnceTheCapIsPassed() throws Exception {
        var file = directory.resolve("postgres.log");
        var log = new ServerLog(file, 10);
        try (var server = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            server.write("a long first line\n".getBytes(StandardCharsets.UTF_8));
            log.cap();
            server.write("second\n".getBytes(StandardCharsets.UTF_8));
            log.cap();
        }

        assertThat(directory.resolve("postgres.log.1")).hasContent("a long first line\n");
        assertThat(file).hasContent("second\n");
        assertThat(log.since(0)).isEqualTo("second");
    }
}
