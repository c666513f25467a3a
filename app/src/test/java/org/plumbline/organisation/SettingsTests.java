package org.plumbline.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Settings are changed by a form and by programs: checked, told apart by version, kept with their history. */
@DatabaseTest
class SettingsTests {

    private static final Scope ALL = Scope.programme();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Settings settings;

    @Autowired
    private Installation installation;

    private String word;

    @BeforeEach
    void aWordOfItsOwn() {
        word = "wort" + Ids.next().toString().substring(24);
    }

    @Test
    void aFormChangesSettingsAndTheHistoryTellsIt() throws Exception {
        var name = "vocabulary.pl." + word;
        form("vocabulary.pl", kept("pl") + "\n" + word + " = " + word + "owy").andExpect(status().isSeeOther());
        assertThat(installation.setting(name)).contains(word + "owy");
        mvc.perform(as(get("/settings")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(word + "owy")));
        form("vocabulary.pl", kept("pl").replace(word + " = " + word + "owy", ""))
                .andExpect(status().isSeeOther());
        assertThat(installation.setting(name)).isEmpty();
        assertThat(settings.history(ALL).getFirst().values()).containsEntry(name, "");
        form("module.sets", "perhaps")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"module.sets-error\"")));
    }

    @Test
    void aWordIsListedOnceWhateverItsCapitals() throws Exception {
        var capital = word.replace('w', 'W');
        form("vocabulary.pl", capital + " = jeden\n" + word + " = dwa")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"vocabulary.pl-error\"")))
                .andExpect(content().string(containsString(capital)));
        settings.change(ALL, new ChangeSettings(null, Map.of("vocabulary.pl." + word, "jeden")));
        send("{\"values\":{\"vocabulary.pl.%s\":\"dwa\"}}".formatted(capital))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("organisation.vocabulary-twice"))
                .andExpect(jsonPath("$.errors[0].field").value("vocabulary.pl"));
        send("{\"values\":{\"vocabulary.pl.%s\":\"dwa\",\"vocabulary.pl.%s\":\"\"}}".formatted(capital, word))
                .andExpect(status().isOk());
        mvc.perform(as(get("/settings")).header("Accept-Language", "pl")).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GMT+7", "UTC+07:00", "+07:00", "Z", "asia/ho_chi_minh", "Nowhere/Town", ""})
    void aTimeZoneIsOneThatTheDatabaseKnowsByTheSameName(String zone) {
        assertThatThrownBy(() -> settings.change(ALL, new ChangeSettings(null, Map.of("zone", zone))))
                .isInstanceOf(Refused.class);
        settings.change(ALL, new ChangeSettings(null, Map.of("zone", "Asia/Ho_Chi_Minh")));
        assertThat(installation.zone().getId()).isEqualTo("Asia/Ho_Chi_Minh");
    }

    @Test
    void programsSayWhichVersionTheyChange() throws Exception {
        send("{\"values\":{\"vocabulary.pl.%s\":\"jeden\"}}".formatted(word)).andExpect(status().isOk());
        var tag = mvc.perform(as(get("/api/v1/settings")))
                .andExpect(status().isOk())
                .andExpect(header().exists("ETag"))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        var changed = "{\"values\":{\"vocabulary.pl.%s\":\"%s\"}}";
        mvc.perform(as(post("/api/v1/settings"))
                        .header("If-Match", tag)
                        .contentType("application/json")
                        .content(changed.formatted(word, "dwa")))
                .andExpect(status().isOk());
        mvc.perform(as(post("/api/v1/settings"))
                        .header("If-Match", tag)
                        .contentType("application/json")
                        .content(changed.formatted(word, "trzy")))
                .andExpect(status().isPreconditionFailed());
        assertThat(installation.setting("vocabulary.pl." + word)).contains("dwa");
    }

    @Test
    void twoPeopleEditTheSettingsAtOnce() throws Exception {
        var version = String.valueOf(settings.version(ALL));
        var before = kept("pl");
        mvc.perform(as(post("/settings/edit")
                        .param("version", version)
                        .param("vocabulary.pl", before + "\n" + word + " = jeden")))
                .andExpect(status().isSeeOther());
        mvc.perform(as(post("/settings/edit")
                        .param("version", version)
                        .param("vocabulary.pl", before + "\n" + word + " = dwa")))
                .andExpect(status().isPreconditionFailed());
        assertThat(installation.setting("vocabulary.pl." + word)).contains("jeden");
    }

    @Test
    void aChoiceThatHasNoEmptyValueDoesNotSayThatItMayStayEmpty() throws Exception {
        var page =
                mvc.perform(as(get("/settings/edit"))).andReturn().getResponse().getContentAsString();
        assertThat(hint(page, "name.pl")).contains("May stay empty.");
        assertThat(hint(page, "language")).doesNotContain("May stay empty.");
        assertThat(hint(page, "module.sets")).isNotBlank().doesNotContain("May stay empty.");
    }

    private static String hint(String page, String field) {
        var from = page.indexOf("id=\"" + field + "-hint\"");
        assertThat(from).as(field).isPositive();
        return page.substring(from, page.indexOf("</span>", from));
    }

    private String kept(String language) {
        var lines = new StringBuilder();
        installation
                .settingsUnder("vocabulary." + language + ".")
                .forEach((word, own) ->
                        lines.append(word).append(" = ").append(own).append('\n'));
        return lines.toString().strip();
    }

    private org.springframework.test.web.servlet.ResultActions form(String field, String value) throws Exception {
        return mvc.perform(as(post("/settings/edit").param(field, value)));
    }

    private org.springframework.test.web.servlet.ResultActions send(String body) throws Exception {
        return mvc.perform(
                as(post("/api/v1/settings")).contentType("application/json").content(body));
    }

    private static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.requestAttr(FixedViewers.SCOPE, FixedViewers.everything())
                .with(user("office"))
                .with(csrf());
    }
}
