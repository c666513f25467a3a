package org.plumbline.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.plumbline.organisation.AnOrganisation.vi;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Kinds of traits, seats and categories: defined by the installation, shown and typed in the reader's words. */
@DatabaseTest
class DefinitionsTests {

    private static final Scope ALL = Scope.programme();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Units units;

    @Autowired
    private UnitFacts facts;

    @Autowired
    private UnitSets sets;

    @Autowired
    private TraitKinds kinds;

    @Autowired
    private DefinedWords words;

    @Autowired
    private Posts posts;

    private Unit root;
    private Unit commune;

    @BeforeEach
    void aCommune() {
        var make = new AnOrganisation(units);
        root = make.root("Tỉnh " + Ids.next());
        commune = make.placeWithTraits(
                "Xã " + Ids.next(),
                root,
                Map.of("terrain", "mountain", "border", "yes", "minority_share", "96.5", "population", "7410"));
    }

    @Test
    void traitsAreShownInTheReadersWordsAndNumbers() throws Exception {
        page("/units/" + commune.id(), "en", "Terrain", "Mountain", "Share of minorities", "96.5%", "7,410");
        page("/units/" + commune.id(), "vi", "Địa hình", "Miền núi", "96,5%", "7.410", "Biên giới");
        page("/units/" + commune.id(), "de", "Gebirge", "Grenzlage", "96,5\u00a0%");
        page("/units/" + commune.id(), "id", "Pegunungan");
        page("/units/" + commune.id(), "pl", "Góry", "tak");
        page("/units/" + commune.id(), "uk", "Гори", "так");
        mvc.perform(as(get("/units/" + commune.id()), "en"))
                .andExpect(content().string(not(containsString("minority_share"))));
    }

    @Test
    void traitsAreTypedInTheReadersNumbersAndRefusedAtTheirField() throws Exception {
        mvc.perform(as(traits("96.5"), "vi"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"trait.minority_share-error\"")))
                .andExpect(content().string(containsString("Hãy ghi như 12,5")));
        mvc.perform(as(traits("45,25"), "vi")).andExpect(status().isSeeOther());
        assertThat(facts.traits(ALL, commune.node(), LocalDate.parse("2025-03-15")))
                .extracting(UnitFacts.Trait::name, UnitFacts.Trait::value)
                .contains(org.assertj.core.groups.Tuple.tuple("minority_share", "45.25"))
                .contains(org.assertj.core.groups.Tuple.tuple("terrain", "island"))
                .doesNotContain(org.assertj.core.groups.Tuple.tuple("border", "yes"));
    }

    private MockHttpServletRequestBuilder traits(String share) {
        return post("/units/" + commune.id() + "/traits")
                .param("trait.minority_share", share)
                .param("trait.terrain", "island")
                .param("trait.border", "")
                .param("trait.population", "7410")
                .param("on", "2025-03-01");
    }

    @Test
    void twoPeopleEditTheTraitsOfOneUnit() throws Exception {
        var version = String.valueOf(units.get(ALL, commune.id().value()).rowVersion());
        mvc.perform(as(traits("45.5").param("version", version), "en")).andExpect(status().isSeeOther());
        mvc.perform(as(traits("46.5").param("version", version), "en")).andExpect(status().isPreconditionFailed());
    }

    @Test
    void programsGiveTraitsByCodeAndAreToldWhatIsWrong() throws Exception {
        mvc.perform(as(
                        post("/api/v1/units/" + commune.id() + "/traits")
                                .contentType("application/json")
                                .content("{\"on\":\"2025-03-01\",\"traits\":{\"terrain\":\"moon\"}}"),
                        "en"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("organisation.trait-choice"));
        mvc.perform(as(
                        post("/api/v1/units/" + commune.id() + "/traits")
                                .contentType("application/json")
                                .content("{\"on\":\"2025-03-01\",\"traits\":{\"moons\":\"2\"}}"),
                        "en"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("organisation.trait-unknown"));
        mvc.perform(as(get("/api/v1/units/" + commune.id()), "vi"))
                .andExpect(jsonPath("$.traits.terrain").value("mountain"))
                .andExpect(jsonPath("$.traitsInWords[?(@.code == 'terrain')].shown")
                        .value("Miền núi"));
        mvc.perform(as(get("/api/v1/trait-kinds"), "en"))
                .andExpect(jsonPath("$.items[0].code").value("terrain"));
    }

    @Test
    void anInstallationDefinesAKindOfItsOwn() throws Exception {
        var code = "school_" + Ids.next().toString().substring(24);
        mvc.perform(all(post("/settings/trait-kind")
                        .param("version", "")
                        .param("code", code)
                        .param("name.en", "Schools")
                        .param("name.vi", "Trường học")
                        .param("shape", "CHOICE")
                        .param("choices[0].code", "few")
                        .param("choices[0].en", "Few")
                        .param("choices[1].code", "many")
                        .param("choices[1].en", "Many")
                        .param("rank", "70")
                        .param("offered", "yes")))
                .andExpect(status().isSeeOther());
        units.changeTraits(
                ALL, new ChangeTraits(commune.id().value(), LocalDate.parse("2025-03-01"), Map.of(code, "many")));
        page("/units/" + commune.id(), "vi", "Trường học", "Many");
        var kind = kinds.all(ALL).get(code);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> kinds.define(ALL, of(kind, TraitKind.Shape.NUMBER, kind.rowVersion())))
                .satisfies(refused ->
                        assertThat(refused.problems().getFirst().code()).isEqualTo("organisation.trait-kind-in-use"));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> kinds.define(ALL, of(kind, TraitKind.Shape.CHOICE, kind.rowVersion() + 5)));
        var partly = new Scope(
                new UUID(7, 7),
                null,
                "Office",
                List.of(new Grant(root.node(), true, Set.of(Ability.values()))),
                false,
                List.of());
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> kinds.define(partly, of(kind, TraitKind.Shape.CHOICE, null)));
        mvc.perform(all(get("/settings/words"))).andExpect(content().string(containsString("Schools")));
        mvc.perform(all(get("/settings/trait-kind").param("code", code))).andExpect(status().isOk());
        mvc.perform(as(get("/settings/words"), "en")).andExpect(status().isNotFound());
    }

    private static DefineTraitKind of(TraitKind kind, TraitKind.Shape shape, Integer edited) {
        return new DefineTraitKind(
                TraitKinds.idOf(kind.code()),
                edited,
                kind.code(),
                kind.name(),
                shape,
                null,
                0,
                kind.choices(),
                kind.rank(),
                true);
    }

    @Test
    void aRuleIsTypedAndShownInWords() throws Exception {
        var code = "set-" + Ids.next();
        var answer = mvc.perform(as(
                        post("/sets/new")
                                .param("name", "Xã vùng cao")
                                .param("language", "vi")
                                .param("code", code)
                                .param("owner", root.id().toString())
                                .param("how", "rule")
                                .param("rule.terrain", "mountain")
                                .param("rule.population.AT_MOST", "10.000"),
                        "vi"))
                .andExpect(status().isSeeOther())
                .andReturn();
        var address = answer.getResponse().getHeader("Location");
        page(address, "vi", "Địa hình: Miền núi", "Dân số: ", "10.000");
        page(address, "en", "Terrain: Mountain", "at most 10,000");
        var set = sets.byCode(ALL, code).orElseThrow();
        assertThat(sets.members(ALL, set.id(), LocalDate.parse("2025-03-15"))).containsExactly(commune.node());
        page(address + "/edit", "vi", "value=\"10000\"");
        mvc.perform(as(
                        post(address + "/edit")
                                .param("name", "Xã vùng cao")
                                .param("language", "vi")
                                .param("code", code)
                                .param("how", "rule")
                                .param("version", String.valueOf(set.rowVersion()))
                                .param("rule.population.AT_MOST", "7000"),
                        "vi"))
                .andExpect(status().isSeeOther());
        assertThat(sets.members(ALL, set.id(), LocalDate.parse("2025-03-15"))).isEmpty();
    }

    @Test
    void seatsComeFromTheListOrAreTyped() throws Exception {
        var first = postAt(root);
        var second = postAt(commune);
        words.define(
                ALL,
                new DefineWord(
                        DefinedWords.idOf(WordList.SEAT, "OBSERVER"),
                        null,
                        WordList.SEAT,
                        "OBSERVER",
                        vi("Quan sát viên"),
                        70,
                        true));
        mvc.perform(as(get("/units/" + root.id() + "/body"), "vi"))
                .andExpect(content().string(containsString("Ủy viên thường trực")))
                .andExpect(content().string(containsString("Quan sát viên")));
        var body = post("/units/" + root.id() + "/body")
                .param("name", "Tổ công tác")
                .param("language", "vi")
                .param("form", "WORKING_GROUP")
                .param("from", "2025-03-01")
                .param("seats[0].post", first)
                .param("seats[0].seat", "STANDING_MEMBER")
                .param("seats[1].post", second)
                .param("seats[1].other", "Giúp việc");
        mvc.perform(as(body, "vi")).andExpect(status().isSeeOther());
        page("/units/" + root.id(), "en", "Standing member", "Giúp việc");
        page("/units/" + root.id(), "uk", "Постійний член");
        mvc.perform(as(
                        post("/units/" + root.id() + "/body")
                                .param("name", "Tổ khác")
                                .param("language", "vi")
                                .param("form", "WORKING_GROUP")
                                .param("from", "2025-03-01")
                                .param("seats[0].post", "nobody")
                                .param("seats[0].seat", "HEAD"),
                        "en"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"seats[0].post-error\"")));
    }

    private String postAt(Unit unit) {
        var id = Ids.next();
        posts.create(ALL, new CreatePost(id, unit.id().value(), "p-" + id, vi("Chủ tịch"), AnOrganisation.START));
        return "p-" + id;
    }

    private void page(String address, String language, String... texts) throws Exception {
        var result = mvc.perform(as(get(address), language)).andExpect(status().isOk());
        for (var text : texts) {
            result.andExpect(content().string(containsString(text)));
        }
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request, String language) {
        var grant = new Grant(root.node(), true, Set.of(Ability.values()));
        var scope = new Scope(new UUID(7, 7), null, "Office", List.of(grant), false, List.of());
        return request.requestAttr(FixedViewers.SCOPE, scope)
                .header("Accept-Language", language)
                .with(user("office"))
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder all(MockHttpServletRequestBuilder request) {
        return request.requestAttr(FixedViewers.SCOPE, FixedViewers.everything())
                .header("Accept-Language", "en")
                .with(user("office"))
                .with(csrf());
    }
}
