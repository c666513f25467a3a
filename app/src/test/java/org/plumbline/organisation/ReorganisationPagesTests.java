package org.plumbline.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.plumbline.organisation.AnOrganisation.vi;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A decision of several steps is put together, looked at, and carried out once; lines, seats and posts have their forms. */
@DatabaseTest
class ReorganisationPagesTests {

    private static final Scope ALL = Scope.programme();
    private static final LocalDate DAY = LocalDate.parse("2025-07-01");
    private static final Pattern STEP = Pattern.compile("name=\"step\" value=\"([^\"]*)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");
    private static final Pattern DRAFT = Pattern.compile("name=\"id\" value=\"([^\"]*)\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Units units;

    @Autowired
    private UnitFacts facts;

    @Autowired
    private Posts posts;

    @Autowired
    private TemporaryBodies bodies;

    private AnOrganisation make;
    private String mark;
    private Unit root;
    private Unit one;
    private Unit two;

    @BeforeEach
    void threePlaces() {
        mark = Ids.next().toString().substring(24);
        make = new AnOrganisation(units);
        root = make.root("Tỉnh " + mark);
        one = make.place("Một " + mark, root);
        two = make.place("Hai " + mark, root);
        posts.create(ALL, new CreatePost(Ids.next(), id(one), null, vi("Chủ tịch"), AnOrganisation.START));
    }

    @Test
    void stepsArePutTogetherLookedAtAndCarriedOutOnce() throws Exception {
        var page = form(
                "add",
                List.of(),
                "",
                "kind-of-step",
                "found",
                "name",
                "Mới " + mark,
                "language",
                "vi",
                "kind",
                "PLACE",
                "parent",
                "Tỉnh " + mark);
        assertThat(page).contains("Mới " + mark + ": founded under Tỉnh " + mark);
        var id = DRAFT.matcher(page);
        assertThat(id.find()).isTrue();
        page = form(
                "add",
                steps(page),
                "",
                "id",
                id.group(1),
                "kind-of-step",
                "merge",
                "predecessors",
                "Một " + mark + "\nHai " + mark,
                "successor",
                "Mới " + mark);
        assertThat(page).contains("Một " + mark + ", Hai " + mark + ": merged into Mới " + mark);
        page = form("look", steps(page), "", "id", id.group(1));
        assertThat(page).contains("1 unit is founded", "2 units cease", "1 post is closed", "Carry out the decision");
        assertThat(units.get(ALL, id(one)).ceased()).as("only looked at").isNull();

        var changed = mvc.perform(request("carry-out", steps(page), "seen", "something else", "id", id.group(1)))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(changed).contains("Something changed since you looked");
        assertThat(units.get(ALL, id(one)).ceased()).isNull();

        for (var n = 0; n < 2; n++) {
            mvc.perform(request("carry-out", steps(page), "seen", seen(page), "id", id.group(1)))
                    .andExpect(status().isSeeOther());
        }
        assertThat(units.get(ALL, id(one)).ceased()).isEqualTo(DAY);
        assertThat(units.search(ALL, "Mới " + mark, 10, null).items()).hasSize(1);
        mvc.perform(as(get("/reorganisations")))
                .andExpect(content().string(containsString("Nghị quyết " + mark)))
                .andExpect(content().string(containsString("2 units merged")));
    }

    @Test
    void aDecisionChangedAfterItWasCarriedOutIsAnotherOne() throws Exception {
        var three = make.place("Ba " + mark, root);
        var first = merging("Một " + mark, "", mark);
        var id = DRAFT.matcher(first);
        assertThat(id.find()).isTrue();
        mvc.perform(request("carry-out", steps(first), "seen", seen(first), "id", id.group(1), "_once", mark))
                .andExpect(status().isSeeOther());
        var second = merging("Ba " + mark, id.group(1), mark);
        var other = DRAFT.matcher(second);
        assertThat(other.find()).isTrue();
        assertThat(other.group(1)).isNotEqualTo(id.group(1));
        mvc.perform(request("carry-out", steps(second), "seen", seen(second), "id", id.group(1), "_once", mark + "2"))
                .andExpect(status().isSeeOther());
        assertThat(units.get(ALL, id(three)).ceased()).as("recorded and done").isEqualTo(DAY);
        assertThat(units.get(ALL, id(one)).ceased()).isEqualTo(DAY);
    }

    /** The page that shows the effect of one merger. */
    private String merging(String predecessor, String id, String once) throws Exception {
        var page = form(
                "add",
                List.of(),
                "",
                "id",
                id,
                "kind-of-step",
                "merge",
                "predecessors",
                predecessor,
                "successor",
                "Hai " + mark);
        return form("look", steps(page), "", "id", id, "_once", once);
    }

    @Test
    void whatIsWrongWithAStepIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
        mvc.perform(request("add", List.of(), "kind-of-step", "merge", "predecessors", "Không có", "successor", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"predecessors-error\"")))
                .andExpect(content().string(containsString("Nghị quyết " + mark)))
                .andExpect(content().string(containsString("Không có")));
        var page = form(
                "add",
                List.of(),
                "",
                "kind-of-step",
                "split",
                "unit",
                "Một " + mark,
                "shares",
                "Hai " + mark + " = 0.4");
        mvc.perform(request("look", steps(page)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("sum to 0.4, not to 1")));
        mvc.perform(request("look", List.of())).andExpect(status().isUnprocessableContent());
    }

    @Test
    void aUnitJoinsMovesInAndLeavesASectorLine() throws Exception {
        units.defineLine(ALL, new DefineLine(Ids.next(), (short) 71, "line-71", vi("Ngành kiểm tra")));
        units.joinLine(ALL, new JoinLine(id(root), 71, null, AnOrganisation.START, null));
        units.joinLine(ALL, new JoinLine(id(two), 71, id(root), AnOrganisation.START, null));
        mvc.perform(as(get("/units/" + id(one) + "/join-line")))
                .andExpect(content().string(containsString("Ngành kiểm tra")));
        mvc.perform(as(post("/units/" + id(one) + "/join-line")
                        .param("line", "71")
                        .param("parent", "Tỉnh " + mark)
                        .param("from", "2025-03-01")))
                .andExpect(status().isSeeOther());
        mvc.perform(as(post("/units/" + id(one) + "/move-in-line")
                        .param("line", "71")
                        .param("parent", "Hai " + mark)
                        .param("on", "2025-03-05")))
                .andExpect(status().isSeeOther());
        assertThat(facts.placements(ALL, one.node(), LocalDate.parse("2025-03-10")))
                .extracting(UnitFacts.Placement::parentId)
                .containsExactly(id(two));
        mvc.perform(as(post("/units/" + id(one) + "/leave-line")
                        .param("line", "71")
                        .param("on", "2025-03-12")
                        .param("version", "1")))
                .andExpect(status().isPreconditionFailed());
        mvc.perform(as(post("/units/" + id(one) + "/leave-line")
                        .param("line", "71")
                        .param("on", "2025-03-12")))
                .andExpect(status().isSeeOther());
        assertThat(facts.placements(ALL, one.node(), LocalDate.parse("2025-03-13")))
                .isEmpty();
    }

    @Test
    void seatsChangeABodyEndsAPostIsClosed() throws Exception {
        var post = Ids.next();
        posts.create(ALL, new CreatePost(post, id(root), "p-" + mark, vi("Bí thư"), AnOrganisation.START));
        var body = Ids.next();
        bodies.setUp(
                ALL,
                new SetUpBody(
                        body,
                        id(root),
                        TemporaryBodies.Form.WORKING_GROUP,
                        null,
                        vi("Tổ " + mark),
                        null,
                        AnOrganisation.START,
                        null,
                        List.of(new TemporaryBodies.Seat(post, "MEMBER"))));
        mvc.perform(as(get("/units/" + body + "/seats")))
                .andExpect(content().string(containsString("value=\"p-" + mark + "\"")));
        mvc.perform(as(post("/units/" + body + "/seats")
                        .param("seats[0].post", "p-" + mark)
                        .param("seats[0].seat", "HEAD")
                        .param("on", "2025-03-10")))
                .andExpect(status().isSeeOther());
        assertThat(bodies.members(ALL, units.get(ALL, body).node(), LocalDate.parse("2025-03-11")))
                .extracting(TemporaryBodies.Member::role)
                .containsExactly("HEAD");
        mvc.perform(as(post("/units/" + body + "/end").param("on", "2009-01-01")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"on-error\"")));
        mvc.perform(as(post("/units/" + body + "/end").param("on", "2025-03-14")))
                .andExpect(status().isSeeOther());
        assertThat(units.get(ALL, body).ceased()).isEqualTo(LocalDate.parse("2025-03-14"));
        mvc.perform(as(get("/posts/" + post + "/close"))).andExpect(status().isOk());
        mvc.perform(as(post("/posts/" + post + "/close")
                        .param("on", "2025-04-01")
                        .param("version", "9")))
                .andExpect(status().isPreconditionFailed());
        mvc.perform(as(post("/posts/" + post + "/close").param("on", "2025-04-01")))
                .andExpect(status().isSeeOther());
        mvc.perform(as(get("/posts/" + post))).andExpect(content().string(containsString("Closed on 1 April 2025")));
    }

    private String form(String button, List<String> steps, String seen, String... fields) throws Exception {
        return mvc.perform(request(button, steps, fields).param("seen", seen))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletRequestBuilder request(String button, List<String> steps, String... fields) {
        var request = post("/reorganisations/new")
                .param("decision", "Nghị quyết " + mark)
                .param("on", DAY.toString())
                .param("do", button);
        steps.forEach(step -> request.param("step", step));
        for (var i = 0; i + 1 < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return as(request);
    }

    private static List<String> steps(String page) {
        var steps = new ArrayList<String>();
        var found = STEP.matcher(page);
        while (found.find()) {
            steps.add(org.springframework.web.util.HtmlUtils.htmlUnescape(found.group(1)));
        }
        return steps;
    }

    private static String seen(String page) {
        var seen = SEEN.matcher(page);
        return seen.find() ? seen.group(1) : "";
    }

    private static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.requestAttr(FixedViewers.SCOPE, FixedViewers.everything())
                .header("Accept-Language", "en")
                .with(user("office"))
                .with(csrf());
    }

    private static UUID id(Unit unit) {
        return unit.id().value();
    }
}
