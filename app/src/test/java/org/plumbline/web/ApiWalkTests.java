package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.access.AHouse;
import org.plumbline.access.Role;
import org.plumbline.directive.Country;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.DefineLine;
import org.plumbline.organisation.JoinLine;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program does by the interface what a person does by the pages, and reads back what it did. */
@DatabaseTest
class ApiWalkTests {

    private static final String HOME = "/api/v1";

    private final JsonMapper json = new JsonMapper();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Units units;

    @Autowired
    private Reach reach;

    @Autowired
    private AHouse houses;

    private Country country;
    private Scope asking;

    @BeforeEach
    void anOffice() {
        country = new Country(units, reach);
        country.places(2, "centre", "north", "south");
        country.places(3, "north", "n1", "n2", "n3");
        asking = country.office("centre");
    }

    @Test
    void takesAUnitIntoASectorLineAndOut() throws Exception {
        short line = 7;
        units.defineLine(
                Scope.programme(), new DefineLine(new UUID(8, line), line, "sector-7", Country.words("Health")));
        var unit = HOME + "/units/" + country.unit("n1");
        units.joinLine(
                Scope.programme(),
                new JoinLine(country.unit("north"), line, null, java.time.LocalDate.of(2025, 1, 1), null));
        var joined = send(HttpMethod.POST, unit + "/lines", """
                {"line": 7, "parent": "%s", "from": "2025-01-01"}""".formatted(country.unit("north")));
        assertThat(joined.getStatus()).as(text(joined)).isEqualTo(201);
        var children = HOME + "/units/" + country.unit("north") + "/children?line=7";
        assertThat(ids(get(children))).containsExactly(country.unit("n1").toString());
        assertThat(send(HttpMethod.DELETE, unit + "/lines/7?on=2025-02-01", "").getStatus())
                .isEqualTo(200);
        assertThat(ids(get(children))).isEmpty();
        assertThat(ids(get(children + "&on=2025-01-15"))).hasSize(1);
        assertThat(get(HOME + "/lines").at("/items").size()).isGreaterThan(1);
        assertThat(get(HOME + "/tiers").at("/items").size()).isGreaterThan(3);
        assertThat(field(send(HttpMethod.POST, unit + "/lines", "{}"))).isEqualTo("line");
    }

    @Test
    void namesASetAndFillsIt() throws Exception {
        var code = "set-" + Ids.next();
        var made = send(HttpMethod.POST, HOME + "/sets", """
                {"owner": "%s", "code": "%s", "name": {"language": "en", "original": "Border"}}""".formatted(country.unit("north"), code));
        assertThat(made.getStatus()).as(text(made)).isEqualTo(201);
        var set = HOME + "/sets/" + body(made).get("id").stringValue();
        assertThat(send(HttpMethod.PUT, set + "/members", """
                {"on": "2025-01-01", "units": ["%s", "%s", "%s"]}""".formatted(
                                        country.unit("n1"), country.unit("n2"), country.unit("n3")))
                        .getStatus())
                .isEqualTo(200);
        assertThat(walk(set + "/members?limit=2")).hasSize(3);
        assertThat(get(set).get("code").stringValue()).isEqualTo(code);
        assertThat(walk(HOME + "/sets?limit=1")).contains(get(set).get("id").stringValue());
    }

    @Test
    void createsAPostHandsItOverAndCloses() throws Exception {
        var at = HOME + "/units/" + country.unit("n1") + "/posts";
        var made = send(HttpMethod.POST, at, """
                {"founded": "2025-01-01", "name": {"language": "en", "original": "Clerk"}}""");
        assertThat(made.getStatus()).as(text(made)).isEqualTo(201);
        var post = HOME + "/posts/" + body(made).get("id").stringValue();
        send(HttpMethod.POST, post + "/holders", "{\"holder\": \"A. First\", \"on\": \"2025-01-01\"}");
        assertThat(send(HttpMethod.POST, post + "/holders", "{\"holder\": \"B. Second\", \"on\": \"2025-03-01\"}")
                        .getStatus())
                .isEqualTo(201);
        assertThat(get(post).at("/post/holder").stringValue()).isEqualTo("B. Second");
        assertThat(get(post).at("/holdings").size()).isEqualTo(2);
        assertThat(ids(get(at))).hasSize(1);
        assertThat(send(HttpMethod.POST, post + "/close", "{\"on\": \"2025-03-10\"}")
                        .getStatus())
                .isEqualTo(200);
        assertThat(get(post).at("/post/ceased").stringValue()).isEqualTo("2025-03-10");
    }

    @Test
    void setsUpABodySeatsItAndEndsIt() throws Exception {
        var post = body(send(HttpMethod.POST, HOME + "/units/" + country.unit("north") + "/posts", """
                {"founded": "2025-01-01", "name": {"language": "en", "original": "Chair"}}"""))
                .get("id")
                .stringValue();
        var made = send(HttpMethod.POST, HOME + "/units/" + country.unit("north") + "/bodies", """
                {"form": "STEERING_COMMITTEE", "from": "2025-01-10", "name": {"language": "en", "original": "Steering"},
                 "seats": [{"post": "%s", "role": "HEAD"}]}""".formatted(post));
        assertThat(made.getStatus()).as(text(made)).isEqualTo(201);
        var body = HOME + "/bodies/" + body(made).get("id").stringValue();
        assertThat(get(body).at("/members/0/role").stringValue()).isEqualTo("HEAD");
        assertThat(send(HttpMethod.PUT, body + "/seats", """
                {"on": "2025-02-01", "seats": [{"post": "%s", "role": "SECRETARY"}]}""".formatted(post)).getStatus())
                .isEqualTo(200);
        assertThat(get(body).at("/members/0/role").stringValue()).isEqualTo("SECRETARY");
        assertThat(send(HttpMethod.POST, body + "/end", "{\"on\": \"2025-03-01\"}")
                        .getStatus())
                .isEqualTo(200);
        assertThat(get(body).at("/unit/ceased").stringValue()).isEqualTo("2025-03-01");
    }

    @Test
    void sendsAFileAndBringsItBack() throws Exception {
        var files = HOME + "/directives/" + register("61-NQ/TW", "centre", "") + "/files";
        var bytes = "%PDF-1.7 a scan".getBytes(StandardCharsets.US_ASCII);
        var sent = perform(MockMvcRequestBuilders.post(files + "?name=scan.pdf")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(bytes));
        assertThat(sent.getStatus()).as(text(sent)).isEqualTo(201);
        assertThat(body(sent).get("mediaType").stringValue()).isEqualTo("application/pdf");
        var file = files + "/" + body(sent).get("id").stringValue();
        var brought = perform(MockMvcRequestBuilders.get(file));
        assertThat(brought.getContentAsByteArray()).isEqualTo(bytes);
        assertThat(brought.getHeader("Content-Disposition")).contains("scan.pdf");
        assertThat(ids(get(files))).hasSize(1);
        assertThat(send(HttpMethod.DELETE, file, "").getStatus()).isEqualTo(204);
        assertThat(perform(MockMvcRequestBuilders.get(file)).getStatus()).isEqualTo(404);
        var nothing =
                perform(MockMvcRequestBuilders.post(files + "?name=scan.pdf").content(new byte[0]));
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(field(perform(MockMvcRequestBuilders.post(files).content(bytes))))
                .isEqualTo("name");
    }

    @Test
    void takesBackWhatWasStated() throws Exception {
        var clause =
                "{\"path\": \"1\", \"kind\": \"TASK\", \"asks\": true, \"wording\": {\"language\": \"en\", \"original\": \"x\"}}";
        var upper = register("62-NQ/TW", "centre", ", \"clauses\": [" + clause + "]");
        var upperClause = get(HOME + "/directives/" + upper).at("/clauses/0/id").stringValue();
        var lower = register("63-CTr/TU", "north", """
                , "relations": [{"kind": "CONCRETISES", "directive": "%s"}], "clauses": [%s],
                "addressees": [{"kind": "UNIT", "unit": "%s"}]""".formatted(upper, clause, country.unit("n1")));
        var at = HOME + "/directives/" + lower;
        var own = get(at).at("/clauses/0/id").stringValue();
        assertThat(send(HttpMethod.POST, at + "/clauses/" + own + "/uppers", "{\"upper\": \"" + upperClause + "\"}")
                        .getStatus())
                .isEqualTo(201);
        var takenUp = HOME + "/directives/" + upper + "/clauses/" + upperClause + "/take-up";
        assertThat(get(takenUp).at("/items").size()).isEqualTo(1);

        var strangers = HOME + "/directives/" + upper + "/clauses/" + own + "/uppers/" + upperClause;
        assertThat(send(HttpMethod.DELETE, strangers, "").getStatus()).isEqualTo(404);
        assertThat(get(takenUp).at("/items").size()).isEqualTo(1);

        assertThat(send(HttpMethod.DELETE, at + "/clauses/" + own + "/uppers/" + upperClause, "")
                        .getStatus())
                .isEqualTo(204);
        assertThat(get(takenUp).at("/items").size()).isZero();
        var addressee = get(at).at("/addressees/0/id").stringValue();
        assertThat(ids(get(at + "/silent"), "unit"))
                .containsExactly(country.unit("n1").toString());
        assertThat(send(HttpMethod.DELETE, at + "/addressees/" + addressee, "").getStatus())
                .isEqualTo(204);
        assertThat(send(HttpMethod.DELETE, at + "/relations/CONCRETISES/" + upper, "")
                        .getStatus())
                .isEqualTo(204);
        assertThat(get(at).at("/addressees").size()).isZero();
        assertThat(get(at).at("/relations").size()).isZero();

        var twin = register("64-CTr/TU", "north", "");
        var joined = send(HttpMethod.POST, HOME + "/directives/" + twin + "/join", "{\"into\": \"" + lower + "\"}");
        assertThat(joined.getStatus()).as(text(joined)).isEqualTo(200);
        assertThat(get(HOME + "/directives/" + twin).get("id").stringValue()).isEqualTo(lower);
    }

    @Test
    void opensAnAccountAndGivesAMandate() throws Exception {
        var house = houses.house();
        asking = houses.scope(houses.somebody(house.district(), Role.ADMINISTRATOR, true));
        var post = houses.post(house.commune());
        var opened = send(HttpMethod.POST, HOME + "/accounts", """
                {"unit": "%s", "login": "clerk-%s", "language": "en", "post": "%s"}""".formatted(house.commune(), Ids.next(), post));
        assertThat(opened.getStatus()).as(text(opened)).isEqualTo(201);
        assertThat(body(opened).get("password").stringValue()).hasSizeGreaterThan(10);
        var given = send(HttpMethod.POST, HOME + "/mandates", """
                {"post": "%s", "role": "CLERK", "unit": "%s"}""".formatted(post, house.commune()));
        assertThat(given.getStatus()).as(text(given)).isEqualTo(201);
        var roster = get(HOME + "/units/" + house.commune() + "/roster");
        assertThat(roster.toString())
                .contains("CLERK", body(opened).get("account").stringValue());
        var mandate = HOME + "/mandates/" + body(given).get("id").stringValue();
        assertThat(send(HttpMethod.DELETE, mandate, "").getStatus()).isEqualTo(422);
        assertThat(send(HttpMethod.DELETE, mandate, "", "If-Match", "\"1\"").getStatus())
                .isEqualTo(204);
        var account = HOME + "/accounts/" + body(opened).get("account").stringValue();
        assertThat(send(HttpMethod.DELETE, account + "/seats/" + post, "").getStatus())
                .isEqualTo(204);
        assertThat(body(send(HttpMethod.POST, account + "/password", ""))
                        .get("password")
                        .stringValue())
                .isNotEqualTo(body(opened).get("password").stringValue());
        var cousin = send(HttpMethod.POST, HOME + "/mandates", """
                {"post": "%s", "role": "CLERK", "unit": "%s"}""".formatted(post, house.cousin()));
        assertThat(cousin.getStatus()).isIn(404, 422);
    }

    @Test
    void aListIsWalkedWithoutGapOrDoubleWhileItGrows() throws Exception {
        var wanted = new ArrayList<String>();
        for (var number = 1; number <= 5; number++) {
            wanted.addFirst(register("7" + number + "-NQ/TW", "centre", ""));
        }
        var first = get(HOME + "/directives?limit=2&unit=" + country.unit("centre"));
        register("79-NQ/TW", "centre", "");
        var seen = new LinkedHashSet<>(ids(first));
        for (var next = first.get("next"); next != null && !next.isNull(); ) {
            var part =
                    get(HOME + "/directives?limit=2&unit=" + country.unit("centre") + "&cursor=" + next.stringValue());
            ids(part)
                    .forEach(id -> assertThat(seen.add(id)).as("doubled %s", id).isTrue());
            next = part.get("next");
        }
        assertThat(seen).containsAll(wanted);
        assertThat(walk(HOME + "/units/" + country.unit("north") + "/children?limit=1"))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "directives?limit=0,limit",
        "directives?limit=201,limit",
        "units?q=x&limit=1000,limit",
        "directives?cursor=7,cursor",
        "directives?cursor=00000000-0000-0000-0000-000000000009,cursor",
        "sets?cursor=x,cursor"
    })
    void boundsAndCursorsAreHeld(String address, String field) throws Exception {
        var answer = perform(MockMvcRequestBuilders.get(HOME + "/" + address));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(field(answer)).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"units", "reorganisations", "sets", "accounts", "mandates", "directives"})
    void anEmptyBodyIsRefusedAtAField(String list) throws Exception {
        var answer = send(HttpMethod.POST, HOME + "/" + list, "{}");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(field(answer)).isNotBlank();
    }

    @Test
    void aHalfStepOfAReorganisationIsRefused() throws Exception {
        var answer = send(HttpMethod.POST, HOME + "/reorganisations", """
                {"reference": "1/QD", "on": "2025-03-15", "steps": [{"step": "merge", "predecessors": ["%s"]}]}""".formatted(country.unit("n1")));
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"en,missing", "vi,Thiếu", "id,tidak ada", "de,fehlt", "pl,Brakuje", "uk,немає"})
    void problemsAreToldInTheLanguageAskedFor(String language, String word) throws Exception {
        var answer = perform(MockMvcRequestBuilders.post(HOME + "/sets")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .header("Accept-Language", language));
        assertThat(answer.getHeader("Content-Language")).isEqualTo(language);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        var problem = body(answer);
        assertThat(problem.get("detail").stringValue()).contains(word);
        assertThat(problem.get("code").stringValue()).isEqualTo("request.needed");
        assertThat(problem.get("field").stringValue()).isEqualTo("owner");
    }

    @Test
    void twoProgramsThatEditOneUnitAreToldBothVersions() throws Exception {
        var unit = HOME + "/units/" + country.unit("n1");
        var tag = perform(MockMvcRequestBuilders.get(unit)).getHeader("ETag");
        assertThat(tag).isNotNull();
        assertThat(send(HttpMethod.PUT, unit, "{\"telephone\": \"0203 1\"}", "If-Match", tag)
                        .getStatus())
                .isEqualTo(200);
        var late = send(HttpMethod.PUT, unit, "{\"telephone\": \"0203 2\"}", "If-Match", tag);
        assertThat(late.getStatus()).isEqualTo(412);
        assertThat(body(late).at("/stored/telephone").stringValue()).isEqualTo("0203 1");
        assertThat(body(late).at("/sent/telephone").stringValue()).isEqualTo("0203 2");
    }

    private String register(String symbol, String issuer, String more) throws Exception {
        var answer = send(
                HttpMethod.POST, HOME + "/directives", """
                {"symbol": "%s", "issuer": "%s", "issued": "2025-01-10", "term": "2020-2025",
                 "title": {"language": "en", "original": "Title %s"}%s}""".formatted(symbol, country.unit(issuer), Ids.next(), more));
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(201);
        return body(answer).get("id").stringValue();
    }

    /** The identifiers of all parts of a list. */
    private List<String> walk(String address) throws Exception {
        var all = new ArrayList<String>();
        var part = get(address);
        all.addAll(ids(part));
        while (part.get("next") != null && !part.get("next").isNull()) {
            part = get(address + "&cursor=" + part.get("next").stringValue());
            all.addAll(ids(part));
        }
        assertThat(all).doesNotHaveDuplicates();
        return all;
    }

    private static List<String> ids(JsonNode part) {
        return ids(part, "id");
    }

    private static List<String> ids(JsonNode part, String name) {
        var ids = new ArrayList<String>();
        part.get("items").forEach(item -> ids.add(item.get(name).stringValue()));
        return ids;
    }

    private @Nullable String field(MockHttpServletResponse answer) throws Exception {
        return body(answer).at("/errors/0/field").stringValue().replaceFirst("^/", "");
    }

    private JsonNode get(String address) throws Exception {
        var answer = perform(MockMvcRequestBuilders.get(address));
        assertThat(answer.getStatus()).as("%s %s", address, text(answer)).isEqualTo(200);
        return body(answer);
    }

    private MockHttpServletResponse send(HttpMethod method, String address, String body, String... headers)
            throws Exception {
        var request = MockMvcRequestBuilders.request(method, address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return perform(request);
    }

    private MockHttpServletResponse perform(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.requestAttr(FixedViewers.SCOPE, asking))
                .andReturn()
                .getResponse();
    }

    private JsonNode body(MockHttpServletResponse answer) throws Exception {
        return json.readTree(text(answer));
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
