package org.plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Texts are held against the record for programs, in the reach of the asker. */
@DatabaseTest
class CheckApiTests {

    private static final String WORDS = "📌 Forest cover reached 54.5% in 2024.";

    private final JsonMapper json = new JsonMapper();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AReading readings;

    private AReading.Case set;

    @BeforeEach
    void aProvince() {
        set = readings.empty();
    }

    private MockHttpServletResponse check(Scope scope, String body) throws Exception {
        var answer = mvc.perform(post("/api/v1/check")
                        .requestAttr(FixedViewers.SCOPE, scope)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    private static String body(String text, UUID unit) {
        return "{\"text\":\"%s\",\"unit\":\"%s\",\"on\":\"2025-03-15\"}".formatted(text, unit);
    }

    @Test
    void givesPlacesInCodePointsAndTheReason() throws Exception {
        var answer = check(set.reader(), body(WORDS, set.unit("n1")));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        var said = json.readTree(answer.getContentAsString()).at("/said/0");
        assertThat(said.at("/standing").stringValue()).isEqualTo("CANNOT_TELL");
        assertThat(said.at("/reason").stringValue()).isEqualTo("NO_SERIES");
        var places = new Places(WORDS);
        assertThat(places.words(said.at("/start").asInt(), said.at("/end").asInt()))
                .isEqualTo(said.at("/words").stringValue())
                .contains("54.5%");
    }

    @Test
    void refusesWhatIsMissingAndWhatIsOutOfReach() throws Exception {
        assertThat(check(set.other(), body(WORDS, set.unit("n1"))).getStatus()).isEqualTo(404);
        assertThat(check(set.other(), body(WORDS, UUID.randomUUID())).getStatus())
                .isEqualTo(404);
        assertThat(check(set.reader(), body(" ", set.unit("n1"))).getStatus()).isEqualTo(422);
        assertThat(check(set.reader(), "{}").getStatus()).isEqualTo(422);
        var tooLong = check(set.reader(), body("a".repeat(20_001), set.unit("n1")));
        assertThat(tooLong.getStatus()).isEqualTo(422);
        assertThat(tooLong.getContentAsString()).contains("\"/text\"");
        assertThat(check(set.district(), "{\"text\":\"Thank you.\"}").getContentAsString())
                .as("without a unit, one's own")
                .contains(set.unit("n1").toString());
    }
}
