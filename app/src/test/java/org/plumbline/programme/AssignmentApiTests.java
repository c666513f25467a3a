package org.plumbline.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Assignments for programs, from the draft to the counts. Today is 15 March 2025. */
@DatabaseTest
class AssignmentApiTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AProgramme programme;

    private AProgramme.Case set;

    @BeforeEach
    void aProgramme() {
        set = programme.fresh();
    }

    @Test
    void goesFromDraftToTheCounts() throws Exception {
        var made = send(set.office(), HttpMethod.POST, "", task("\"due\":\"2025-04-30\""));
        assertThat(made.getStatus()).as(body(made)).isEqualTo(201);
        String id = JsonPath.read(body(made), "$.id");
        assertThat(made.getHeader("Location")).isEqualTo("/api/v1/assignments/" + id);
        assertThat(send(set.office(), HttpMethod.POST, "/" + id + "/issue", "{}")
                        .getStatus())
                .isEqualTo(200);
        assertThat(send(set.district(), HttpMethod.POST, "/" + id + "/progress", "{\"percent\":40}")
                        .getStatus())
                .isEqualTo(200);
        assertThat(send(set.district(), HttpMethod.POST, "/" + id + "/block", "{\"reason\":\"No line\"}")
                        .getStatus())
                .isEqualTo(200);
        assertThat(send(set.district(), HttpMethod.POST, "/" + id + "/unblock", "{}")
                        .getStatus())
                .isEqualTo(200);
        var wish = "{\"wished\":\"2025-05-30\",\"reason\":\"Flood\"}";
        assertThat(send(set.district(), HttpMethod.POST, "/" + id + "/more-time", wish)
                        .getStatus())
                .isEqualTo(200);
        assertThat(send(set.office(), HttpMethod.POST, "/" + id + "/decide-more-time", "{\"granted\":true}")
                        .getStatus())
                .isEqualTo(200);
        assertThat(tasks("n1"))
                .isEqualTo(
                        "{\"total\":1,\"doneOnTime\":0,\"doneLate\":0,\"open\":1,\"overdue\":0,\"notDue\":0,\"cancelled\":0}");
        send(set.district(), HttpMethod.POST, "/" + id + "/hand-over", "{\"product\":\"The list\"}");
        assertThat(send(set.office(), HttpMethod.POST, "/" + id + "/decide", "{\"accepted\":true}")
                        .getStatus())
                .isEqualTo(200);
        assertThat(tasks("north")).contains("\"total\":1,\"doneOnTime\":1");
        var whole = body(get(set.office(), "/api/v1/assignments/" + id));
        assertThat(JsonPath.<String>read(whole, "$.originalDue")).isEqualTo("2025-04-30");
        assertThat(JsonPath.<String>read(whole, "$.due")).isEqualTo("2025-05-30");
        assertThat(JsonPath.<Integer>read(whole, "$.notes[0].percent")).isEqualTo(40);
        var standing = body(get(set.office(), "/api/v1/directives/" + set.directive() + "/standing"));
        assertThat(JsonPath.<Integer>read(standing, "$.tasks.doneOnTime")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(standing, "$.addressed")).isEqualTo(1);
        var earlier = body(get(set.office(), "/api/v1/units/" + set.country().unit("n1") + "/tasks?on=2025-03-14"));
        assertThat(JsonPath.<Integer>read(earlier, "$.total")).isZero();
    }

    @Test
    void refusesWithPointersAndCodes() throws Exception {
        var refused = send(
                set.office(),
                HttpMethod.POST,
                "",
                task(
                        "\"due\":\"2025-04-30\",\"milestones\":[{\"title\":{\"language\":\"en\",\"original\":\"x\"},\"due\":\"2025-05-01\"}]"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(JsonPath.<List<String>>read(body(refused), "$.errors[*].field"))
                .contains("/milestones/0/due");
        assertThat(body(send(set.office(), HttpMethod.POST, "", "{}"))).contains("programme.missing", "/owner");
        var id = programme.draft(set, programme.clear(set));
        assertThat(body(send(set.office(), HttpMethod.PUT, "/" + id, task("\"due\":\"2025-04-30\""))))
                .contains("programme.if-match");
        assertThat(put(id, "\"1\"").getStatus()).isEqualTo(200);
        var conflict = put(id, "\"1\"");
        assertThat(conflict.getStatus()).isEqualTo(412);
        assertThat(body(conflict)).contains("\"stored\"", "\"sent\"");
        assertThat(send(set.office(), HttpMethod.POST, "/" + id + "/waive", "{\"clear\":\"RESULT\"}")
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(set.office(), HttpMethod.POST, "/" + id + "/cancel", "{}")
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(set.district(), HttpMethod.POST, "/" + id + "/cancel", "{\"reason\":\"x\"}")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void listsByUnitDirectivePostAndStanding() throws Exception {
        var open = programme.issued(set, programme.clear(set));
        var late = programme.issued(set, programme.due(set, LocalDate.of(2025, 3, 1)), LocalDate.of(2025, 2, 1));
        var draft = programme.draft(set, programme.clear(set));
        var north = set.country().unit("north");
        assertThat(ids("?directive=" + set.directive()))
                .as("worst first, drafts last")
                .containsExactly(late.toString(), open.toString(), draft.toString());
        assertThat(ids("?unit=" + north + "&below=true&standing=OVERDUE")).containsExactly(late.toString());
        assertThat(ids("?unit=" + north)).isEmpty();
        assertThat(ids("?post=" + set.post() + "&standing=DRAFT")).containsExactly(draft.toString());
        assertThat(get(set.office(), "/api/v1/assignments?standing=GOOD").getStatus())
                .isEqualTo(422);
        assertThat(get(set.office(), "/api/v1/assignments?cursor=x").getStatus())
                .isEqualTo(422);
    }

    private List<String> ids(String query) throws Exception {
        return JsonPath.read(body(get(set.office(), "/api/v1/assignments" + query)), "$.items[*].id");
    }

    private String tasks(String unit) throws Exception {
        return body(get(set.office(), "/api/v1/units/" + set.country().unit(unit) + "/tasks"));
    }

    private String task(String more) {
        return """
                {"owner":"%s","directive":"%s","clause":"%s","title":{"language":"en","original":"Sign"},"lead":"%s",
                 "post":"%s","leader":"%s","deliverable":"List","measure":"Share",%s}
                """.formatted(
                        set.country().unit("north"),
                        set.directive(),
                        set.clause(),
                        set.country().unit("n1"),
                        set.post(),
                        set.leader(),
                        more);
    }

    private MockHttpServletResponse put(UUID id, String match) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.put("/api/v1/assignments/" + id)
                        .requestAttr(FixedViewers.SCOPE, set.office())
                        .header("If-Match", match)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(task("\"due\":\"2025-04-30\""))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(Scope scope, HttpMethod method, String path, String json) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.request(method, "/api/v1/assignments" + path)
                        .requestAttr(FixedViewers.SCOPE, scope)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json)
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse get(Scope scope, String address) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(address).requestAttr(FixedViewers.SCOPE, scope))
                .andReturn()
                .getResponse();
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
