package org.plumbline.reading.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.reading.pack.Fact;
import org.plumbline.reading.pack.PackProblem;
import org.plumbline.reading.pack.Packs;

/** That sixty facts are read alike in six languages: the same records in each, and no others. */
class FactTests {

    private static final Packs PACKS = Packs.load();
    private static final Reader READER = new Reader(PACKS);
    private static final ExpectedFacts EXPECTED = ExpectedFacts.load();
    private static final Path GAPS = Path.of("src/test/resources/facts/gaps.txt");
    private static final Path PACK = Path.of("src/main/resources/org/plumbline/reading/packs/id");

    /** Each fact, and what became of it in each language. */
    private static Map<String, Map<String, FactOutcome>> matrix() {
        var matrix = new LinkedHashMap<String, Map<String, FactOutcome>>();
        EXPECTED.ids().forEach(id -> matrix.put(id, new LinkedHashMap<>()));
        for (var pack : PACKS.all()) {
            for (var fact : PACKS.facts(pack)) {
                var found = READER.read(fact.text(), pack).records();
                matrix.get(fact.id()).put(pack.code(), EXPECTED.compare(fact.id(), found));
            }
        }
        return matrix;
    }

    private static String report(Map<String, Map<String, FactOutcome>> matrix) {
        var lines = new StringBuilder("%-24s".formatted("fact"));
        PACKS.all().forEach(pack -> lines.append("%-9s".formatted(pack.code())));
        matrix.forEach((id, cells) -> {
            lines.append("\n%-24s".formatted(id));
            cells.values()
                    .forEach(cell -> lines.append("%-9s".formatted(cell.kind().word())));
        });
        lines.append("\n");
        matrix.forEach((id, cells) -> cells.forEach((code, cell) -> {
            if (cell.kind() != FactOutcome.Kind.SAME) {
                lines.append("\n")
                        .append(id)
                        .append(" ")
                        .append(code)
                        .append(": ")
                        .append(cell.says());
            }
        }));
        return lines.toString();
    }

    @Test
    void eachPackTellsTheSameSixtyFacts() {
        assertThat(EXPECTED.ids()).hasSize(60);
        for (var pack : PACKS.all()) {
            assertThat(PACKS.facts(pack))
                    .as(pack.code())
                    .extracting(Fact::id)
                    .containsExactlyElementsOf(EXPECTED.ids());
        }
    }

    /** What is not yet read stands in a file of gaps; it may only grow shorter. */
    @Test
    void eachFactIsReadAlikeInEachLanguage() throws IOException {
        var matrix = matrix();
        var report = report(matrix);
        System.out.println(report);
        var open = new TreeSet<String>();
        matrix.forEach((id, cells) -> cells.forEach((code, cell) -> {
            if (cell.kind() != FactOutcome.Kind.SAME) {
                open.add(id + " " + code);
            }
        }));

        assertThat(open).as(report).isSubsetOf(new TreeSet<>(Files.readAllLines(GAPS)));
    }

    @Test
    void aPackOfTheOfficesOwnIsLetInByItsFacts(@TempDir Path folder) throws IOException {
        var readable = own(folder, List.of("F31-length\tPanjang jalan itu 37,5 km."));

        assertThat(Packs.load(readable).all()).hasSize(Packs.INCLUDED.size() + 1);
    }

    @Test
    void aPackThatDoesNotReadItsFactsIsRefused(@TempDir Path folder) throws IOException {
        var wrong = own(folder, List.of("F31-length\tPanjang jalan itu 38 km."));

        assertThatThrownBy(() -> Packs.load(wrong))
                .isInstanceOf(PackProblem.class)
                .hasMessageContaining("facts.tsv, line 1")
                .hasMessageContaining("F31-length")
                .hasMessageContaining("37.5")
                .hasMessageContaining("38");
    }

    @Test
    void allFactsThatAreNotReadAreNamedAtOnce(@TempDir Path folder) throws IOException {
        var wrong = own(
                folder,
                List.of("F31-length\tPanjang jalan itu 38 km.", "F43-households\t1.251 rumah tangga didukung."));

        assertThatThrownBy(() -> Packs.load(wrong)).hasMessageContaining("nor are F43-households");
    }

    @Test
    void aSecondPackOfOneCodeIsRefused(@TempDir Path folder) throws IOException {
        var readable = own(folder, List.of("F31-length\tPanjang jalan itu 37,5 km."));

        assertThatThrownBy(() -> Packs.load(readable, readable))
                .isInstanceOf(PackProblem.class)
                .hasMessageContaining("a pack with the code ms already");
    }

    @Test
    void aPackWithoutFactsIsRefused(@TempDir Path folder) throws IOException {
        var none = own(folder, List.of());

        assertThatThrownBy(() -> Packs.load(none))
                .isInstanceOf(PackProblem.class)
                .hasMessageContaining("has no facts");
    }

    @Test
    void aFactThatNoOtherPackHasIsRefused(@TempDir Path folder) throws IOException {
        var unknown = own(folder, List.of("F99-unknown\tJalan."));

        assertThatThrownBy(() -> Packs.load(unknown))
                .isInstanceOf(PackProblem.class)
                .hasMessageContaining("F99-unknown");
    }

    /** The Indonesian pack under another code, with facts of its own. */
    private static Path own(Path folder, List<String> facts) throws IOException {
        try (var files = Files.list(PACK)) {
            for (var file : files.toList()) {
                Files.copy(
                        file,
                        folder.resolve(file.getFileName().toString()),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
        var settings = new ArrayList<>(Files.readAllLines(folder.resolve("pack.properties")));
        settings.replaceAll(line -> line.startsWith("code=") ? "code=ms" : line);
        Files.write(folder.resolve("pack.properties"), settings);
        Files.write(folder.resolve("facts.tsv"), facts);
        return folder;
    }
}
