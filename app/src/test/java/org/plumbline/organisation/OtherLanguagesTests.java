package org.plumbline.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A form asks in six languages; a text in a seventh stays when the form is sent. */
@DatabaseTest
class OtherLanguagesTests {

    private static final Scope ALL = Scope.programme();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TraitKinds kinds;

    private final String code = "l" + Ids.next().toString().substring(24);

    @Test
    void aTranslationStays() throws Exception {
        assertThat(renamed(new Wording("en", "School", Map.of("vi", "Trường", "lo", "ໂຮງຮຽນ"))))
                .isEqualTo(new Wording("en", "Schools", Map.of("lo", "ໂຮງຮຽນ")));
    }

    @Test
    void anOriginalStays() throws Exception {
        assertThat(renamed(new Wording("lo", "ໂຮງຮຽນ", Map.of("en", "School"))))
                .isEqualTo(new Wording("lo", "ໂຮງຮຽນ", Map.of("en", "Schools")));
    }

    /** The kind's name after "Schools" was typed as its name in English and the other fields were left empty. */
    private Wording renamed(Wording before) throws Exception {
        kinds.define(
                ALL,
                new DefineTraitKind(
                        TraitKinds.idOf(code), 0, code, before, TraitKind.Shape.TEXT, null, 0, List.of(), 90, true));
        mvc.perform(post("/settings/trait-kind")
                        .requestAttr(FixedViewers.SCOPE, FixedViewers.everything())
                        .header("Accept-Language", "en")
                        .with(csrf())
                        .param("version", "1")
                        .param("code", code)
                        .param("name.en", "Schools")
                        .param("shape", "TEXT")
                        .param("rank", "90")
                        .param("offered", "yes"))
                .andExpect(status().isSeeOther());
        return kinds.all(ALL).get(code).name();
    }
}
