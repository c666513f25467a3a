package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.kernel.Json;
import org.plumbline.reader.file.MadeFiles;

/** Reading and checking texts at the terminal. */
class ReadCommandTests {

    private static final String TEXT = """
            📌 The Ministry told the River Board to publish the dyke register by the end of May 2027.
            Water loss fell from 31.5% in 2019 to 24% in 2023.
            """;

    @TempDir
    private Path folder;

    @Test
    void recordsAreOneObjectALineWithPlacesInTheText() throws IOException {
        var told = Told.by("read", "--json", file("a.txt", TEXT), file("b.txt", "Nothing here.\n"));
        assertThat(told.code()).isZero();
        var lines = told.out().lines().toList();
        assertThat(lines).hasSize(2);
        var records = records(lines.getFirst());
        assertThat(records).extracting(one -> one.get("type")).contains("task", "change");
        for (var one : records) {
            assertThat(points(TEXT, (Integer) one.get("start"), (Integer) one.get("end")))
                    .isEqualTo(one.get("surface"));
        }
        assertThat(records(lines.getLast())).isEmpty();
    }

    @Test
    void oneTextWithoutFactsGivesOnlyTheEmptyList() throws IOException {
        assertThat(Told.by("read", "--json", file("b.txt", "Nothing here.\n"))
                        .out()
                        .strip())
                .isEqualTo("{\"records\":[]}");
    }

    @Test
    void aTextWithoutColoursHasItsRecordsUnderlinedAndInWords() throws IOException {
        var told = Told.by("read", "--colour", "never", file("a.txt", TEXT));
        assertThat(told.out())
                .contains("to publish the dyke register by the end of")
                .contains("‾‾‾‾‾‾‾")
                .contains("1 Task – Who: River Board · What: publish the dyke register · By: 31 May 2027")
                .doesNotContain("\u001B");
        assertThat(told.out().lines().mapToInt(String::length).max().orElse(0)).isLessThanOrEqualTo(82);
    }

    @Test
    void coloursAreWrittenWhenAskedFor() throws IOException {
        assertThat(Told.by("read", "--color", "always", file("a.txt", TEXT)).out())
                .contains("\u001B[4;31m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi", "id", "de", "pl", "uk"})
    void everyLanguageAnswers(String language) throws IOException {
        var told = Told.by("read", "--answer", language, file("a.txt", TEXT));
        assertThat(told.code()).isZero();
        assertThat(told.out()).contains("River Board");
        assertThat(Told.by("check", "--answer", language, "--all", file("a.txt", TEXT))
                        .out())
                .contains("·");
    }

    @Test
    void standardInputIsReadAndAGuessedEncodingIsSaid() throws IOException {
        assertThat(Told.reading(TEXT, "read", "--json", "-").out()).contains("\"task\"");
        var path = folder.resolve("old.txt");
        Files.write(
                path, "Rada przyjęła uchwałę nr 12 z dnia 3 maja 2021 r.".getBytes(Charset.forName("windows-1250")));
        assertThat(Told.by("read", path.toString()).out())
                .contains("windows-1250")
                .contains("uchwałę nr 12");
        assertThat(Told.by("read", "--encoding", "windows-1250", path.toString())
                        .out())
                .doesNotContain("windows-1250");
    }

    @Test
    void aTextOfALanguageThatIsNotReadIsSaidToBeSo() throws IOException {
        var french =
                "Le taux de pauvret\u00e9 est pass\u00e9 de 5,8 % en 2023 \u00e0 3,1 % en 2025. Le conseil demande de l\u2019aide pour la commune.\n";
        assertThat(Told.by("read", file("a.txt", french)).out()).contains("none of the six languages", "3.1");
        assertThat(Told.by("read", "--json", file("a.txt", french)).out()).doesNotContain("six languages");
        assertThat(Told.by("read", file("b.txt", TEXT)).out()).doesNotContain("six languages");
    }

    @Test
    void aDocumentGivesItsTextBesideTheRecords() throws IOException {
        var path = folder.resolve("a.docx");
        Files.write(path, MadeFiles.word(List.of("Directive 88 of 3 May 2024 was read."), List.of()));
        var object = Json.read(Told.by("read", "--json", path.toString()).out(), Map.class);
        assertThat(object.get("text")).isEqualTo("Directive 88 of 3 May 2024 was read.");
        assertThat((List<?>) object.get("records")).hasSize(1);
    }

    @Test
    void anAnnexOfADocumentBecomesAssignmentsBesideTheRecords() throws IOException {
        var path = folder.resolve("annex.docx");
        Files.write(
                path,
                MadeFiles.word(
                        List.of("🙂 Annex"),
                        List.of(
                                List.of("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn", "Sản phẩm"),
                                List.of("1", "Sửa đê", "Sở Nông nghiệp", "Quý II/2025", "Báo cáo"),
                                List.of("2", "Trồng rừng", "|", "Hằng năm", ""))));
        var object = Json.read(Told.by("read", "--json", path.toString()).out(), Map.class);
        var table = (Map<?, ?>) ((List<?>) object.get("tables")).getFirst();
        assertThat(table.get("kind")).isEqualTo("assignments");
        var rows = (List<?>) table.get("assignments");
        var first = (Map<?, ?>) rows.getFirst();
        assertThat(first.get("due")).isEqualTo("2025-06-30");
        var lead = (Map<?, ?>) ((Map<?, ?>) rows.getLast()).get("lead");
        assertThat(points((String) object.get("text"), (Integer) lead.get("start"), (Integer) lead.get("end")))
                .isEqualTo("Sở Nông nghiệp");
        assertThat(((Map<?, ?>) rows.getLast()).get("clears").toString())
                .contains("result=false", "responsibility=false", "body=true", "deadline=true", "work=true");
        assertThat(Told.by("read", path.toString()).out())
                .contains("read as 2 assignments")
                .contains("By: Quý II/2025 (30 June 2025)")
                .contains("Missing: result, who answers");
    }

    @Test
    void aFileThatCannotBeReadIsSaidAndTheOthersAreRead() throws IOException {
        var told = Told.by("read", "--json", folder.resolve("none.txt").toString(), file("a.txt", TEXT));
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.err()).contains("There is no file");
        assertThat(told.out().lines()).hasSize(2);
        assertThat(told.out()).contains("reading.file.missing").contains("\"task\"");
        assertThat(Told.by("read", folder.toString()).code()).isEqualTo(1);
    }

    @Test
    void whatIsAskedWronglyIsSaid() throws IOException {
        var file = file("a.txt", TEXT);
        var language = Told.by("read", "--lang", "xx", file);
        assertThat(language.code()).isEqualTo(2);
        assertThat(language.err()).contains("xx is not one of vi, en, id, de, pl, uk");
        assertThat(Told.by("read", "--answer", "xx", file).code()).isEqualTo(2);
        assertThat(Told.by("read", "--encoding", "no such", file).err()).contains("no such is not known");
        assertThat(Told.by("read", "--packs", folder.toString(), file).err()).contains("pack.properties");
        assertThat(Told.by("read").code()).isEqualTo(2);
    }

    /** The English pack under another code: a language of one's own is a folder, and it must keep its facts. */
    @Test
    void aLanguageOfOnesOwnComesFromAFolder() throws IOException {
        var pack = Files.createDirectory(folder.resolve("own"));
        var included = Path.of("../reading/src/main/resources/org/plumbline/reading/packs/en");
        try (var files = Files.list(included)) {
            for (var each : files.toList()) {
                Files.writeString(
                        pack.resolve(each.getFileName().toString()),
                        Files.readString(each).replace("code=en", "code=sco"));
            }
        }
        var file = file("a.txt", "Resolution No. 12 of 3 May 2021.");
        for (var given : List.of(pack, folder)) {
            var told = Told.by("read", "--lang", "sco", "--packs", given.toString(), "--json", file);
            assertThat(told.out()).contains("\"citation\"", "\"lang\":\"sco\"");
        }
        Files.delete(pack.resolve("facts.tsv"));
        var unproven = Told.by("read", "--lang", "sco", "--packs", pack.toString(), file);
        assertThat(unproven.code()).isEqualTo(2);
        assertThat(unproven.err()).contains("the pack has no facts");
    }

    @Test
    void longTextsAreReadInSectionsThatKeepTheirPlaces() {
        var text = ("𝟙 filler words of no account\n\n").repeat(80_000) + "Directive 88 of 3 May 2024 was read.\n";
        var told = Told.reading(text, "read", "--json", "-");
        var record = records(told.out()).getLast();
        assertThat(points(text, (Integer) record.get("start"), (Integer) record.get("end")))
                .isEqualTo("Directive 88 of 3 May 2024");
    }

    @Test
    void checksEndWithOneIfAFigureDoesNotFollow() throws IOException {
        var wrong = Told.by(
                "check",
                file(
                        "w.txt",
                        "Of the 34 targets, 4 were exceeded, 3 met, 20 over half and 9 under half.\n\n"
                                + "The poverty rate fell from 65.5% in 2019 to 48.14% in 2021, an average of 9.21% a year.\n"));
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.out()).contains("Does not follow").contains("8.68").contains("Line 3");
        assertThat(Told.by("check", file("a.txt", TEXT)).code()).isZero();
        assertThat(Told.by("check", "none.txt").code()).isEqualTo(2);
    }

    @Test
    void findingsForProgramsCarryWhatWasComputed() throws IOException {
        var told = Told.by(
                "check",
                "--json",
                file(
                        "w.txt",
                        "The poverty rate fell from 65.5% in 2019 to 48.14% in 2021, an average of 9.21% a year.\n"));
        var findings = (List<?>) Json.read(told.out(), Map.class).get("findings");
        assertThat(findings.toString())
                .contains("kind=average_change")
                .contains("verdict=fails")
                .contains("8.68");
    }

    @Test
    void aTableIsReadByALayoutThatAFileDescribes() throws IOException {
        var text = file("t.txt", "| Zq code | Jobs ahead | Hands |\n| 1 | Mend the dyke | Works office |\n");
        var layout = file(
                "l.json",
                "{\"heads\":[\"ZQ code\",\"jobs ahead\",\"Hands\"],\"headRows\":1,"
                        + "\"columns\":[{\"holds\":\"number\"},{\"holds\":\"task\"},{\"holds\":\"lead\"}]}");
        var told = Told.by("read", "--json", "--layout", layout, text);
        assertThat(told.code()).isZero();
        assertThat(told.out()).contains("\"kind\":\"assignments\"", "Mend the dyke");
        assertThat(Told.by("read", "--json", text).out()).contains("\"kind\":\"unknown\"");
        var wrong = Told.by("read", "--layout", file("w.json", "{\"heads\":[\"A\"],\"columns\":[]}"), text);
        assertThat(wrong.code()).isNotZero();
        assertThat(wrong.out() + wrong.err()).contains("describes no layout");
    }

    private String file(String name, String text) throws IOException {
        var path = folder.resolve(name);
        Files.writeString(path, text);
        return path.toString();
    }

    private static String points(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> records(String line) {
        return (List<Map<String, Object>>) Json.read(line, Map.class).get("records");
    }
}
