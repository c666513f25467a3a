package org.plumbline.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** A progress note brings its files along: on the page and for programs, for whoever may read the assignment. */
@DatabaseTest
class NoteFilesTests {

    private static final byte[] PDF = "%PDF-1.7 minutes".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PROGRAM = {0x7f, 'E', 'L', 'F', 0, 1};

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AProgramme programme;

    @Autowired
    private AssignmentList list;

    private AProgramme.Case set;
    private Browser district;
    private UUID id;
    private String at = "";

    @BeforeEach
    void oneUnderWay() {
        set = programme.fresh();
        district = new Browser(mvc, set.district());
        id = programme.issued(set, programme.clear(set));
        at = "/assignments/" + id;
    }

    @Test
    void aNoteOnThePageBringsItsFilesAlong() throws Exception {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("C:\\papers\\minutes.PDF", PDF);
        files.put("sums.txt", "Tổng".getBytes(StandardCharsets.UTF_8));
        files.put("", new byte[0]);
        var sent = district.sendFiles(at + "/progress", "files", files, "result", "Half is signed");
        assertThat(sent.status()).isEqualTo(303);
        var note = list.get(set.office(), id).notes().getFirst();
        assertThat(note.files()).extracting(each -> each.name()).containsExactly("minutes.pdf", "sums.txt");
        var page = new Browser(mvc, set.reader()).open(at).page();
        var path = at + "/files/" + note.files().getFirst().id();
        assertThat(page).contains("Half is signed", path, "minutes.pdf");
        var file = new Browser(mvc, set.reader()).open(path).response();
        assertThat(file.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(file.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("minutes.pdf");
        assertThat(file.getHeader("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void aFileAloneIsANote() throws Exception {
        assertThat(district.sendFiles(at + "/progress", "files", Map.of("minutes.pdf", PDF))
                        .status())
                .isEqualTo(303);
        assertThat(list.get(set.office(), id).notes())
                .singleElement()
                .satisfies(note -> assertThat(note.files()).hasSize(1));
        assertThat(district.sendFiles(at + "/progress", "files", Map.of("", new byte[0]))
                        .page())
                .contains("The note is empty");
    }

    @Test
    void aFileOfNoKnownKindIsRefusedAtItsFieldAndNothingIsNoted() throws Exception {
        var refused =
                district.sendFiles(at + "/progress", "files", Map.of("run.pdf", PROGRAM), "result", "Half is signed");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page()).contains("id=\"progress-files-error\"", "Half is signed", "Choose the files again");
        var many = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i < 11; i++) {
            many.put(i + ".pdf", PDF);
        }
        assertThat(district.sendFiles(at + "/progress", "files", many).page())
                .contains("11 files were sent; at most 10");
        assertThat(list.get(set.office(), id).notes()).isEmpty();
    }

    @Test
    void aProgramSendsThemAndFetchesThem() throws Exception {
        var api = "/api/v1/assignments/" + id;
        var note = new MockMultipartFile(
                "note", "", "application/json", "{\"percent\":40}".getBytes(StandardCharsets.UTF_8));
        var sent = mvc.perform(multipart(api + "/progress/files")
                        .file(note)
                        .file(new MockMultipartFile("files", "minutes.pdf", "application/pdf", PDF))
                        .requestAttr(FixedViewers.SCOPE, set.district()))
                .andReturn()
                .getResponse();
        assertThat(sent.getStatus()).as(sent.getContentAsString()).isEqualTo(200);
        var stored = list.get(set.office(), id).notes().getFirst();
        assertThat(stored.percent()).isEqualTo(40);
        assertThat(fetch(set.reader(), stored.files().getFirst().id()).getContentAsByteArray())
                .isEqualTo(PDF);
        assertThat(fetch(set.reader(), Ids.next()).getStatus()).isEqualTo(404);
        var wrong = mvc.perform(multipart(api + "/progress/files")
                        .file(new MockMultipartFile("files", "run.pdf", "application/pdf", PROGRAM))
                        .requestAttr(FixedViewers.SCOPE, set.district()))
                .andReturn()
                .getResponse();
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("/files", "directive.file-kind");
    }

    @Test
    void aFileIsNotThereUnderAnotherAssignmentOrOutOfReach() throws Exception {
        district.sendFiles(at + "/progress", "files", Map.of("minutes.pdf", PDF));
        var file =
                list.get(set.office(), id).notes().getFirst().files().getFirst().id();
        var other = programme.issued(set, programme.clear(set));
        assertThat(district.open("/assignments/" + other + "/files/" + file).status())
                .isEqualTo(404);
        assertThat(fetch(programme.fresh().office(), file).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse fetch(Scope scope, UUID file) throws Exception {
        return mvc.perform(get("/api/v1/assignments/" + id + "/files/" + file).requestAttr(FixedViewers.SCOPE, scope))
                .andReturn()
                .getResponse();
    }
}
