package org.plumbline.directive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.directive.Country.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.directive.deed.AttachFile;
import org.plumbline.directive.deed.ReadingClass;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class FilesTests {

    private static final byte[] PDF = "%PDF-1.7\nscan".getBytes(UTF_8);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Units units;

    @Autowired
    private Reach reach;

    @Autowired
    private Directives directives;

    @Autowired
    private Files files;

    private final Scope everything = Scope.programme();
    private Country country;
    private Browser office;
    private UUID directive;
    private String home;

    @BeforeEach
    void aRestrictedDirective() {
        country = new Country(units, reach);
        country.places(2, "centre", "north", "south");
        office = new Browser(mvc, country.office("north"));
        var deed = register(
                country.head("46-CTr/TU", "north", "With files").readBy(ReadingClass.RESTRICTED),
                List.of(),
                List.of(),
                List.of());
        directives.register(everything, deed);
        directive = deed.id();
        home = "/directives/" + directive + "/files";
    }

    @Test
    void keepsAFileAndGivesItBackAsAnAttachment() throws Exception {
        assertThat(office.upload(home, "C:\\scans\\46 CTr quảng ninh.PDF", PDF).status())
                .isEqualTo(303);
        var kept = files.of(everything, directive).getFirst();
        assertThat(kept.name()).isEqualTo("46 CTr quảng ninh.pdf");
        assertThat(files.bytes(kept)).hasBinaryContent(PDF);
        assertThat(files.bytes(kept).toString())
                .endsWith("files/" + kept.sha256().substring(0, 2) + "/" + kept.sha256());
        assertThat(office.open(home).page()).contains(kept.name());

        var response = office.open(home + "/" + kept.id()).response();
        assertThat(response.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''46%20CTr");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeaders("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
    }

    @Test
    void isVisibleAsItsDirectiveIs() throws Exception {
        office.upload(home, "a.pdf", PDF);
        var file = files.of(everything, directive).getFirst().id();
        var stranger = new Browser(mvc, country.office("south"));
        assertThat(stranger.open(home + "/" + file).status()).isEqualTo(404);
        assertThat(stranger.upload(home, "b.pdf", PDF).status()).isEqualTo(404);
        assertThat(office.open(home + "/" + Ids.next()).status()).isEqualTo(404);
        assertThat(office.send(home + "/" + file + "/withdraw").status()).isEqualTo(303);
        assertThat(office.open(home + "/" + file).status()).isEqualTo(404);
    }

    @Test
    void refusesWhatIsNotAPaper() throws Exception {
        var program = office.upload(home, "innocent.pdf", new byte[] {'M', 'Z', 0, 1, 2, 3});
        assertThat(program.status()).isEqualTo(422);
        assertThat(program.page()).contains("innocent.pdf", "is not of a kind that is taken", "id=\"file-error\"");
        assertThat(office.upload(home, "empty.pdf", new byte[0]).page()).contains("is empty");
        var large = new byte[FileVault.LARGEST + 1];
        new Random(1).nextBytes(large);
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        assertThat(office.upload(home, "large.pdf", large).page()).contains("has about 26 MB");
        assertThat(office.send(home).page()).contains("No file is chosen");
        assertThat(files.of(everything, directive)).isEmpty();
    }

    @Test
    void carriesOutAHappeningAgainWithoutTheBytes() {
        var deed = new AttachFile(Ids.next(), directive, "a.pdf", "application/pdf", 4, "0".repeat(64));
        files.attach(everything, deed);
        assertThat(files.get(everything, directive, deed.id()).size()).isEqualTo(4);
    }

    @Test
    void tellsTheKindByTheBytes() throws IOException {
        assertThat(FileKind.of(PDF)).contains(FileKind.PDF);
        assertThat(FileKind.of("Chương trình 46\n".getBytes(UTF_8))).contains(FileKind.TXT);
        assertThat(FileKind.of("a\0b".getBytes(UTF_8))).isEmpty();
        assertThat(FileKind.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}))
                .contains(FileKind.JPG);
        assertThat(FileKind.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}))
                .contains(FileKind.PNG);
        assertThat(FileKind.of(zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>")))
                .contains(FileKind.DOCX);
        assertThat(FileKind.of(zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<x/>")))
                .contains(FileKind.XLSX);
        assertThat(FileKind.of(zip("mimetype", "application/vnd.oasis.opendocument.text")))
                .contains(FileKind.ODT);
        assertThat(FileKind.of(zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet")))
                .contains(FileKind.ODS);
        assertThat(FileKind.of(zip("anything.exe", "x")))
                .as("an archive of something else")
                .isEmpty();
        assertThat(FileKind.of(zip("word/document.xml", "<w/>", "word/vbaProject.bin", "x")))
                .as("carries a program")
                .isEmpty();
        assertThat(FileKind.of(new byte[] {'P', 'K', 3, 4, 0}))
                .as("a broken archive")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "46.pdf, 46.pdf",
        "../../etc/passwd, passwd.pdf",
        "scan.exe, scan.exe.pdf",
        "...hidden, hidden.pdf",
        "'a\u202Efdp.exe', afdp.exe.pdf",
        "'   ', file.pdf"
    })
    void cleansNames(String given, String clean) {
        assertThat(FileName.clean(given, FileKind.PDF)).isEqualTo(clean);
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
