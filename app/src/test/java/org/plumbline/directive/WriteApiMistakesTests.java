package org.plumbline.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.directive.Program.HOME;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ids;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

/** What a program sends amiss about documents is pointed at, and no older version is written over. */
@DatabaseTest
class WriteApiMistakesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Units units;

    @Autowired
    private Reach reach;

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
    void answersWithProblemsThatPointIntoWhatWasSent() throws Exception {
        assertThat(program.refused(program.document("46-XYZW/", "north", "x", "")))
                .isEqualTo("/symbol directive.symbol-unknown.not-a-symbol");
        assertThat(program.refused("{\"symbol\": \"1-KL/TW\"}")).isEqualTo("/issuer directive.form.missing");
        assertThat(program.refused(program.document(
                        "1-KL/TW",
                        "centre",
                        "x",
                        ", \"relations\": [{\"kind\": \"CITES\", \"directive\": \"" + Ids.next() + "\"}]")))
                .isEqualTo("/relations/0/directive directive.not-found");
        var task = "{\"path\": \"1\", \"kind\": \"TASK\", \"wording\": {\"language\": \"en\", \"original\": \"x\"}}";
        assertThat(program.refused(
                        program.document("1-KL/TW", "centre", "x", ", \"clauses\": [" + task + "," + task + "]")))
                .isEqualTo("/clauses/1/path directive.clause-path-taken");
        assertThat(program.refused(
                        program.document("1-KL/TW", "centre", "x", ", \"addressees\": [{\"kind\": \"SET\"}]")))
                .isEqualTo("/addressees/0/set directive.addressee-missing");
        var a = Ids.next();
        var b = Ids.next();
        var circle = """
                , "clauses": [
                    {"id": "%s", "parent": "%s", "path": "1", "kind": "TASK", "wording": {"language": "en", "original": "x"}},
                    {"id": "%s", "parent": "%s", "path": "2", "kind": "TASK", "wording": {"language": "en", "original": "y"}}]
                """.formatted(a, b, b, a);
        assertThat(program.refused(program.document("1-KL/TW", "centre", "x", circle)))
                .isEqualTo("/clauses/0/parent directive.clause-cycle");
    }

    @Test
    void saysWhereTheTextIsNotUnderstood() throws Exception {
        var wrong = program.send(
                HttpMethod.POST, HOME, program.document("1-KL/TW", "centre", "x", ", \"urgency\": \"SOON\""));
        assertThat(wrong.getStatus()).isEqualTo(400);
        assertThat(program.body(wrong).at("/errors/0/field").stringValue()).isEqualTo("/urgency");
        assertThat(program.send(HttpMethod.POST, HOME, "not json").getStatus()).isEqualTo(400);
        assertThat(program.send(HttpMethod.POST, HOME + "/no-identifier/receipts", "{}")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void correctsOnlyTheVersionThatWasRead() throws Exception {
        var id = program.registered("123-KL/TW", "centre", "");
        var sent = program.document("123-KL/TW", "centre", "Corrected", "");
        var corrected = program.send(HttpMethod.PUT, HOME + "/" + id, sent, "If-Match", "\"1\"");
        assertThat(corrected.getStatus()).isEqualTo(200);
        assertThat(corrected.getHeader("ETag")).isEqualTo("\"2\"");
        var late = program.send(
                HttpMethod.PUT,
                HOME + "/" + id,
                program.document("123-KL/TW", "centre", "Late", ""),
                "If-Match",
                "\"1\"");
        assertThat(late.getStatus()).isEqualTo(412);
        assertThat(program.body(late).at("/stored/title").stringValue()).isEqualTo("Corrected");
        var blind = program.send(HttpMethod.PUT, HOME + "/" + id, sent);
        assertThat(blind.getStatus()).isEqualTo(428);
        assertThat(program.body(blind).at("/errors/0/field").stringValue()).isEqualTo("If-Match");
        assertThat(program.body(blind).at("/errors/0/message").stringValue()).contains("If-Match", "\"version\"");
        var odd = program.send(HttpMethod.PUT, HOME + "/" + id, sent, "If-Match", "*");
        assertThat(odd.getStatus()).isEqualTo(422);
        assertThat(program.body(odd).at("/code").stringValue()).isEqualTo("request.if-match");
    }

    @Test
    void pointsAtWhatIsUnknown() throws Exception {
        var id = program.registered("23-KL/TW", "centre", "");
        var set = "{\"addressees\": [{\"kind\": \"SET\", \"set\": \"" + Ids.next() + "\"}]}";
        assertThat(program.problem(program.send(HttpMethod.POST, HOME + "/" + id + "/addressees", set)))
                .isEqualTo("422 /addressees/0/set directive.set-unknown");
        assertThat(program.problem(program.send(
                        HttpMethod.POST,
                        HOME,
                        program.document("24-KL/TW", "centre", "x", ", \"leadPost\": \"" + Ids.next() + "\""))))
                .startsWith("422 /leadPost ");
        assertThat(program.problem(program.send(
                        HttpMethod.POST,
                        HOME,
                        program.document("24-KL/TW", "centre", "x", ", \"field\": \"" + Ids.next() + "\""))))
                .startsWith("422 /field ");
    }
}
