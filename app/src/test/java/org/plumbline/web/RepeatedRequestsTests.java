package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.access.AHouse;
import org.plumbline.kernel.Ids;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is sent twice under one key is done once and answered alike; another request under that key is refused. */
@DatabaseTest
class RepeatedRequestsTests {

    private static final String OTHER = "request.idempotency-other";

    private final JsonMapper json = new JsonMapper();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AHouse houses;

    @Autowired
    private RecordSamples samples;

    private UUID commune;
    private String directive;
    private String key;

    @BeforeEach
    void aDirective() {
        commune = houses.house().commune();
        directive =
                samples.of("/directives/{id}/files/{file}/withdraw", commune).get("id");
        key = Ids.next().toString();
    }

    @Test
    void aFileSentAgainIsAnsweredWithTheFileThatIsThere() throws Exception {
        upload(Ids.next().toString(), "an earlier one");
        var first = upload(key, "a scan");
        upload(Ids.next().toString(), "a later one");
        var again = upload(key, "a scan");
        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(again.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(mvc.perform(get(first.getHeader("Location")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .isEqualTo("a scan");
    }

    @Test
    void anotherFileUnderTheSameKeyIsRefused() throws Exception {
        assertThat(upload(key, "a scan").getStatus()).isEqualTo(201);
        assertThat(code(upload(key, "another"))).isEqualTo(OTHER);
        var form = "/directives/" + directive + "/files";
        var once = Ids.next().toString();
        assertThat(send(file(form, "a form").param("_once", once)).getStatus()).isEqualTo(303);
        assertThat(send(file(form, "a form").param("_once", once)).getStatus()).isEqualTo(303);
        assertThat(send(file(form, "another form").param("_once", once)).getStatus())
                .isEqualTo(422);
    }

    @Test
    void theQueryBelongsToTheRequest() throws Exception {
        var first = samples.of("/directives/", commune).get("id");
        var second =
                samples.of("/directives/{id}/files/{file}/withdraw", commune).get("id");
        for (var to : new String[] {first, second}) {
            var relation = "{\"kind\":\"CITES\",\"directive\":\"%s\"}".formatted(to);
            var sent = post("/api/v1/directives/" + directive + "/relations")
                    .contentType("application/json")
                    .content(relation);
            assertThat(send(sent).getStatus()).isLessThan(300);
        }
        assertThat(send(ended(first)).getStatus()).isLessThan(300);
        assertThat(send(ended(first)).getStatus()).isLessThan(300);
        assertThat(code(send(ended(second)))).isEqualTo(OTHER);
    }

    private AbstractMockHttpServletRequestBuilder<?> ended(String to) {
        return delete("/api/v1/directives/" + directive + "/relations?kind=CITES&directive=" + to)
                .header("Idempotency-Key", key);
    }

    @Test
    void aBodyBelongsToTheRequestHoweverItsKindIsWritten() throws Exception {
        assertThat(send(renamed("One")).getStatus()).isEqualTo(200);
        assertThat(send(renamed("One")).getStatus()).isEqualTo(200);
        assertThat(code(send(renamed("Two")))).isEqualTo(OTHER);
    }

    private AbstractMockHttpServletRequestBuilder<?> renamed(String name) {
        return post("/api/v1/units/" + commune + "/name")
                .header("Idempotency-Key", key)
                .contentType("application/JSON")
                .content("{\"on\":\"2025-03-15\",\"name\":{\"language\":\"en\",\"original\":\"%s\"}}".formatted(name));
    }

    @Test
    void aKeyThatIsNoneIsRefusedAndNothingIsDone() throws Exception {
        for (var wrong : new String[] {"k".repeat(101), " "}) {
            key = wrong;
            var answer = send(renamed("Never"));
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(code(answer)).isEqualTo("request.idempotency-key");
        }
        var form = post("/units/" + commune + "/found")
                .param("_once", "k".repeat(101))
                .param("name", "Never");
        var page = send(form);
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentType()).startsWith("text/html");
        assertThat(send(get("/api/v1/units/" + commune)).getContentAsString()).doesNotContain("Never");
        assertThat(send(get("/api/v1/units/" + commune).header("Idempotency-Key", "k".repeat(101)))
                        .getStatus())
                .as("what only reads needs no key")
                .isEqualTo(200);
    }

    private MockHttpServletResponse upload(String key, String text) throws Exception {
        return send(file("/api/v1/directives/" + directive + "/files", text).header("Idempotency-Key", key));
    }

    private static AbstractMockHttpServletRequestBuilder<?> file(String address, String text) {
        return multipart(address)
                .file(new MockMultipartFile("file", "a.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        request.header("Accept-Language", "en").with(user("office")).with(csrf());
        return mvc.perform(request).andReturn().getResponse();
    }

    private String code(MockHttpServletResponse answer) throws Exception {
        JsonNode problem = json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
        return problem.path("code").asString("none, but status " + answer.getStatus());
    }
}
