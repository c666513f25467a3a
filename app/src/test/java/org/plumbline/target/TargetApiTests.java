package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.indicator.Measured;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.ChangeTraits;
import org.plumbline.organisation.UnitSets;
import org.plumbline.organisation.Units;
import org.plumbline.target.deed.Terms;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Replay;
import org.plumbline.verdict.VerdictClass;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Targets for programs, from the promise to the counts above it. Today is 15 March 2025. */
@DatabaseTest
class TargetApiTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Measured measured;

    @Autowired
    private Targets targets;

    @Autowired
    private TargetCounts counts;

    @Autowired
    private Units units;

    private Measured.Case set;
    private UUID poverty;

    @BeforeEach
    void aProvince() {
        set = measured.fresh();
        poverty = measured.defined(set, "POV", Measured.poverty());
    }

    @Test
    void goesFromThePromiseToTheScorecardAsItWasKnown() throws Exception {
        var made = post(set.office(), "/api/v1/targets", target("\"level\":40"));
        assertThat(made.getStatus()).as(body(made)).isEqualTo(201);
        String id = JsonPath.read(body(made), "$.id");
        var entered = post(
                set.district(),
                "/api/v1/targets/" + id + "/observations",
                "{\"figures\":[{\"period\":\"2023\",\"value\":48.14}]}");
        assertThat(entered.getStatus()).as(body(entered)).isEqualTo(201);
        assertThat(JsonPath.<List<String>>read(body(entered), "$.moved[*].to")).containsExactly("overHalf");
        String known = JsonPath.read(body(entered), "$.knownAt");
        String figure = JsonPath.read(body(entered), "$.figures[0]");
        var corrected = post(
                set.district(),
                "/api/v1/targets/" + id + "/observations",
                "{\"figures\":[{\"period\":\"2023\",\"value\":38,\"corrects\":\"" + figure
                        + "\",\"reason\":\"Miscounted\"}]}");
        assertThat(JsonPath.<List<String>>read(body(corrected), "$.moved[*].from"))
                .containsExactly("overHalf");
        var card = "/api/v1/units/" + set.unit("north") + "/scorecard?on=2025-03-15";
        var now = body(get(set.office(), card));
        assertThat(JsonPath.<Integer>read(now, "$.total")).isOne();
        assertThat(JsonPath.<Integer>read(now, "$.exceeded")).isOne();
        assertThat(JsonPath.<Integer>read(now, "$.attained")).isOne();
        assertThat(JsonPath.<Integer>read(now, "$.attainedChecked")).isZero();
        assertThat(JsonPath.<Integer>read(now, "$.early")).isOne();
        assertThat(JsonPath.<String>read(now, "$.on")).isEqualTo("2025-03-15");
        var then = body(get(set.office(), card + "&knownAt=" + known));
        assertThat(JsonPath.<Integer>read(then, "$.overHalf")).isOne();
        assertThat(JsonPath.<Integer>read(then, "$.attained")).isZero();
        var verdict = body(get(set.office(), "/api/v1/targets/" + id + "/verdict?on=2025-03-15&knownAt=" + known));
        assertThat(JsonPath.<String>read(verdict, "$.reported.cls")).isEqualTo("overHalf");
        assertThat(JsonPath.<String>read(verdict, "$.checked.cls")).isEqualTo("unknowable");
        assertThat(JsonPath.<List<String>>read(verdict, "$.goals[*].view"))
                .containsExactly("FIRST", "AT_PERIOD_START", "CURRENT");
        assertThat(Replay.verdict(JsonPath.read(verdict, "$.inputs")).verdictClass())
                .as("made again from its inputs")
                .isEqualTo(VerdictClass.OVER_HALF);
        var listed = body(get(set.office(), "/api/v1/targets?unit=" + set.unit() + "&cls=exceeded"));
        assertThat(JsonPath.<List<String>>read(listed, "$.items[*].id")).containsExactly(id);
        assertThat(listed).as("inner numbers stay inside").doesNotContain("node");
        assertThat(JsonPath.<List<String>>read(listed, "$.items[*].cls")).containsExactly("exceeded");
        assertThat(JsonPath.<List<String>>read(listed, "$.items[*].checked")).containsExactly("unknowable");
    }

    @Test
    void aTargetOnAGroupIsSetEnteredAndJudgedAndSaysWhichGroupInWords() throws Exception {
        var made = post(
                set.office(),
                "/api/v1/targets",
                target("\"level\":40").replaceFirst("\\{", "{\"cut\":\"ethnicity=minority\","));
        assertThat(made.getStatus()).as(body(made)).isEqualTo(201);
        String id = JsonPath.read(body(made), "$.id");
        post(
                set.district(),
                "/api/v1/targets/" + id + "/observations",
                "{\"figures\":[{\"period\":\"2023\",\"value\":48.14}]}");
        var verdict = body(get(set.office(), "/api/v1/targets/" + id + "/verdict?on=2025-03-15"));
        assertThat(JsonPath.<String>read(verdict, "$.reported.cls")).isEqualTo("overHalf");
        assertThat(JsonPath.<String>read(verdict, "$.cut")).isEqualTo("ethnicity=minority");
        assertThat(JsonPath.<List<String>>read(verdict, "$.groups[*].name.original"))
                .containsExactly("Minorities");
        assertThat(JsonPath.<List<String>>read(verdict, "$.groups[*].dimensionName.original"))
                .containsExactly("Ethnicity");
        var listed = body(get(set.office(), "/api/v1/targets?unit=" + set.unit()));
        assertThat(JsonPath.<List<String>>read(listed, "$.items[*].cut")).containsExactly("ethnicity=minority");
        var series = body(get(set.office(), "/api/v1/series?cut=&indicator=" + poverty + "&unit=" + set.unit()));
        assertThat(JsonPath.<List<Object>>read(series, "$.items"))
                .as("the whole")
                .isEmpty();
        var wrong = post(
                set.office(),
                "/api/v1/targets",
                target("\"level\":40").replaceFirst("\\{", "{\"cut\":\"ethnicity=others\","));
        assertThat(JsonPath.<List<String>>read(body(wrong), "$.errors[*].field"))
                .containsExactly("/cut");
    }

    @Test
    void classesAreNamedAsTheSchemeNamesThem() throws Exception {
        var list = "/api/v1/targets?unit=" + set.unit() + "&cls=";
        for (var cls : VerdictClass.values()) {
            var listed = get(set.office(), list + cls.code());
            assertThat(listed.getStatus()).as(cls.code()).isEqualTo(200);
        }
        var refused = get(set.office(), list + "OVER_HALF");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(JsonPath.<List<String>>read(body(refused), "$.errors[*].field"))
                .containsExactly("cls");
        assertThat(JsonPath.<String>read(body(refused), "$.errors[0].message")).contains("overHalf, underHalf");
    }

    @Test
    void whatIsWrongIsPointedAt() throws Exception {
        var wrong = post(set.office(), "/api/v1/targets", target("\"level\":65.5"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(JsonPath.<List<String>>read(body(wrong), "$.errors[*].field"))
                .contains("/goal/level");
        assertThat(JsonPath.<List<String>>read(body(wrong), "$.errors[*].code"))
                .contains("target.rule.goal-equals-baseline");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "level":40           | "level":1e4000                        | 422 /goal/level indicator.number-long
            "level":40           | "level":1e999999999                   | 422 /goal/level indicator.number-long
            "level":40           | "level":9999999999999999999999999     | 422 /goal/level indicator.number-long
            "level":40           | "level":"much"                        | 400 /goal/level request.json-number
            "level":40           | "level":40,"upper":-1e40              | 422 /goal/upper indicator.number-long
            "level":40           | "level":40,"comparator":"ABOUT"       | 400 /goal/comparator request.json-choice
            "due":"2025-12-31"   | "due":"+999999999-12-31"              | 422 /goal/due target.day-far
            "start":"2020-12-31" | "start":"2021-02-30"                  | 400 /goal/start request.day
            "kind":"REACH"       | "kind":"WISH"                         | 400 /kind request.json-choice
            "kind":"REACH"       | "kind":"REACH","lag":100000000        | 422 /lag target.lag-long
            "kind":"REACH"       | "kind":"REACH","clause":"x"           | 400 /clause request.json-id
            "kind":"REACH"       | "kind":"REACH","term":"LONG"          | 422 /term indicator.text-long
            "kind":"REACH"       | "kind":"REACH","annex":"LONG"         | 422 /annex indicator.text-long
            "kind":"REACH"       | "kind":"REACH","decision":"LONG"      | 422 /decision indicator.text-long
            "kind":"REACH"       | "kind":"REACH","decision":"a\\u0000b" | 422 null request.character
            "kind":"REACH"       | "kind":"REACH","name":{"language":"en","original":"LONG"} | 422 /name indicator.text-long
            "kind":"REACH"       | "kind":"REACH","name":{"language":"z z","original":"x"}   | 422 /name directive.form.language
            """)
    void whatCannotBeKeptIsRefusedAtItsPlaceAndNothingIsStored(String right, String wrong, String said)
            throws Exception {
        var sent = target("\"level\":40").replace(right, wrong).replace("LONG", "x".repeat(5_000));
        var refused = post(set.office(), "/api/v1/targets", sent);
        assertThat(refused.getStatus() + " " + JsonPath.read(body(refused), "$.errors[0].field") + " "
                        + JsonPath.read(body(refused), "$.errors[0].code"))
                .isEqualTo(said);
        assertThat(JsonPath.<String>read(body(refused), "$.errors[0].message")).hasSizeLessThan(500);
        var listed = body(get(set.office(), "/api/v1/targets?unit=" + set.unit()));
        assertThat(JsonPath.<List<Object>>read(listed, "$.items")).isEmpty();
    }

    @Test
    void anIdentifierThatIsTakenIsSaid() throws Exception {
        var id = made();
        var refused = post(
                set.office(), "/api/v1/targets", target("\"level\":40").replaceFirst("\\{", "{\"id\":\"" + id + "\","));
        assertThat(refused.getStatus()).as(body(refused)).isEqualTo(422);
        assertThat(JsonPath.<String>read(body(refused), "$.code")).isEqualTo("request.id-taken");
    }

    @Test
    void othersAreToldThatNothingIsThere() throws Exception {
        var id = made();
        assertThat(get(set.other(), "/api/v1/targets/" + id).getStatus()).isEqualTo(404);
        assertThat(get(set.other(), "/api/v1/targets/" + id + "/verdict").getStatus())
                .isEqualTo(404);
    }

    @Test
    void aTargetAppliesWhereTheUnitHasTheTrait() {
        var terms = Terms.of(Kind.REACH, poverty, set.unit())
                .where(new UnitSets.Condition("border", UnitSets.Comparison.IS, "yes"));
        targets.set(set.office(), TargetSamples.promise(terms, "65.5", "40"));
        assertThat(card().total()).isZero();
        assertThat(card().of(VerdictClass.NOT_APPLICABLE)).isOne();
        units.changeTraits(
                Scope.programme(), new ChangeTraits(set.unit(), Measured.TODAY.minusDays(9), Map.of("border", "yes")));
        assertThat(card().of(VerdictClass.NOT_APPLICABLE)).isZero();
        assertThat(card().total()).isOne();
    }

    private UUID made() {
        var deed = TargetSamples.reach(poverty, set.unit());
        targets.set(set.office(), deed);
        return deed.id();
    }

    private Scorecard card() {
        return counts.of(
                Scope.programme(), TargetCounts.Question.of(set.country().node("north"), Measured.TODAY));
    }

    private String target(String level) {
        return "{\"kind\":\"REACH\",\"indicator\":\"" + poverty + "\",\"unit\":\"" + set.unit()
                + "\",\"on\":\"2021-02-01\",\"goal\":{\"baseline\":65.5," + level
                + ",\"start\":\"2020-12-31\",\"due\":\"2025-12-31\"}}";
    }

    private MockHttpServletResponse get(Scope scope, String address) throws Exception {
        return mvc.perform(request(HttpMethod.GET, URI.create(address)).requestAttr(FixedViewers.SCOPE, scope))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse post(Scope scope, String address, String json) throws Exception {
        return mvc.perform(request(HttpMethod.POST, URI.create(address))
                        .requestAttr(FixedViewers.SCOPE, scope)
                        .with(csrf())
                        .contentType("application/json")
                        .content(json))
                .andReturn()
                .getResponse();
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
