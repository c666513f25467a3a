package org.plumbline.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.programme.deed.TaskText;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Where assignments are listed: their own list, the directive, the clause, the unit, the post and the desk. */
@DatabaseTest
class AssignmentListsTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AProgramme programme;

    private AProgramme.Case set;
    private Browser office;

    @BeforeEach
    void aLateOneAnUnclearOneAndAnOpenOne() {
        set = programme.fresh();
        office = new Browser(mvc, set.office());
        programme.issued(set, programme.clear(set));
        programme.issued(set, programme.due(set, LocalDate.of(2025, 3, 1)), LocalDate.of(2025, 2, 1));
        programme.draft(set, TaskText.of(AProgramme.words("Something vague")));
    }

    @Test
    void filtersTheList() throws Exception {
        var north = set.country().unit("north");
        var below = office.open("/assignments?unit=" + north + "&below=1").page();
        assertThat(below)
                .contains("2 assignments: 0 done on time, 0 done late, 1 open in time, 1 overdue", "14 days late")
                .doesNotContain("Something vague", "programme.c");
        assertThat(below.indexOf("14 days late")).isLessThan(below.indexOf("due in 33 working days"));
        assertThat(office.open("/assignments?directive=" + set.directive() + "&unclear=1")
                        .page())
                .contains("Something vague", "Unclear: Who, By when, Result, Who answers")
                .doesNotContain("Sign every paper digitally");
        assertThat(office.open("/assignments?directive=" + set.directive() + "&standing=OVERDUE")
                        .page())
                .contains("14 days late")
                .doesNotContain("due in 33 working days");
        assertThat(office.open("/assignments?directive=" + set.directive() + "&q=VAGUE")
                        .page())
                .contains("Something vague");
        assertThat(office.open("/assignments?unit=nowhere+at+all").page()).contains("id=\"unit-error\"");
        assertThat(office.open("/assignments?post=" + set.post() + "&standing=NOT_DUE")
                        .page())
                .contains("Nothing fits this filter", "Chair of n1");
    }

    @Test
    void givesTheListAsFiles() throws Exception {
        var query = "/assignments?directive=" + set.directive();
        var csv = office.open(query + "&format=csv").page();
        assertThat(csv).contains("Sign every paper digitally", "Overdue", "2025-03-01", "46-CTr/TU");
        assertThat(office.open(query + "&format=xlsx").response().getHeader("Content-Disposition"))
                .contains("assignments-2025-03-15.xlsx");
    }

    @Test
    void standOnThePagesOfTheDirectiveAndItsClause() throws Exception {
        var page = office.open("/directives/" + set.directive()).page();
        assertThat(page)
                .contains(
                        "2 issued, 1 overdue, 1 draft",
                        "unclear draft",
                        "2 assignments: 0 done on time",
                        "/assignments/new?directive=")
                .doesNotContain("programme.");
        assertThat(office.open("/directives/" + set.directive() + "/clauses/" + set.clause())
                        .page())
                .contains("Assignments on this clause", "14 days late", "Something vague");
    }

    @Test
    void standOnThePagesOfUnitPostAndDesk() throws Exception {
        assertThat(office.open("/units/" + set.country().unit("north")).page())
                .contains("2 assignments: 0 done on time", "Overdue assignments", "14 days late");
        assertThat(office.open("/units/" + set.country().unit("north") + "?on=2025-01-31")
                        .page())
                .doesNotContain("2 assignments:");
        assertThat(office.open("/posts/" + set.post()).page()).contains("What it carries out", "14 days late");
        assertThat(office.open("/").page()).contains("Drafts in which something is unclear", "Something vague");
        assertThat(new Browser(mvc, set.district()).open("/").page())
                .contains("Overdue", "14 days late")
                .doesNotContain("Something vague");
    }
}
