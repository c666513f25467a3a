package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Indicators and figures for programs, from the definition to the series as it was known. Today is 15 March 2025. */
@DatabaseTest
class IndicatorApiTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Measured measured;

    private Measured.Case set;

    @BeforeEach
    void aProvince() {
        set = measured.fresh();
    }

    @Test
    void goesFromTheDefinitionToTheSeriesAsItWasKnown() throws Exception {
        var made = send(set.office(), HttpMethod.POST, "/api/v1/indicators", definition("POV-1"), null);
        assertThat(made.getStatus()).as(body(made)).isEqualTo(201);
        String id = JsonPath.read(body(made), "$.id");
        var read = get(set.district(), "/api/v1/indicators/" + id);
        assertThat(read.getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(JsonPath.<String>read(body(read), "$.versions[0].text.measure"))
                .isEqualTo("percent");
        var entered = send(set.district(), HttpMethod.POST, "/api/v1/observations", batch(id, "2022", "2023"), null);
        assertThat(entered.getStatus()).as(body(entered)).isEqualTo(201);
        List<String> figures = JsonPath.read(body(entered), "$.figures");
        String known = JsonPath.read(body(entered), "$.knownAt");
        assertThat(figures).hasSize(2);
        var corrected = send(
                set.district(),
                HttpMethod.POST,
                "/api/v1/observations/" + figures.get(1) + "/corrections",
                "{\"numerator\":600,\"denominator\":1000,\"reason\":\"Miscounted\"}",
                null);
        assertThat(corrected.getStatus()).as(body(corrected)).isEqualTo(201);
        var series = "/api/v1/series?indicator=" + id + "&unit=" + set.unit();
        var now = body(get(set.office(), series));
        assertThat(JsonPath.<List<Double>>read(now, "$.items[*].amount")).hasSize(2);
        assertThat(JsonPath.<List<Integer>>read(now, "$.items[*].earlier")).containsExactly(0, 1);
        assertThat(JsonPath.<List<String>>read(now, "$.items[*].period")).containsExactly("2022", "2023");
        var then = body(get(set.office(), series + "&knownAt=" + known + "&from=2023&to=2023"));
        assertThat(JsonPath.<List<Double>>read(then, "$.items[*].figure.value")).containsExactly(65.5);
        assertThat(JsonPath.<String>read(then, "$.knownAt")).isEqualTo(known);
        var cell = body(get(set.office(), "/api/v1/observations/" + figures.get(1)));
        assertThat(JsonPath.<List<String>>read(cell, "$.facts[?(@.closed)].closed.reason"))
                .containsExactly("Miscounted");
    }

    @Test
    void theSameRequestSentAgainStoresNothingMore() throws Exception {
        var id = measured.defined(set, "POV", Measured.poverty());
        var key = Ids.next().toString();
        var first = send(set.district(), HttpMethod.POST, "/api/v1/observations", batch(id.toString(), "2023"), key);
        var again = send(set.district(), HttpMethod.POST, "/api/v1/observations", batch(id.toString(), "2023"), key);
        assertThat(again.getStatus()).isEqualTo(first.getStatus());
        assertThat(JsonPath.<String>read(body(again), "$.id")).isEqualTo(JsonPath.read(body(first), "$.id"));
        assertThat(JsonPath.<List<Object>>read(
                        body(get(set.office(), "/api/v1/series?indicator=" + id + "&unit=" + set.unit())), "$.items"))
                .hasSize(1);
    }

    @Test
    void aSeriesIsReadInParts() throws Exception {
        var id = measured.defined(set, "POV", Measured.poverty());
        send(
                set.district(),
                HttpMethod.POST,
                "/api/v1/observations",
                batch(id.toString(), "2016", "2017", "2018", "2019", "2020", "2021", "2022"),
                null);
        var periods = new ArrayList<String>();
        var address = "/api/v1/series?limit=3&indicator=" + id + "&unit=" + set.unit();
        String cursor = null;
        do {
            var part = body(get(set.office(), cursor == null ? address : address + "&cursor=" + cursor));
            periods.addAll(JsonPath.<List<String>>read(part, "$.items[*].period"));
            cursor = JsonPath.read(part, "$.next");
        } while (cursor != null);
        assertThat(periods).containsExactly("2016", "2017", "2018", "2019", "2020", "2021", "2022");
    }

    @Test
    void whatIsWrongIsPointedAt() throws Exception {
        var id = measured.defined(set, "POV", Measured.poverty());
        var wrong = """
                {"figures":[{"indicator":"%s","unit":"%s","period":"2023","value":0.655,"numerator":655,"denominator":1000},
                            {"indicator":"%s","unit":"%s","period":"2023-Q1","value":165.5}]}
                """.formatted(id, set.unit(), id, set.unit());
        var answer = body(send(set.district(), HttpMethod.POST, "/api/v1/observations", wrong, null));
        assertThat(JsonPath.<List<String>>read(answer, "$.errors[*].field"))
                .containsExactly("/figures/0/value", "/figures/1/period", "/figures/1/value");
        assertThat(JsonPath.<String>read(answer, "$.errors[0].message")).contains("65.5");
        var none = body(send(
                set.district(),
                HttpMethod.POST,
                "/api/v1/observations",
                "{\"figures\":[{\"indicator\":\"" + id + "\",\"unit\":\"" + set.unit() + "\",\"period\":\"Q5\"}]}",
                null));
        assertThat(JsonPath.<String>read(none, "$.errors[0].field")).isEqualTo("/figures/0/period");
    }

    @Test
    void aRevisionKeepsTheVersionBeforeAndItsFigures() throws Exception {
        var id = measured.defined(set, "POV", Measured.poverty());
        measured.entered(set.district(), id, set.unit(), "2021", Measured.number("12"));
        var at = "/api/v1/indicators/" + id + "/revisions";
        var revision = definition("POV")
                .replace("\"code\":", "\"from\":\"2022-01-01\",\"reason\":\"New line\",\"breakSeries\":true,\"code\":");
        assertThat(send(set.office(), HttpMethod.POST, at, revision, null).getStatus())
                .isEqualTo(428);
        var done = send(set.office(), HttpMethod.POST, at, revision, null, "\"1\"");
        assertThat(done.getStatus()).as(body(done)).isEqualTo(200);
        assertThat(send(set.office(), HttpMethod.POST, at, revision, null, "\"1\"")
                        .getStatus())
                .isEqualTo(412);
        measured.entered(set.district(), id, set.unit(), "2022", Measured.number("14"));
        var series = body(get(set.office(), "/api/v1/series?indicator=" + id + "&unit=" + set.unit()));
        assertThat(JsonPath.<List<Integer>>read(series, "$.items[*].version")).containsExactly(1, 2);
        assertThat(JsonPath.<List<Boolean>>read(series, "$.items[*].breakBefore"))
                .containsExactly(false, true);
        assertThat(send(set.district(), HttpMethod.POST, at, revision, null, "\"2\"")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void aCompositeIsDefinedAndItsFiguresTellOfWhatTheyAreMade() throws Exception {
        var online = measured.defined(set, "ONLINE", Readiness.share());
        var portal = measured.defined(set, "PORTAL", Readiness.portal());
        var body = """
                {"owner":"%s","code":"READY","name":{"language":"en","original":"Readiness"},"shape":"NUMBER","measure":"points",
                 "least":0,"most":100,"composite":{"missing":"AT_LEAST","enough":0.3,"parts":[
                   {"indicator":"%s","weight":0.6,"scale":{"least":0,"most":100}},
                   {"indicator":"%s","weight":%s,"scale":{"least":0,"most":1}}]}}
                """;
        var wrong = send(
                set.office(),
                HttpMethod.POST,
                "/api/v1/indicators",
                body.formatted(set.unit("north"), online, portal, "-1"),
                null);
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(JsonPath.<List<String>>read(body(wrong), "$.errors[*].field"))
                .containsExactly("/composite/parts/1/weight");
        var none = body(send(
                set.office(),
                HttpMethod.POST,
                "/api/v1/indicators",
                body.formatted(set.unit("north"), online, portal, "null"),
                null));
        assertThat(JsonPath.<String>read(none, "$.errors[0].field")).isEqualTo("/composite/parts/1/weight");
        var made = send(
                set.office(),
                HttpMethod.POST,
                "/api/v1/indicators",
                body.formatted(set.unit("north"), online, portal, "0.4"),
                null);
        assertThat(made.getStatus()).as(body(made)).isEqualTo(201);
        String id = JsonPath.read(body(made), "$.id");
        var read = body(get(set.district(), "/api/v1/indicators/" + id));
        assertThat(JsonPath.<List<String>>read(read, "$.versions[0].text.composite.parts[*].indicator"))
                .containsExactly(online.toString(), portal.toString());
        measured.entered(set.district(), portal, set.unit(), "2023", org.plumbline.indicator.deed.Figure.answer(true));
        var figures = body(get(set.office(), "/api/v1/series?indicator=" + id + "&unit=" + set.unit()));
        assertThat(JsonPath.<List<String>>read(figures, "$.items[*].stance")).containsExactly("DERIVED");
        assertThat(JsonPath.<List<Double>>read(figures, "$.items[*].composed.coverage"))
                .containsExactly(0.4);
        assertThat(JsonPath.<List<String>>read(figures, "$.items[0].composed.parts[*].standing"))
                .containsExactly("MISSING", "GIVEN");
        assertThat(JsonPath.<List<String>>read(figures, "$.items[0].composed.parts[?(@.standing == 'GIVEN')].code"))
                .containsExactly("PORTAL");
        var byHand = send(set.district(), HttpMethod.POST, "/api/v1/observations", batch(id, "2022"), null);
        assertThat(byHand.getStatus()).isEqualTo(422);
        assertThat(JsonPath.<String>read(body(byHand), "$.errors[0].field")).isEqualTo("/figures/0/indicator");
        assertThat(JsonPath.<String>read(body(byHand), "$.errors[0].message")).contains("ONLINE, PORTAL");
    }

    private String definition(String code) {
        return """
                {"owner":"%s","code":"%s","name":{"language":"en","original":"Poor households"},"shape":"RATIO","measure":"percent",
                 "direction":"LESS","placeRule":"RATIO","numerator":{"language":"en","original":"Poor"},
                 "denominator":{"language":"en","original":"All"},"partOf":true,"least":0,"most":100}
                """.formatted(set.unit("north"), code);
    }

    private String batch(String indicator, String... periods) {
        var figures = new ArrayList<String>();
        for (var period : periods) {
            figures.add("{\"indicator\":\"%s\",\"unit\":\"%s\",\"period\":\"%s\",\"value\":65.5}"
                    .formatted(indicator, set.unit(), period));
        }
        return "{\"figures\":[" + String.join(",", figures) + "]}";
    }

    private MockHttpServletResponse get(Scope scope, String address) throws Exception {
        return mvc.perform(request(HttpMethod.GET, URI.create(address)).requestAttr(FixedViewers.SCOPE, scope))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(
            Scope scope, HttpMethod method, String address, String body, @Nullable String key) throws Exception {
        return send(scope, method, address, body, key, null);
    }

    private MockHttpServletResponse send(
            Scope scope, HttpMethod method, String address, String body, @Nullable String key, @Nullable String match)
            throws Exception {
        var request = request(method, URI.create(address))
                .requestAttr(FixedViewers.SCOPE, scope)
                .with(csrf())
                .contentType("application/json")
                .content(body);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (match != null) {
            request.header("If-Match", match);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
