package org.plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Scope;
import org.plumbline.reading.record.RecordType;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The reading room for programs. */
@DatabaseTest
class ReadingApiTests {

    private final JsonMapper json = new JsonMapper();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AReading readings;

    private AReading.Case set;
    private String home;

    @BeforeEach
    void aText() {
        set = readings.fresh();
        home = "/api/v1/reading/" + set.source();
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request, Scope scope) throws Exception {
        var answer = mvc.perform(request.requestAttr(FixedViewers.SCOPE, scope))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    private static MockHttpServletRequestBuilder sent(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    @Test
    void listsTextsAndDrafts() throws Exception {
        var all = json.readTree(
                ask(get("/api/v1/reading?q=report"), set.district()).getContentAsString());
        assertThat(all.at("/items/0/title").stringValue()).isEqualTo("Report of n1");
        assertThat(all.at("/items/0/counts/open").asInt()).isEqualTo(9);
        var drafts = json.readTree(
                ask(get(home + "/drafts?type=money&state=open"), set.district()).getContentAsString());
        assertThat(drafts.at("/items").size()).isEqualTo(1);
        assertThat(drafts.at("/items/0/fields/amount").stringValue()).isEqualTo("3400000");
        assertThat(ask(get(home + "/drafts?type=colour"), set.district()).getStatus())
                .isEqualTo(422);
        assertThat(ask(get(home), set.other()).getStatus()).isEqualTo(404);
        assertThat(ask(get(home + "/drafts"), set.other()).getStatus()).isEqualTo(404);
        assertThat(json.readTree(ask(get(home + "/text"), set.reader()).getContentAsString())
                        .at("/text")
                        .stringValue())
                .isEqualTo(AReading.TEXT);
    }

    @Test
    void readsWithoutKeepingAndKeeps() throws Exception {
        var read = ask(sent(post("/api/v1/reading/read"), "{\"text\":\"The rain fell.\"}"), set.reader());
        assertThat(read.getStatus()).isEqualTo(200);
        assertThat(json.readTree(read.getContentAsString()).at("/records").isArray())
                .isTrue();
        assertThat(ask(sent(post("/api/v1/reading/read"), "{}"), set.reader()).getContentAsString())
                .contains("reader.text-missing", "\"/text\"");
        var kept = ask(
                sent(
                        post("/api/v1/reading"),
                        "{\"unit\":\"%s\",\"title\":\"Rain\",\"text\":\"The rain fell.\"}".formatted(set.unit("n1"))),
                set.district());
        assertThat(kept.getStatus()).isEqualTo(201);
        assertThat(kept.getHeader("Location")).startsWith("/api/v1/reading/");
        var elsewhere = ask(
                sent(
                        post("/api/v1/reading"),
                        "{\"unit\":\"%s\",\"title\":\"Rain\",\"text\":\"The rain fell.\"}".formatted(set.unit("n1"))),
                set.other());
        assertThat(elsewhere.getStatus()).isEqualTo(404);
    }

    @Test
    void decides() throws Exception {
        var task = set.draft(RecordType.TASK).id();
        var event = set.draft(RecordType.EVENT).id();
        var chosen = "{\"drafts\":[\"%s\",\"%s\"]}".formatted(task, event);
        var accepted = ask(sent(post(home + "/accept"), chosen), set.district());
        assertThat(json.readTree(accepted.getContentAsString())
                        .at("/counts/accepted")
                        .asInt())
                .isEqualTo(2);
        assertThat(ask(sent(post(home + "/refuse"), chosen), set.district()).getContentAsString())
                .contains("reader.reason-missing");
        var refused = ask(
                sent(post(home + "/refuse"), "{\"drafts\":[\"%s\"],\"reason\":\"TWICE\"}".formatted(event)),
                set.district());
        assertThat(json.readTree(refused.getContentAsString())
                        .at("/counts/refused")
                        .asInt())
                .isEqualTo(1);
        assertThat(ask(sent(post(home + "/accept"), "{}"), set.district()).getContentAsString())
                .contains("reader.nothing-marked");
        assertThat(ask(sent(post(home + "/accept"), chosen), set.reader()).getStatus())
                .isEqualTo(404);
        var edited = ask(
                sent(
                        put(home + "/drafts/" + task),
                        "{\"fields\":{\"who\":\"n2\",\"what\":\"publish\",\"due\":\"2025-06-30\"}}"),
                set.district());
        assertThat(json.readTree(edited.getContentAsString()).at("/state").stringValue())
                .isEqualTo("edited");
        var wrong = ask(sent(put(home + "/drafts/" + task), "{\"fields\":{\"due\":\"soon\"}}"), set.district());
        assertThat(wrong.getContentAsString()).contains("\"/fields/due\"", "reader.field-day");
        var reopened = ask(sent(post(home + "/reopen"), chosen), set.district());
        assertThat(json.readTree(reopened.getContentAsString())
                        .at("/counts/open")
                        .asInt())
                .isEqualTo(9);
    }
}
