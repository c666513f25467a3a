package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.verdict.Schemes;

/** A scheme's file checked at the terminal before anybody registers it. */
class SchemeCommandTests {

    @TempDir
    Path folder;

    @Test
    void aRightFileIsNamedAndAWrongOneToldByLine() throws IOException {
        var right = file("right.json", Schemes.usualFile());
        var told = Told.by("scheme", right);
        assertThat(told.code()).isZero();
        assertThat(told.out()).contains("review-bands, version 1, is right");
        var wrong = file("wrong.json", Schemes.usualFile().replace("\"share\": \"0.5\"", "\"share\": \"2\""));
        var line = 1 + Schemes.usualFile().lines().toList().indexOf("  \"edges\": {");
        var both = Told.by("scheme", "--lang", "de", right, wrong);
        assertThat(both.code()).isEqualTo(2);
        assertThat(both.err()).contains("wrong.json: Zeile " + line + ": die Stufen überschneiden sich");
        assertThat(Told.by("scheme", folder.resolve("none").toString()).err()).contains("no such file");
    }

    @Test
    void theUsualOneIsWrittenToBeginWith() {
        var told = Told.by("scheme", "--usual");
        assertThat(told.code()).isZero();
        assertThat(Schemes.read(told.out()).scheme()).isEqualTo(Schemes.usual());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
