package org.plumbline.reading.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** That packs hold nothing that no rule asks for, and that docs/languages.md tells of all that they hold. */
class ConceptTests {

    private static final Packs PACKS = Packs.load(Path.of("../examples/languages/es"));
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path PAGE = Path.of("../docs/languages.md");

    @Test
    void eachConceptOfAPackIsAskedForByARule() throws IOException {
        String sources;
        try (var files = Files.walk(SOURCES)) {
            sources = files.filter(one -> one.toString().endsWith(".java"))
                    .map(ConceptTests::read)
                    .collect(Collectors.joining());
        }

        assertThat(concepts(one -> true)).hasSizeGreaterThan(100);
        assertThat(concepts(one -> !sources.contains("\"" + one + "\"")
                        && !sources.contains("\"" + one.replace("column-", "") + "\"")))
                .isEmpty();
    }

    @Test
    void thePageTellsOfEachConcept() {
        var page = read(PAGE);

        assertThat(concepts(one -> !page.contains("`" + one + "`"))).isEmpty();
    }

    @Test
    void thePageTellsOfEachSetting() {
        var page = read(PAGE);

        assertThat(PackSettings.names())
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(page).contains("| `" + setting + "` |"));
    }

    /** The names of concepts for which a condition holds; units and currencies are made from their names. */
    private static Set<String> concepts(Predicate<String> condition) {
        var names = new TreeSet<String>();
        for (var pack : PACKS.all()) {
            pack.forms().stream()
                    .map(form -> form.concept().name())
                    .filter(one -> !one.startsWith("unit-") && !one.startsWith("currency-"))
                    .forEach(names::add);
        }
        names.removeIf(condition.negate());
        names.removeAll(Set.of("stopword", "furniture"));
        return names;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
