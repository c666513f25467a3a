package org.plumbline.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.programme.deed.TaskText;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The page of an assignment and its small forms, with good and with bad input. Today is 15 March 2025. */
@DatabaseTest
class AssignmentPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AProgramme programme;

    @Autowired
    private AssignmentList list;

    @Autowired
    private Work work;

    private AProgramme.Case set;
    private Browser office;
    private Browser district;
    private Browser reader;

    @BeforeEach
    void aProgramme() {
        set = programme.fresh();
        office = new Browser(mvc, set.office());
        district = new Browser(mvc, set.district());
        reader = new Browser(mvc, set.reader());
    }

    @Test
    void showsWhatIsUnclearAndSignsItAway() throws Exception {
        var id = programme.draft(set, TaskText.of(AProgramme.words("Do something")));
        var page = office.open(at(id)).page();
        assertThat(page)
                .contains(
                        "Do something",
                        "Draft",
                        "Nobody leads it",
                        "It has no due day",
                        "/edit#lead",
                        "46-CTr/TU",
                        "3.2")
                .contains("waive-RESULT-reason")
                .doesNotContain("waive-PERSON-reason", "waive-PROGRESS-reason", ">programme.");
        assertThat(office.send(at(id) + "/issue", "day", "2025-03-15").page())
                .contains("Nobody leads it", "error-summary");

        var almost = programme.draft(set, without(programme.clear(set)));
        var refused = office.send(at(almost) + "/waive", "clear", "RESPONSIBILITY", "reason", " ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page()).contains("id=\"waive-RESPONSIBILITY-reason-error\"", "The reason is missing");
        assertThat(office.send(at(almost) + "/waive", "clear", "NOTHING", "reason", "x")
                        .status())
                .isEqualTo(422);
        assertThat(office.send(at(almost) + "/waive", "clear", "RESPONSIBILITY", "reason", "Being filled")
                        .location())
                .isEqualTo(at(almost));
        assertThat(office.open(at(almost)).page()).contains("Signed away by", "Being filled");
        assertThat(office.send(at(almost) + "/issue", "day", "15 March").page())
                .contains("id=\"issue-day-error\"", "value=\"15 March\"");
        assertThat(office.send(at(almost) + "/issue", "day", "2025-03-15").status())
                .isEqualTo(303);
        assertThat(list.get(set.office(), almost).stage()).isEqualTo(Stage.ISSUED);
    }

    @Test
    void notesProgressWithWhatIsWrongKept() throws Exception {
        var id = programme.issued(set, programme.clear(set));
        assertThat(district.open(at(id)).page())
                .contains("due in 33 working days", "Note progress", "Chair of n1", "vacant")
                .doesNotContain("Cancel the assignment", "/edit\"");
        var empty = district.send(at(id) + "/progress", note("", ""));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page()).contains("id=\"progress-result-error\"", "The note is empty");
        var wrong = district.send(at(id) + "/progress", note("half", "Machines bought"));
        assertThat(wrong.page())
                .contains("id=\"progress-percent-error\"", "half is not a whole number", ">Machines bought</textarea>");
        assertThat(district.send(at(id) + "/progress", note("40 %", "Machines bought"))
                        .status())
                .isEqualTo(303);
        assertThat(district.send(at(id) + "/block", "reason", "No line", "day", "2025-03-15")
                        .status())
                .isEqualTo(303);
        assertThat(reader.open(at(id)).page()).contains("40 % done", "Machines bought", "No line", "Blocked since");
        assertThat(district.send(at(id) + "/unblock").status()).isEqualTo(303);
    }

    @Test
    void handsOverAndTakesBack() throws Exception {
        var id = programme.issued(set, programme.clear(set));
        assertThat(district.send(at(id) + "/hand-over", "product", "", "day", "2025-03-15")
                        .page())
                .contains("id=\"hand-over-product-error\"");
        assertThat(district.send(at(id) + "/hand-over", "product", "Draft list", "day", "2025-03-15")
                        .status())
                .isEqualTo(303);
        assertThat(district.open(at(id)).page())
                .doesNotContain("name=\"accepted\"")
                .contains("Draft list");
        var delivery = work.waiting(set.office(), id).handed().id();
        assertThat(office.open(at(id)).page()).contains("name=\"accepted\"");
        assertThat(office.send(at(id) + "/decide", "delivery", delivery, "accepted", "no", "reason", "")
                        .page())
                .contains("id=\"decide-reason-error\"");
        assertThat(office.send(at(id) + "/decide", "delivery", delivery, "accepted", "no", "reason", "Too short")
                        .status())
                .isEqualTo(303);
        assertThat(district.open(at(id)).page()).contains("Returned on", "Too short");
        district.send(at(id) + "/hand-over", "product", "Whole list", "day", "2025-03-15");
        var whole = work.waiting(set.office(), id).handed().id();
        assertThat(office.send(at(id) + "/decide", "delivery", whole, "reason", "")
                        .page())
                .contains("Nothing is chosen");
        office.send(at(id) + "/decide", "delivery", whole, "accepted", "yes", "reason", "");
        assertThat(office.open(at(id)).page())
                .contains("Done on time", "Accepted on")
                .doesNotContain("Cancel the assignment");
    }

    @Test
    void asksForMoreTimeAndShowsTheFirstDayForEver() throws Exception {
        var id = programme.issued(set, programme.clear(set));
        assertThat(district.send(at(id) + "/more-time", "wished", "", "reason", "Flood")
                        .page())
                .contains("id=\"more-time-wished-error\"", ">Flood</textarea>");
        assertThat(district.send(at(id) + "/more-time", "wished", "2025-04-01", "reason", "Flood")
                        .page())
                .contains("is not later than the due day in force");
        district.send(at(id) + "/more-time", "wished", "2025-05-30", "reason", "Flood");
        assertThat(office.open(at(id)).page()).contains("asks for more time until 30 May 2025", "Flood");
        var wish = work.waiting(set.office(), id).wish().id();
        assertThat(office.send(
                                at(id) + "/decide-more-time",
                                "request",
                                wish,
                                "granted",
                                "no",
                                "until",
                                "",
                                "reason",
                                "")
                        .page())
                .contains("id=\"decide-more-time-reason-error\"");
        assertThat(office.send(
                                at(id) + "/decide-more-time",
                                "request",
                                wish,
                                "granted",
                                "yes",
                                "until",
                                "2025-05-15",
                                "reason",
                                "")
                        .status())
                .isEqualTo(303);
        assertThat(reader.open(at(id)).page()).contains("first due 30 Apr 2025", "due 15 May 2025");
        assertThat(office.open(at(id) + "/edit").page()).contains("the day changes only by more time granted");
    }

    @Test
    void reachesMilestonesAndCancels() throws Exception {
        var milestone = new TaskText.Milestone(Ids.next(), AProgramme.words("Half of it"), AProgramme.DUE.minusDays(9));
        var id = programme.issued(set, with(programme.clear(set), milestone));
        assertThat(district.send(at(id) + "/milestones", "milestone", milestone.id(), "day", "2025-03-16")
                        .page())
                .contains("id=\"milestones-" + milestone.id() + "-day-error\"");
        assertThat(district.send(at(id) + "/milestones", "milestone", milestone.id(), "day", "2025-03-15")
                        .status())
                .isEqualTo(303);
        assertThat(office.open(at(id)).page()).contains("reached 15 March 2025");
        assertThat(office.send(at(id) + "/cancel", "reason", "").page()).contains("id=\"cancel-reason-error\"");
        assertThat(office.send(at(id) + "/cancel", "reason", "Overtaken by the law")
                        .status())
                .isEqualTo(303);
        assertThat(office.open(at(id)).page()).contains("Cancelled on 15 March 2025: Overtaken by the law");
    }

    @Test
    void whoIsLateGetsNoForm() throws Exception {
        var late = programme.due(set, LocalDate.of(2025, 3, 1));
        var id = programme.issued(set, late, LocalDate.of(2025, 2, 1));
        assertThat(district.open(at(id)).page())
                .contains("14 days late", "Overdue")
                .doesNotContain("/more-time\"");
        assertThat(district.send(at(id) + "/more-time", "wished", "2025-05-30", "reason", "Flood")
                        .page())
                .contains("What is late already gets no more time");
    }

    @Test
    void readersSeeNoButtonAndOthersNothing() throws Exception {
        var id = programme.issued(set, programme.clear(set));
        assertThat(reader.open(at(id)).page())
                .contains("Sign every paper digitally")
                .doesNotContain("/progress\"", "/cancel\"", "/edit\"", "/assignments/new");
        for (var act : List.of("progress", "hand-over", "cancel", "edit")) {
            assertThat(reader.send(at(id) + "/" + act, "rowVersion", 1).status())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(district.send(at(id) + "/cancel", "reason", "x").status())
                .as("the lead works on it, and does not end it")
                .isEqualTo(403);
        assertThat(new Browser(mvc, Scope.nobody()).open(at(id)).status()).isNotEqualTo(200);
        var south = new Browser(mvc, set.country().office("south"));
        assertThat(south.open(at(UUID.randomUUID())).status()).isEqualTo(404);
    }

    @Test
    void showsTheThreadThroughLevels() throws Exception {
        var upper = programme.issued(set, programme.clear(set));
        var made = district.send(
                "/assignments/new",
                "title",
                "Our part",
                "language",
                "en",
                "owner",
                set.country().unit("n1"),
                "upper",
                upper);
        assertThat(made.status()).isEqualTo(303);
        assertThat(district.open(made.location()).page())
                .contains("class=\"thread\"", "Sign every paper digitally", "Our part");
        assertThat(office.open(at(upper)).page()).contains("Assignments derived from it", "Our part");
    }

    private static Object[] note(String percent, String result) {
        return new Object[] {
            "day", "2025-03-15", "percent", percent, "result", result, "cause", "", "difficulty", "", "proposal", ""
        };
    }

    private static String at(UUID id) {
        return "/assignments/" + id;
    }

    private static TaskText without(TaskText task) {
        return new TaskText(
                task.title(),
                task.lead(),
                null,
                List.of(),
                List.of(),
                task.post(),
                null,
                task.deliverable(),
                task.measure(),
                null,
                task.due(),
                null,
                List.of(),
                List.of());
    }

    private static TaskText with(TaskText task, TaskText.Milestone milestone) {
        return new TaskText(
                task.title(),
                task.lead(),
                null,
                List.of(),
                List.of(),
                task.post(),
                task.leader(),
                task.deliverable(),
                task.measure(),
                null,
                task.due(),
                null,
                List.of(milestone),
                List.of());
    }
}
