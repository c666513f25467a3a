package org.plumbline.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.Measured;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Scope;
import org.plumbline.live.deed.Bound;
import org.plumbline.live.deed.TextKey;
import org.plumbline.live.deed.TextKind;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Live figures on pages and for programs. */
@DatabaseTest
class LivePagesTests {

    private final JsonMapper json = new JsonMapper();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Measured measured;

    @Autowired
    private LiveSamples samples;

    @Autowired
    private LiveTexts texts;

    private Measured.Case set;
    private TextKey key;
    private String binding;
    private UUID indicator;
    private UUID figure;

    @BeforeEach
    void aTextWithALiveFigure() {
        set = measured.fresh();
        Map<String, String> made = samples.of(set.unit());
        key = new TextKey(TextKind.COMMENT, UUID.fromString(made.get("record")), "result");
        binding = made.get("binding");
        figure = UUID.fromString(made.get("figure"));
        indicator = Objects.requireNonNull(texts.get(set.district(), key, null)
                .figures()
                .getFirst()
                .source()
                .bound()
                .indicator());
    }

    private MockHttpServletResponse ask(Scope scope, MockHttpServletRequestBuilder request) throws Exception {
        var answer = mvc.perform(request.requestAttr(FixedViewers.SCOPE, scope)
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    private String page(String address) throws Exception {
        var answer = ask(set.district(), get(address));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private void correct(String value) {
        measured.corrected(
                set.district(), indicator, set.unit(), "2023", Measured.number(value), figure, "Counted anew");
    }

    @Test
    void theNumberLeadsToItsSourceWhereverTheTextStands() throws Exception {
        assertThat(page("/figures/" + key.record()))
                .contains("class=\"bound")
                .contains("title=\"Share of poor households, 2023")
                .contains("/indicators/" + indicator + "/units/" + set.unit());
        assertThat(page(key.address())).contains("48.14", "follows");
    }

    @Test
    void whatNoLongerFollowsIsMarkedAndTakenOver() throws Exception {
        correct("47.3");
        var shown = page("/figures/" + key.record());
        assertThat(shown)
                .contains(
                        "mark class=\"stale\"",
                        "Said 48.1; the record now gives 47.3",
                        "Take over the new figure: 47.3");
        assertThat(page("/units/" + set.unit())).contains("Texts whose figures no longer follow", key.address());
        assertThat(page("/units/" + set.unit() + "/stale-texts")).contains(key.address());
        var done = ask(
                set.district(),
                post(key.address() + "/take-over")
                        .param("version", "1")
                        .param("binding", binding)
                        .param("next", "/figures/" + key.record()));
        assertThat(done.getStatus()).isEqualTo(303);
        assertThat(done.getHeader("Location")).isEqualTo("/figures/" + key.record());
        assertThat(page("/figures/" + key.record()))
                .contains(">47.3</a>", "figures taken over by")
                .doesNotContain("mark class=\"stale\"");
        assertThat(page(key.address())).contains("Version 1", "48.1", "Version 2");
        assertThat(page("/units/" + set.unit() + "/stale-texts")).contains("All bound figures follow");
        var late = ask(
                set.district(),
                post(key.address() + "/take-over").param("version", "1").param("binding", binding));
        assertThat(late.getStatus()).isEqualTo(412);
    }

    @Test
    void aTextOfAFigureThatWasCorrectedIsLookedAfterByNobody() throws Exception {
        correct("47.3");
        measured.corrected(
                set.district(), indicator, set.unit(), "2024", Measured.number("45"), key.record(), "Counted anew");
        assertThat(page("/units/" + set.unit() + "/stale-texts")).contains("All bound figures follow");
        assertThat(page("/figures/" + key.record())).contains("class=\"bound").doesNotContain("mark class=\"stale\"");
    }

    @Test
    void programsKeepWhatIsSaidAndAddressesThatNameNoTextAreAbsent() throws Exception {
        correct("47.3");
        var base = "/api/v1" + key.address();
        var kept = api(
                200,
                set.district(),
                post(base + "/keep")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"version\":1,\"binding\":\"%s\",\"reason\":\"Said so\"}".formatted(binding)));
        assertThat(kept.at("/figures/0/keptAsSaid").asBoolean()).isTrue();
        assertThat(kept.at("/figures/0/stale").asBoolean()).isFalse();
        for (var wrong : new String[] {"/comment/1/result", "/poem/%s/result", "/comment/%s/words"}) {
            api(404, set.district(), get("/api/v1/texts" + wrong.formatted(key.record())));
        }
    }

    @Test
    void whatIsKeptNeedsAReason() throws Exception {
        correct("47.3");
        var keep = post(key.address() + "/keep")
                .param("version", "1")
                .param("binding", binding)
                .param("state", "STANDS")
                .param("value", "47.3");
        var refused = ask(set.district(), keep);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Say why the number stays");
        var movedOn = ask(
                set.district(),
                post(key.address() + "/keep")
                        .param("version", "1")
                        .param("binding", binding)
                        .param("state", "STANDS")
                        .param("value", "46")
                        .param("reason", "Said so to the council"));
        assertThat(movedOn.getStatus()).isEqualTo(422);
        assertThat(movedOn.getContentAsString()).contains("The record says something else by now");
        assertThat(page(key.address())).doesNotContain("Said so to the council");
        assertThat(ask(
                                set.district(),
                                post(key.address() + "/keep")
                                        .param("version", "1")
                                        .param("binding", binding)
                                        .param("state", "STANDS")
                                        .param("value", "47.3")
                                        .param("reason", "Said so to the council"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(key.address())).contains("kept as it was said", "Said so to the council");
    }

    @Test
    void numbersAreOfferedAndBoundOneByOne() throws Exception {
        ask(set.district(), post(key.address() + "/unbind").param("binding", binding));
        var open = page(key.address());
        assertThat(open).contains("Numbers that stand for themselves", "the number follows from it");
        var nothing = ask(
                set.district(),
                post(key.address() + "/bind")
                        .param("version", "1")
                        .param("start", "37")
                        .param("end", "41"));
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(nothing.getContentAsString()).contains("Choose one of the records");
        var garbled = ask(
                set.district(),
                post(key.address() + "/bind")
                        .param("version", "1")
                        .param("start", "37")
                        .param("end", "41")
                        .param("bound", "{"));
        assertThat(garbled.getStatus()).isEqualTo(422);
        assertThat(garbled.getContentAsString()).contains("Choose one of the records");
        var start = LiveSamples.WORDS.indexOf("48.1");
        var bound = ask(
                set.district(),
                post(key.address() + "/bind")
                        .param("version", "1")
                        .param("start", "" + start)
                        .param("end", "" + (start + 4))
                        .param(
                                "bound",
                                Json.write(Bound.figure(
                                        set.unit(),
                                        indicator,
                                        "",
                                        org.plumbline.indicator.deed.Period.of("2023"),
                                        false))));
        assertThat(bound.getStatus()).as(bound.getContentAsString()).isEqualTo(303);
        assertThat(page(key.address())).contains("Numbers that stand for records");
    }

    @Test
    void theNumberAtTheCursorIsLookedUpWhileWriting() throws Exception {
        var words = "In 2023 the share of poor households was 48.1 % in the district.";
        var offered = ask(
                set.district(),
                post("/texts/offer")
                        .param("words", words)
                        .param("at", "" + (words.indexOf("48.1") + 2))
                        .param("unit", set.unit().toString()));
        assertThat(offered.getStatus()).isEqualTo(200);
        assertThat(offered.getContentAsString()).contains("data-words=\"48.1\"", "data-nth=\"0\"", "2023");
        var none = ask(
                set.district(),
                post("/texts/offer")
                        .param("words", words)
                        .param("at", "1")
                        .param("unit", set.unit().toString()));
        assertThat(none.getContentAsString()).contains("no number at the cursor");
    }

    @Test
    void whatWasBoundWhileWritingComesWithTheForm() throws Exception {
        var chosen = new Choosing.Chosen(
                "words",
                "48.1",
                0,
                false,
                Bound.figure(set.unit(), indicator, "", org.plumbline.indicator.deed.Period.of("2023"), false));
        var sent = ask(
                set.office(),
                post("/figures/" + key.record() + "/review")
                        .param("words", "We saw 48.1 % as well.")
                        .param("on", "2025-03-15")
                        .param("bind", Json.write(chosen)));
        assertThat(sent.getStatus()).as(sent.getContentAsString()).isEqualTo(303);
        assertThat(page("/figures/" + key.record())).contains("We saw ", "/texts/review/");
        assertThat(page("/figures/" + key.record()).split("class=\"bound", -1)).hasSize(3);
    }

    private JsonNode api(int status, Scope scope, MockHttpServletRequestBuilder request) throws Exception {
        var answer = ask(scope, request);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        return answer.getContentAsString().isEmpty() ? json.nullNode() : json.readTree(answer.getContentAsString());
    }

    @Test
    void programsBindTakeOverAndKeep() throws Exception {
        var base = "/api/v1" + key.address();
        var text = api(200, set.district(), get(base));
        assertThat(text.at("/figures/0/stale").asBoolean()).isFalse();
        correct("47.3");
        var list = api(200, set.district(), get("/api/v1/units/" + set.unit() + "/stale-texts"));
        assertThat(list.at("/items/0/key/record").stringValue())
                .isEqualTo(key.record().toString());
        var body = "{\"version\":1,\"bindings\":[\"%s\"]}".formatted(binding);
        var once = Ids.next().toString();
        var taken = api(
                200,
                set.district(),
                post(base + "/take-over")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", once)
                        .content(body));
        assertThat(taken.at("/words").stringValue()).contains("47.3 %");
        var again = api(
                200,
                set.district(),
                post(base + "/take-over")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", once)
                        .content(body));
        assertThat(again.at("/version").asInt()).isEqualTo(2);
        api(
                412,
                set.district(),
                post(base + "/take-over")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
        api(204, set.district(), delete(base + "/bindings/" + binding));
        var offers = api(200, set.district(), get(base + "/candidates"));
        var offer = offers.at("/items/0");
        var bind = "{\"version\":2,\"start\":%s,\"end\":%s,\"bound\":%s}"
                .formatted(offer.at("/start"), offer.at("/end"), offer.at("/candidates/0/bound"));
        var bound = api(
                201,
                set.district(),
                post(base + "/bindings").contentType(MediaType.APPLICATION_JSON).content(bind));
        assertThat(bound.at("/figures/0/source/bound/kind").stringValue()).isEqualTo("FIGURE");
        api(
                404,
                set.reader(),
                post(base + "/bindings").contentType(MediaType.APPLICATION_JSON).content(bind));
        api(404, set.other(), get(base));
        var wrong = api(
                422,
                set.district(),
                post(base + "/bindings").contentType(MediaType.APPLICATION_JSON).content("{\"version\":2}"));
        assertThat(wrong.at("/errors")
                        .valueStream()
                        .map(each -> each.at("/field").stringValue()))
                .containsExactly("/start");
        var unknown = api(
                422,
                set.district(),
                post(base + "/bindings")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"version\":2,\"start\":40,\"end\":44,\"bound\":{\"kind\":\"TASKS\",\"unit\":\"%s\",\"classes\":[\"never\"]}}"
                                        .formatted(set.unit())));
        assertThat(unknown.at("/errors/0/field").stringValue()).isEqualTo("/bound/classes");
        assertThat(unknown.at("/errors/0").toString()).contains("never");
    }
}
