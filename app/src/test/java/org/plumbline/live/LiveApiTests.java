package org.plumbline.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** Live figures for programs. */
@DatabaseTest
class LiveApiTests extends ALivePage {

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

    private JsonNode api(int status, Scope scope, MockHttpServletRequestBuilder request) throws Exception {
        var answer = ask(scope, request);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        return answer.getContentAsString().isEmpty() ? json.nullNode() : json.readTree(answer.getContentAsString());
    }
}
