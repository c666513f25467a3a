package org.plumbline.reporting;

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

/** Regimes and returns for programs, from the first regime until a return is accepted. Today is 15 March 2025. */
@DatabaseTest
class ReturnApiTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Reported reported;

    private Reported.Case made;
    private Scope office;
    private Scope district;

    @BeforeEach
    void aRegime() {
        made = reported.opened();
        office = made.set().office();
        district = made.set().district();
    }

    private static String asking(String more) {
        return """
                {"name": {"language": "en", "original": "Monthly note"}, "frequency": "QUARTER",
                 "due": {"kind": "WORKING_DAYS", "amount": 5}, %s}""".formatted(more);
    }

    @Test
    void laysARegimeDownRevisesAndEndsIt() throws Exception {
        var whole = asking(
                "\"owner\": \"%s\", \"code\": \"N\", \"from\": \"2025-01-01\", \"asked\": [{\"kind\": \"TIER\", \"unit\": \"%s\", \"tier\": 3}], \"lines\": [{\"indicator\": \"%s\"}]"
                        .formatted(
                                made.unit("north"),
                                made.unit("north"),
                                made.roads().indicator()));
        var stored = send(office, HttpMethod.POST, "/api/v1/regimes", whole, null);
        assertThat(stored.getStatus()).as(body(stored)).isEqualTo(201);
        String id = JsonPath.read(body(stored), "$.id");
        var at = "/api/v1/regimes/" + id;
        var round = send(office, HttpMethod.POST, at + "/rounds", "{\"period\": \"2025-Q1\"}", null);
        assertThat(round.getStatus()).as(body(round)).isEqualTo(201);
        assertThat(JsonPath.<Integer>read(body(round), "$.units.NOT_BEGUN")).isEqualTo(2);
        assertThat(JsonPath.<String>read(body(round), "$.round.due")).isEqualTo("2025-04-07");
        var read = send(district, HttpMethod.GET, at, null, null);
        assertThat(read.getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(JsonPath.<Integer>read(body(read), "$.versions[0].text.lines[0].minutes"))
                .isEqualTo(5);
        var again = whole.replace("2025-01-01", "2025-07-01").replace("\"code\"", "\"reason\": \"Less\", \"code\"");
        assertThat(send(office, HttpMethod.PUT, at, again, null).getStatus()).isEqualTo(428);
        assertThat(send(office, HttpMethod.PUT, at, again, "\"7\"").getStatus()).isEqualTo(412);
        assertThat(send(office, HttpMethod.PUT, at, again, "\"1\"").getStatus()).isEqualTo(200);
        assertThat(send(
                                office,
                                HttpMethod.POST,
                                at + "/end",
                                "{\"last\": \"2025-12-31\", \"reason\": \"Replaced\"}",
                                null)
                        .getStatus())
                .isEqualTo(200);
        assertThat(body(send(office, HttpMethod.GET, "/api/v1/regimes?limit=200", null, null)))
                .contains(id);
        assertThat(send(made.set().reader(), HttpMethod.POST, at + "/rounds", "{\"period\": \"2025-Q2\"}", null)
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void namesWhatIsWrongAtItsPlace() throws Exception {
        var wrong =
                asking("\"owner\": \"%s\", \"code\": \"N\", \"from\": \"2025-01-01\", \"asked\": [{\"unit\": \"%s\"}]"
                        .formatted(made.unit("north"), made.unit("north")));
        assertThat(pointers(send(office, HttpMethod.POST, "/api/v1/regimes", wrong, null)))
                .containsExactly("/asked/0/kind");
        var far = asking(
                "\"owner\": \"%s\", \"code\": \"N\", \"from\": \"2025-01-01\", \"asked\": [{\"kind\": \"TIER\", \"tier\": 9, \"unit\": \"%s\"}], \"lines\": [{\"indicator\": \"%s\"}]"
                        .formatted(made.unit("north"), made.unit("north"), made.regime()));
        assertThat(pointers(send(office, HttpMethod.POST, "/api/v1/regimes", far, null)))
                .containsExactlyInAnyOrder("/asked/0/tier", "/lines/0/indicator");
        var sheet = "/api/v1/rounds/" + reported.round(made, "2024-Q4").id() + "/units/" + made.unit("n1");
        var cells = "{\"cells\": [{\"line\": \"%s\", \"numerator\": 5, \"denominator\": 0}]}"
                .formatted(made.poor().id());
        assertThat(pointers(send(district, HttpMethod.POST, sheet, cells, null)))
                .containsExactlyInAnyOrder("/cells/" + made.roads().id() + "/value", "/cells/0/denominator");
        assertThat(send(district, HttpMethod.POST, sheet, "{}", null).getStatus())
                .isEqualTo(422);
    }

    @Test
    void sendsAReturnThatIsSentBackAndAccepted() throws Exception {
        var round = reported.round(made, "2024-Q4").id();
        var sheet = "/api/v1/rounds/" + round + "/units/" + made.unit("n1");
        assertThat(JsonPath.<List<String>>read(
                        body(send(district, HttpMethod.GET, "/api/v1/returns", null, null)), "$.items[*].period"))
                .containsExactly("2024-Q3", "2024-Q4", "2025-Q1");
        var cells =
                "{\"cells\": [{\"line\": \"%s\", \"value\": 12.5}, {\"line\": \"%s\", \"numerator\": 40, \"denominator\": 1000, \"result\": \"Fell\"}]}"
                        .formatted(made.roads().id(), made.poor().id());
        var sent = send(district, HttpMethod.POST, sheet, cells, null);
        assertThat(sent.getStatus()).as(body(sent)).isEqualTo(200);
        assertThat(JsonPath.<String>read(body(sent), "$.receipt")).matches("([A-Z0-9]+-)?[2-9A-Z]{7}");
        var filled = body(send(office, HttpMethod.GET, sheet, null, null));
        assertThat(JsonPath.<String>read(filled, "$.owed.stage")).isEqualTo("SENT");
        assertThat(JsonPath.<List<Object>>read(filled, "$.lines[*].figure"))
                .doesNotContainNull()
                .hasSize(2);
        assertThat(send(office, HttpMethod.POST, sheet + "/back", "{\"reason\": \"Which?\"}", null)
                        .getStatus())
                .isEqualTo(200);
        assertThat(send(district, HttpMethod.POST, sheet, "{\"cells\": []}", null)
                        .getStatus())
                .isEqualTo(200);
        assertThat(send(office, HttpMethod.POST, sheet + "/accept", "{}", null).getStatus())
                .isEqualTo(200);
        var units =
                body(send(office, HttpMethod.GET, "/api/v1/rounds/" + round + "/returns?stage=ACCEPTED", null, null));
        assertThat(JsonPath.<List<String>>read(units, "$.items[*].unit"))
                .containsExactly(made.unit("n1").toString());
        assertThat(send(office, HttpMethod.GET, "/api/v1/rounds/" + round + "/returns?stage=NO", null, null)
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(made.set().other(), HttpMethod.GET, sheet, null, null).getStatus())
                .isEqualTo(404);
    }

    @Test
    void permitsAReturnToComeLate() throws Exception {
        var sheet = "/api/v1/rounds/" + reported.round(made, "2024-Q3").id() + "/units/" + made.unit("n1");
        var cells = "{\"cells\": [{\"line\": \"%s\", \"value\": 12.5}]}"
                .formatted(made.roads().id());
        assertThat(pointers(send(district, HttpMethod.POST, sheet, cells, null)))
                .containsExactly("/return");
        assertThat(pointers(send(office, HttpMethod.POST, sheet + "/permit", "{}", null)))
                .containsExactly("/until");
        assertThat(pointers(send(office, HttpMethod.POST, sheet + "/permit", "{\"until\": \"2025-03-14\"}", null)))
                .containsExactly("/until", "/reason");
        var permit = "{\"until\": \"2025-03-20\", \"reason\": \"Flood\"}";
        assertThat(send(district, HttpMethod.POST, sheet + "/permit", permit, null)
                        .getStatus())
                .isIn(403, 404);
        var permitted = body(send(office, HttpMethod.POST, sheet + "/permit", permit, null));
        assertThat(JsonPath.<String>read(permitted, "$.permitted")).isEqualTo("2025-03-20");
        assertThat(send(district, HttpMethod.POST, sheet, cells, null).getStatus())
                .isEqualTo(200);
        var filled = body(send(district, HttpMethod.GET, sheet, null, null));
        assertThat(JsonPath.<List<String>>read(filled, "$.permits[*].reason")).containsExactly("Flood");
    }

    private static List<String> pointers(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).as(body(response)).isEqualTo(422);
        return JsonPath.read(body(response), "$.errors[*].field");
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(
            Scope scope, HttpMethod method, String address, @Nullable String body, @Nullable String match)
            throws Exception {
        var request = request(method, URI.create(address)).with(csrf()).with(made -> {
            made.setAttribute(FixedViewers.SCOPE, scope);
            return made;
        });
        if (body != null) {
            request.contentType("application/json").content(body);
        }
        if (match != null) {
            request.header("If-Match", match);
        }
        return mvc.perform(request).andReturn().getResponse();
    }
}
