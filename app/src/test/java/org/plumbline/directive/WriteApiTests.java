package org.plumbline.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class WriteApiTests {

    private static final String HOME = "/api/v1/directives";

    private final JsonMapper json = new JsonMapper();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Units units;

    @Autowired
    private Reach reach;

    @Autowired
    private Clauses clauses;

    @Autowired
    private Standings standings;

    @Autowired
    private Addressees addressees;

    @Autowired
    private TakeUp takeUp;

    private final Scope everything = Scope.programme();
    private Country country;
    private Scope office;

    @BeforeEach
    void anOffice() {
        country = new Country(units, reach);
        country.places(2, "centre", "north", "south");
        country.places(3, "north", "n1", "n2");
        office = country.office("centre");
    }

    @Test
    void registersAWholeDocument() throws Exception {
        var upper = registered("57-NQ/TW", "centre", """
                , "clauses": [{"path": "7", "kind": "TASK", "asks": true, "wording": {"language": "en", "original": "Sign"}}]
                """);
        var clause = clauses.of(everything, upper).getFirst().id();
        var lower = registered("46-CTr/TU", "north", """
                , "clauses": [
                    {"path": "3", "kind": "GROUP", "wording": {"language": "en", "original": "Digital"}},
                    {"path": "3.2", "kind": "TASK", "asks": true, "wording": {"language": "en", "original": "Sign"}, "upper": ["%s"]},
                    {"path": "A", "parent": "3", "kind": "TASK", "wording": {"language": "en", "original": "By number"}}],
                  "relations": [{"kind": "CONCRETISES", "directive": "%s"}],
                  "addressees": [{"kind": "TIER", "tier": 3, "within": "%s", "concretiseBy": "2025-03-01"}]
                """.formatted(clause, upper, country.unit("north")));
        var stored = clauses.of(everything, lower);
        assertThat(stored)
                .extracting(Clause::path, Clause::depth)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("3", 0),
                        org.assertj.core.groups.Tuple.tuple("3.2", 1),
                        org.assertj.core.groups.Tuple.tuple("A", 1));
        assertThat(takeUp.above(everything, stored.get(1).id())).hasSize(1);
        assertThat(addressees.of(everything, lower).getFirst().units()).isEqualTo(2);
    }

    @Test
    void answersWithProblemsThatPointIntoWhatWasSent() throws Exception {
        assertThat(refused(document("46-XYZW/", "north", "x", "")))
                .isEqualTo("/symbol directive.symbol-unknown.not-a-symbol");
        assertThat(refused("{\"symbol\": \"1-KL/TW\"}")).isEqualTo("/issuer directive.form.missing");
        assertThat(refused(document(
                        "1-KL/TW",
                        "centre",
                        "x",
                        ", \"relations\": [{\"kind\": \"CITES\", \"directive\": \"" + Ids.next() + "\"}]")))
                .isEqualTo("/relations/0/directive directive.not-found");
        var task = "{\"path\": \"1\", \"kind\": \"TASK\", \"wording\": {\"language\": \"en\", \"original\": \"x\"}}";
        assertThat(refused(document("1-KL/TW", "centre", "x", ", \"clauses\": [" + task + "," + task + "]")))
                .isEqualTo("/clauses/1/path directive.clause-path-taken");
        assertThat(refused(document("1-KL/TW", "centre", "x", ", \"addressees\": [{\"kind\": \"SET\"}]")))
                .isEqualTo("/addressees/0/set directive.addressee-missing");
        var a = Ids.next();
        var b = Ids.next();
        var circle = """
                , "clauses": [
                    {"id": "%s", "parent": "%s", "path": "1", "kind": "TASK", "wording": {"language": "en", "original": "x"}},
                    {"id": "%s", "parent": "%s", "path": "2", "kind": "TASK", "wording": {"language": "en", "original": "y"}}]
                """.formatted(a, b, b, a);
        assertThat(refused(document("1-KL/TW", "centre", "x", circle)))
                .isEqualTo("/clauses/0/parent directive.clause-cycle");
    }

    @Test
    void saysWhereTheTextIsNotUnderstood() throws Exception {
        var wrong = send(HttpMethod.POST, HOME, document("1-KL/TW", "centre", "x", ", \"urgency\": \"SOON\""));
        assertThat(wrong.getStatus()).isEqualTo(400);
        assertThat(body(wrong).at("/errors/0/field").stringValue()).isEqualTo("/urgency");
        assertThat(send(HttpMethod.POST, HOME, "not json").getStatus()).isEqualTo(400);
        assertThat(send(HttpMethod.POST, HOME + "/no-identifier/receipts", "{}").getStatus())
                .isEqualTo(404);
    }

    @Test
    void registersARepeatedRequestOnce() throws Exception {
        var sent = document("121-KL/TW", "centre", "Once", "");
        var key = Ids.next().toString();
        var first = send(HttpMethod.POST, HOME, sent, "Idempotency-Key", key);
        var again = send(HttpMethod.POST, HOME, sent, "Idempotency-Key", key);
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(again.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        var duplicate = send(HttpMethod.POST, HOME, sent);
        assertThat(duplicate.getStatus()).isEqualTo(422);
        assertThat(body(duplicate).at("/code").stringValue()).isEqualTo("directive.probable-duplicate");
    }

    @Test
    void correctsOnlyTheVersionThatWasRead() throws Exception {
        var id = registered("123-KL/TW", "centre", "");
        var sent = document("123-KL/TW", "centre", "Corrected", "");
        var corrected = send(HttpMethod.PUT, HOME + "/" + id, sent, "If-Match", "\"1\"");
        assertThat(corrected.getStatus()).isEqualTo(200);
        assertThat(corrected.getHeader("ETag")).isEqualTo("\"2\"");
        var late =
                send(HttpMethod.PUT, HOME + "/" + id, document("123-KL/TW", "centre", "Late", ""), "If-Match", "\"1\"");
        assertThat(late.getStatus()).isEqualTo(412);
        assertThat(body(late).at("/stored/title").stringValue()).isEqualTo("Corrected");
        var blind = send(HttpMethod.PUT, HOME + "/" + id, sent);
        assertThat(blind.getStatus()).isEqualTo(428);
        assertThat(body(blind).at("/errors/0/field").stringValue()).isEqualTo("If-Match");
        assertThat(body(blind).at("/errors/0/message").stringValue()).contains("If-Match", "\"version\"");
        var odd = send(HttpMethod.PUT, HOME + "/" + id, sent, "If-Match", "*");
        assertThat(odd.getStatus()).isEqualTo(422);
        assertThat(body(odd).at("/code").stringValue()).isEqualTo("request.if-match");
    }

    @Test
    void writesClausesRelationsAndAddressees() throws Exception {
        var upper = registered("18-NQ/TW", "centre", "");
        var id = registered("47-CTr/TU", "north", "");
        var at = HOME + "/" + id;
        var added = send(
                HttpMethod.POST,
                at + "/clauses",
                "{\"clauses\": [{\"path\": \"1\", \"kind\": \"TASK\", \"wording\": {\"language\": \"en\", \"original\": \"one\"}}]}");
        assertThat(added.getStatus()).isEqualTo(201);
        var clause = clauses.of(everything, id).getFirst();
        var amended =
                "{\"path\": \"1\", \"kind\": \"OBJECTIVE\", \"wording\": {\"language\": \"en\", \"original\": \"two\"}}";
        assertThat(send(HttpMethod.PUT, at + "/clauses/" + clause.id(), amended, "If-Match", "1")
                        .getStatus())
                .isEqualTo(200);
        assertThat(send(HttpMethod.PUT, at + "/clauses/" + clause.id(), amended, "If-Match", "1")
                        .getStatus())
                .isEqualTo(412);
        assertThat(send(
                                HttpMethod.POST,
                                at + "/relations",
                                "{\"kind\": \"CONCRETISES\", \"directive\": \"" + upper + "\"}")
                        .getStatus())
                .isEqualTo(201);
        var itself = send(HttpMethod.POST, at + "/relations", "{\"kind\": \"AMENDS\", \"directive\": \"" + id + "\"}");
        assertThat(body(itself).at("/errors/0/field").stringValue()).isEqualTo("/directive");
        var second =
                "{\"path\": \"2\", \"parent\": \"%s\", \"kind\": \"TASK\", \"wording\": {\"language\": \"en\", \"original\": \"two\"}}"
                        .formatted(clause.id());
        assertThat(send(HttpMethod.POST, at + "/clauses", "{\"clauses\": [" + second + "]}")
                        .getStatus())
                .isEqualTo(201);
        var below = clauses.of(everything, id).getLast();
        var circle = amended.replace("{\"path\"", "{\"parent\": \"" + below.id() + "\", \"path\"");
        assertThat(problem(send(HttpMethod.PUT, at + "/clauses/" + clause.id(), circle, "If-Match", "2")))
                .isEqualTo("422 /parent directive.clause-cycle");
        assertThat(send(HttpMethod.DELETE, at + "/clauses/" + below.id(), "", "If-Match", "1")
                        .getStatus())
                .isEqualTo(204);
        var unit = "{\"addressees\": [{\"kind\": \"UNIT\", \"unit\": \"" + country.unit("n1") + "\"}]}";
        assertThat(send(HttpMethod.POST, at + "/addressees", unit).getStatus()).isEqualTo(201);
        assertThat(send(HttpMethod.DELETE, at + "/clauses/" + clause.id(), "", "If-Match", "\"2\"")
                        .getStatus())
                .isEqualTo(204);
        assertThat(clauses.of(everything, id)).isEmpty();
    }

    @Test
    void statesWhatUnitsDid() throws Exception {
        var id = registered("35-CT/TW", "centre", """
                , "addressees": [{"kind": "TIER", "tier": 3, "within": "%s", "concretiseBy": "2025-02-01"}]
                """.formatted(country.unit("north")));
        var at = HOME + "/" + id;
        var unit = "\"unit\": \"" + country.unit("n1") + "\"";
        assertThat(send(HttpMethod.POST, at + "/receipts", "{" + unit + ", \"received\": \"2025-01-20\"}")
                        .getStatus())
                .isEqualTo(201);
        assertThat(send(HttpMethod.POST, at + "/answers", "{" + unit + ", \"kind\": \"UNDER_UPPER\"}")
                        .getStatus())
                .isEqualTo(201);
        var study = "{" + unit
                + ", \"held\": \"2025-02-10\", \"counts\": [{\"category\": \"leaders\", \"expected\": 4, \"present\": 3}]}";
        assertThat(send(HttpMethod.POST, at + "/studies", study).getStatus()).isEqualTo(201);
        assertThat(send(HttpMethod.POST, at + "/reminders", "{\"all\": true}").getStatus())
                .isEqualTo(201);
        var standing = standings.of(everything, id, Standings.Question.on(LocalDate.of(2025, 3, 15)));
        assertThat(standing.received()).isEqualTo(1);
        assertThat(standing.studied()).isEqualTo(1);
        assertThat(standing.tookUp()).isEqualTo(1);

        var refused = send(
                HttpMethod.POST,
                at + "/answers",
                "{\"unit\": \"" + country.unit("south") + "\", \"kind\": \"UNDER_UPPER\"}");
        assertThat(body(refused).at("/errors/0/code").stringValue()).isEqualTo("directive.not-addressed");
        office = country.office("n2");
        assertThat(send(HttpMethod.POST, at + "/receipts", "{" + unit + "}").getStatus())
                .isIn(403, 404, 422);
    }

    @Test
    void takesBackRelationsAddresseesAndDerivations() throws Exception {
        var upper = registered("21-NQ/TW", "centre", """
                , "clauses": [{"path": "1", "kind": "TASK", "wording": {"language": "en", "original": "up"}}]
                """);
        var above = clauses.of(everything, upper).getFirst().id();
        var lower = registered("22-CTr/TU", "north", """
                , "clauses": [{"path": "1", "kind": "TASK", "wording": {"language": "en", "original": "down"}}],
                  "relations": [{"kind": "CONCRETISES", "directive": "%s"}],
                  "addressees": [{"kind": "UNIT", "unit": "%s"}]
                """.formatted(upper, country.unit("n1")));
        var at = HOME + "/" + lower;
        var clause = clauses.of(everything, lower).getFirst().id();
        var uppers = at + "/clauses/" + clause + "/uppers";
        assertThat(send(HttpMethod.POST, uppers, "{\"upper\": \"" + above + "\"}")
                        .getStatus())
                .isEqualTo(201);
        assertThat(body(send(HttpMethod.GET, uppers, "")).at("/items/0/clause").stringValue())
                .isEqualTo(above.toString());
        var key = Ids.next().toString();
        for (var i = 0; i < 2; i++) {
            assertThat(send(HttpMethod.DELETE, uppers + "/" + above, "", "Idempotency-Key", key)
                            .getStatus())
                    .isEqualTo(204);
        }
        assertThat(send(HttpMethod.DELETE, uppers + "/" + above, "").getStatus())
                .isEqualTo(404);
        assertThat(takeUp.above(everything, clause)).isEmpty();

        var relation = at + "/relations?kind=CONCRETISES&directive=";
        assertThat(problem(send(HttpMethod.DELETE, relation + Ids.next(), "")))
                .isEqualTo("422 directive directive.not-found");
        assertThat(send(HttpMethod.DELETE, relation + upper, "").getStatus()).isEqualTo(204);
        assertThat(send(HttpMethod.DELETE, relation + upper, "").getStatus()).isEqualTo(404);

        var addressee = addressees.of(everything, lower).getFirst().id();
        assertThat(send(HttpMethod.DELETE, at + "/addressees/" + addressee, "").getStatus())
                .isEqualTo(204);
        assertThat(send(HttpMethod.DELETE, at + "/addressees/" + addressee, "").getStatus())
                .isEqualTo(404);
        assertThat(addressees.of(everything, lower)).isEmpty();
    }

    @Test
    void pointsAtWhatIsUnknown() throws Exception {
        var id = registered("23-KL/TW", "centre", "");
        var set = "{\"addressees\": [{\"kind\": \"SET\", \"set\": \"" + Ids.next() + "\"}]}";
        assertThat(problem(send(HttpMethod.POST, HOME + "/" + id + "/addressees", set)))
                .isEqualTo("422 /addressees/0/set directive.set-unknown");
        assertThat(problem(send(
                        HttpMethod.POST,
                        HOME,
                        document("24-KL/TW", "centre", "x", ", \"leadPost\": \"" + Ids.next() + "\""))))
                .startsWith("422 /leadPost ");
        assertThat(problem(send(
                        HttpMethod.POST,
                        HOME,
                        document("24-KL/TW", "centre", "x", ", \"field\": \"" + Ids.next() + "\""))))
                .startsWith("422 /field ");
    }

    @Test
    void keepsFilesAndGivesThemBack() throws Exception {
        var at = HOME + "/" + registered("25-KL/TW", "centre", "") + "/files";
        var sent = mvc.perform(multipart(at)
                        .file(new MockMultipartFile(
                                "file", "plan.txt", "text/plain", "Kế hoạch".getBytes(StandardCharsets.UTF_8)))
                        .requestAttr(FixedViewers.SCOPE, office))
                .andReturn()
                .getResponse();
        assertThat(sent.getStatus()).isEqualTo(201);
        var location = String.valueOf(sent.getHeader("Location"));
        assertThat(location).startsWith(at + "/");
        assertThat(body(send(HttpMethod.GET, at, "")).at("/items/0/name").stringValue())
                .isEqualTo("plan.txt");
        var file = send(HttpMethod.GET, location, "");
        assertThat(file.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("Kế hoạch");
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(problem(send(HttpMethod.POST, at, "{}"))).startsWith("415 ");
        assertThat(send(HttpMethod.DELETE, location, "").getStatus()).isEqualTo(204);
        assertThat(send(HttpMethod.GET, location, "").getStatus()).isEqualTo(404);
    }

    private UUID registered(String symbol, String issuer, String more) throws Exception {
        var answer = send(HttpMethod.POST, HOME, document(symbol, issuer, "Title " + symbol, more));
        assertThat(answer.getStatus())
                .as(answer.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(201);
        var id = body(answer).get("id").stringValue();
        assertThat(answer.getHeader("Location")).isEqualTo(HOME + "/" + id);
        return UUID.fromString(id);
    }

    private String document(String symbol, String issuer, String title, String more) {
        return """
                {"symbol": "%s", "issuer": "%s", "issued": "2025-01-10", "term": "2020-2025",
                 "title": {"language": "en", "original": "%s"}%s}
                """.formatted(symbol, country.unit(issuer), title, more);
    }

    /** Field and code of the first problem. */
    private String refused(String sent) throws Exception {
        var answer = send(HttpMethod.POST, HOME, sent);
        assertThat(answer.getStatus())
                .as(answer.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(422);
        var first = body(answer).at("/errors/0");
        assertThat(first.get("message").stringValue()).isNotBlank();
        return first.get("field").stringValue() + " " + first.get("code").stringValue();
    }

    /** Status, field and code of the first problem. */
    private String problem(MockHttpServletResponse answer) throws Exception {
        var first = body(answer).at("/errors/0");
        return answer.getStatus() + " " + first.path("field").asString() + " "
                + first.path("code").asString();
    }

    private JsonNode body(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(HttpMethod method, String address, String body, String... headers)
            throws Exception {
        var request = request(method, address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .requestAttr(FixedViewers.SCOPE, office)
                .header("Accept-Language", "en");
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }
}
