package org.plumbline.desk.thread;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.deed.ReadingClass;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Threads and gaps for programs, and their pages without scripts. */
@DatabaseTest
class ThreadApiTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AWeb web;

    private AWeb.World world;
    private Scope office;
    private UUID directive;
    private UUID clause;
    private UUID target;
    private UUID figure;

    @BeforeEach
    void aThread() {
        world = web.world();
        var text = AWeb.clause("3.2");
        clause = text.id();
        directive = world.document("north", ReadingClass.OPEN, List.of(text, AWeb.clause("4")), List.of(), "n1");
        for (var i = 0; i < 5; i++) {
            world.assignment("n1", directive, clause, null);
        }
        var indicator = world.indicator("north");
        target = world.target(indicator, "n1", directive, clause);
        figure = world.figure(indicator, "n1", "2024", true, List.of(target));
        office = world.country.office("north");
    }

    @Test
    void givesStepsEdgesAndGaps() throws Exception {
        var answer = body(get(office, "/api/v1/thread/target/" + target));
        assertThat(JsonPath.<String>read(answer, "$.start")).isEqualTo("target/" + target);
        assertThat(JsonPath.<List<String>>read(answer, "$.nodes[*].key"))
                .containsExactlyInAnyOrder(
                        "target/" + target,
                        "clause/" + clause,
                        "directive/" + directive,
                        "figure/" + figure,
                        "proof/" + world.file(figure));
        assertThat(JsonPath.<List<String>>read(answer, "$.edges[?(@.from=='clause/" + clause + "')].to"))
                .containsExactly("target/" + target);
        assertThat(JsonPath.<List<List<String>>>read(answer, "$.nodes[?(@.kind=='FIGURE')].gaps"))
                .containsExactly(List.of("figure-unchecked"));
        assertThat(JsonPath.<List<String>>read(answer, "$.nodes[?(@.kind=='TARGET')].verdict"))
                .hasSize(1);
    }

    @Test
    void followsAWideBranchByItsCursor() throws Exception {
        var found = new ArrayList<String>();
        var cursor = "";
        do {
            var answer = body(
                    get(office, "/api/v1/thread/clause/" + clause + "?strand=assignments&limit=2&cursor=" + cursor));
            found.addAll(JsonPath.<List<String>>read(answer, "$.nodes[?(@.kind=='ASSIGNMENT')].key"));
            var next = JsonPath.<List<String>>read(answer, "$.more[?(@.strand=='assignments')].next");
            cursor = next.isEmpty() ? "" : next.getFirst();
        } while (!cursor.isEmpty());
        assertThat(found).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void listsWhatIsMissing() throws Exception {
        var counts = body(get(office, "/api/v1/directives/" + directive + "/gaps"));
        assertThat(JsonPath.<List<Integer>>read(counts, "$.gaps[?(@.gap=='clause-untaken')].total"))
                .containsExactly(1);
        assertThat(JsonPath.<List<Integer>>read(counts, "$.gaps[?(@.gap=='figure-unchecked')].total"))
                .containsExactly(1);
        var list = body(get(office, "/api/v1/units/" + world.country.unit("n1") + "/gaps/figure-unchecked"));
        assertThat(JsonPath.<List<String>>read(list, "$.items[*].id")).containsExactly(figure.toString());
        assertThat(JsonPath.<Object>read(list, "$.next")).isNull();
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        assertThat(get(office, "/api/v1/thread/person/" + clause).getStatus()).isEqualTo(404);
        assertThat(get(office, "/api/v1/thread/clause/" + UUID.randomUUID()).getStatus())
                .isEqualTo(404);
        assertThat(get(world.country.office("south"), "/api/v1/thread/target/" + target)
                        .getStatus())
                .isEqualTo(404);
        var strand = get(office, "/api/v1/thread/clause/" + clause + "?strand=findings");
        assertThat(strand.getStatus()).isEqualTo(422);
        assertThat(body(strand)).contains("request.parameter-choice", "assignments");
        assertThat(get(office, "/api/v1/thread/clause/" + clause + "?strand=assignments&cursor=x")
                        .getStatus())
                .isEqualTo(422);
        assertThat(body(get(office, "/api/v1/directives/" + directive + "/gaps/nothing")))
                .contains("task-loose");
    }

    @Test
    void pagesShowListGraphBranchAndGaps() throws Exception {
        var list = body(get(office, "/thread/clause/" + clause));
        assertThat(list).contains("/targets/" + target, "/figures/" + figure, "list.pdf", "not checked");
        var graph = body(get(office, "/thread/clause/" + clause + "?as=graph"));
        assertThat(graph).contains("<svg class=\"thread-graph\"", "/targets/" + target, "/figures/" + figure);
        assertThat(body(get(office, "/thread/clause/" + clause + "?strand=assignments")))
                .contains("Only: Assignments")
                .doesNotContain("/targets/" + target);
        assertThat(body(get(office, "/directives/" + directive + "/gaps")))
                .contains("Clauses that ask for action and that nobody took up", "document nobody checked");
        assertThat(body(get(office, "/units/" + world.country.unit("n1") + "/gaps?gap=figure-unchecked")))
                .contains("/figures/" + figure);
        assertThat(get(world.country.office("south"), "/thread/target/" + target)
                        .getStatus())
                .isEqualTo(404);
        for (var page : List.of("/directives/" + directive + "/clauses/" + clause, "/figures/" + figure)) {
            assertThat(body(get(office, page))).as(page).contains("class=\"thread\"", "The whole thread");
        }
    }

    private MockHttpServletResponse get(Scope scope, String address) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(address).requestAttr(FixedViewers.SCOPE, scope))
                .andReturn()
                .getResponse();
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
