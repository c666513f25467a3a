package org.plumbline.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.plumbline.organisation.AnOrganisation.onDay;
import static org.plumbline.organisation.AnOrganisation.vi;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of units, their forms, the search, and the interface for programs. */
@DatabaseTest
class UnitPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Units units;

    private AnOrganisation make;
    private Unit root;
    private Unit province;
    private String mark;

    @BeforeEach
    void aCountry() {
        mark = Ids.next().toString().substring(24);
        make = new AnOrganisation(units);
        root = make.root("Trung ương " + mark);
        province = make.place("Tỉnh Đắk Glong " + mark, root);
    }

    @Test
    void findsAUnitWithAndWithoutDiacriticsAndByItsOldName() throws Exception {
        units.rename(
                Scope.programme(),
                new RenameUnit(id(province), null, vi("Tỉnh Mới " + mark), LocalDate.parse("2025-01-01"), null));
        for (var words : List.of("dak glong " + mark, "Đắk Glong " + mark, "ĐẮK GLONG " + mark)) {
            mvc.perform(as(get("/units").param("q", words)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Tỉnh Đắk Glong " + mark)))
                    .andExpect(content().string(containsString("Tỉnh Mới " + mark)));
        }
        mvc.perform(as(get("/api/v1/units").param("q", "dak glong " + mark)))
                .andExpect(jsonPath("$.items[0].former").value(true))
                .andExpect(jsonPath("$.items[0].now[0].name.original").value("Tỉnh Mới " + mark))
                .andExpect(jsonPath("$.next").value(org.hamcrest.Matchers.nullValue()));
    }

    @Test
    void anOldNameOfAMergedUnitLeadsToItsSuccessor() throws Exception {
        var other = make.place("Tỉnh Khác " + mark, root);
        units.reorganise(
                Scope.programme(),
                onDay(LocalDate.parse("2025-01-01"), new Reorganise.Merge(List.of(id(province)), id(other))));
        assertThat(units.search(Scope.programme(), "dak glong " + mark, 10, null)
                        .items())
                .singleElement()
                .satisfies(hit -> assertThat(hit.now()).extracting(Unit::node).containsExactly(other.node()));
        mvc.perform(as(get("/units/" + province.id())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Its area is now in")))
                .andExpect(content().string(containsString("Tỉnh Khác " + mark)))
                .andExpect(content().string(containsString("Ceased on 1 January 2025")));
    }

    @Test
    void showsTreeUnitAndEveryForm() throws Exception {
        make.body("Tỉnh ủy " + mark, UnitKind.COMMITTEE, province);
        mvc.perform(as(get("/units").param("open", root.id().toString())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Tỉnh Đắk Glong " + mark)));
        mvc.perform(as(get("/units").param("kind", "COMMITTEE"))).andExpect(status().isOk());
        mvc.perform(as(get("/units/" + province.id()))).andExpect(content().string(containsString("Tỉnh ủy " + mark)));
        for (var act :
                List.of("found", "rename", "change", "move", "merge", "split", "abolish", "traits", "post", "body")) {
            mvc.perform(as(get("/units/" + province.id() + "/" + act))).andExpect(status().isOk());
        }
        mvc.perform(as(get("/units/" + province.id() + "/nothing"))).andExpect(status().isNotFound());
        mvc.perform(as(get("/sets"))).andExpect(status().isOk());
        mvc.perform(as(get("/sets/new"))).andExpect(status().isOk());
    }

    @Test
    void aFormFoundsAUnitOnceAndKeepsWhatWasTypedWhenRefused() throws Exception {
        var form = post("/units/" + province.id() + "/found")
                .param("_once", mark)
                .param("name", "Huyện " + mark)
                .param("language", "vi")
                .param("kind", "PLACE")
                .param("founded", "2021-01-01");
        mvc.perform(as(form)).andExpect(status().isSeeOther());
        mvc.perform(as(form)).andExpect(status().isSeeOther());
        assertThat(units.children(Scope.programme(), province.node(), Line.MAIN, LocalDate.parse("2025-03-15")))
                .hasSize(1);

        mvc.perform(as(post("/units/" + province.id() + "/split")
                        .param("shares", "Trung ương " + mark + " = 0.5")
                        .param("on", "2025-07-01")
                        .param("decision", "Nghị quyết 9")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Nghị quyết 9")))
                .andExpect(content().string(containsString("sum to 0.5, not to 1")))
                .andExpect(content().string(containsString("error-summary")));
    }

    @Test
    void programsReadAndWriteTheSame() throws Exception {
        var id = Ids.next();
        mvc.perform(as(post("/api/v1/units").contentType("application/json").content("""
                        {"id":"%s","kind":"PLACE","parent":"%s","name":{"language":"vi","original":"Xã %s"},"founded":"2021-01-01"}
                        """.formatted(
                                id, province.id(), mark))))
                .andExpect(status().isCreated());
        mvc.perform(as(get("/api/v1/units/" + id)))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.path.length()").value(3))
                .andExpect(jsonPath("$.unit.name.original").value("Xã " + mark));
        mvc.perform(as(get("/api/v1/units/" + province.id() + "/children").param("on", "2020-06-01")))
                .andExpect(jsonPath("$.items.length()").value(0));
        mvc.perform(as(get("/api/v1/units/" + province.id() + "/children").param("on", "2021-06-01")))
                .andExpect(jsonPath("$.items.length()").value(1));
        mvc.perform(as(post("/api/v1/units/" + province.id() + "/parent")
                        .contentType("application/json")
                        .content("{\"parent\":\"%s\",\"on\":\"2022-01-01\"}".formatted(id))))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("organisation.own-child"))
                .andExpect(jsonPath("$.errors[0].field").value("parent"));
        mvc.perform(as(get("/api/v1/units/" + Ids.next()))).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        var grant = new Grant(root.node(), true, Set.of(Ability.values()));
        var scope = new Scope(new UUID(7, 7), null, "Office", List.of(grant), false, List.of());
        return request.requestAttr(FixedViewers.SCOPE, scope)
                .header("Accept-Language", "en")
                .with(user("office"))
                .with(csrf());
    }

    private static UUID id(Unit unit) {
        return unit.id().value();
    }
}
