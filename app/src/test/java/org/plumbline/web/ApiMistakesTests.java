package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.access.AHouse;
import org.plumbline.kernel.Ids;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program can do wrong, each told at its place and in its language. */
@DatabaseTest
class ApiMistakesTests {

    private final JsonMapper json = new JsonMapper();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AHouse houses;

    @Autowired
    private RecordSamples samples;

    @Autowired
    private WebApplicationContext context;

    private AHouse.House house;

    @BeforeEach
    void aHouse() {
        house = houses.house();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/units?q=a",
                "/api/v1/units/{id}/children",
                "/api/v1/units/{id}/posts",
                "/api/v1/units/{id}/unsettled",
                "/api/v1/trait-kinds",
                "/api/v1/words?list=SEAT",
                "/api/v1/sets",
                "/api/v1/bodies/{id}/members",
                "/api/v1/reorganisations",
                "/api/v1/directives",
                "/api/v1/directives/fields",
                "/api/v1/directives/{id}/clauses",
                "/api/v1/directives/{id}/clauses/{clause}/take-up",
                "/api/v1/directives/{id}/clauses/{clause}/uppers",
                "/api/v1/directives/{id}/files",
                "/api/v1/directives/{id}/history",
                "/api/v1/directives/{id}/silent",
                "/api/v1/directives/{id}/studies",
                "/api/v1/directives/{id}/unsettled"
            })
    void everyListRefusesACursorAndALimitThatAreNone(String list) throws Exception {
        var address = list;
        if (list.contains("{")) {
            for (var value : samples.of(list, house.commune()).entrySet()) {
                address = address.replace("{" + value.getKey() + "}", value.getValue());
            }
        }
        for (var cursor : List.of("zzz", "-1", "99999999999", Ids.next().toString())) {
            assertThat(problem(get(address).param("cursor", cursor))).isEqualTo("422 cursor request.cursor");
        }
        assertThat(problem(get(address).param("limit", "0"))).isEqualTo("422 limit request.limit");
        assertThat(problem(get(address).param("limit", "201"))).isEqualTo("422 limit request.limit");
        assertThat(problem(get(address).param("limit", "many"))).isEqualTo("400 limit request.parameter-number");
        assertThat(send(get(address).param("limit", "200").param("cursor", "")).getStatus())
                .isEqualTo(200);
    }

    @Test
    void aListIsReadInPartsWithoutLossOrRepetition() throws Exception {
        for (var i = 0; i < 7; i++) {
            samples.of("/directives/{id}/files/{file}/withdraw", house.commune());
        }
        var whole = ids(
                send(get("/api/v1/directives").param("issuer", house.commune().toString())));
        assertThat(whole).hasSizeGreaterThan(12);
        var parts = new ArrayList<String>();
        String cursor = null;
        do {
            var request = get("/api/v1/directives")
                    .param("issuer", house.commune().toString())
                    .param("limit", "3");
            var part = json.readTree(text(send(cursor == null ? request : request.param("cursor", cursor))));
            part.path("items").forEach(each -> parts.add(each.path("id").asString()));
            cursor = part.path("next").isNull() ? null : part.path("next").asString();
            // One that is entered meanwhile stands before all and moves nothing.
            samples.of("/directives/{id}/files/{file}/withdraw", house.sibling());
        } while (cursor != null);
        assertThat(parts).isEqualTo(whole);
        assertThat(new HashSet<>(parts)).hasSameSizeAs(parts);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/words?list=NONE, 400 list request.parameter-choice",
        "/api/v1/words, 400 list request.parameter-missing",
        "/api/v1/bodies/x/members, 404  web.absent",
        "/api/v1/units/{unit}/children?line=x, 400 line request.parameter-number",
        "/api/v1/units/{unit}/children?line=99999999999, 400 line request.parameter-number",
        "/api/v1/units/{unit}?on=2025-02-30, 422 on request.day",
        "/api/v1/directives?on=tomorrow, 422 on request.day",
        "/api/v1/directives?issuer=x, 422 issuer directive.filter-value",
        "/api/v1/directives?sort=x, 422 sort directive.filter-value",
        "/api/v1/directives?unit=x, 422 unit directive.filter-value",
        "/api/v1/directives/{directive}/standing?knownAt=x, 422 knownAt directive.instant",
        "/api/v1/directives/{directive}/standing?within=x, 400 within request.parameter-id",
        "/api/v1/directives/{directive}/silent?within=00000000-0000-0000-0000-000000000000, 422 within directive.unit-unknown",
        "/api/v1/directives/x, 404  web.absent",
    })
    void aParameterThatCannotBeReadIsNamed(String address, String said) throws Exception {
        var directive = samples.of("/directives/", house.commune()).get("id");
        var asked = address.replace("{unit}", house.commune().toString()).replace("{directive}", directive);
        assertThat(problem(get(java.net.URI.create(asked)))).isEqualTo(said);
    }

    @Test
    void whatTheBodyLacksIsPointedAt() throws Exception {
        assertThat(problem(post("/api/v1/units").content("{}"))).isEqualTo("422 /id request.value-missing");
        assertThat(problem(post("/api/v1/units").content("{\"kind\": \"MOON\"}")))
                .isEqualTo("400 /kind request.json-choice");
        for (var none : List.of("", "null", "[]", "{")) {
            assertThat(problem(post("/api/v1/units").content(none))).as(none).isEqualTo("400  request.body");
        }
        assertThat(problem(post("/api/v1/bodies").content("{}"))).isEqualTo("422 /id request.value-missing");
        assertThat(problem(post("/api/v1/reorganisations").content("{}"))).isEqualTo("422 /id request.value-missing");
        assertThat(
                        problem(
                                post("/api/v1/reorganisations/rehearsal")
                                        .content(
                                                "{\"id\": \"" + Ids.next()
                                                        + "\", \"reference\": \"1\", \"on\": \"2025-03-15\", \"steps\": [{\"step\": \"merge\"}]}")))
                .isEqualTo("422 /steps/0/successor request.value-missing");
        var unit = "/api/v1/units/" + house.commune();
        assertThat(problem(post(unit + "/name").content("{\"on\": \"2025-03-15\"}")))
                .isEqualTo("422 /name request.value-missing");
        assertThat(problem(put(unit).content("{\"code\": \"x\"}"))).isEqualTo("428 If-Match request.if-match-missing");
        assertThat(problem(put(unit).header("If-Match", "x").content("{\"code\": \"x\"}")))
                .isEqualTo("422 If-Match request.if-match");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/units               | {"id":"{id}","titel":"A"}                                          | /titel
            /api/v1/units/{unit}/traits | {"on":"2025-03-01","traits":{},"trait":{"border":"yes"}}           | /trait
            /api/v1/reorganisations     | {"id":"{id}","reference":"1","on":"2025-03-01","steps":[{"step":"merge","heir":"{id}"}]} | /steps/0/heir
            /api/v1/reading/read        | {"text":"It rained.","langauge":"en"}                              | /langauge
            /api/v1/check               | {"text":"It rained.","unit":"{unit}","date":"2025-03-01"}          | /date
            """)
    void aNameThatNothingIsAskedForByIsPointedAt(String address, String body, String at) throws Exception {
        var unit = house.commune().toString();
        var to = address.replace("{unit}", unit);
        var sent = body.replace("{id}", Ids.next().toString()).replace("{unit}", unit);
        assertThat(problem(post(to).content(sent))).isEqualTo("400 " + at + " request.json-unknown");
    }

    @Test
    void aBodyOfMoreThanTenMegabytesIsRefused() throws Exception {
        var big = "{\"title\": \"" + "x".repeat(10 * 1024 * 1024) + "\"}";
        for (var request : List.of(
                post("/api/v1/directives").content(big),
                post("/api/v1/directives").header("Idempotency-Key", Ids.next()).content(big))) {
            assertThat(problem(request)).isEqualTo("413  request.too-large");
        }
    }

    /** The filters themselves, and behind them a reader of the body: what the test server sends always says its length. */
    @ParameterizedTest
    @CsvSource({"10485760, 200, ''", "10485761, 413, ''", "10485761, 413, once"})
    void aBodyThatDoesNotSayItsLengthIsCountedWhileItIsRead(int bytes, int status, String key) throws Exception {
        var request = new MockHttpServletRequest(context.getServletContext(), "POST", "/api/v1/directives") {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContentType("application/json");
        request.setContent(new byte[bytes]);
        if (!key.isEmpty()) {
            request.addHeader("Idempotency-Key", key);
        }
        var read = new int[1];
        var chain = new MockFilterChain(
                new HttpServlet() {
                    @Override
                    protected void service(HttpServletRequest sent, HttpServletResponse answer) throws IOException {
                        read[0] = sent.getInputStream().readAllBytes().length;
                    }
                },
                context.getBean(BodyLimit.class),
                context.getBean(OncePerKey.class));
        var answer = new MockHttpServletResponse();
        chain.doFilter(request, answer);
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(read[0]).isEqualTo(status == 200 ? bytes : 0);
        if (status == 413) {
            assertThat(text(answer)).contains("request.too-large");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/units/{unit}/traits | {"on":"2025-03-01","traits":{"border":null}}        | /traits/border
            /api/v1/sets/{set}/members  | {"on":"2025-03-01","units":[null]}                  | /units/0
            /api/v1/settings            | {"values":{"zone":null}}                            | /values/zone
            /api/v1/reorganisations     | {"id":"{id}","reference":"1","on":"2025-03-01","steps":[null]}     | /steps/0
            /api/v1/reorganisations     | {"id":"{id}","reference":"1","on":"2025-03-01","steps":[{"step":"merge","predecessors":[null],"successor":"{id}"}]} | /steps/0/predecessors/0
            """)
    void nothingInAListOrMapIsPointedAt(String address, String body, String at) throws Exception {
        var set = samples.of("/api/v1/sets/", house.commune()).get("id");
        var to = address.replace("{unit}", house.commune().toString()).replace("{set}", set);
        assertThat(problem(post(to).content(body.replace("{id}", Ids.next().toString()))))
                .isEqualTo("422 " + at + " request.value-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "en, The cursor zzz",
        "vi, Con trỏ zzz",
        "id, Kursor zzz",
        "de, Die Positionsmarke zzz",
        "pl, Znacznik zzz",
        "uk, Курсор zzz"
    })
    void saysItInTheLanguageAskedFor(String language, String begins) throws Exception {
        var answer = send(get("/api/v1/sets").param("cursor", "zzz").header("Accept-Language", language));
        assertThat(answer.getHeader("Content-Language")).isEqualTo(language);
        assertThat(json.readTree(text(answer)).at("/errors/0/message").stringValue())
                .startsWith(begins);
    }

    private List<String> ids(MockHttpServletResponse answer) throws Exception {
        var ids = new ArrayList<String>();
        json.readTree(text(answer))
                .path("items")
                .forEach(each -> ids.add(each.path("id").asString()));
        return ids;
    }

    private String problem(MockHttpServletRequestBuilder request) throws Exception {
        var answer = send(request.contentType("application/json"));
        JsonNode first = json.readTree(text(answer)).at("/errors/0");
        assertThat(first.path("message").asString()).isNotBlank();
        return answer.getStatus() + " " + first.path("field").asString("") + " "
                + first.path("code").asString();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
