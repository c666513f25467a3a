package org.plumbline.chase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.chase.ChaseList.Filter;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The chase list as page, paper, file and interface; the desk, the post's page and the Monday sheet with what it knows. */
@DatabaseTest
class ChasePagesTests {

    private final JsonMapper json = new JsonMapper();

    @Autowired
    private AChase chases;

    @Autowired
    private ChaseList list;

    @Autowired
    private MockMvc mvc;

    private AChase.Case set;

    @BeforeEach
    void aChase() {
        set = chases.fresh();
    }

    @Test
    void thePageShowsWhoOwesWithTelephoneAndReminds() throws Exception {
        chases.address(set.n1(), "office@n1.example");
        var page = read("/chase", set.set().office());
        assertThat(page)
                .contains("2 units owe 5 things, 2 of them late.")
                .contains("0203 555 0100", "tel:02035550100", "14 days late", "sent back: Too short")
                .contains("No mail is sent: no mail server is set up.")
                .contains("Remind of all 5");
        assertThat(read("/chase?late=yes&kind=OVERDUE", set.set().office()))
                .contains("One unit owes one thing, late.")
                .contains("10 days late")
                .doesNotContain("14 days late");
        var answer = mvc.perform(form(
                        post("/chase/remind").param("all", "yes"), set.set().office()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(list.all(set.set().office(), Filter.none())).allMatch(Owes::remindedToday);
        assertThat(read("/chase", set.set().office())).contains("Reminded today", "by Office of north");
    }

    @Test
    void aReaderSeesTheListAndNoButton() throws Exception {
        assertThat(read("/chase", set.set().reader())).contains("14 days late").doesNotContain("/chase/remind");
        var answer = mvc.perform(form(
                        post("/chase/remind").param("all", "yes"), set.set().reader()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(404);
    }

    @Test
    void theCallListHasABoxAndALineForEachThing() throws Exception {
        var page = read("/chase/calls", set.set().office());
        assertThat(page.split("class=\"tick\"", -1)).hasSize(6);
        assertThat(page.split("class=\"line\"", -1)).hasSize(6);
    }

    @Test
    void theFileHasARowForEachThing() throws Exception {
        var csv = text(mvc.perform(get("/chase?format=csv")
                        .requestAttr(FixedViewers.SCOPE, set.set().office()))
                .andReturn()
                .getResponse());
        assertThat(csv.lines()).hasSize(6);
        assertThat(csv.lines().findFirst().orElse("")).contains("Who owes,Telephone,Mail address");
        var xlsx = mvc.perform(get("/chase?format=xlsx")
                        .requestAttr(FixedViewers.SCOPE, set.set().office()))
                .andReturn()
                .getResponse();
        assertThat(xlsx.getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void programsReadTheListAndRemind() throws Exception {
        var first = json.readTree(read("/api/v1/chase?limit=2", set.set().office()));
        assertThat(first.path("items")).hasSize(2);
        assertThat(first.at("/items/0/key").stringValue()).isEqualTo("answer:" + set.document() + ":" + set.n1());
        assertThat(first.at("/items/0/owed/late").intValue()).isEqualTo(14);
        var rest = json.readTree(read(
                "/api/v1/chase?limit=200&cursor=" + first.path("next").stringValue(),
                set.set().office()));
        assertThat(rest.path("items")).hasSize(3);
        var sent = "{\"things\":[\"assignment:" + set.soon() + "\",\"assignment:" + set.later() + "\"]}";
        var done = remind(sent);
        assertThat(done.getStatus()).isEqualTo(200);
        assertThat(text(done)).isEqualTo("{\"reminded\":1,\"before\":0,\"settled\":1}");
        assertThat(text(remind(sent))).isEqualTo("{\"reminded\":0,\"before\":1,\"settled\":1}");
        var nothing = remind("{}");
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(text(nothing)).contains("chase.nothing-named").contains("/things");
        assertThat(mvc.perform(get("/api/v1/chase?kind=SOME")
                                .requestAttr(FixedViewers.SCOPE, set.set().office()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void theDeskShowsBandsByTheClockAndWhatIsAsked() throws Exception {
        var before = read("/", set.set().district());
        assertThat(before)
                .contains("Overdue", "Within a week", "Later")
                .contains("sent back on 11 Mar 2025: Too short")
                .doesNotContain("reminded you on");
        list.remind(set.set().office(), Filter.none(), null, false);
        assertThat(read("/", set.set().district()).split("Office of north reminded you on", -1))
                .hasSize(5);
    }

    @Test
    void whatABandLeavesOutIsSeenOnTheDeskItselfWhateverItIs() throws Exception {
        for (var day = 1; day <= 8; day++) {
            chases.document(set.set(), LocalDate.of(2025, 10, day));
        }
        var few = read("/", set.set().district());
        assertThat(few).contains("href=\"/?all=later#band-later\"").doesNotContain("due in 207 days");
        assertThat(read("/?all=later", set.set().district()))
                .contains("due in 207 days")
                .doesNotContain("#band-later\"");
        assertThat(read("/?all=nonsense", set.set().district())).contains("/?all=later");
    }

    @Test
    void thePostsPageShowsAllItAnswersForAndNoMark() throws Exception {
        assertThat(read("/posts/" + set.set().post(), set.set().office()))
                .contains("it carries out 5 assignments, answers for none, leads no directive and sits in no body");
        assertThat(read("/posts/" + set.set().leader(), set.set().office()))
                .contains("it carries out no assignment, answers for 5");
    }

    @Test
    void theMondaySheetIsOnePageWithItsDaysInTheAddress() throws Exception {
        var sheet = read("/monday?since=2025-03-01", set.set().office());
        assertThat(sheet).contains("What changed, 1 March 2025 to 15 March 2025", "5 assignments issued");
        assertThat(sheet).contains("One assignment became overdue", "One product sent back", "More time asked once");
        assertThat(read("/monday?since=2025-02-01&until=2025-02-28", set.set().office()))
                .contains("Nothing changed");
        assertThat(read("/monday?since=2025-03-20", set.set().office())).contains("would begin on 20 March 2025");
        assertThat(status("/monday?since=2025-99-99", set.set().office())).isEqualTo(400);
        assertThat(status(
                        "/monday?unit=" + set.set().country().unit("south"),
                        set.set().office()))
                .isEqualTo(404);
    }

    @Test
    void mailIsAMatterOfTheWholeInstallation() throws Exception {
        assertThat(read("/settings/mail", FixedViewers.everything()))
                .contains("No mail server is set up", "names the mail server");
        assertThat(status("/settings/mail", set.set().office())).isEqualTo(404);
        var trial = mvc.perform(form(
                        post("/settings/mail/trial").param("to", "office@north.example"), FixedViewers.everything()))
                .andReturn()
                .getResponse();
        assertThat(trial.getStatus()).isEqualTo(422);
    }

    private MockHttpServletResponse remind(String body) throws Exception {
        return mvc.perform(post("/api/v1/reminders")
                        .requestAttr(FixedViewers.SCOPE, set.set().office())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private static MockHttpServletRequestBuilder form(MockHttpServletRequestBuilder request, Scope scope) {
        return request.requestAttr(FixedViewers.SCOPE, scope).with(SecurityMockMvcRequestPostProcessors.csrf());
    }

    private String read(String address, Scope scope) throws Exception {
        var answer = mvc.perform(get(address).requestAttr(FixedViewers.SCOPE, scope))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return text(answer).replaceAll("\\s+", " ");
    }

    private int status(String address, Scope scope) throws Exception {
        return mvc.perform(get(address).requestAttr(FixedViewers.SCOPE, scope))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
