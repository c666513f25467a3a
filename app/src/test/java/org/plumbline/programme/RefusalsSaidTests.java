package org.plumbline.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Wording;
import org.plumbline.programme.deed.TaskText;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.web.Messages;
import org.springframework.beans.factory.annotation.Autowired;

/** Every refusal of assignments and of calendars says in words what is wrong. */
@DatabaseTest
class RefusalsSaidTests {

    @Autowired
    private Messages messages;

    @ParameterizedTest
    @ValueSource(strings = {"programme", "procedure"})
    void everyCodeHasAMessage(String module) throws IOException {
        var code = Pattern.compile("\"(" + module + "\\.[a-z][a-z.-]*[a-z])\"");
        var codes = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/org/plumbline/" + module))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file);
                if (text.contains("Refused(") || text.contains("Problem.at(")) {
                    code.matcher(text).results().forEach(found -> codes.add(found.group(1)));
                }
            }
        }
        var said = messages.keys(Language.EN);
        codes.removeIf(each -> said.stream().anyMatch(key -> key.startsWith(each + ".")));
        assertThat(codes).hasSizeGreaterThan(module.equals("programme") ? 35 : 4);
        assertThat(said).containsAll(codes);
    }

    @Test
    void everythingUnclearAndEveryStageHasAMessage() {
        var missing = Unclear.of(TaskText.of(Wording.of("en", "Do something")), null, null);
        assertThat(missing).extracting(Unclear::clear).containsAll(Set.of(Clear.values()));
        assertThat(messages.keys(Language.EN))
                .containsAll(missing.stream()
                        .map(each -> "programme.unclear." + each.missing())
                        .toList());
        for (var stage : Stage.values()) {
            assertThat(messages.keys(Language.EN))
                    .contains("programme.not-under-way." + stage.name().toLowerCase(Locale.ROOT));
        }
    }
}
