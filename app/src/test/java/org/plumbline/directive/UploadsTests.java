package org.plumbline.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** A file that comes in pieces goes on where it was cut, belongs to whoever began it, and is refused before it is sent. */
@DatabaseTest
class UploadsTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Uploads uploads;

    private final Scope somebody = somebody();
    private final byte[] paper = paper(600_000);

    private static Scope somebody() {
        return new Scope(Ids.next(), null, "Clerk", List.of(), false, List.of());
    }

    private static byte[] paper(int size) {
        var bytes = new byte[size];
        Arrays.fill(bytes, (byte) ' ');
        var head = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    private Uploads.Upload add(UUID id, int from) {
        return uploads.add(
                somebody, id, from, Arrays.copyOfRange(paper, from, Math.min(paper.length, from + Uploads.PIECE)));
    }

    private String code(org.junit.jupiter.api.function.Executable work) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(Refused.class, work::execute)
                .problems()
                .getFirst()
                .code();
    }

    @Test
    void goesOnWhereTheLineWasCut() {
        var id = uploads.begin(somebody, "list.pdf", paper.length).id();
        assertThat(add(id, 0).offset()).isEqualTo(Uploads.PIECE);
        assertThat(add(id, 0).offset())
                .as("a piece that came already, whose answer was lost")
                .isEqualTo(Uploads.PIECE);
        assertThat(add(id, 2 * Uploads.PIECE).offset()).as("a piece too early").isEqualTo(Uploads.PIECE);
        assertThat(code(() -> uploads.whole(somebody, "files", List.of(id)))).isEqualTo("directive.upload-parts");
        add(id, Uploads.PIECE);
        assertThat(add(id, 2 * Uploads.PIECE).isWhole()).isTrue();
        var whole = uploads.whole(somebody, "files", List.of(id)).getFirst();
        assertThat(whole.name()).isEqualTo("list.pdf");
        assertThat(whole.bytes()).isEqualTo(paper);
    }

    @Test
    void belongsToWhoeverBeganIt() {
        var id = uploads.begin(somebody, "list.pdf", paper.length).id();
        assertThat(code(() -> uploads.whole(somebody(), "files", List.of(id)))).isEqualTo("directive.upload-gone");
        uploads.used(somebody, List.of(id));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> uploads.get(somebody, id))
                .isInstanceOf(org.plumbline.kernel.Absent.class);
    }

    @Test
    void isRefusedBeforeItIsSent() {
        assertThat(code(() -> uploads.begin(somebody, "film.mp4", 2L << 30))).isEqualTo("directive.file-large");
        assertThat(code(() -> uploads.begin(somebody, "none.pdf", 0))).isEqualTo("directive.file-empty");
        var id = uploads.begin(somebody, "run.pdf", 1_000_000).id();
        assertThat(code(() -> uploads.add(somebody, id, 0, new byte[] {0x7f, 'E', 'L', 'F', 0, 1})))
                .isEqualTo("directive.file-kind");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> uploads.get(somebody, id))
                .as("nothing half stored")
                .isInstanceOf(org.plumbline.kernel.Absent.class);
        for (var i = 0; i < 20; i++) {
            uploads.begin(somebody, i + ".pdf", 10);
        }
        assertThat(code(() -> uploads.begin(somebody, "more.pdf", 10))).isEqualTo("directive.uploads-many");
    }

    @Test
    void aLetterMayBeCutBetweenPieces() {
        var words = "Tổng số hộ nghèo".getBytes(StandardCharsets.UTF_8);
        for (var cut = 1; cut < words.length; cut++) {
            assertThat(FileKind.mayBegin(Arrays.copyOf(words, cut)))
                    .as("cut at %d", cut)
                    .isTrue();
        }
        assertThat(FileKind.mayBegin(new byte[] {(byte) 0xc3, (byte) 0x28, 'a', 'b', 'c', 'd'}))
                .isFalse();
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.requestAttr(FixedViewers.SCOPE, somebody)
                        .header("Accept-Language", "en")
                        .with(csrf().asHeader()))
                .andReturn()
                .getResponse();
    }

    @Test
    void theScriptOfAFormAsksByTheseRoutes() throws Exception {
        var json = JsonMapper.builder().build();
        var large = sent(post("/uploads").param("name", "film.mp4").param("size", String.valueOf(2L << 30)));
        assertThat(large.getStatus()).isEqualTo(422);
        assertThat(json.readTree(large.getContentAsString()).path("says").asString())
                .contains("The file film.mp4 has about 2,049 MB");
        var begun =
                json.readTree(sent(post("/uploads").param("name", "list.pdf").param("size", "9"))
                        .getContentAsString());
        var at = "/uploads/" + begun.path("id").asString();
        assertThat(begun.path("piece").asInt()).isEqualTo(Uploads.PIECE);
        var added = sent(post(at + "?offset=0")
                .contentType("application/octet-stream")
                .content("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)));
        assertThat(added.getStatus()).as(added.getContentAsString()).isEqualTo(200);
        assertThat(json.readTree(sent(get(at)).getContentAsString())
                        .path("offset")
                        .asInt())
                .isEqualTo(9);
        var foreign = mvc.perform(get(at).requestAttr(FixedViewers.SCOPE, somebody()))
                .andReturn()
                .getResponse();
        assertThat(json.readTree(foreign.getContentAsString()).path("gone").asBoolean())
                .isTrue();
    }
}
