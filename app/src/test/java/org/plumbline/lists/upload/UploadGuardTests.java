package org.plumbline.lists.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.plumbline.lists.upload.Hostile.honest;
import static org.plumbline.lists.upload.Hostile.relations;
import static org.plumbline.lists.upload.Hostile.repeated;
import static org.plumbline.lists.upload.Hostile.sheet;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Refused;
import org.plumbline.web.Messages;

/** Every file of the hostile corpus is refused by the rule meant for it, and in little memory; honest ones pass. */
class UploadGuardTests {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String RELS = "xl/_rels/workbook.xml.rels";
    private static final String SPREADSHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
    private static final long MEMORY = 64L << 20;

    @TempDir
    private Path folder;

    private static Arguments hostile(String what, String code, Hostile workbook) {
        return Arguments.of(what, code, workbook.bytes());
    }

    private static Hostile xml(String text) {
        return honest().with(SHEET, text);
    }

    private static String external(String type) {
        return relations("<Relationship Id=\"r9\" Type=\"http://x/relationships/" + type
                + "\" Target=\"https://elsewhere.example/\" TargetMode=\"External\"/>");
    }

    static Stream<Arguments> corpus() throws IOException {
        var cells = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>";
        return Stream.of(
                Arguments.of("nothing at all", "lists.upload.empty", new byte[0]),
                Arguments.of("a text", "lists.upload.kind", "code;name".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("a PDF", "lists.upload.kind", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("an old or locked workbook", "lists.upload.old-kind", new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0
                }),
                Arguments.of("a head without an end", "lists.upload.broken", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}),
                Arguments.of("a spoiled directory", "lists.upload.broken", Hostile.spoiled(bytes -> {
                    for (var i = bytes.length - 120; i < bytes.length - 60; i++) {
                        bytes[i] = 7;
                    }
                })),
                Arguments.of("40,000 entries", "lists.upload.entries", Hostile.manyEntries(40_000)),
                hostile(
                        "zeros by the gigabyte",
                        "lists.upload.text-long",
                        honest().with(SHEET, repeated(SPREADSHEET, " ", 400L << 20, "</worksheet>"))),
                hostile(
                        "a picture that swells",
                        "lists.upload.bomb",
                        honest().with("xl/media/image1.png", repeated("", " ", 300L << 20, ""))),
                hostile(
                        "rows that swell",
                        "lists.upload.bomb",
                        honest().with(SHEET, repeated(SPREADSHEET, "<x></x>", 30L << 20, "</worksheet>"))),
                hostile(
                        "a million empty rows",
                        "lists.upload.rows",
                        honest().with(SHEET, repeated(SPREADSHEET, "<row r=\"9\"/>", 330_000, "</worksheet>"))),
                hostile(
                        "a million empty strings",
                        "lists.upload.rows",
                        honest().with("xl/sharedStrings.xml", repeated("<sst>", "<si/>", 600_000, "</sst>"))),
                hostile(
                        "a cell far to the right",
                        "lists.upload.columns",
                        xml(sheet("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>", ""))),
                hostile(
                        "one endless text",
                        "lists.upload.text-long",
                        honest().with(SHEET, repeated(SPREADSHEET + cells, "a b> ", 200_000, "</t></is></c></row>"))),
                hostile(
                        "one endless attribute",
                        "lists.upload.text-long",
                        honest().with(SHEET, repeated("<worksheet x=\"", "a>b", 200_000, "\"/>"))),
                hostile(
                        "an endless comment",
                        "lists.upload.text-long",
                        honest().with(SHEET, repeated("<worksheet><!--", "<a>", 200_000, "--></worksheet>"))),
                hostile(
                        "endless plain data",
                        "lists.upload.text-long",
                        honest().with(SHEET, repeated("<worksheet><![CDATA[", "<a>", 200_000, "]]></worksheet>"))),
                hostile(
                        "a document type with entities",
                        "lists.upload.document-type",
                        xml(
                                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>")),
                hostile(
                        "an entity of another file",
                        "lists.upload.document-type",
                        honest().with(
                                        "xl/sharedStrings.xml",
                                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><sst>&e;</sst>")),
                hostile(
                        "a document type behind a comment",
                        "lists.upload.document-type",
                        xml("<?xml version=\"1.0\"?><!-- <a> --><!DOCTYPE x><x/>")),
                hostile(
                        "a document type in another encoding",
                        "lists.upload.encoding",
                        honest().with(SHEET, "<!DOCTYPE x><x/>", StandardCharsets.UTF_16)),
                hostile(
                        "the same without a mark",
                        "lists.upload.encoding",
                        honest().with(SHEET, "<!DOCTYPE x><x/>", StandardCharsets.UTF_16LE)),
                hostile(
                        "an encoding in which a tag may hide",
                        "lists.upload.encoding",
                        xml("<?xml version='1.0' encoding = 'UTF-7'?><x>+ADw-!DOCTYPE x+AD4-</x>")),
                hostile("a macro", "lists.upload.macros", honest().with("xl/vbaProject.bin", "x")),
                hostile(
                        "an old macro sheet",
                        "lists.upload.macros",
                        honest().with("xl/macrosheets/sheet1.xml", "<x/>")),
                hostile("a control", "lists.upload.macros", honest().with("xl/activeX/activeX1.xml", "<x/>")),
                hostile(
                        "a macro workbook under another name",
                        "lists.upload.macros",
                        honest().with(
                                        "[Content_Types].xml",
                                        "<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>")),
                hostile(
                        "a letter under another name",
                        "lists.upload.no-workbook",
                        honest().with(
                                        "[Content_Types].xml",
                                        "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")),
                hostile("any archive", "lists.upload.no-workbook", new Hostile().with("read.me", "Hello")),
                hostile(
                        "a link to another workbook",
                        "lists.upload.external",
                        honest().with("xl/externalLinks/externalLink1.xml", "<x/>")),
                hostile(
                        "a relation outside",
                        "lists.upload.external",
                        honest().with(RELS, external("externalLinkPath"))),
                hostile(
                        "a picture fetched from outside",
                        "lists.upload.external",
                        honest().with("xl/drawings/_rels/drawing1.xml.rels", external("image"))),
                hostile("a workbook within", "lists.upload.nested", honest().with("xl/embeddings/a.bin", "x")),
                hostile("an archive within", "lists.upload.nested", honest().with("xl/media/a.zip", "x")),
                hostile(
                        "an archive within under another name",
                        "lists.upload.nested",
                        honest().with("xl/media/a.png", out -> out.write(honest().bytes()))),
                hostile("a way out of the folder", "lists.upload.broken", honest().with("../../etc/cron.d/x", "x")),
                hostile("one part twice", "lists.upload.broken", honest().with("XL/WORKBOOK.XML", "<x/>")),
                hostile("a tag in a tag", "lists.upload.broken", xml("<worksheet <a></worksheet>")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("corpus")
    void refuses(String what, String code, byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("list.xlsx"), bytes);
        var before = allocated();
        var refused = catchThrowableOfType(Refused.class, () -> UploadGuard.check(file, "list.xlsx"));
        assertThat(allocated() - before).as("all that was ever allocated").isLessThan(MEMORY);
        assertThat(refused).as(what).isNotNull();
        assertThat(refused.problems()).as(what).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.field()).isEqualTo("file");
            for (var language : Language.values()) {
                assertThat(Messages.withoutInstallation(language).say(problem))
                        .as(language.tag())
                        .hasSizeGreaterThan(30)
                        .doesNotContain("{");
            }
        });
    }

    @Test
    void refusesByName() throws IOException {
        var file = honest().into(folder.resolve("a"));
        assertThatThrownBy(() -> UploadGuard.check(file, "list.xlsm")).hasMessageContaining("lists.upload.macros");
        assertThatThrownBy(() -> UploadGuard.check(file, "list.ods")).hasMessageContaining("lists.upload.kind");
    }

    @Test
    void refusesWhatIsTooLargeUnread() throws IOException {
        var file = folder.resolve("large.xlsx");
        try (var large = Files.newByteChannel(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            large.position(UploadGuard.largest());
            large.write(java.nio.ByteBuffer.wrap(new byte[] {1}));
        }
        assertThatThrownBy(() -> UploadGuard.check(file, "large.xlsx")).hasMessageContaining("lists.upload.large");
    }

    @Test
    void letsHonestWorkbooksPassAndNamesMergedCells() throws IOException {
        var plain = honest().with("docProps/thumbnail.png", "PNG").into(folder.resolve("plain.xlsx"));
        assertThat(UploadGuard.check(plain, "plain.xlsx").merged()).isEmpty();
        var merged = xml(sheet(
                        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a > b <![CDATA[<!DOCTYPE>]]></t></is></c></row>",
                        "<mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells>"))
                .with("xl/worksheets/_rels/sheet1.xml.rels", external("hyperlink"))
                .into(folder.resolve("merged.xlsx"));
        assertThat(UploadGuard.check(merged, "merged.XLSX").mergedOn("r1")).containsExactly("A1:B1");
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
