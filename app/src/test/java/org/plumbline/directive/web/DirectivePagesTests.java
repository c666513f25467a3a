package org.plumbline.directive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.directive.Country.register;
import static org.plumbline.directive.Country.task;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Country;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Responses;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.AnswerDirective;
import org.plumbline.directive.deed.AnswerKind;
import org.plumbline.directive.deed.Attendance;
import org.plumbline.directive.deed.Head;
import org.plumbline.directive.deed.HoldStudy;
import org.plumbline.directive.deed.Link;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.directive.deed.RelationKind;
import org.plumbline.directive.deed.StudyForm;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class DirectivePagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Units units;

    @Autowired
    private Reach reach;

    @Autowired
    private Directives directives;

    @Autowired
    private Responses responses;

    private final Scope everything = Scope.programme();
    private Country country;
    private RegisterDirective upper;

    @BeforeEach
    void aDirective() {
        country = new Country(units, reach);
        country.places(2, "centre", "north", "south");
        country.places(3, "north", "n1");
        var head = country.head("57-NQ/TW", "centre", "=HYPERLINK Science & <b>technology</b>");
        upper = register(
                new Head(
                        head.symbol(),
                        null,
                        head.issuer(),
                        head.issued(),
                        null,
                        head.term(),
                        head.title(),
                        null,
                        null,
                        head.readingClass(),
                        head.urgency(),
                        "P3Y",
                        null),
                List.of(task("3.2", "Sign digitally"), task("3.10", "Train")),
                List.of(),
                List.of(Addressee.tier(Ids.next(), 2, country.unit("centre"), LocalDate.of(2025, 2, 1))));
        directives.register(everything, upper);
        var own = register(
                country.head("46-CTr/TU", "north", "Programme"),
                List.of(task("1", "Ours").from(upper.clauses().getFirst().id())),
                List.of(new Link(RelationKind.CONCRETISES, upper.id(), null)),
                List.of());
        directives.register(everything, own);
        responses.answer(
                everything,
                new AnswerDirective(
                        upper.id(),
                        country.unit("north"),
                        AnswerKind.OWN_DOCUMENT,
                        own.id(),
                        null,
                        LocalDate.of(2025, 1, 31)));
        responses.hold(
                everything,
                new HoldStudy(
                        Ids.next(),
                        upper.id(),
                        country.unit("south"),
                        LocalDate.of(2025, 2, 2),
                        StudyForm.HYBRID,
                        2,
                        null,
                        List.of(new Attendance("officials", 10, 9)),
                        List.of()));
    }

    @Test
    void thePagesShowStandingGapsAndClauses() throws Exception {
        mvc.perform(get("/directives?issuer=" + country.unit("centre")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Science &amp; &lt;b&gt;technology")))
                .andExpect(content().string(Matchers.containsString("57-NQ/TW")));
        mvc.perform(get("/directives?group=upper&sort=took-up&q=46 ctr tu")).andExpect(status().isOk());
        mvc.perform(get("/directives/" + upper.id()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(Matchers.containsString(
                                "2 addressed units: 1 took it up, 1 owes an answer, 1 is late.")))
                .andExpect(content().string(Matchers.containsString("42 days late")))
                .andExpect(content().string(Matchers.containsString("Nobody took it up")));
        mvc.perform(get("/directives/" + upper.id() + "/clauses/"
                        + upper.clauses().getFirst().id()))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("1 addressed unit of 2 took it up.")))
                .andExpect(content().string(Matchers.containsString("46-CTr/TU")));
        mvc.perform(get("/directives/unsettled?unit=" + country.unit("north"))).andExpect(status().isOk());
    }

    @Test
    void whatIsOutOfReachLooksLikeWhatIsNotThere() throws Exception {
        var restricted = register(
                country.head("39-CT/TW", "centre", "Restricted")
                        .readBy(org.plumbline.directive.deed.ReadingClass.RESTRICTED),
                List.of(),
                List.of(),
                List.of(Addressee.unit(Ids.next(), country.unit("south"), null)));
        directives.register(everything, restricted);
        for (var path : List.of("/directives/", "/api/v1/directives/")) {
            var hidden = mvc.perform(
                            get(path + restricted.id()).requestAttr(FixedViewers.SCOPE, country.office("north")))
                    .andExpect(status().isNotFound())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            var absent = mvc.perform(get(path + Ids.next()).requestAttr(FixedViewers.SCOPE, country.office("north")))
                    .andExpect(status().isNotFound())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(withoutTokens(hidden)).isEqualTo(withoutTokens(absent));
        }
    }

    private static String withoutTokens(String answer) {
        return answer.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "").replaceAll("value=\"[^\"]*\"", "");
    }

    @Test
    void filesHoldTheListAndNoFormula() throws Exception {
        var csv = mvc.perform(get("/directives?format=csv&issuer=" + country.unit("centre")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"directives-2025-03-15.csv\""))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFSymbol,").contains(",'=HYPERLINK");
        var xlsx = mvc.perform(get("/directives?format=xlsx&issuer=" + country.unit("centre")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("57-NQ/TW");
        }
    }

    @Test
    void programsReadTheSame() throws Exception {
        mvc.perform(get("/api/v1/directives?issuer=" + country.unit("centre")))
                .andExpect(jsonPath("$.items", Matchers.hasSize(1)))
                .andExpect(jsonPath("$.items[0].standing.tookUp").value(1))
                .andExpect(jsonPath("$.next").value(Matchers.nullValue()));
        mvc.perform(get("/api/v1/directives/" + upper.id()))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.symbol").value("57-NQ/TW"))
                .andExpect(jsonPath("$.clauses[*].path", Matchers.contains("3.2", "3.10")));
        mvc.perform(get("/api/v1/directives/" + upper.id() + "/standing?on=2025-03-15"))
                .andExpect(jsonPath("$.addressed").value(2))
                .andExpect(jsonPath("$.late").value(1))
                .andExpect(jsonPath("$.clausesAsking").value(2))
                .andExpect(jsonPath("$.clausesTakenUp").value(1))
                .andExpect(jsonPath("$.nextReview").value("2028-01-10"));
        mvc.perform(get("/api/v1/directives/" + upper.id() + "/standing?on=2025-01-20"))
                .andExpect(jsonPath("$.tookUp").value(0));
        mvc.perform(get("/api/v1/directives/" + upper.id() + "/clauses/"
                        + upper.clauses().getFirst().id() + "/take-up"))
                .andExpect(jsonPath("$.items[0].symbol").value("46-CTr/TU"));
        mvc.perform(get("/api/v1/directives?cursor=x")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void joinedPapersLeadToTheOneThatGoesOn() throws Exception {
        var paper = register(country.head(null, "centre", "Without number"), List.of(), List.of(), List.of());
        directives.register(everything, paper);
        directives.join(everything, new org.plumbline.directive.deed.JoinDirectives(paper.id(), upper.id()));
        mvc.perform(get("/directives/" + paper.id()))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/directives/" + upper.id()));
    }
}
