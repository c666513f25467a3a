package org.plumbline.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.procedure.DayUnit;
import org.plumbline.procedure.DeadlineRules;
import org.plumbline.procedure.DefineDeadlineRule;
import org.plumbline.procedure.Shift;
import org.plumbline.programme.deed.NameLabel;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The form by which an assignment is drafted and corrected. Today is 15 March 2025, a Saturday. */
@DatabaseTest
class AssignmentFormTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AProgramme programme;

    @Autowired
    private AssignmentList list;

    @Autowired
    private DeadlineRules rules;

    @Autowired
    private Labels labels;

    private AProgramme.Case set;
    private Browser office;

    @BeforeEach
    void aProgramme() {
        set = programme.fresh();
        office = new Browser(mvc, set.office());
    }

    @Test
    void opensWithItsSourceAndDraftsAWholeAssignment() throws Exception {
        var label = Ids.next();
        labels.name(
                Scope.programme(), new NameLabel(label, 0, null, "movement-" + label, AProgramme.words("A movement")));
        var page = office.open("/assignments/new?directive=" + set.directive() + "&clause=" + set.clause())
                .page();
        assertThat(page)
                .contains("value=\"" + set.directive() + "\"", "value=\"" + set.clause() + "\" selected", "A movement")
                .doesNotContain("programme.");
        var sent = office.send(
                "/assignments/new",
                fields(
                        "clause",
                        set.clause(),
                        "lead",
                        set.country().unit("n1"),
                        "post",
                        set.post(),
                        "leader",
                        set.leader(),
                        "deliverable",
                        "A list",
                        "measure",
                        "Share",
                        "due",
                        "2025-04-30",
                        "labels",
                        label,
                        "partners[0].unit",
                        set.country().unit("n2"),
                        "partners[0].role",
                        "SUPERVISING",
                        "milestones[0].title",
                        "Half",
                        "milestones[0].due",
                        "2025-04-01"));
        assertThat(sent.status()).as(sent.page()).isEqualTo(303);
        var made = list.get(set.office(), id(sent.location()));
        assertThat(made.source().clause()).isEqualTo(set.clause());
        assertThat(made.supervising())
                .singleElement()
                .satisfies(each -> assertThat(each.id()).isEqualTo(set.country().unit("n2")));
        assertThat(made.milestones()).hasSize(1);
        assertThat(made.labels()).extracting(Assignment.Label::id).containsExactly(label);
    }

    @Test
    void saysAtEachFieldWhatIsWrongAndKeepsTheRest() throws Exception {
        var refused = office.send(
                "/assignments/new",
                fields(
                        "title", "",
                        "lead", "no such unit at all",
                        "due", "end of April",
                        "measure", "Kept measure",
                        "milestones[0].title", "",
                        "milestones[0].due", "2025-04-01",
                        "milestones[1].title", "Second",
                        "milestones[1].due", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page())
                .contains(
                        "id=\"title-error\"",
                        "id=\"lead-error\"",
                        "id=\"due-error\"",
                        "id=\"milestones[0].title-error\"",
                        "id=\"milestones[1].due-error\"",
                        "value=\"Kept measure\"");
        assertThat(office.send("/assignments/new", fields("owner", "")).page()).contains("id=\"owner-error\"");
    }

    @Test
    void placesProblemsOfRowsAtTheirRows() throws Exception {
        var n1 = set.country().unit("n1");
        var refused = office.send(
                "/assignments/new",
                fields(
                        "lead", n1,
                        "due", "2025-04-30",
                        "partners[0].unit", set.country().unit("n2"),
                        "partners[0].role", "CO_ORDINATING",
                        "partners[1].unit", n1,
                        "partners[1].role", "SUPERVISING",
                        "milestones[0].title", "Too late",
                        "milestones[0].due", "2025-05-01",
                        "labels", Ids.next()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page())
                .contains(
                        "id=\"partners[1].unit-error\"",
                        "leads already",
                        "id=\"milestones[0].due-error\"",
                        "This label is not there any more")
                .doesNotContain("id=\"partners[0].unit-error\"");
    }

    @Test
    void offersPostsAndReckonsTheDayByRule() throws Exception {
        var code = "urgent-" + Ids.next();
        rules.define(
                FixedViewers.everything(),
                new DefineDeadlineRule(
                        Ids.next(),
                        0,
                        code,
                        AProgramme.words("Urgent"),
                        null,
                        List.of(),
                        3,
                        DayUnit.WORKING,
                        Shift.NEXT,
                        1,
                        false));
        var offered =
                office.send("/assignments/new", fields("lead", set.country().unit("n1"), "add", "posts"));
        assertThat(offered.status()).isEqualTo(200);
        assertThat(offered.page()).contains("Chair of n1", "Deputy secretary");
        var reckoned = office.send(
                "/assignments/new",
                fields("lead", set.country().unit("n1"), "rule", code, "starts", "2025-03-14", "add", "rule"));
        assertThat(reckoned.page())
                .contains("value=\"2025-03-19\"", "3 working days from 14 March 2025", "due on 19 March 2025");
        assertThat(office.send("/assignments/new", fields("rule", "", "add", "rule"))
                        .page())
                .contains("id=\"rule-error\"");
        assertThat(office.send("/assignments/new", fields("milestones[0].title", "Gone", "drop", "milestones[0]"))
                        .page())
                .doesNotContain("value=\"Gone\"");
    }

    @Test
    void correctsAndShowsBothVersionsToTheSecond() throws Exception {
        var id = programme.draft(set, programme.clear(set));
        var edit = "/assignments/" + id + "/edit";
        assertThat(office.open(edit).page()).contains("Sign every paper digitally", "Share of papers");
        var first = fields("rowVersion", 1, "lead", set.country().unit("n1"), "measure", "Number", "due", "2025-04-30");
        assertThat(office.send(edit, first).location()).isEqualTo("/assignments/" + id);
        var second =
                fields("rowVersion", 1, "lead", set.country().unit("n1"), "measure", "Weight", "due", "2025-04-30");
        var conflict = office.send(edit, second);
        assertThat(conflict.status()).isEqualTo(412);
        assertThat(conflict.page()).contains("Number", "Weight", "Both versions", "name=\"rowVersion\" value=\"2\"");
        assertThat(list.get(set.office(), id).measure()).isEqualTo("Number");
    }

    @Test
    void onlyWhoMayAssignOpensTheForm() throws Exception {
        var id = programme.issued(set, programme.clear(set));
        var district = new Browser(mvc, set.district());
        assertThat(district.open("/assignments/" + id + "/edit").status()).isEqualTo(403);
        assertThat(new Browser(mvc, set.reader()).open("/assignments/new").status())
                .isEqualTo(404);
        assertThat(district.send("/assignments/new", fields()).status())
                .as("n1 does not assign for the province")
                .isIn(403, 404);
    }

    private Object[] fields(Object... more) {
        var all = new java.util.LinkedHashMap<String, Object>(Map.of(
                "title",
                "Sign every paper",
                "language",
                "en",
                "owner",
                set.country().unit("north"),
                "directive",
                set.directive()));
        for (var i = 0; i < more.length; i += 2) {
            all.put(more[i].toString(), more[i + 1]);
        }
        List<Object> flat = new ArrayList<>();
        all.forEach((name, value) -> flat.addAll(List.of(name, value)));
        return flat.toArray();
    }

    private static UUID id(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }
}
