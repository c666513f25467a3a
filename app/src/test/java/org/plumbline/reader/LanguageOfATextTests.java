package org.plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A text in a language that is not read is told from all those that are, lists of telephone numbers and machine translations among them. */
class LanguageOfATextTests {

    private static final Path TEXTS = Path.of("../reading/src/test/resources/texts");
    private static final List<String> READ = List.of("vi", "en", "id", "de", "pl", "uk");

    private final TextReader reader = new TextReader();

    @Test
    void noTextOfALanguageThatIsReadIsTakenForAnother() throws IOException {
        var texts = texts(name -> READ.contains(name.substring(0, 2)) && name.charAt(2) == '-');
        assertThat(texts).hasSizeGreaterThan(150);
        assertThat(texts)
                .allSatisfy(
                        file -> assertThat(reader.read(Files.readString(file)).language())
                                .as("%s", file)
                                .isEqualTo(file.getFileName().toString().substring(0, 2)));
    }

    @Test
    void aTextOfAnotherLanguageIs() throws IOException {
        var texts = texts(name -> name.startsWith("es-"));
        assertThat(texts).hasSizeGreaterThan(3);
        assertThat(texts)
                .allSatisfy(
                        file -> assertThat(reader.read(Files.readString(file)).language())
                                .as("%s", file)
                                .isEqualTo(TextReader.UNKNOWN));
    }

    private static List<Path> texts(Predicate<String> which) throws IOException {
        try (Stream<Path> all = Files.walk(TEXTS)) {
            return all.filter(file -> file.toString().endsWith(".txt")
                            && which.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }
}
