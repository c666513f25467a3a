package org.plumbline.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.kernel.Ids;
import org.plumbline.project.ProjectList.When;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of projects and their forms, with good and with bad input. Today is 15 March 2025. */
@DatabaseTest
class ProjectPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ASite sites;

    @Autowired
    private ProjectList list;

    private ASite.Case set;
    private Browser district;
    private Browser second;
    private Browser reader;

    @BeforeEach
    void aSite() {
        set = sites.fresh();
        district = new Browser(mvc, set.district());
        second = new Browser(mvc, set.second());
        reader = new Browser(mvc, set.reader());
    }

    @Test
    void registersAProjectWithItsStagesAndMoney() throws Exception {
        assertThat(district.open("/projects/new?owner=" + set.unit()).page())
                .contains("Register a project", "n1", "name=\"stages[0].name\"", "name=\"parts[0].amount\"");
        assertThat(district.send("/projects/new", form("add", "source")).page()).contains("Build the roads");
        var wrong = district.send(
                "/projects/new", form("finish", "2023-01-01", "currency", "dong", "parts[0].amount", "1.5.2"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page())
                .contains("id=\"parts[0].amount-error\"", "value=\"1.5.2\"", "error-summary")
                .doesNotContain(">project.");
        var again = district.send("/projects/new", form("finish", "2023-01-01", "currency", "dong"));
        assertThat(again.page())
                .contains(
                        "id=\"finish-error\"",
                        "comes before the start",
                        "id=\"currency-error\"",
                        "no currency by ISO 4217");
        assertThat(district.send("/projects/new", form("clause", "")).page()).contains("id=\"clause-error\"");
        var done = district.send("/projects/new", form());
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        var page = district.open(done.location()).page();
        assertThat(page)
                .contains(
                        "W-1",
                        "Road to the mill",
                        "12-NQ/TU",
                        "5.3",
                        "Build the roads",
                        "Ground works",
                        "1,500",
                        "Provincial budget",
                        "Report figures",
                        "nobody yet",
                        "Behind schedule")
                .doesNotContain(">project.", "null");
        assertThat(district.send("/projects/new", form()).page()).contains("belongs to another project");
    }

    @Test
    void reportsFiguresWithWhatIsWrongKept() throws Exception {
        var id = sites.registered(set, "W-2");
        var at = "/projects/" + id;
        assertThat(district.open(at + "/progress").page()).contains("In million VND");
        var wrong = district.send(
                at + "/progress", "day", "2025-03-15", "disbursed", "120", "physical", "half", "note", "Bridge done");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page()).contains("id=\"physical-error\"", ">Bridge done</textarea>", "value=\"120\"");
        var above = district.send(at + "/progress", "day", "2025-03-15", "disbursed", "120", "physical", "40");
        assertThat(above.page()).contains("id=\"reason-error\"", "more than the 100,000,000 planned");
        var done = district.send(
                at + "/progress", "day", "2025-03-15", "disbursed", "120", "physical", "40", "reason", "Stone");
        assertThat(done.location()).isEqualTo(at);
        assertThat(reader.open(at).page())
                .contains("more than the", "120 million VND", "40%", "Money is 80 points ahead of the work")
                .containsPattern("Reason:\\s*<span class=\"kept-words\">Stone</span>")
                .doesNotContain("Report figures</a>");
        var first = list.get(set.district(), id, When.on(ASite.TODAY))
                .reports()
                .getFirst()
                .id();
        assertThat(district.open(at + "/progress?corrects=" + first).page())
                .contains("value=\"120\"", "You correct a report");
        assertThat(district.send(
                                at + "/progress",
                                "day",
                                "2025-03-15",
                                "disbursed",
                                "90",
                                "physical",
                                "38",
                                "corrects",
                                first)
                        .location())
                .isEqualTo(at);
        assertThat(district.open(at).page()).contains("corrected on", "38%");
    }

    @Test
    void opensAndResolvesAnObstacleSuspendsFinishesAndHandsOver() throws Exception {
        var id = sites.registered(set, "W-3");
        var at = "/projects/" + id;
        assertThat(district.send(at + "/obstacle", "kind", "SITE", "what", " ").page())
                .contains("id=\"what-error\"");
        assertThat(district.send(
                                at + "/obstacle",
                                "kind",
                                "SITE",
                                "what",
                                "Eleven households",
                                "asked",
                                "A price",
                                "askedOf",
                                set.unit(),
                                "day",
                                "2025-03-01")
                        .location())
                .isEqualTo(at);
        var obstacle = list.get(set.district(), id, When.on(ASite.TODAY))
                .obstacles()
                .getFirst()
                .id();
        assertThat(district.open(at).page()).contains("Eleven households", "Asked of n1: A price", "14 days");
        assertThat(district.open("/projects?obstacle=1&unit=" + set.unit()).page())
                .contains("1 obstacle open");
        assertThat(district.open(at + "/resolve?obstacle=" + obstacle).page()).contains("Eleven households");
        assertThat(district.send(at + "/resolve", "obstacle", obstacle, "how", "Paid", "day", "2025-03-14")
                        .location())
                .isEqualTo(at);
        assertThat(district.send(at + "/suspend", "reason", "Rain", "day", "2025-03-10")
                        .location())
                .isEqualTo(at);
        assertThat(district.open(at).page()).contains("Suspended since", "Rain", "resolved 14 Mar 2025");
        assertThat(district.send(at + "/resume", "day", "2025-03-12").location())
                .isEqualTo(at);
        assertThat(district.send(at + "/finish", "day", "2025-03-15").page())
                .contains("id=\"day-error\"", "Report 100 % first");
        district.send(at + "/progress", "day", "2025-03-14", "physical", "100");
        assertThat(district.send(at + "/finish", "day", "2025-03-15").location())
                .isEqualTo(at);
        assertThat(district.send(at + "/hand-over", "what", "The road", "day", "2025-03-14")
                        .page())
                .contains("id=\"day-error\"");
        assertThat(district.send(at + "/hand-over", "what", "The road", "day", "2025-03-15")
                        .location())
                .isEqualTo(at);
        var handed = list.get(set.district(), id, When.on(ASite.TODAY))
                .handOvers()
                .getFirst()
                .id();
        assertThat(district.open(at).page()).contains("waits for another hand").doesNotContain(at + "/decide");
        assertThat(second.open(at).page()).contains(at + "/decide");
        assertThat(second.open(at + "/decide").page()).contains("Accept", "Send back");
        assertThat(second.send(at + "/decide", "handOver", handed, "accepted", "no", "reason", "", "day", "2025-03-15")
                        .page())
                .contains("id=\"reason-error\"");
        assertThat(second.send(at + "/decide", "handOver", handed, "accepted", "yes", "day", "2025-03-15")
                        .location())
                .isEqualTo(at);
        assertThat(district.open(at).page()).contains("Finished in time", "Accepted on");
    }

    @Test
    void plansOtherDaysAndMoneyAndShowsTheFirstBeside() throws Exception {
        var id = sites.registered(set, "W-4");
        var at = "/projects/" + id;
        var form = district.open(at + "/schedule").page();
        assertThat(form).contains("Ground", "value=\"2025-12-31\"");
        assertThat(district.send(
                                at + "/schedule",
                                "rowVersion",
                                1,
                                "start",
                                "2024-01-01",
                                "finish",
                                "2026-06-30",
                                "reason",
                                "")
                        .page())
                .contains("id=\"reason-error\"");
        assertThat(district.send(
                                at + "/schedule",
                                "rowVersion",
                                1,
                                "start",
                                "2024-01-01",
                                "finish",
                                "2026-06-30",
                                "reason",
                                "Flood")
                        .location())
                .isEqualTo(at);
        assertThat(district.open(at).page())
                .contains("first 31 Dec 2025", "Flood", "First plan", "first planned for 31 December 2025");
        var stale = district.send(
                at + "/money",
                "rowVersion",
                1,
                "currency",
                "VND",
                "scale",
                "6",
                "parts[0].year",
                "2025",
                "parts[0].source",
                "LOAN",
                "parts[0].amount",
                "250",
                "reason",
                "Dearer");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.page())
                .contains("Somebody else changed this project", "value=\"250\"", "name=\"rowVersion\" value=\"2\"");
        assertThat(district.send(
                                at + "/money",
                                "rowVersion",
                                2,
                                "currency",
                                "VND",
                                "scale",
                                "6",
                                "parts[0].year",
                                "2025",
                                "parts[0].source",
                                "LOAN",
                                "parts[0].amount",
                                "250",
                                "reason",
                                "Dearer")
                        .location())
                .isEqualTo(at);
        assertThat(district.open(at).page()).contains("Loans", "Dearer", "100 million VND");
        var edited =
                district.send(at + "/edit", "rowVersion", 1, "code", "W-9", "name", "Other road", "language", "en");
        assertThat(edited.status()).isEqualTo(412);
        assertThat(edited.page()).contains("W-4", "W-9", "class=\"differs\"");
        assertThat(district.send(at + "/cancel", "reason", "Overtaken", "day", "2025-03-15")
                        .location())
                .isEqualTo(at);
        assertThat(district.open(at).page())
                .contains("Cancelled on", "Overtaken")
                .doesNotContain("Report figures</a>");
    }

    @Test
    void listsOnATimelineAndAddedUpAndAsFiles() throws Exception {
        var id = sites.registered(set, "W-5");
        var under = "?unit=" + set.country().unit("north");
        for (var view : new String[] {"/projects", "/projects/timeline", "/projects/rollup"}) {
            assertThat(reader.open(view + under).page())
                    .as(view)
                    .contains("1 project", "Behind schedule")
                    .doesNotContain(">project.");
        }
        assertThat(reader.open("/projects/timeline" + under).page())
                .contains("<svg class=\"gantt behind\"", "Planned 1 Jan 2024 to 31 Dec 2025");
        assertThat(reader.open("/projects/rollup" + under + "&by=directive").page())
                .contains("12-NQ/TU", "100 million VND");
        assertThat(reader.open("/projects/rollup" + under + "&by=field").page()).contains("No field");
        assertThat(reader.open("/projects" + under + "&standing=OVERDUE").page())
                .contains("Nothing");
        assertThat(reader.open("/projects" + under + "&directive=" + set.directive())
                        .page())
                .contains("W-5");
        assertThat(reader.open("/projects?post=" + set.post()).page()).contains("Only what this post answers for");
        assertThat(reader.open("/projects" + under + "&format=csv").page()).contains("W-5,Road W-5", "VND");
        assertThat(reader.open("/projects" + under + "&format=xlsx").response().getContentAsByteArray())
                .startsWith('P', 'K');
        assertThat(reader.open("/units/" + set.unit()).page()).contains("id=\"projects\"", "W-5");
        assertThat(reader.open("/directives/" + set.directive()).page()).contains("id=\"projects\"", "W-5");
        assertThat(reader.open("/posts/" + set.post()).page()).contains("id=\"projects\"", "W-5");
        assertThat(reader.open("/search?q=w-5").location()).isEqualTo("/projects/" + id);
        assertThat(new Browser(mvc, set.other()).open("/projects/" + id).status())
                .isEqualTo(404);
        assertThat(reader.open("/projects/" + Ids.next()).status()).isEqualTo(404);
        assertThat(reader.open("/projects/" + id + "?on=2023-06-01").page()).contains("Not begun yet");
    }

    @Test
    void linksAClauseAndTakesItBack() throws Exception {
        var id = sites.registered(set, "W-6");
        var at = "/projects/" + id;
        assertThat(district.send(at + "/unlink", "clause", set.clause()).location())
                .isEqualTo(at);
        assertThat(district.open(at).page()).contains("It carries out no clause");
        assertThat(district.send(at + "/link", "directive", set.directive(), "show", "clauses")
                        .page())
                .contains("Build the roads");
        assertThat(district.send(at + "/link", "directive", set.directive()).page())
                .contains("No clause is chosen");
        assertThat(district.send(at + "/link", "directive", set.directive(), "clause", set.clause())
                        .location())
                .isEqualTo(at);
        assertThat(district.open(at).page()).contains("Build the roads");
        assertThat(district.open(at + "/nonsense").status()).isEqualTo(404);
    }

    /** A whole form, with some fields otherwise. */
    private Object[] form(Object... otherwise) {
        var fields = new java.util.LinkedHashMap<String, Object>();
        fields.put("owner", set.unit());
        fields.put("code", "W-1");
        fields.put("name", "Road to the mill");
        fields.put("language", "en");
        fields.put("purpose", "Builds 3 km");
        fields.put("directive", set.directive());
        fields.put("clause", set.clause());
        fields.put("start", "2024-02-01");
        fields.put("finish", "2025-11-30");
        fields.put("stages[0].name", "Ground works");
        fields.put("stages[0].begins", "2024-02-01");
        fields.put("stages[0].ends", "2024-12-31");
        fields.put("stages[0].share", "40");
        fields.put("currency", "vnd");
        fields.put("scale", "6");
        fields.put("parts[0].year", "2024");
        fields.put("parts[0].source", "PROVINCIAL");
        fields.put("parts[0].amount", "1500");
        for (var i = 0; i + 1 < otherwise.length; i += 2) {
            fields.put(otherwise[i].toString(), otherwise[i + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue()))
                .toArray();
    }
}
