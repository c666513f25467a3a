package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.Kind;

/** The form by which a target is set asks only what its kind needs, and keeps all that was given. */
@DatabaseTest
class TargetFormTests extends ATargetForm {

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
}
