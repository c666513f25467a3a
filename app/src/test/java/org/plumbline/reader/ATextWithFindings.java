package org.plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.plumbline.directive.Browser;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A text in which one figure does not follow and one is doubtful, read in beside figures on record. */
abstract class ATextWithFindings {

    /** The average does not follow, a day has no year, the parts make up the whole. */
    static final String TEXT = """
            📌 Poverty fell from 65.5% in 2021 to 48.14% in 2023, an average of 9.21% a year.
            The conference met on 11 October.
            The district exceeded 4/34 targets, met 3/34 targets, reached over half of 20/34 targets and under half of 7/34 targets.
            """;

    final JsonMapper json = new JsonMapper();

    @Autowired
    MockMvc mvc;

    @Autowired
    AReading readings;

    @Autowired
    TextReader reader;

    @Autowired
    ReadingRoom room;

    @Autowired
    ReadingList list;

    @Autowired
    KeptFindings kept;

    AReading.Case set;
    Browser district;

    @BeforeEach
    void aProvince() {
        set = readings.empty();
        district = new Browser(mvc, set.district());
    }

    UUID read(String text) {
        return room.read(set.district(), reader.reading(Ids.next(), set.unit("n1"), "A report", null, text))
                .about();
    }

    JsonNode ask(MockHttpServletRequestBuilder request, Scope scope, int status) throws Exception {
        MockHttpServletResponse answer = mvc.perform(request.requestAttr(FixedViewers.SCOPE, scope))
                .andReturn()
                .getResponse();
        var body = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(body).isEqualTo(status);
        return json.readTree(body);
    }

    static MockHttpServletRequestBuilder sent(String address, Map<String, ?> body) {
        return post(address).contentType(MediaType.APPLICATION_JSON).content(Json.write(body));
    }

    Browser.Answer check(String text) throws Exception {
        return district.send("/check", set.naming("unit", "n1", "text", text, "day", "2025-03-15"));
    }
}
