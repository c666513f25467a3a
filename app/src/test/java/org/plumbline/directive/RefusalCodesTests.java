package org.plumbline.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.web.Understanding;
import org.plumbline.reading.symbol.Problem;

/** Every refusal of the module says in words what is wrong, and every word is said in one place. */
class RefusalCodesTests {

    private static final Pattern CODE = Pattern.compile("\"(directive\\.[a-z][a-z.-]*[a-z])\"");
    private static final Path SOURCES = Path.of("src/main/java/org/plumbline/directive");
    private static final Path TEMPLATES = Path.of("src/main/jte/directive");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    @Test
    void everyCodeHasAMessage() throws IOException {
        var messages = messages();
        var codes = new TreeSet<String>();
        for (var file : files(SOURCES)) {
            var text = Files.readString(file);
            if (text.contains("Refused(") || text.contains("Problem.at(")) {
                CODE.matcher(text).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        codes.removeIf(code -> messages.keySet().stream().anyMatch(key -> key.startsWith(code + ".")));
        assertThat(codes).hasSizeGreaterThan(40);
        assertThat(messages.keySet()).containsAll(codes);
    }

    @Test
    void everyWayInWhichASymbolCannotBeReadHasAMessage() throws IOException {
        for (var kind : Problem.Kind.values()) {
            assertThat(messages()).containsKey("directive.symbol-unknown." + Understanding.code(kind));
        }
    }

    @Test
    void everyFormSaysOnlyWhatThereIs() throws IOException {
        var messages = messages();
        var said = new TreeSet<String>();
        for (var file : files(TEMPLATES)) {
            Pattern.compile("\"(directive\\.form\\.[a-z][a-z0-9.-]*[a-z0-9])\"")
                    .matcher(Files.readString(file))
                    .results()
                    .forEach(found -> said.add(found.group(1)));
        }
        said.removeIf(key -> messages.keySet().stream().anyMatch(other -> other.startsWith(key + "."))
                && !messages.containsKey(key));
        assertThat(messages.keySet()).containsAll(said);
    }

    private static TreeMap<String, String> messages() throws IOException {
        var all = new TreeMap<String, String>();
        for (var file : files(MESSAGES)) {
            if (file.getFileName().toString().matches("directive.*_en\\.properties")) {
                var properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                for (var key : properties.stringPropertyNames()) {
                    assertThat(all.put(key, properties.getProperty(key)))
                            .as(key + " stands twice")
                            .isNull();
                }
            }
        }
        return all;
    }

    private static java.util.List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
