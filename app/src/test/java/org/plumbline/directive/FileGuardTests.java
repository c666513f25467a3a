package org.plumbline.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Refused;

/** What acts by itself, carries other files or cannot be looked through is refused where it was chosen. */
class FileGuardTests {

    private interface Change {
        void on(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Change change) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            change.on(document);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] packed(String... parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static String refused(byte[] bytes) {
        var refused = catchThrowableOfType(Refused.class, () -> FileVault.taken("files", "a.pdf", bytes));
        return refused == null
                ? "taken"
                : refused.problems().getFirst().field() + " "
                        + refused.problems().getFirst().code();
    }

    @Test
    void aPaperIsTakenAlsoWithLinks() throws IOException {
        assertThat(refused(pdf(document -> {}))).isEqualTo("taken");
        assertThat(refused(pdf(document -> {
                    var link = new PDAnnotationLink();
                    var action = new PDActionURI();
                    action.setURI("https://example.org/JavaScript");
                    link.setAction(action);
                    document.getPage(0).setAnnotations(List.of(link));
                })))
                .isEqualTo("taken");
        assertThat(refused(packed("[Content_Types].xml", "word/document.xml", "word/media/a.png")))
                .isEqualTo("taken");
    }

    @Test
    void whatActsByItselfIsRefused() throws IOException {
        assertThat(refused(pdf(document ->
                        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")))))
                .isEqualTo("files directive.file-program");
        assertThat(refused(pdf(document -> {
                    var link = new PDAnnotationLink();
                    link.setAction(new PDActionLaunch());
                    document.getPage(0).setAnnotations(List.of(link));
                })))
                .isEqualTo("files directive.file-program");
        assertThat(refused("%PDF-1.7\n1 0 obj << /S /JavaScript /JS (x) >> half a file"
                        .getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("files directive.file-program");
        assertThat(refused(packed("word/document.xml", "word/other/vbaProject.bin")))
                .isEqualTo("files directive.file-program");
        assertThat(refused(packed("xl/workbook.xml", "xl/activeX/activeX1.xml")))
                .isEqualTo("files directive.file-program");
    }

    @Test
    void whatCarriesOtherFilesIsRefused() throws IOException {
        assertThat(refused(pdf(document -> {
                    var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                    names.setEmbeddedFiles(new PDEmbeddedFilesNameTreeNode());
                    document.getDocumentCatalog().setNames(names);
                })))
                .isEqualTo("files directive.file-carries");
        assertThat(refused(packed("word/document.xml", "word/embeddings/oleObject1.bin")))
                .isEqualTo("files directive.file-carries");
        assertThat(refused(packed("a.txt"))).isEqualTo("files directive.file-kind");
    }

    @Test
    void whatCannotBeLookedThroughIsRefused() throws IOException {
        assertThat(refused(pdf(document ->
                        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission())))))
                .isEqualTo("files directive.file-locked");
        assertThat(refused(pdf(document ->
                        document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission())))))
                .as("locked against changes alone")
                .isEqualTo("taken");
        var many = new String[10_001];
        for (var i = 0; i < many.length; i++) {
            many[i] = i == 0 ? "word/document.xml" : "word/" + i;
        }
        assertThat(refused(packed(many))).isEqualTo("files directive.file-swells");
    }
}
