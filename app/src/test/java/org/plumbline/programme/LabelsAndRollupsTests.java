package org.plumbline.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.ChangeMembers;
import org.plumbline.organisation.NameSet;
import org.plumbline.organisation.UnitSets;
import org.plumbline.organisation.Units;
import org.plumbline.programme.Rollups.Part;
import org.plumbline.programme.deed.CancelAssignment;
import org.plumbline.programme.deed.ChangeLabels;
import org.plumbline.programme.deed.EndLabel;
import org.plumbline.programme.deed.NameLabel;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Labels gather assignments, and assignments roll up by unit, directive, post, field, set and label, today and as of then. */
@DatabaseTest
class LabelsAndRollupsTests {

    private static final LocalDate TODAY = AProgramme.TODAY;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AProgramme programme;

    @Autowired
    private Labels labels;

    @Autowired
    private Rollups rollups;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Units units;

    @Autowired
    private UnitSets sets;

    private AProgramme.Case set;
    private UUID label;
    private UUID open;
    private UUID late;

    @BeforeEach
    void twoAssignmentsOfOneLabel() {
        set = programme.fresh();
        label = Ids.next();
        labels.name(
                set.office(),
                new NameLabel(label, 0, set.country().unit("north"), "m-" + label, AProgramme.words("A movement")));
        open = programme.issued(set, programme.clear(set));
        late = programme.issued(set, programme.due(set, LocalDate.of(2025, 3, 5)), LocalDate.of(2025, 3, 1));
        programme.issued(set, programme.clear(set));
        put(open);
        put(late);
    }

    @Test
    void aLabelCountsWhatCarriesIt() {
        assertThat(ofLabel(set.office(), TODAY)).isEqualTo(counts(1, 1));
        assertThat(ofLabel(set.office(), LocalDate.of(2025, 3, 3))).isEqualTo(counts(1, 0));
        assertThat(ofLabel(set.office(), LocalDate.of(2025, 2, 1))).isEqualTo(counts(0, 0));
        assertThat(rollups.ofLabelByDirective(set.office(), label, TODAY, null))
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo(set.directive()));
        assertThat(rollups.ofLabelByUnit(set.office(), label, List.of(node("n1"), node("n2")), TODAY, null))
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo(set.country().unit("n1")));
        labels.change(set.office(), new ChangeLabels(late, List.of(), List.of(label)));
        assertThat(ofLabel(set.office(), TODAY)).isEqualTo(counts(1, 0));
    }

    @Test
    void whatIsKnownLaterDoesNotChangeWhatWasKnownThen() {
        var then = labels.change(set.office(), new ChangeLabels(late, List.of(label), List.of()))
                .knownAt();
        var since = assignments
                .cancel(set.office(), new CancelAssignment(open, "Overtaken", TODAY))
                .knownAt();
        assertThat(rollups.ofLabel(set.office(), label, TODAY, null).cancelled())
                .isEqualTo(1);
        assertThat(rollups.ofLabel(set.office(), label, TODAY, since).cancelled())
                .isEqualTo(1);
        assertThat(rollups.ofLabel(set.office(), label, TODAY, then)).isEqualTo(counts(1, 1));
    }

    @Test
    void everyPartAddsUpTodayAndAsOfThen() {
        var group = Ids.next();
        sets.name(
                Scope.programme(),
                new NameSet(
                        group, set.country().unit("north"), "g-" + group, AProgramme.words("Northern group"), null));
        sets.changeMembers(
                Scope.programme(),
                new ChangeMembers(
                        group,
                        LocalDate.of(2024, 1, 1),
                        List.of(set.country().unit("n1"), set.country().unit("north"))));
        for (var on : List.of(TODAY, LocalDate.of(2025, 3, 3))) {
            var total = on.equals(TODAY) ? 3 : 1;
            for (var part : List.of(Part.UNIT, Part.DIRECTIVE, Part.FIELD)) {
                var found = rollups.of(set.office(), node("north"), part, on, null);
                assertThat(found.total().total()).as("%s on %s", part, on).isEqualTo(total);
                assertThat(found.rows().stream()
                                .mapToInt(row -> row.counts().total())
                                .sum())
                        .as("%s on %s", part, on)
                        .isEqualTo(total);
            }
            assertThat(one(rollups.of(set.office(), node("north"), Part.SET, on, null), group))
                    .isEqualTo(total);
            assertThat(one(rollups.of(set.office(), node("n1"), Part.POST, on, null), set.post()))
                    .isEqualTo(total);
            assertThat(one(rollups.of(set.office(), node("north"), Part.LABEL, on, null), label))
                    .isEqualTo(on.equals(TODAY) ? 2 : 1);
        }
        assertThat(rollups.of(set.other(), node("n1"), Part.LABEL, TODAY, null).rows())
                .isEmpty();
    }

    @Test
    void whoAssignsForItsUnitRenamesAndEndsALabel() {
        labels.name(set.office(), new NameLabel(label, 1, null, "m-" + label, AProgramme.words("A movement, renamed")));
        assertThat(labels.get(set.office(), label).name().original()).isEqualTo("A movement, renamed");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> labels.name(
                        set.office(), new NameLabel(label, 1, null, "m-" + label, AProgramme.words("Late"))));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> labels.end(set.district(), new EndLabel(label, TODAY)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> labels.name(
                        set.office(), new NameLabel(Ids.next(), 0, null, "whole", AProgramme.words("Of all"))));
        assertThatExceptionOfType(Absent.class)
                .isThrownBy(() -> labels.get(programme.fresh().office(), label));
        labels.end(set.office(), new EndLabel(label, TODAY));
        var third = programme.draft(set, programme.clear(set));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> labels.change(set.office(), new ChangeLabels(third, List.of(label), List.of())));
        assertThat(ofLabel(set.office(), TODAY)).isEqualTo(counts(1, 1));
    }

    @Test
    void pagesAndProgramsShowAndChangeThem() throws Exception {
        page(get("/labels")).andExpect(content().string(containsString("A movement")));
        page(get("/labels/" + label))
                .andExpect(content().string(containsString("46-CTr/TU")))
                .andExpect(content().string(containsString("Sign every paper digitally")));
        page(get("/labels?format=csv")).andExpect(content().string(containsString("A movement,2,0,0,1,1,0,0,0")));
        page(get("/assignments/" + open + "/labels")).andExpect(content().string(containsString("checked")));
        mvc.perform(as(post("/assignments/" + open + "/labels"))).andExpect(status().isSeeOther());
        assertThat(ofLabel(set.office(), TODAY)).isEqualTo(counts(0, 1));
        mvc.perform(as(post("/assignments/" + open + "/labels").param("labels", label.toString())))
                .andExpect(status().isSeeOther());
        mvc.perform(as(post("/labels/new").param("name.en", "Own").param("code", "own-" + label)))
                .andExpect(status().isSeeOther());
        mvc.perform(as(post("/labels/new").param("code", "own-" + label)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"name.en-error\"")));
        var north = set.country().unit("north");
        for (var by : List.of("unit", "directive", "post", "field", "set", "label")) {
            page(get("/units/" + north + "/tasks?by=" + by));
            page(get("/units/" + north + "/tasks?on=2025-03-03&by=" + by));
        }
        page(get("/units/" + north + "/tasks?by=label&format=csv"))
                .andExpect(content().string(containsString("A movement,2")));
        page(get("/api/v1/units/" + north + "/tasks/rollup?by=label"))
                .andExpect(jsonPath("$.total.total").value(3))
                .andExpect(jsonPath("$.items[0].id").value(label.toString()))
                .andExpect(jsonPath("$.items[0].tasks.overdue").value(1));
        mvc.perform(as(get("/api/v1/units/" + north + "/tasks/rollup?by=weather")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("by"));
        page(get("/api/v1/labels/" + label)).andExpect(jsonPath("$.tasks.open").value(1));
        mvc.perform(as(post("/api/v1/assignments/" + open + "/labels")
                        .contentType("application/json")
                        .content("{\"taken\":[\"" + label + "\"]}")))
                .andExpect(status().isOk());
        assertThat(ofLabel(set.office(), TODAY)).isEqualTo(counts(0, 1));
    }

    private org.springframework.test.web.servlet.ResultActions page(MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(as(request)).andExpect(status().isOk());
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.requestAttr(FixedViewers.SCOPE, set.office())
                .header("Accept-Language", "en")
                .with(user("office"))
                .with(csrf());
    }

    private void put(UUID assignment) {
        labels.change(set.office(), new ChangeLabels(assignment, List.of(label), List.of()));
    }

    private TaskCounts.Standing ofLabel(Scope scope, LocalDate on) {
        return rollups.ofLabel(scope, label, on, null);
    }

    private int node(String name) {
        return units.get(Scope.programme(), set.country().unit(name)).node();
    }

    private static int one(Rollups.Rollup found, @Nullable UUID id) {
        return found.rows().stream()
                .filter(row -> id != null && id.equals(row.id()))
                .mapToInt(row -> row.counts().total())
                .sum();
    }

    private static TaskCounts.Standing counts(int open, int overdue) {
        return new TaskCounts.Standing(0, 0, open, overdue, 0, 0);
    }
}
