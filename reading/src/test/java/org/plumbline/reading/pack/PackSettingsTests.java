package org.plumbline.reading.pack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a setting which would be read as nothing is refused, with its place, its value and what it may be. */
class PackSettingsTests {

    private static final String NEEDED = "code=xx\nname=X\nversion=1\ndecimal=,\n";

    @TempDir
    private Path folder;

    @Test
    void aNameThatIsNotKnownIsRefused() throws IOException {
        refuses(NEEDED + "bodybefore=none\n", "pack.properties, line 5", "«bodybefore» is not known", "body-before");
    }

    @Test
    void aValueThatIsNotKnownIsRefused() throws IOException {
        refuses(NEEDED + "# of bodies\nbody-before=nothing\n", "line 6", "«nothing»", "none or modifier or capital");
    }

    @Test
    void aSettingThatStandsTwiceIsRefused() throws IOException {
        refuses(NEEDED + "decimal=.\n", "line 5", "decimal stands twice");
    }

    @Test
    void aSettingThatIsMissingIsNamed() throws IOException {
        refuses("code=xx\nname=X\ndecimal=,\n", "the setting version is missing", "version=...");
    }

    @Test
    void aLineThatSetsNothingIsRefused() throws IOException {
        refuses(NEEDED + "decimal\n", "line 5", "«decimal» is no setting", "name=value");
    }

    private void refuses(String settings, String... says) throws IOException {
        Files.writeString(folder.resolve("pack.properties"), settings);
        assertThatThrownBy(() -> Packs.load(folder))
                .isInstanceOf(PackProblem.class)
                .hasMessageContainingAll(says);
    }
}
