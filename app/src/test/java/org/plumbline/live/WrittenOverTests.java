package org.plumbline.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.Period;
import org.plumbline.kernel.Json;
import org.plumbline.live.deed.Bound;
import org.plumbline.live.deed.TextKey;
import org.plumbline.live.deed.TextKind;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Numbers that were bound while a text was written and stand in it no more when it is kept: the writer is told. */
@DatabaseTest
class WrittenOverTests {

    private static final String FELL = "was bound to a record, but was written over";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Measured measured;

    @Autowired
    private LiveSamples samples;

    @Autowired
    private LiveTexts texts;

    private final MockHttpSession session = new MockHttpSession();
    private Measured.Case set;
    private String figure;
    private UUID indicator;

    @BeforeEach
    void aFigureThatIsReviewed() {
        set = measured.fresh();
        var record = UUID.fromString(samples.of(set.unit()).get("record"));
        figure = "/figures/" + record;
        indicator =
                Objects.requireNonNull(texts.get(set.district(), new TextKey(TextKind.COMMENT, record, "result"), null)
                        .figures()
                        .getFirst()
                        .source()
                        .bound()
                        .indicator());
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        var answer = mvc.perform(request.session(session)
                        .requestAttr(FixedViewers.SCOPE, set.office())
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    private String bound(String words, int nth, UUID of) {
        return Json.write(new Choosing.Chosen(
                "words", words, nth, false, Bound.figure(set.unit(), of, "", Period.of("2023"), false)));
    }

    private int review(String words, String on, String... bound) throws Exception {
        return ask(post(figure + "/review")
                        .param("words", words)
                        .param("on", on)
                        .param("bind", bound))
                .getStatus();
    }

    private String page() throws Exception {
        return ask(get(figure)).getContentAsString();
    }

    @Test
    void whatWasWrittenOverIsToldOnceAndTheRestIsBound() throws Exception {
        assertThat(review(
                        "We saw 48.1 % as well, not 47.2 %.",
                        "2025-03-15",
                        bound("48.1", 0, indicator),
                        bound("47", 0, indicator),
                        bound("48.1", 1, indicator),
                        bound("48.1", -1, indicator)))
                .isEqualTo(303);
        var told = page();
        assertThat(told).contains("“47” " + FELL, "“48.1” " + FELL, "/texts/review/");
        assertThat(told.split(FELL, -1)).hasSize(4);
        assertThat(told.split("class=\"bound", -1)).hasSize(3);
        assertThat(page()).doesNotContain(FELL);
    }

    @Test
    void nothingIsToldWhereEveryNumberStands() throws Exception {
        assertThat(review("We saw 48.1 % as well.", "2025-03-15", bound("48.1", 0, indicator)))
                .isEqualTo(303);
        assertThat(page()).doesNotContain(FELL);
    }

    @Test
    void aTextIsKeptThoughARecordIsNotSeenAnyMore() throws Exception {
        assertThat(review("We saw 48.1 % as well.", "2025-03-15", bound("48.1", 0, UUID.randomUUID())))
                .isEqualTo(303);
        assertThat(page()).contains("“48.1” " + FELL, "We saw 48.1 % as well.");
    }

    @Test
    void aTextThatIsRefusedTellsNothing() throws Exception {
        assertThat(review("", "2025-03-15", bound("48.1", 0, indicator))).isEqualTo(422);
        assertThat(page()).doesNotContain(FELL);
    }
}
