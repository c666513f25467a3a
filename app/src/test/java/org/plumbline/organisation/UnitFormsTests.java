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

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is typed into the forms of a unit, for today or for another day, and what is typed amiss. */
@DatabaseTest
class UnitFormsTests {

    private static final Scope ALL = Scope.programme();
    private static final LocalDate THEN = LocalDate.parse("2022-01-01");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Units units;

    @Autowired
    private UnitFacts facts;

    private AnOrganisation make;
    private Unit root;
    private Unit commune;

    @BeforeEach
    void aCommune() {
        make = new AnOrganisation(units);
        root = make.root("Tỉnh " + Ids.next());
        commune = make.placeWithTraits("Xã " + Ids.next(), root, Map.of("terrain", "mountain", "population", "7000"));
    }

    @Test
    void traitsThatWereNotTouchedKeepTheirHistory() throws Exception {
        units.changeTraits(
                ALL, new ChangeTraits(id(commune), LocalDate.parse("2024-01-01"), Map.of("population", "8000")));
        mvc.perform(as(get("/units/" + commune.id() + "/traits")))
                .andExpect(content().string(containsString("name=\"shown\" value=\"2025-03-15\"")))
                .andExpect(content().string(containsString("value=\"8000\"")));
        mvc.perform(as(post("/units/" + commune.id() + "/traits")
                        .param("trait.terrain", "island")
                        .param("trait.population", "8000")
                        .param("shown", "2025-03-15")
                        .param("on", THEN.toString())))
                .andExpect(status().isSeeOther());
        assertThat(traits(THEN)).containsEntry("population", "7000").containsEntry("terrain", "island");
        assertThat(traits(LocalDate.parse("2024-01-01"))).containsEntry("population", "8000");
        assertThat(traits(THEN.minusDays(1))).containsEntry("terrain", "mountain");
        mvc.perform(as(post("/units/" + commune.id() + "/traits")
                        .param("trait.terrain", "coast")
                        .param("shown", "then")
                        .param("on", THEN.toString())))
                .andExpect(status().isUnprocessableContent());
    }

    private Map<String, String> traits(LocalDate on) {
        return facts.traits(ALL, commune.node(), on).stream()
                .collect(Collectors.toMap(UnitFacts.Trait::name, UnitFacts.Trait::value));
    }

    @Test
    void everyButtonOnAnotherDayLeadsToItsForm() throws Exception {
        units.defineLine(ALL, new DefineLine(Ids.next(), (short) 72, "line-72", vi("Ngành tổ chức")));
        units.joinLine(ALL, new JoinLine(id(root), 72, null, AnOrganisation.START, null));
        units.joinLine(
                ALL, new JoinLine(id(commune), 72, id(root), AnOrganisation.START, LocalDate.parse("2024-01-01")));
        for (var on : new String[] {"2023-06-01", "2025-03-15", "2024-06-01"}) {
            var page = mvc.perform(as(get("/units/" + commune.id()).param("on", on)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            var links = Pattern.compile("href=\"(/units/" + commune.id() + "/[a-z-]+(\\?[^\"]*)?)\"")
                    .matcher(page);
            var seen = 0;
            while (links.find()) {
                seen++;
                var form = mvc.perform(as(get(java.net.URI.create(links.group(1)))))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
                if (links.group(1).contains("leave-line")) {
                    assertThat(form).contains("value=\"72\"");
                }
            }
            assertThat(seen).isGreaterThan(8);
        }
        mvc.perform(as(post("/units/" + commune.id() + "/leave-line")
                        .param("line", "72")
                        .param("on", "2023-06-01")))
                .andExpect(status().isSeeOther());
        assertThat(facts.placements(ALL, commune.node(), LocalDate.parse("2023-06-01")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"x", "------------------------------------", "00000000-0000-0000-0000-00000000000g"})
    void whatIsNoIdentifierIsRefused(String words) throws Exception {
        mvc.perform(as(get("/units").param("kind", "PLACE").param("after", words)))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(as(post("/units/" + commune.id() + "/merge")
                        .param("successor", words)
                        .param("on", "2025-04-01")
                        .param("decision", "1/NQ")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"successor-error\"")));
        mvc.perform(as(post("/units/" + commune.id() + "/body")
                        .param("name", "Tổ")
                        .param("language", "vi")
                        .param("form", "WORKING_GROUP")
                        .param("from", "2025-03-01")
                        .param("seats[0].post", words)
                        .param("seats[0].seat", "HEAD")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"seats[0].post-error\"")));
    }

    @ParameterizedTest
    @CsvSource({"vi, '0,4', '60 %', 303", "vi, 0.4, '0,6', 422", "en, 0.4, 60%, 303", "en, '0,4', 0.6, 422"})
    void sharesAreTypedInTheReadersNumbers(String language, String one, String other, int status) throws Exception {
        var first = make.place("Một " + Ids.next(), root);
        var second = make.place("Hai " + Ids.next(), root);
        mvc.perform(as(post("/units/" + commune.id() + "/split")
                                .param("shares", first.id() + " = " + one + "\n" + second.id() + " = " + other)
                                .param("on", "2025-04-01")
                                .param("decision", "1/NQ"))
                        .with(request -> {
                            request.removeHeader("Accept-Language");
                            request.addHeader("Accept-Language", language);
                            return request;
                        }))
                .andExpect(status().is(status));
        assertThat(facts.lineage(ALL, commune.node()))
                .extracting(UnitFacts.Descent::weight)
                .usingElementComparator((a, b) -> new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())))
                .containsExactlyInAnyOrderElementsOf(
                        status == 303 ? List.of(new BigDecimal("0.4"), new BigDecimal("0.6")) : List.of());
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
