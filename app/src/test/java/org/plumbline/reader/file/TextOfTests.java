package org.plumbline.reader.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.reader.file.MadeFiles.At;

/** The text of real files, and what is said of files that hold none. */
class TextOfTests {

    private static final List<List<String>> ANNEX = List.of(
            List.of("No.", "Task", "Lead"),
            List.of("1", "Repair the dyke", "Water Board"),
            List.of("2", "Plant trees", "|"));

    @Test
    void plainTextIsTakenAsItIs() {
        assertThat(taken("a.txt", "\uFEFF 𝟙 line\r\nNFD e\u0301 &nbsp;\u200B\n".getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo("\uFEFF 𝟙 line\r\nNFD e\u0301 &nbsp;\u200B\n");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE,FFFE", "UTF-16BE,FEFF"})
    void theFirstBytesNameTheEncoding(String encoding, String mark) {
        var words = "Nghị quyết số 57".getBytes(Charset.forName(encoding));
        var bytes = new byte[words.length + 2];
        bytes[0] = (byte) Integer.parseInt(mark.substring(0, 2), 16);
        bytes[1] = (byte) Integer.parseInt(mark.substring(2), 16);
        System.arraycopy(words, 0, bytes, 2, words.length);
        assertThat(taken("a.txt", bytes).text()).isEqualTo("Nghị quyết số 57");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1250,Rada przyjęła uchwałę w sprawie dróg; środki są zabezpieczone.",
        "windows-1251,Рада ухвалила рішення про дороги; кошти є в бюджеті.",
        "windows-1258,Ðê\u0300 ngh\u0323i ban hành ngh\u0323i quyê\u0301t",
    })
    void anOlderEncodingIsGuessedAndSaid(String encoding, String words) {
        var text = words.replace('Ð', 'Đ');
        var content = taken("a.txt", text.getBytes(Charset.forName(encoding)));
        assertThat(content.text()).isEqualTo(text);
        assertThat(content.remarks()).extracting(Problem::code).containsExactly("reading.file.encoding-guessed");
        assertThat(content.remarks().getFirst().arguments().get("encoding")).isEqualTo(encoding);
    }

    @Test
    void whatAPersonSaysOfTheEncodingCounts() {
        var bytes = "Größe".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(TextOf.file("a.txt", bytes, StandardCharsets.ISO_8859_1).remarks())
                .isEmpty();
    }

    @Test
    void brokenPlacesAreCountedAndTheRestIsRead() {
        var bytes = "Nghị quyết\nsố 57 về đường".getBytes(StandardCharsets.UTF_8);
        int broken = "Nghị quyết\ns".getBytes(StandardCharsets.UTF_8).length;
        bytes[broken] = (byte) 0xFF;
        var content = taken("a.txt", bytes);
        assertThat(content.text()).startsWith("Nghị quyết\ns\uFFFD").endsWith(" 57 về đường");
        assertThat(content.remarks().getFirst().code()).isEqualTo("reading.file.broken");
        assertThat(values(content.remarks().getFirst()))
                .containsEntry("line", 2)
                .containsEntry("byte", broken + 1);
    }

    @Test
    void wordDocumentsGiveTheirParagraphsAndTables() {
        var content = taken("plan.docx", MadeFiles.word(List.of("Decision 12", "of 3 May 2024"), ANNEX));
        assertThat(content.kind()).isEqualTo(FileKind.WORD);
        assertThat(content.text()).isEqualTo("""
                Decision 12

                of 3 May 2024

                | No. | Task | Lead |
                | 1 | Repair the dyke | Water Board |
                | 2 | Plant trees |  |""");
        var table = content.tables().getFirst();
        assertThat(table.rows().get(2).cell(2).text()).isEqualTo("Water Board");
        var cell = table.rows().get(1).cell(1);
        assertThat(content.text().substring(cell.start(), cell.end())).isEqualTo("Repair the dyke");
    }

    @Test
    void openDocumentsGiveTheirParagraphsAndTables() {
        var content = taken(
                "plan.odt",
                MadeFiles.packed("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", """
                        <office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text>
                        <text:h>Plan<text:s text:c="2"/>7</text:h>
                        <text:p>Seen<text:note><text:note-citation>1</text:note-citation><text:note-body>
                        <text:p>By the Board.</text:p></text:note-body></text:note> today</text:p>
                        <table:table><table:table-row>
                        <table:table-cell table:number-columns-spanned="2"><text:p>Wide</text:p></table:table-cell>
                        <table:covered-table-cell/></table:table-row>
                        <table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>
                        <table:table-cell><text:p>b</text:p><text:p>c</text:p></table:table-cell></table:table-row>
                        </table:table></office:text></office:body></office:document-content>
                        """));
        assertThat(content.kind()).isEqualTo(FileKind.OPEN_DOCUMENT);
        assertThat(content.text()).isEqualTo("Plan  7\n\nSeen today\n\n| Wide |\n| a | b c |\n\nBy the Board.");
        assertThat(content.tables().getFirst().rows().getFirst().cells()).hasSize(2);
    }

    @Test
    void webPagesGiveWhatAReaderSees() {
        var content = taken("page.html", """
                <!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body><nav>Home</nav>
                <table><tr><td><p>Beside &amp; around</p>
                <table><tr><th>No.</th><th>Task</th></tr><tr><td rowspan=2>1</td><td>Dig</td></tr><tr><td>Fill</td></tr></table>
                </td></tr></table><p hidden>secret</p><script>var a</script><p>One<br>two   three</p></body></html>
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(content.text())
                .isEqualTo("Beside & around\n\n| No. | Task |\n| 1 | Dig |\n|  | Fill |\n\nOne\ntwo three");
        assertThat(content.tables().getFirst().rows().get(2).cell(0).text()).isEqualTo("1");
    }

    @Test
    void aWebPageMayNameItsEncoding() {
        var bytes = "<html><meta charset=windows-1251><p>Постанова № 44</p></html>"
                .getBytes(Charset.forName("windows-1251"));
        assertThat(taken("page.htm", bytes).text()).isEqualTo("Постанова № 44");
    }

    @Test
    void aTextAboutWebPagesIsAText() {
        var words = "<html> is where a page begins";
        assertThat(taken("a.txt", words.getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo(words);
    }

    @Test
    void pdfGivesItsPagesAndNamesThoseThatArePictures() {
        var bytes = MadeFiles.pdf(
                List.of(
                        List.of(List.of(new At(50, "Decision 12 of 3 May 2024"))),
                        List.of(),
                        List.of(),
                        List.of(List.of(new At(50, "The end.")))),
                "");
        var content = taken("scan.pdf", bytes);
        assertThat(content.text()).isEqualTo("Decision 12 of 3 May 2024\n\nThe end.");
        assertThat(content.remarks()).extracting(Problem::code).containsExactly("reading.file.pages-without-text");
        assertThat(values(content.remarks().getFirst())).containsEntry("pages", "2–3");
    }

    @Test
    void columnsOfAPdfAreATable() {
        var bytes = MadeFiles.pdf(
                List.of(List.of(
                        List.of(new At(50, "Annex to the plan of the Board for the year 2025 and the years after it")),
                        List.of(new At(50, "No."), new At(90, "Task"), new At(300, "Lead"), new At(430, "Deadline")),
                        List.of(
                                new At(50, "1"),
                                new At(90, "Repair the dyke and"),
                                new At(300, "Water Board"),
                                new At(430, "30/06/2025")),
                        List.of(new At(90, "plant trees along it")),
                        List.of(new At(50, "2"), new At(90, "Report"), new At(300, "Office"), new At(430, "Q4 2025")))),
                "");
        var content = taken("annex.pdf", bytes);
        var table = content.tables().getFirst();
        assertThat(table.rows()).hasSize(3);
        assertThat(table.rows().get(1).cell(1).text()).isEqualTo("Repair the dyke and plant trees along it");
        var lead = table.rows().get(1).cell(2);
        assertThat(content.text().substring(lead.start(), lead.end())).isEqualTo("Water Board");
    }

    @Test
    void aPdfWithoutTextIsRefusedWithItsPages() {
        assertRefused("scan.pdf", MadeFiles.pdf(List.of(List.of(), List.of()), ""), "reading.file.scan");
    }

    @Test
    void whatIsProtectedIsRefused() {
        var page = List.of(List.of(List.of(new At(50, "Secret"))));
        assertRefused("secret.pdf", MadeFiles.pdf(page, "word"), "reading.file.encrypted");
        var ole = new byte[2048];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);
        assertRefused("old.doc", ole.clone(), "reading.file.old-word");
        var part = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(part, 0, ole, 1024, part.length);
        assertRefused("secret.docx", ole, "reading.file.encrypted");
    }

    @Test
    void aPartThatUnpacksWithoutEndIsNotOpened() {
        var long1 = "<document><body><p><r><t>" + "a".repeat(30_000_000) + "</t></r></p></body></document>";
        assertRefused("bomb.docx", MadeFiles.packed("word/document.xml", long1), "reading.file.bomb");
    }

    @Test
    void anEntityOfAnotherFileIsNotLookedUp() {
        var xml =
                "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><document><p><r><t>a&e;b</t></r></p></document>";
        assertThatThrownBy(() -> taken("x.docx", MadeFiles.packed("word/document.xml", xml)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void damagedFilesAreRefused() {
        var whole = MadeFiles.word(List.of("Decision 12"), List.of());
        assertRefused("cut.docx", Arrays.copyOf(whole, whole.length / 2), "reading.file.damaged");
        assertRefused("cut.pdf", "%PDF-1.7 nothing more".getBytes(StandardCharsets.UTF_8), "reading.file.damaged");
        var pdf = new String(
                MadeFiles.pdf(List.of(List.of(List.of(new At(50, "Decision 12")))), ""), StandardCharsets.ISO_8859_1);
        assertThat(pdf).contains("/Count 1");
        assertRefused(
                "odd.pdf",
                pdf.replace("/Count 1", "/Count 3").getBytes(StandardCharsets.ISO_8859_1),
                "reading.file.damaged");
        assertRefused("list.xlsx", MadeFiles.packed("xl/workbook.xml", "<a/>"), "reading.file.other-packed");
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertRefused("empty.txt", new byte[0], "reading.file.empty");
        assertRefused("blank.txt", " \n\n".getBytes(StandardCharsets.UTF_8), "reading.file.blank");
        assertRefused("letter.rtf", "{\\rtf1 a}".getBytes(StandardCharsets.UTF_8), "reading.file.rich-text");
        assertRefused(
                "p.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, "reading.file.picture");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anyBytesAreReadOrRefused(int seed) {
        var bytes = new byte[200_000];
        new Random(seed).nextBytes(bytes);
        assertRefused("any.bin", bytes, "reading.file.binary");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedByItsSize() {
        assertThatThrownBy(() -> FileLimits.size("big.pdf", 200L * 1024 * 1024))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(values(refused.problems().getFirst()))
                                .containsEntry("size", 200L)
                                .containsEntry("most", 50));
    }

    private static void assertRefused(String name, byte[] bytes, String code) {
        assertThatThrownBy(() -> taken(name, bytes))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field, Problem::code)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple("file", code)));
    }

    private static Map<String, Object> values(Problem problem) {
        return Map.copyOf(problem.arguments());
    }

    private static FileContent taken(String name, byte[] bytes) {
        return TextOf.file(name, bytes, null);
    }
}
