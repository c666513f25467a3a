package org.plumbline.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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

/** Freezing, printing with a code and checking a print, as people and programs do it. Today is 15 March 2025. */
@DatabaseTest
class FrozenPagesTests extends AFrozenPage {

    private final JsonMapper json = new JsonMapper();

    @Autowired
    private MockMvc mvc;

    @Test
    void aPageOffersToBeFrozenAndShowsWhatItShowed() throws Exception {
        var face = page(set.district(), "/targets/" + target);
        assertThat(face).contains("/frozen/new?page=%2Ftargets%2F" + target, "Print with a code");
        assertThat(page(set.reader(), "/targets/" + target))
                .contains("Print with a code")
                .doesNotContain("/frozen/new");
        assertThat(page(set.district(), "/frozen/new?page=/targets/" + target)).contains("Freeze");
        var made = ask(
                set.district(),
                post("/frozen")
                        .param("page", "/targets/" + target)
                        .param("unit", set.unit().toString()));
        assertThat(made.getStatus()).isEqualTo(303);
        var address = Objects.requireNonNull(made.getHeader("Location"));
        assertThat(page(set.district(), address)).contains("48.14", "No figure differs today");
        correct("39.2", "Counted twice");
        var after = page(set.district(), address);
        assertThat(after).contains("48.14", "39.2", "Counted twice", "differs", "Needs another look");
        assertThat(page(set.district(), "/units/" + set.unit() + "/frozen?show=look"))
                .contains("needs another look", address);
        assertThat(page(set.reader(), address)).doesNotContain("Keep as it is");
        var seen = after.replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]*)\".*", "$1");
        assertThat(ask(set.district(), post(address + "/settle").param("seen", seen))
                        .getStatus())
                .isEqualTo(422);
        assertThat(ask(
                                set.district(),
                                post(address + "/settle").param("seen", seen).param("words", "In the minutes"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(set.district(), address)).contains("In the minutes").doesNotContain("Needs another look");
    }

    @Test
    void aPrintBearsACodeThatSaysWhatItIs() throws Exception {
        var made = ask(set.reader(), post("/frozen/print").param("page", "/targets/" + target));
        assertThat(made.getStatus()).isEqualTo(303);
        var paper = page(set.reader(), Objects.requireNonNull(made.getHeader("Location")));
        var code = paper.replaceAll("(?s).*class=\"code\">([^<]*)<.*", "$1");
        assertThat(code).matches("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");
        correct("39.2", "Counted twice");
        assertThat(page(set.district(), "/paper?code=" + code.toLowerCase(java.util.Locale.ROOT)))
                .contains("This print is the version of 15 Mar 2025", "figures differ today", "Counted twice");
        var unseen = ask(set.other(), get("/paper").param("code", code));
        assertThat(unseen.getStatus()).isEqualTo(422);
        assertThat(unseen.getContentAsString()).contains(code + " is not known").doesNotContain("48.14");
        assertThat(ask(set.district(), get("/paper").param("code", "7F3O-2M1Q")).getContentAsString())
                .contains("it may be D, Q");
        assertThat(page(set.district(), "/paper")).contains("Check a print");
    }

    /** Unknown codes are taken ten at once; what is typed wrongly costs nothing, and a right one neither. */
    @Test
    void guessingIsSlow() throws Exception {
        var code = list.get(set.district(), print(set.district())).code();
        var random = new java.security.SecureRandom();
        for (var i = 0; i < 10; i++) {
            assertThat(guess(PaperCode.any(random))).contains("is not known");
            assertThat(guess("7F3O-2M1Q")).contains("it may be");
        }
        assertThat(guess(PaperCode.any(random))).contains("Too many codes");
        assertThat(guess(code)).contains("Too many codes");
        assertThat(page(set.office(), "/paper?code=" + code)).contains("This print is the version of");
    }

    private String guess(String code) throws Exception {
        var answer = ask(set.district(), get("/paper").param("code", code));
        assertThat(answer.getStatus()).isEqualTo(422);
        return answer.getContentAsString();
    }

    @Test
    void programsFreezeCompareAndCheckCodes() throws Exception {
        var made = ask(
                set.district(),
                post("/api/v1/frozen").contentType(MediaType.APPLICATION_JSON).content("""
                        {"page": "/units/%s/targets", "unit": "%s"}
                        """.formatted(
                                set.unit(), set.unit())));
        assertThat(made.getStatus()).as(made.getContentAsString()).isEqualTo(201);
        var frozen = json.readTree(made.getContentAsString());
        var id = UUID.fromString(frozen.get("id").asString());
        assertThat(made.getContentAsString()).contains("\"proof\":\"NONE\"", "\"kind\":\"TARGET\"");
        correct("39.2", "Counted twice");
        var differs = ask(set.district(), get("/api/v1/frozen/" + id + "/differences"))
                .getContentAsString();
        assertThat(differs).contains("Counted twice", "\"needsLook\":true");
        assertThat(ask(set.district(), get("/api/v1/units/" + set.unit() + "/frozen?needsLook=true"))
                        .getContentAsString())
                .contains(id.toString());
        assertThat(ask(set.district(), get("/api/v1/paper/" + frozen.get("code").asString()))
                        .getContentAsString())
                .contains(id.toString());
        var anew = ask(
                set.district(),
                post("/api/v1/frozen")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"replaces\": \"" + id + "\"}"));
        assertThat(anew.getStatus()).as(anew.getContentAsString()).isEqualTo(201);
        assertThat(list.get(set.district(), id).replacedBy()).isNotNull();
        assertThat(ask(
                                set.district(),
                                post("/api/v1/frozen")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content("{}"))
                        .getContentAsString())
                .contains("/page");
    }

    private MockHttpServletResponse ask(Scope scope, MockHttpServletRequestBuilder request) throws Exception {
        var answer = mvc.perform(request.requestAttr(FixedViewers.SCOPE, scope)
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    private String page(Scope scope, String address) throws Exception {
        var answer = ask(scope, get(address));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }
}
