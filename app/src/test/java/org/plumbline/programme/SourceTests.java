package org.plumbline.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.programme.Refusals.refused;
import static org.plumbline.programme.Refusals.refusedAt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.directive.Directives;
import org.plumbline.directive.deed.JoinDirectives;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.UnitKind;
import org.plumbline.programme.deed.AmendAssignment;
import org.plumbline.programme.deed.AmendAssignment.Source;
import org.plumbline.programme.deed.DraftAssignment;
import org.plumbline.programme.deed.IssueAssignment;
import org.plumbline.programme.deed.RecordProgress;
import org.plumbline.programme.deed.TaskText;
import org.plumbline.programme.deed.WaiveClear;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** An assignment gets its source later, or another one, and closes no ring. Today is 15 March 2025. */
@DatabaseTest
class SourceTests {

    private static final LocalDate FEB_1 = LocalDate.of(2025, 2, 1);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AProgramme programme;

    @Autowired
    private Assignments assignments;

    @Autowired
    private AssignmentList list;

    @Autowired
    private Work work;

    @Autowired
    private TaskCounts counts;

    @Autowired
    private Directives directives;

    private AProgramme.Case set;

    @BeforeEach
    void aProgramme() {
        set = programme.fresh();
    }

    @Test
    void aDraftWithoutSourceGetsOne() {
        var id = alone();
        amend(id, new Source(set.directive(), set.clause(), null));
        assertThat(list.get(set.office(), id).source().clause()).isEqualTo(set.clause());
        assertThat(assignments.unclear(set.office(), id)).isEmpty();
        amend(id, null);
        assertThat(list.get(set.office(), id).source().clause())
                .as("without a word it stays")
                .isEqualTo(set.clause());
    }

    @Test
    void anIssuedOneCountsUnderItsDocumentFromTheDayOfTheCorrection() {
        var id = alone();
        assignments.waive(set.office(), new WaiveClear(id, Clear.WORK, "The plan is being written"));
        assignments.issue(set.office(), new IssueAssignment(id, FEB_1));
        assertThat(under(FEB_1)).isZero();
        amend(id, new Source(set.directive(), set.clause(), null));
        assertThat(under(AProgramme.TODAY)).isOne();
        assertThat(under(FEB_1)).isZero();
        assertThat(counts.of(Scope.programme(), set.country().node("north"), set.directive())
                        .open())
                .isOne();
    }

    @Test
    void anIssuedOneDoesNotLoseItsSourceUnsigned() {
        var id = programme.issued(set, programme.clear(set));
        refused("programme.unclear.source", () -> amend(id, new Source(null, null, null)));
        var upper = programme.issued(set, programme.clear(set));
        amend(id, new Source(null, null, upper));
        assertThat(list.get(set.office(), id).source().directive())
                .as("the document of the upper one")
                .isEqualTo(set.directive());
    }

    @Test
    void aSourceThatCannotBeIsRefusedAtItsField() {
        var id = alone();
        refusedAt("directive", "programme.directive-unknown", () -> amend(id, new Source(Ids.next(), null, null)));
        refusedAt("clause", "programme.clause-elsewhere", () -> amend(id, new Source(null, set.clause(), null)));
        refusedAt("upper", "programme.upper-unknown", () -> amend(id, new Source(null, null, Ids.next())));
        refusedAt("upper", "programme.upper-is-lower", () -> amend(id, new Source(null, null, id)));
    }

    @Test
    void noRingCloses() {
        var top = programme.issued(set, programme.clear(set));
        var middle = under(top);
        var bottom = under(middle);
        refusedAt("upper", "programme.upper-is-lower", () -> amend(top, new Source(set.directive(), null, bottom)));
        assertThat(list.above(set.office(), bottom))
                .extracting(Assignment.Line::id)
                .containsExactly(top, middle);
    }

    @Test
    void theFormAndTheProgramSetIt() throws Exception {
        var id = alone();
        var office = new Browser(mvc, set.office());
        var form = office.open("/assignments/" + id + "/edit").page();
        assertThat(form).contains("name=\"directive\"");
        var sent = office.send(
                "/assignments/" + id + "/edit",
                "rowVersion",
                1,
                "title",
                "Sign every paper digitally",
                "language",
                "en",
                "directive",
                "46-CTr/TU",
                "directivePick",
                set.directive(),
                "directiveAsked",
                "46-CTr/TU",
                "clause",
                set.clause());
        assertThat(sent.status()).as(sent.page()).isEqualTo(303);
        assertThat(list.get(set.office(), id).source().clause()).isEqualTo(set.clause());
        var title = "\"title\":{\"language\":\"en\",\"original\":\"Sign\"}";
        assertThat(put(id, 2, "{" + title + "}")).isEqualTo(200);
        assertThat(list.get(set.office(), id).source().clause()).isEqualTo(set.clause());
        assertThat(put(id, 3, "{" + title + ",\"withoutSource\":true}")).isEqualTo(200);
        assertThat(list.get(set.office(), id).source().directive()).isNull();
        assertThat(put(
                        id,
                        4,
                        "{" + title + ",\"directive\":\"" + set.directive() + "\",\"clause\":\"" + set.clause()
                                + "\"}"))
                .isEqualTo(200);
        assertThat(list.get(set.office(), id).source().clause()).isEqualTo(set.clause());
    }

    @Test
    void assignmentsGoOnUnderThePaperThatTheirsIsJoinedTo() {
        var twin = Ids.next();
        directives.register(
                Scope.programme(),
                new RegisterDirective(
                        twin,
                        set.country().head("46-CT/TU", "north", "The same programme"),
                        List.of(),
                        List.of(),
                        List.of(),
                        Set.of()));
        var id = alone();
        assignments.waive(set.office(), new WaiveClear(id, Clear.WORK, "The plan is being written"));
        amend(id, new Source(twin, null, null));
        assignments.issue(set.office(), new IssueAssignment(id, AProgramme.TODAY));
        directives.join(Scope.programme(), new JoinDirectives(twin, set.directive()));
        assertThat(list.get(set.office(), id).source().directive()).isEqualTo(set.directive());
        assertThat(under(AProgramme.TODAY)).isOne();
        assertThat(counts.ofDirective(set.office(), set.directive()).open()).isOne();
    }

    @Test
    void whatWasCountedIsCountedAnewWhenAnythingChanges() {
        assertThat(counts.byClause(set.office(), set.directive())).isEmpty();
        var id = programme.draft(set, programme.clear(set));
        assertThat(onTheClause()).isEqualTo(new ClauseTasks(0, 1, 0, 0));
        assignments.issue(set.office(), new IssueAssignment(id, FEB_1));
        assertThat(onTheClause()).isEqualTo(new ClauseTasks(1, 0, 0, 0));
        var upper = programme.issued(set, programme.clear(set));
        assertThat(onTheClause()).isEqualTo(new ClauseTasks(2, 0, 0, 0));
        amend(id, new Source(null, null, upper));
        assertThat(onTheClause()).isEqualTo(new ClauseTasks(1, 0, 0, 0));
        assertThat(counts.ofDirective(set.office(), set.directive()).open())
                .as("the one below is under the document still")
                .isEqualTo(2);
        assertThat(counts.ofDirective(set.country().office("south"), set.directive()))
                .as("out of sight")
                .isEqualTo(TaskCounts.Standing.NONE);
    }

    private @Nullable ClauseTasks onTheClause() {
        return counts.byClause(set.reader(), set.directive()).get(set.clause());
    }

    @Test
    void aLeadOutsideTheLineReadsAndWorksOnWhatItLeads() {
        set.country().body("ministry", UnitKind.AGENCY, "centre");
        var id = Ids.next();
        var clear = programme.clear(set);
        var text = new TaskText(
                clear.title(),
                set.country().unit("ministry"),
                "Agreed with the ministry",
                List.of(),
                List.of(),
                null,
                clear.leader(),
                clear.deliverable(),
                clear.measure(),
                null,
                clear.due(),
                null,
                List.of(),
                List.of());
        var owner = Scope.programme();
        assignments.draft(
                owner, new DraftAssignment(id, set.country().unit("north"), set.directive(), set.clause(), null, text));
        assignments.waive(owner, new WaiveClear(id, Clear.PERSON, "Being filled"));
        assignments.issue(owner, new IssueAssignment(id, AProgramme.TODAY));
        var ministry = set.country().office("ministry");
        assertThat(list.get(ministry, id).owner()).as("out of its sight").isNull();
        work.progress(ministry, new RecordProgress(Ids.next(), id, AProgramme.TODAY, 10, null, null, null, null));
        assertThat(list.get(ministry, id).notes()).hasSize(1);
    }

    private UUID alone() {
        var id = Ids.next();
        assignments.draft(
                set.office(),
                new DraftAssignment(id, set.country().unit("north"), null, null, null, programme.clear(set)));
        return id;
    }

    private UUID under(UUID upper) {
        var id = Ids.next();
        assignments.draft(
                set.office(),
                new DraftAssignment(
                        id, set.country().unit("north"), set.directive(), null, upper, programme.clear(set)));
        return id;
    }

    private void amend(UUID id, @Nullable Source source) {
        var version = list.get(set.office(), id).rowVersion();
        assignments.amend(set.office(), new AmendAssignment(id, version, programme.clear(set), source));
    }

    private int under(LocalDate day) {
        return counts.on(
                        Scope.programme(),
                        set.country().node("north"),
                        day,
                        Instant.parse("2030-01-01T00:00:00Z"),
                        set.directive())
                .total();
    }

    private int put(UUID id, int version, String json) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.put("/api/v1/assignments/" + id)
                        .requestAttr(FixedViewers.SCOPE, set.office())
                        .header("If-Match", "\"" + version + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
