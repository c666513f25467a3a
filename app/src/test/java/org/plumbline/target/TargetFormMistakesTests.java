package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
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
import org.plumbline.testing.DatabaseTest;

/** What is wrong in the form by which a target is set is said at its field, and nothing typed is lost. */
@DatabaseTest
class TargetFormMistakesTests extends ATargetForm {

    @ParameterizedTest
    @ValueSource(strings = {"frequency", "method", "clause", "field", "post", "goal.comparator", "applies.comparison"})
    void whatIsOnNoListIsSaidAndNothingIsSetWithoutIt(String field) throws Exception {
        var refused = office.send("/targets/new", form(field, "nonsense"));
        assertWrong(refused, field);
        assertThat(refused.page()).contains("nonsense", "is not one of the choices");
        var listed = office.open("/api/v1/targets?unit=" + set.unit()).page();
        assertThat(JsonPath.<List<Object>>read(listed, "$.items")).isEmpty();
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

    private void refuses(String field, Object... changed) throws Exception {
        var answer = office.send("/targets/new", form(changed));
        assertWrong(answer, field);
        var typed = changed[1].toString();
        if (!typed.isEmpty() && Ids.find(typed).isEmpty()) {
            assertThat(answer.page()).as(field + " keeps what was typed").contains(typed);
        }
    }
}
