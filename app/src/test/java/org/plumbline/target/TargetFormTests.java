package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.directive.Browser;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Ids;
import org.plumbline.programme.AProgramme;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The forms by which targets are set, revised, taken back and withdrawn, with good and with bad input. Today is 15 March 2025. */
@DatabaseTest
class TargetFormTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Measured measured;

    @Autowired
    private AProgramme programme;

    @Autowired
    private TargetList list;

    private Measured.Case set;
    private UUID poverty;
    private Browser office;

    @BeforeEach
    void aProvince() {
        set = measured.fresh();
        poverty = measured.defined(set, "POV", Measured.poverty());
        office = new Browser(mvc, set.office());
    }

    @Test
    void theFirstStepExplainsTheKindsAndTheSecondAsksOnlyWhatTheKindNeeds() throws Exception {
        var first = office.open("/targets/new?indicator=" + poverty + "&unit=" + set.unit())
                .page();
        assertThat(first)
                .contains("Share of poor households", "value=\"REACH\"", "value=\"BAND\"", "How far the way is covered")
                .doesNotContain("value=\"DELIVER\"", ">target.", "null");
        assertThat(office.open("/targets/new").page()).contains("value=\"DELIVER\"", "value=\"RANK\"");
        var reach = office.send("/targets/new", begun("REACH", "step", "terms")).page();
        assertThat(reach)
                .contains(
                        "name=\"goal.baseline\"",
                        "name=\"goal.milestones[0].day\"",
                        "name=\"method\"",
                        "value=\"AT_MOST\"")
                .doesNotContain("name=\"goal.upper\"", "value=\"MORE_THAN\"", ">target.");
        var band = office.send("/targets/new", begun("BAND", "step", "terms")).page();
        assertThat(band)
                .contains("name=\"goal.level\"", "name=\"goal.upper\"")
                .doesNotContain("name=\"goal.baseline\"", "name=\"goal.milestones", "name=\"method\"");
        var shape = Measured.text(Shape.YES_NO, null, Kept.STOCK, PlaceRule.NONE, TimeRule.LAST, Frequency.YEAR);
        var plan = measured.defined(set, "PLAN", shape);
        var deliver = office.open("/targets/new?kind=DELIVER&indicator=" + plan + "&unit=" + set.unit())
                .page();
        assertThat(deliver)
                .contains("name=\"goal.due\"")
                .doesNotContain("name=\"goal.level\"", "name=\"goal.baseline\"");
    }

    @Test
    void aTargetIsSetWithAllThatItHas() throws Exception {
        var sent = office.send(
                "/targets/new",
                form(
                        "goal.comparator",
                        "LESS_THAN",
                        "goal.level",
                        "40 %",
                        "goal.milestones[0].day",
                        "2022-12-31",
                        "goal.milestones[0].level",
                        "55",
                        "goal.milestones[4].day",
                        "2023-12-31",
                        "goal.milestones[4].level",
                        "50",
                        "frequency",
                        "HALF",
                        "lag",
                        "30",
                        "method",
                        "DISTANCE",
                        "name",
                        "Fewer poor households",
                        "annex",
                        "12",
                        "term",
                        "2020-2025",
                        "cut.ethnicity",
                        "",
                        "applies.trait",
                        "border",
                        "applies.comparison",
                        "IS",
                        "applies.value",
                        "yes",
                        "decision",
                        "Decision 7"));
        assertThat(sent.status()).as(sent.page()).isEqualTo(303);
        var whole = list.get(set.office(), id(sent.location()));
        var line = whole.line();
        assertThat(line.kind()).isEqualTo(Kind.REACH);
        assertThat(line.goal().comparator()).isEqualTo(GoalComparator.LESS_THAN);
        assertThat(line.goal().level()).isEqualByComparingTo("40");
        assertThat(line.goal().milestones()).hasSize(2);
        assertThat(line.lag()).isEqualTo(30);
        assertThat(line.annex()).isEqualTo("12");
        assertThat(line.name().original()).isEqualTo("Fewer poor households");
        assertThat(line.applies()).isNotNull();
        assertThat(whole.revisions().getFirst().decision()).isEqualTo("Decision 7");
    }

    @Test
    void aClauseFillsTheFormInAndIsKept() throws Exception {
        var there = programme.fresh();
        var writer = new Browser(mvc, there.office());
        var page = writer.open("/targets/new?directive=" + there.directive() + "&clause=" + there.clause())
                .page();
        assertThat(page).contains("name=\"clause\" value=\"" + there.clause() + "\"", "value=\"46-CTr/TU");
        var terms = writer.send(
                        "/targets/new",
                        "step",
                        "terms",
                        "kind",
                        "REACH",
                        "indicator",
                        poverty,
                        "unit",
                        there.country().unit("n1"),
                        "directive",
                        there.directive(),
                        "clause",
                        there.clause())
                .page();
        assertThat(terms).contains("value=\"" + there.clause() + "\" selected", "Chair of n1");
        var done = writer.send(
                "/targets/new",
                form(
                        "unit",
                        there.country().unit("n1"),
                        "directive",
                        there.directive(),
                        "clause",
                        there.clause(),
                        "post",
                        there.post(),
                        "on",
                        "2025-03-15"));
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        var line = list.get(there.office(), id(done.location())).line();
        assertThat(line.clause()).isEqualTo(there.clause());
        assertThat(line.path()).isEqualTo("3.2");
        assertThat(line.postName()).isNotNull();
        assertThat(writer.open("/directives/" + there.directive() + "/clauses/" + there.clause())
                        .page())
                .contains("/targets/" + line.id(), "at most 40 %", "/targets/new?directive=");
        var stranger = new Browser(mvc, set.other());
        assertThat(stranger.open("/targets/new?directive=" + there.directive()).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"frequency", "method", "clause", "field", "post", "goal.comparator"})
    void whatIsOnNoListIsSaidAndNothingIsSetWithoutIt(String field) throws Exception {
        var refused = office.send("/targets/new", form(field, "nonsense"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page()).contains("nonsense", "is not one of the choices");
        assertThat(office.open("/targets?unit=" + set.unit()).page()).doesNotContain("Share of poor households</a>");
    }

    @Test
    void whatTheFirstStepLacksIsSaidThereAndNothingTypedIsLost() throws Exception {
        assertWrong(office.send("/targets/new", "step", "terms"), "kind", "indicator", "unit");
        assertWrong(office.send("/targets/new", begun("REACH", "indicator", "no such thing")), "indicator");
        assertWrong(office.send("/targets/new", begun("REACH", "unit", "nowhere at all")), "unit");
        assertWrong(office.send("/targets/new", begun("RANK")), "kind");
        assertWrong(
                new Browser(mvc, set.other())
                        .send(
                                "/targets/new",
                                begun("REACH", "unit", set.unit("n2").toString(), "indicator", "Q")),
                "indicator");
        var elsewhere = new Browser(mvc, set.reader()).open("/targets/new");
        assertThat(elsewhere.status()).isEqualTo(404);
        var back = office.send("/targets/new", form("step", "first", "goal.level", "41,5", "reason", "kept"))
                .page();
        assertThat(back).contains("name=\"goal.level\" value=\"41,5\"", "id=\"kind-reach\"");
        measured.defined(set, "POV-2", Measured.poverty());
        var several = office.send("/targets/new", begun("REACH", "indicator", "poor households"));
        assertWrong(several, "indicator");
        assertThat(several.page()).contains("name=\"indicatorPick\"");
    }

    @Test
    void everyMistakeStandsAtItsFieldWithAllThatWasTyped() throws Exception {
        refuses("goal.level", "goal.level", "65.5");
        refuses("goal.level", "goal.level", "forty");
        refuses("goal.level", "goal.level", "");
        refuses("goal.level", "goal.level", "40 km");
        refuses("goal.level", "goal.level", "120");
        refuses("goal.level", "goal.level", "40.1234");
        refuses("goal.baseline", "goal.baseline", "");
        refuses("goal.baseline", "goal.baseline", "165");
        refuses("goal.comparator", "goal.comparator", "MORE_THAN");
        refuses("goal.start", "goal.start", "");
        refuses("goal.start", "goal.start", "1899-01-01");
        refuses("goal.due", "goal.due", "2020-01-01");
        refuses("goal.due", "goal.due", "31.12.2025");
        refuses("goal.milestones[0].day", "goal.milestones[0].day", "2029-01-01", "goal.milestones[0].level", "50");
        refuses("goal.milestones[0].level", "goal.milestones[0].day", "2022-01-01", "goal.milestones[0].level", "");
        refuses(
                "goal.milestones[1].day",
                "goal.milestones[0].day",
                "2023-01-01",
                "goal.milestones[0].level",
                "50",
                "goal.milestones[1].day",
                "2022-01-01",
                "goal.milestones[1].level",
                "55");
        refuses("on", "on", "2025-03-16");
        refuses("on", "on", "");
        refuses("lag", "lag", "-3");
        refuses("language", "name", "Named", "language", "english");
        refuses("directive", "directive", "no such document");
        refuses("clause", "clause", UUID.randomUUID().toString());
        refuses("field", "field", UUID.randomUUID().toString());
        refuses("post", "post", UUID.randomUUID().toString());
        refuses("applies.trait", "applies.trait", "shoe_size", "applies.value", "44");
        refuses("applies.value", "applies.trait", "border", "applies.value", "");
        refuses(
                "applies.comparison",
                "applies.trait",
                "border",
                "applies.comparison",
                "AT_LEAST",
                "applies.value",
                "many");
        refuses("goal.upper", "kind", "BAND", "goal.level", "20");
        refuses("goal.upper", "kind", "BAND", "goal.level", "20", "goal.upper", "10");
        var document = programme.fresh();
        var writer = new Browser(mvc, document.office());
        var early = writer.send(
                "/targets/new",
                form(
                        "unit",
                        document.country().unit("n1"),
                        "directive",
                        document.directive(),
                        "on",
                        "2021-02-01",
                        "goal.due",
                        "2022-01-01"));
        assertWrong(early, "on", "goal.due");
        var rank = measured.defined(
                set,
                "RANK",
                Measured.text(Shape.RANK, null, Kept.STOCK, PlaceRule.NONE, TimeRule.LAST, Frequency.YEAR));
        refuses("goal.level", "kind", "RANK", "indicator", rank.toString(), "goal.baseline", "", "goal.level", "2.5");
        refuses("goal.level", "kind", "RANK", "indicator", rank.toString(), "goal.baseline", "", "goal.level", "5 %");
    }

    @Test
    void aGoalIsRevisedBesideTheOneBefore() throws Exception {
        var id = made();
        var at = "/targets/" + id + "/revise";
        var page = office.open(at).page();
        assertThat(page)
                .contains("The goal as first set", "at most 40 % by 31 December 2025", "value=\"40\"", "value=\"65.5\"")
                .doesNotContain(">target.", "null");
        assertWrong(office.send(at, revision("inForce", "9999-01-01")), "inForce");
        var wrong = office.send(at, revision("reason", "", "inForce", "2020-06-01", "goal.level", "65.5"));
        assertWrong(wrong, "reason");
        assertThat(wrong.page()).contains("value=\"65.5\"");
        assertWrong(office.send(at, revision("inForce", "2021-01-01", "goal.level", "65.5")), "inForce", "goal.level");
        assertWrong(office.send(at, revision("inForce", "")), "inForce");
        assertThat(office.send(at, revision("add", "milestones")).page()).contains("goal.milestones[0].day");
        var done = office.send(at, revision());
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        assertThat(list.get(set.office(), id).line().goal().level()).isEqualByComparingTo("35");
        var late = office.send(at, revision("goal.level", "30", "inForce", "2025-02-01"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.page())
                .contains("Two people edited one record", "name=\"rowVersion\" value=\"2\"", "value=\"30\"", "Said why")
                .doesNotContain(">target.");
        var again = office.send(at, revision("rowVersion", "2", "goal.level", "30", "inForce", "2025-02-01"));
        assertThat(again.status()).as(again.page()).isEqualTo(303);
        assertThat(office.open(at).page()).contains("version 3", "Said why");
        var district = new Browser(mvc, set.other());
        assertThat(district.open(at).status()).isEqualTo(404);
        assertThat(new Browser(mvc, set.reader()).open(at).status()).isEqualTo(404);
    }

    @Test
    void aRevisionIsTakenBackAndATargetWithdrawn() throws Exception {
        var id = made();
        var back = "/targets/" + id + "/take-back";
        assertThat(office.open(back).page()).contains("was never revised").doesNotContain("name=\"reason\"");
        var nothing = office.send(back, "rowVersion", "1", "reason", "In error");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.page()).contains("was never revised");
        office.send("/targets/" + id + "/revise", revision());
        assertWrong(office.send(back, "rowVersion", "2", "reason", " "), "reason");
        var late = office.send(back, "rowVersion", "1", "reason", "In error");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.page()).contains("In error", "name=\"rowVersion\" value=\"2\"", "at most 35 %");
        assertThat(office.send(back, "rowVersion", "2", "reason", "In error").status())
                .isEqualTo(303);
        assertThat(list.get(set.office(), id).line().goal().level()).isEqualByComparingTo("40");
        var gone = "/targets/" + id + "/withdraw";
        assertThat(office.open(gone).page()).contains("value=\"2025-03-15\"", "It counts".substring(0, 2));
        assertWrong(office.send(gone, "rowVersion", "3", "on", "", "reason", ""), "on", "reason");
        assertWrong(office.send(gone, "rowVersion", "3", "on", "2025-03-16", "reason", "Merged"), "on");
        assertWrong(office.send(gone, "rowVersion", "3", "on", "2019-03-16", "reason", "Merged"), "on");
        assertThat(office.send(gone, "rowVersion", "3", "on", "2025-03-15", "reason", "Merged")
                        .status())
                .isEqualTo(303);
        assertThat(list.get(set.office(), id).line().withdrawn()).isNotNull();
        var twice = office.send(gone, "rowVersion", "4", "on", "2025-03-15", "reason", "Again");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.page()).contains("was withdrawn");
    }

    private UUID made() throws Exception {
        var sent = office.send("/targets/new", form());
        assertThat(sent.status()).as(sent.page()).isEqualTo(303);
        return id(sent.location());
    }

    private void refuses(String field, Object... changed) throws Exception {
        var answer = office.send("/targets/new", form(changed));
        assertWrong(answer, field);
        var typed = changed[1].toString();
        if (!typed.isEmpty() && Ids.find(typed).isEmpty()) {
            assertThat(answer.page()).as(field + " keeps what was typed").contains(typed);
        }
    }

    private static void assertWrong(Browser.Answer answer, String... fields) {
        assertThat(answer.status()).as(List.of(fields) + answer.page()).isEqualTo(422);
        for (var field : fields) {
            assertThat(answer.page()).contains("id=\"" + field + "-error\"", "href=\"#" + field + "\"");
            assertThat(answer.page())
                    .as("there is something at " + field)
                    .containsPattern("id=\"" + java.util.regex.Pattern.quote(field) + "\"");
        }
        assertThat(answer.page()).doesNotContain(">target.", ">web.", ">indicator.");
    }

    private Object[] begun(String kind, Object... changed) {
        return with(
                List.of(
                        "kind",
                        kind,
                        "indicator",
                        "POV",
                        "indicatorPick",
                        poverty,
                        "indicatorAsked",
                        "POV",
                        "unit",
                        set.unit()),
                changed);
    }

    private Object[] form(Object... changed) {
        return with(
                List.of(
                        "kind",
                        "REACH",
                        "indicator",
                        poverty,
                        "unit",
                        set.unit(),
                        "language",
                        "en",
                        "goal.baseline",
                        "65.5",
                        "goal.level",
                        "40",
                        "goal.start",
                        "2020-12-31",
                        "goal.due",
                        "2025-12-31",
                        "on",
                        "2021-02-01"),
                changed);
    }

    private static Object[] revision(Object... changed) {
        return with(
                List.of(
                        "rowVersion",
                        "1",
                        "goal.comparator",
                        "AT_MOST",
                        "goal.baseline",
                        "65.5",
                        "goal.level",
                        "35",
                        "goal.start",
                        "2020-12-31",
                        "goal.due",
                        "2025-12-31",
                        "inForce",
                        "2024-01-01",
                        "reason",
                        "Said why"),
                changed);
    }

    private static Object[] with(List<Object> usual, Object... changed) {
        var all = new ArrayList<>(usual);
        for (var i = 0; i < changed.length; i += 2) {
            var at = all.indexOf(changed[i]);
            if (at >= 0 && at % 2 == 0) {
                all.set(at + 1, changed[i + 1]);
            } else {
                all.add(changed[i]);
                all.add(changed[i + 1]);
            }
        }
        return all.toArray();
    }

    private static UUID id(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }
}
