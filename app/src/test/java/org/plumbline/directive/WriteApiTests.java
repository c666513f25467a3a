package org.plumbline.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.directive.Program.HOME;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

/** What a program writes of documents: whole ones, their clauses, relations, addressees, files, and what units did. */
@DatabaseTest
class WriteApiTests {

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
    private Program program;

    @BeforeEach
    void anOffice() {
        country = new Country(units, reach);
        country.places(2, "centre", "north", "south");
        country.places(3, "north", "n1", "n2");
        program = new Program(mvc, country, "centre");
    }

    @Test
    void registersAWholeDocument() throws Exception {
        var upper = program.registered("57-NQ/TW", "centre", """
                , "clauses": [{"path": "7", "kind": "TASK", "asks": true, "wording": {"language": "en", "original": "Sign"}}]
                """);
        var clause = clauses.of(everything, upper).getFirst().id();
        var lower = program.registered("46-CTr/TU", "north", """
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
    void registersARepeatedRequestOnce() throws Exception {
        var sent = program.document("121-KL/TW", "centre", "Once", "");
        var key = Ids.next().toString();
        var first = program.send(HttpMethod.POST, HOME, sent, "Idempotency-Key", key);
        var again = program.send(HttpMethod.POST, HOME, sent, "Idempotency-Key", key);
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(again.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        var duplicate = program.send(HttpMethod.POST, HOME, sent);
        assertThat(duplicate.getStatus()).isEqualTo(422);
        assertThat(program.body(duplicate).at("/code").stringValue()).isEqualTo("directive.probable-duplicate");
    }

    @Test
    void writesClausesRelationsAndAddressees() throws Exception {
        var upper = program.registered("18-NQ/TW", "centre", "");
        var id = program.registered("47-CTr/TU", "north", "");
        var at = HOME + "/" + id;
        var added = program.send(
                HttpMethod.POST,
                at + "/clauses",
                "{\"clauses\": [{\"path\": \"1\", \"kind\": \"TASK\", \"wording\": {\"language\": \"en\", \"original\": \"one\"}}]}");
        assertThat(added.getStatus()).isEqualTo(201);
        var clause = clauses.of(everything, id).getFirst();
        var amended =
                "{\"path\": \"1\", \"kind\": \"OBJECTIVE\", \"wording\": {\"language\": \"en\", \"original\": \"two\"}}";
        assertThat(program.send(HttpMethod.PUT, at + "/clauses/" + clause.id(), amended, "If-Match", "1")
                        .getStatus())
                .isEqualTo(200);
        assertThat(program.send(HttpMethod.PUT, at + "/clauses/" + clause.id(), amended, "If-Match", "1")
                        .getStatus())
                .isEqualTo(412);
        assertThat(program.send(
                                HttpMethod.POST,
                                at + "/relations",
                                "{\"kind\": \"CONCRETISES\", \"directive\": \"" + upper + "\"}")
                        .getStatus())
                .isEqualTo(201);
        var itself = program.send(
                HttpMethod.POST, at + "/relations", "{\"kind\": \"AMENDS\", \"directive\": \"" + id + "\"}");
        assertThat(program.body(itself).at("/errors/0/field").stringValue()).isEqualTo("/directive");
        var second =
                "{\"path\": \"2\", \"parent\": \"%s\", \"kind\": \"TASK\", \"wording\": {\"language\": \"en\", \"original\": \"two\"}}"
                        .formatted(clause.id());
        assertThat(program.send(HttpMethod.POST, at + "/clauses", "{\"clauses\": [" + second + "]}")
                        .getStatus())
                .isEqualTo(201);
        var below = clauses.of(everything, id).getLast();
        var circle = amended.replace("{\"path\"", "{\"parent\": \"" + below.id() + "\", \"path\"");
        assertThat(program.problem(
                        program.send(HttpMethod.PUT, at + "/clauses/" + clause.id(), circle, "If-Match", "2")))
                .isEqualTo("422 /parent directive.clause-cycle");
        assertThat(program.send(HttpMethod.DELETE, at + "/clauses/" + below.id(), "", "If-Match", "1")
                        .getStatus())
                .isEqualTo(204);
        var unit = "{\"addressees\": [{\"kind\": \"UNIT\", \"unit\": \"" + country.unit("n1") + "\"}]}";
        assertThat(program.send(HttpMethod.POST, at + "/addressees", unit).getStatus())
                .isEqualTo(201);
        assertThat(program.send(HttpMethod.DELETE, at + "/clauses/" + clause.id(), "", "If-Match", "\"2\"")
                        .getStatus())
                .isEqualTo(204);
        assertThat(clauses.of(everything, id)).isEmpty();
    }

    @Test
    void statesWhatUnitsDid() throws Exception {
        var id = program.registered("35-CT/TW", "centre", """
                , "addressees": [{"kind": "TIER", "tier": 3, "within": "%s", "concretiseBy": "2025-02-01"}]
                """.formatted(country.unit("north")));
        var at = HOME + "/" + id;
        var unit = "\"unit\": \"" + country.unit("n1") + "\"";
        assertThat(program.send(HttpMethod.POST, at + "/receipts", "{" + unit + ", \"received\": \"2025-01-20\"}")
                        .getStatus())
                .isEqualTo(201);
        assertThat(program.send(HttpMethod.POST, at + "/answers", "{" + unit + ", \"kind\": \"UNDER_UPPER\"}")
                        .getStatus())
                .isEqualTo(201);
        var study = "{" + unit
                + ", \"held\": \"2025-02-10\", \"counts\": [{\"category\": \"leaders\", \"expected\": 4, \"present\": 3}]}";
        assertThat(program.send(HttpMethod.POST, at + "/studies", study).getStatus())
                .isEqualTo(201);
        assertThat(program.send(HttpMethod.POST, at + "/reminders", "{\"all\": true}")
                        .getStatus())
                .isEqualTo(201);
        var standing = standings.of(everything, id, Standings.Question.on(LocalDate.of(2025, 3, 15)));
        assertThat(standing.received()).isEqualTo(1);
        assertThat(standing.studied()).isEqualTo(1);
        assertThat(standing.tookUp()).isEqualTo(1);

        var refused = program.send(
                HttpMethod.POST,
                at + "/answers",
                "{\"unit\": \"" + country.unit("south") + "\", \"kind\": \"UNDER_UPPER\"}");
        assertThat(program.body(refused).at("/errors/0/code").stringValue()).isEqualTo("directive.not-addressed");
        assertThat(new Program(mvc, country, "n2")
                        .send(HttpMethod.POST, at + "/receipts", "{" + unit + "}")
                        .getStatus())
                .isIn(403, 404, 422);
    }

    @Test
    void takesBackRelationsAddresseesAndDerivations() throws Exception {
        var upper = program.registered("21-NQ/TW", "centre", """
                , "clauses": [{"path": "1", "kind": "TASK", "wording": {"language": "en", "original": "up"}}]
                """);
        var above = clauses.of(everything, upper).getFirst().id();
        var lower = program.registered("22-CTr/TU", "north", """
                , "clauses": [{"path": "1", "kind": "TASK", "wording": {"language": "en", "original": "down"}}],
                  "relations": [{"kind": "CONCRETISES", "directive": "%s"}],
                  "addressees": [{"kind": "UNIT", "unit": "%s"}]
                """.formatted(upper, country.unit("n1")));
        var at = HOME + "/" + lower;
        var clause = clauses.of(everything, lower).getFirst().id();
        var uppers = at + "/clauses/" + clause + "/uppers";
        assertThat(program.send(HttpMethod.POST, uppers, "{\"upper\": \"" + above + "\"}")
                        .getStatus())
                .isEqualTo(201);
        assertThat(program.body(program.send(HttpMethod.GET, uppers, ""))
                        .at("/items/0/clause")
                        .stringValue())
                .isEqualTo(above.toString());
        var key = Ids.next().toString();
        for (var i = 0; i < 2; i++) {
            assertThat(program.send(HttpMethod.DELETE, uppers + "/" + above, "", "Idempotency-Key", key)
                            .getStatus())
                    .isEqualTo(204);
        }
        assertThat(program.send(HttpMethod.DELETE, uppers + "/" + above, "").getStatus())
                .isEqualTo(404);
        assertThat(takeUp.above(everything, clause)).isEmpty();

        var relation = at + "/relations?kind=CONCRETISES&directive=";
        assertThat(program.problem(program.send(HttpMethod.DELETE, relation + Ids.next(), "")))
                .isEqualTo("422 directive directive.not-found");
        assertThat(program.send(HttpMethod.DELETE, relation + upper, "").getStatus())
                .isEqualTo(204);
        assertThat(program.send(HttpMethod.DELETE, relation + upper, "").getStatus())
                .isEqualTo(404);

        var addressee = addressees.of(everything, lower).getFirst().id();
        assertThat(program.send(HttpMethod.DELETE, at + "/addressees/" + addressee, "")
                        .getStatus())
                .isEqualTo(204);
        assertThat(program.send(HttpMethod.DELETE, at + "/addressees/" + addressee, "")
                        .getStatus())
                .isEqualTo(404);
        assertThat(addressees.of(everything, lower)).isEmpty();
    }

    @Test
    void keepsFilesAndGivesThemBack() throws Exception {
        var at = HOME + "/" + program.registered("25-KL/TW", "centre", "") + "/files";
        var sent = program.upload(at, "plan.txt", "Kế hoạch");
        assertThat(sent.getStatus()).isEqualTo(201);
        var location = String.valueOf(sent.getHeader("Location"));
        assertThat(location).startsWith(at + "/");
        assertThat(program.body(program.send(HttpMethod.GET, at, ""))
                        .at("/items/0/name")
                        .stringValue())
                .isEqualTo("plan.txt");
        var file = program.send(HttpMethod.GET, location, "");
        assertThat(file.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("Kế hoạch");
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(program.problem(program.send(HttpMethod.POST, at, "{}"))).startsWith("415 ");
        assertThat(program.send(HttpMethod.DELETE, location, "").getStatus()).isEqualTo(204);
        assertThat(program.send(HttpMethod.GET, location, "").getStatus()).isEqualTo(404);
    }
}
