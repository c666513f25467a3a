package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.access.AHouse;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.json.JsonMapper;

/** The examples of docs/api.md, carried out one after the other, answer what the page says. */
@DatabaseTest
class ApiExamplesTests {

    private static final Pattern EXAMPLE = Pattern.compile("```http\\n(.*?)\\n(\\d{3}[^\\n]*)\\n```", Pattern.DOTALL);

    private final JsonMapper json = new JsonMapper();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AHouse houses;

    @Autowired
    private RecordSamples samples;

    @Test
    void answerWhatThePageSays() throws Exception {
        var unit = houses.house().commune();
        var known = new HashMap<>(Map.of(
                "UNIT",
                unit.toString(),
                "DIRECTIVE",
                samples.of("/directives/", unit).get("id")));
        var examples = EXAMPLE.matcher(Files.readString(Path.of("..", "docs", "api.md")))
                .results()
                .toList();
        assertThat(examples).hasSizeGreaterThan(8);
        for (var example : examples) {
            var request = example.group(1);
            for (var each : known.entrySet()) {
                request = request.replaceAll("(?<!\"kind\": \")\\b" + each.getKey() + "\\b", each.getValue());
            }
            var answer = send(request);
            assertThat(said(answer)).as(request).isEqualTo(example.group(2));
            learn(known, answer);
            learn(known, request.lines().findFirst().orElseThrow(), answer);
        }
    }

    private MockHttpServletResponse send(String text) throws Exception {
        var parts = text.split("\n\n", 2);
        List<String> head = new ArrayList<>(List.of(parts[0].split("\n")));
        var first = head.removeFirst().split(" ");
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(first[0]), URI.create(first[1]));
        for (var line : head) {
            request.header(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
        }
        if (parts.length > 1) {
            request.content(parts[1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private String said(MockHttpServletResponse answer) throws Exception {
        if (answer.getStatus() < 400) {
            return String.valueOf(answer.getStatus());
        }
        var first =
                json.readTree(answer.getContentAsString(StandardCharsets.UTF_8)).at("/errors/0");
        return answer.getStatus() + " " + first.path("field").asString("") + " "
                + first.path("code").asString();
    }

    /** What was made goes by its identifier into the examples that follow. */
    private void learn(Map<String, String> known, String asked, MockHttpServletResponse answer) throws Exception {
        var named = Map.of(
                "POST /api/v1/indicators",
                "INDICATOR",
                "POST /api/v1/targets",
                "TARGET",
                "POST /api/v1/reading",
                "TEXT");
        var text = answer.getContentAsString(StandardCharsets.UTF_8);
        if (answer.getStatus() == 201 && named.containsKey(asked)) {
            known.put(named.get(asked), json.readTree(text).at("/id").stringValue());
        }
        if (answer.getStatus() == 201 && asked.endsWith("/observations")) {
            known.put("FIGURE", json.readTree(text).at("/figures/1").asString(""));
        }
    }

    /** A new record's address, and the first clause of a list, go into the examples that follow. */
    private void learn(Map<String, String> known, MockHttpServletResponse answer) throws Exception {
        var location = answer.getHeader("Location");
        if (location != null && (location.contains("/projects/") || location.contains("/directives/"))) {
            known.put(
                    location.contains("/projects/") ? "PROJECT" : "DIRECTIVE",
                    location.substring(location.lastIndexOf('/') + 1));
        }
        var text = answer.getContentAsString(StandardCharsets.UTF_8);
        var clause = text.startsWith("{") ? json.readTree(text).at("/items/0/clause/id") : null;
        if (clause != null && clause.isString()) {
            known.put("CLAUSE", clause.stringValue());
        }
    }
}
