package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Directives;
import org.plumbline.directive.deed.Head;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.indicator.Measured;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.plumbline.verdict.Schemes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Schemes on pages and for programs: registered, prescribed by a document, withdrawn; what is wrong stands at its field. */
@DatabaseTest
class SchemeWebTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Measured measured;

    @Autowired
    private Directives directives;

    private Measured.Case set;
    private UUID document;
    private String code = "";

    @BeforeEach
    void aDocument() {
        set = measured.fresh();
        document = Ids.next();
        var head = Head.of(null, set.unit("north"), LocalDate.of(2024, 1, 10), Measured.words("Programme " + document));
        directives.register(
                set.country().office("north"),
                new RegisterDirective(document, head, List.of(), List.of(), List.of(), Set.of()));
        code = "web-" + document.toString().substring(24);
    }

    private String file() {
        return Schemes.usualFile()
                .replace("\"review-bands\"", "\"" + code + "\"")
                .replace("\"share\": \"0.5\"", "\"share\": \"0.6\"")
                .replace("\"Review bands\"", "\"Bands of " + code + "\"");
    }

    private MockHttpServletResponse get(Scope scope, String address) throws Exception {
        return mvc.perform(request(HttpMethod.GET, URI.create(address)).requestAttr(FixedViewers.SCOPE, scope))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse post(Scope scope, String address, Map<String, Object> json) throws Exception {
        return mvc.perform(request(HttpMethod.POST, URI.create(address))
                        .requestAttr(FixedViewers.SCOPE, scope)
                        .contentType("application/json")
                        .content(Json.write(json)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse form(Scope scope, String address, Map<String, String> fields) throws Exception {
        var sent = request(HttpMethod.POST, URI.create(address))
                .requestAttr(FixedViewers.SCOPE, scope)
                .with(csrf());
        fields.forEach(sent::param);
        return mvc.perform(sent).andReturn().getResponse();
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void aProgramRegistersPrescribesAndWithdraws() throws Exception {
        var everything = FixedViewers.everything();
        var made = post(everything, "/api/v1/schemes", Map.of("file", file(), "from", "2024-07-01"));
        assertThat(made.getStatus()).as(body(made)).isEqualTo(201);
        var listed = body(get(set.reader(), "/api/v1/schemes?limit=200"));
        assertThat(JsonPath.<List<String>>read(listed, "$.items[*].code")).contains("review-bands", code);
        assertThat(JsonPath.<List<String>>read(listed, "$.items[?(@.code=='" + code + "')].versions[0].names.en"))
                .containsExactly("Bands of " + code);
        assertThat(body(get(set.reader(), "/api/v1/schemes/file?scheme=" + code)))
                .isEqualTo(file());
        var prescribed = post(
                set.office(),
                "/api/v1/directives/" + document + "/schemes",
                Map.of("scheme", code, "from", "2024-08-01", "decision", "Clause 4"));
        assertThat(prescribed.getStatus()).as(body(prescribed)).isEqualTo(201);
        var ruled = body(get(set.office(), "/api/v1/directives/" + document + "/schemes?on=2025-03-15"));
        assertThat(JsonPath.<String>read(ruled, "$.scheme")).isEqualTo(code);
        assertThat(JsonPath.<String>read(ruled, "$.version")).isEqualTo("1");
        assertThat(JsonPath.<List<String>>read(ruled, "$.prescribed[*].decision"))
                .containsExactly("Clause 4");
        var before = body(get(set.office(), "/api/v1/directives/" + document + "/schemes?on=2024-07-31"));
        assertThat(JsonPath.<String>read(before, "$.scheme")).isEqualTo("review-bands");
        var ended = post(
                everything,
                "/api/v1/schemes/withdraw",
                Map.of("scheme", code, "on", "2025-01-01", "reason", "Replaced"));
        assertThat(ended.getStatus()).as(body(ended)).isEqualTo(200);
        assertThat(JsonPath.<String>read(
                        body(get(set.office(), "/api/v1/directives/" + document + "/schemes?on=2025-03-15")),
                        "$.scheme"))
                .isEqualTo("review-bands");
    }

    @Test
    void whatIsWrongIsPointedAtWithItsLine() throws Exception {
        var wrong = file().replace("\"HELD\": \"met\"", "\"HELD\": \"kept\"");
        var refused = post(FixedViewers.everything(), "/api/v1/schemes", Map.of("file", wrong));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(JsonPath.<String>read(body(refused), "$.errors[0].field")).isEqualTo("/file");
        var line = 1 + wrong.lines().map(String::strip).toList().indexOf("\"HELD\": \"kept\",");
        assertThat(JsonPath.<String>read(body(refused), "$.errors[0].message"))
                .startsWith("Line " + line + ": table.*.HELD is \"kept\"");
        assertThat(post(FixedViewers.everything(), "/api/v1/schemes", Map.of()).getStatus())
                .isEqualTo(422);
        assertThat(post(set.office(), "/api/v1/schemes", Map.of("file", file())).getStatus())
                .as("only who organises the whole")
                .isEqualTo(403);
        assertThat(get(set.office(), "/api/v1/schemes/file?scheme=none").getStatus())
                .isEqualTo(404);
        assertThat(get(set.office(), "/api/v1/schemes/file?scheme=review-bands&version=9")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void peopleDoTheSameOnPages() throws Exception {
        var everything = FixedViewers.everything();
        assertThat(body(get(everything, "/schemes/register"))).contains("plumbline-scheme/1");
        assertThat(get(set.office(), "/schemes/register").getStatus()).isEqualTo(404);
        var wrong = form(everything, "/schemes/register", Map.of("file", "{", "from", "2024-07-01"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(body(wrong)).contains("Line 1, character 2");
        var made = form(everything, "/schemes/register", Map.of("file", file(), "from", "2024-07-01"));
        assertThat(made.getStatus()).as(body(made)).isEqualTo(303);
        assertThat(body(get(set.reader(), "/schemes"))).contains("Bands of " + code);
        var home = "/directives/" + document + "/scheme";
        assertThat(body(get(set.office(), home))).contains("Bands of " + code).contains("name=\"from\"");
        assertThat(body(get(set.reader(), home))).contains("Review bands").doesNotContain("name=\"from\"");
        var noDay = form(set.office(), home, Map.of("scheme", code, "from", "soon"));
        assertThat(noDay.getStatus()).isEqualTo(422);
        assertThat(form(set.office(), home, Map.of("scheme", code, "from", "2024-08-01"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(body(get(set.office(), home))).contains("Judged today by").contains("/schemes/scheme?code=" + code);
        assertThat(body(get(set.office(), "/directives/" + document)))
                .as("its history says so in words")
                .contains("Scheme of judgement prescribed");
        var page = body(get(everything, "/schemes/scheme?code=" + code));
        assertThat(page)
                .contains("from 60% of the way")
                .contains("Programme " + document)
                .contains("name=\"reason\"");
        assertThat(form(everything, "/schemes/withdraw", Map.of("code", code, "on", "2025-01-01", "reason", ""))
                        .getStatus())
                .isEqualTo(422);
        assertThat(form(everything, "/schemes/withdraw", Map.of("code", code, "on", "2025-01-01", "reason", "Done"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(body(get(set.reader(), "/schemes/scheme?code=" + code))).contains("withdrawn from");
    }
}
