package org.plumbline.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Projects for programs, from the first plan to the hand-over and the sums. Today is 15 March 2025. */
@DatabaseTest
class ProjectApiTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ASite sites;

    private ASite.Case set;

    @BeforeEach
    void aSite() {
        set = sites.fresh();
    }

    @Test
    void goesFromTheFirstPlanToTheSums() throws Exception {
        var made = send(set.district(), HttpMethod.POST, "/api/v1/projects", whole("2025-12-31"), null);
        assertThat(made.getStatus()).as(body(made)).isEqualTo(201);
        String id = JsonPath.read(body(made), "$.id");
        var at = "/api/v1/projects/" + id;
        assertThat(made.getHeader("Location")).isEqualTo(at);
        assertThat(send(
                                set.district(),
                                HttpMethod.POST,
                                at + "/progress",
                                "{\"disbursed\":30000000,\"physical\":20}",
                                null)
                        .getStatus())
                .isEqualTo(200);
        var obstacle = "{\"kind\":\"MONEY\",\"what\":\"No transfer\",\"askedOf\":\"" + set.unit() + "\"}";
        assertThat(send(set.district(), HttpMethod.POST, at + "/obstacles", obstacle, null)
                        .getStatus())
                .isEqualTo(200);
        var read = get(set.office(), at);
        assertThat(read.getHeader("ETag")).isEqualTo("\"1\"");
        String stage = JsonPath.read(body(read), "$.schedules[0].stages[0].id");
        String open = JsonPath.read(body(read), "$.obstacles[0].id");
        assertThat(send(
                                set.district(),
                                HttpMethod.POST,
                                at + "/stages",
                                "{\"stage\":\"" + stage + "\",\"begun\":\"2024-02-01\"}",
                                null)
                        .getStatus())
                .isEqualTo(200);
        assertThat(send(
                                set.district(),
                                HttpMethod.POST,
                                at + "/obstacles/" + open + "/resolve",
                                "{\"how\":\"Came\"}",
                                null)
                        .getStatus())
                .isEqualTo(200);
        var later = "{\"start\":\"2024-01-01\",\"finish\":\"2026-03-31\",\"reason\":\"Flood\"}";
        assertThat(send(set.district(), HttpMethod.PUT, at + "/dates", later, "\"1\"")
                        .getStatus())
                .isEqualTo(200);
        assertThat(send(set.district(), HttpMethod.PUT, at + "/dates", later, "\"1\"")
                        .getStatus())
                .isEqualTo(412);
        assertThat(send(set.district(), HttpMethod.PUT, at + "/dates", later, null)
                        .getStatus())
                .isEqualTo(428);
        var changed = body(get(set.office(), at));
        assertThat(JsonPath.<String>read(changed, "$.line.firstFinish")).isEqualTo("2025-12-31");
        assertThat(JsonPath.<String>read(changed, "$.line.finish")).isEqualTo("2026-03-31");
        var sums = body(get(set.office(), "/api/v1/units/" + set.country().unit("north") + "/projects-summary"));
        assertThat(JsonPath.<Integer>read(sums, "$.total")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(sums, "$.behind")).isEqualTo(1);
        assertThat(JsonPath.<Double>read(sums, "$.money[0].disbursedShare")).isEqualTo(30.0);
        assertThat(JsonPath.<Double>read(sums, "$.money[0].weightedPhysical")).isEqualTo(20.0);
        var listed = body(get(set.office(), "/api/v1/projects?unit=" + set.unit() + "&standing=BEHIND&limit=1"));
        assertThat(JsonPath.<List<String>>read(listed, "$.items[*].id")).containsExactly(id);
        assertThat(body(get(set.office(), "/api/v1/projects?unit=" + set.unit() + "&on=2023-01-01")))
                .contains("\"standing\":\"NOT_DUE\"");
        assertThat(body(send(set.district(), HttpMethod.POST, at + "/progress", "{\"physical\":30}", null)))
                .as("one report a day")
                .contains("project.reported-already", "/on");
    }

    @Test
    void walksTheEndOfAProject() throws Exception {
        var at = "/api/v1/projects/" + sites.registered(set, "P-1");
        var district = set.district();
        assertThat(send(district, HttpMethod.POST, at + "/suspend", "{\"reason\":\"Rain\"}", null)
                        .getStatus())
                .isEqualTo(200);
        assertThat(send(district, HttpMethod.POST, at + "/resume", "{}", null).getStatus())
                .isEqualTo(200);
        assertThat(send(district, HttpMethod.POST, at + "/progress", "{\"physical\":100}", null)
                        .getStatus())
                .isEqualTo(200);
        assertThat(send(district, HttpMethod.POST, at + "/finish", "{}", null).getStatus())
                .isEqualTo(200);
        assertThat(send(district, HttpMethod.POST, at + "/hand-over", "{\"what\":\"Road\"}", null)
                        .getStatus())
                .isEqualTo(200);
        assertThat(body(send(district, HttpMethod.POST, at + "/decide", "{\"accepted\":true}", null)))
                .contains("project.own-hand-over", "/accepted");
        assertThat(send(set.second(), HttpMethod.POST, at + "/decide", "{\"accepted\":true}", null)
                        .getStatus())
                .isEqualTo(200);
        assertThat(body(get(set.reader(), at)))
                .contains("\"standing\":\"FINISHED_IN_TIME\"", "\"accepted\":\"2025-03-15\"");
        assertThat(send(set.reader(), HttpMethod.POST, at + "/finish", "{}", null)
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(set.other(), HttpMethod.POST, at + "/finish", "{}", null)
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void refusesWithPointersAndCodes() throws Exception {
        var refused = body(send(set.district(), HttpMethod.POST, "/api/v1/projects", whole("2023-12-31"), null));
        assertThat(JsonPath.<List<String>>read(refused, "$.errors[*].field")).contains("/schedule/finish");
        assertThat(body(send(set.district(), HttpMethod.POST, "/api/v1/projects", "{}", null)))
                .contains("project.missing", "/owner");
        var at = "/api/v1/projects/" + sites.registered(set, "P-2");
        assertThat(body(send(set.district(), HttpMethod.POST, at + "/progress", "{\"disbursed\":200000000}", null)))
                .contains("project.disbursed-above", "/reason");
        assertThat(body(send(set.district(), HttpMethod.POST, at + "/progress", "{\"physical\":101}", null)))
                .contains("project.share", "/physical");
        assertThat(body(get(set.office(), "/api/v1/projects?standing=BAD"))).contains("directive.filter-value");
        assertThat(get(set.office(), "/api/v1/projects?cursor=zzz").getStatus()).isEqualTo(422);
        assertThat(get(set.other(), at).getStatus()).isEqualTo(404);
        var clause = at + "/clauses/" + set.clause();
        assertThat(send(set.district(), HttpMethod.DELETE, clause, "", null).getStatus())
                .isEqualTo(204);
        assertThat(send(set.district(), HttpMethod.POST, at + "/clauses", "{\"clause\":\"" + set.clause() + "\"}", null)
                        .getStatus())
                .isEqualTo(200);
    }

    private String whole(String finish) {
        return """
                {"owner":"%s","code":"P-9","name":{"language":"en","original":"Road"},
                 "schedule":{"start":"2024-01-01","finish":"%s",
                             "stages":[{"name":{"language":"en","original":"All"},"begins":"2024-01-01","ends":"%s","share":100}]},
                 "budget":{"currency":"VND","scale":6,"parts":[{"year":2024,"source":"LOAN","amount":100000000}]},
                 "clauses":["%s"]}""".formatted(set.unit(), finish, finish, set.clause());
    }

    private MockHttpServletResponse get(Scope scope, String address) throws Exception {
        return mvc.perform(request(HttpMethod.GET, URI.create(address)).requestAttr(FixedViewers.SCOPE, scope))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(
            Scope scope, HttpMethod method, String address, String body, @Nullable String match) throws Exception {
        var sent = request(method, URI.create(address))
                .requestAttr(FixedViewers.SCOPE, scope)
                .with(csrf())
                .contentType("application/json")
                .content(body);
        if (match != null) {
            sent.header("If-Match", match);
        }
        return mvc.perform(sent).andReturn().getResponse();
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
