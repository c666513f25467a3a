package org.plumbline.directive;

import static org.assertj.core.api.Assertions.assertThat;
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
        assertThat(refused("{\"symbol\": \"1-KL/TW\"}")).isEqualTo("/issuer request.needed");
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
        assertThat(send(HttpMethod.PUT, HOME + "/" + id, sent).getStatus()).isEqualTo(422);
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
