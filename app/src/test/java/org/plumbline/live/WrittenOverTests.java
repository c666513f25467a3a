package org.plumbline.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.indicator.deed.Period;
import org.plumbline.kernel.Json;
import org.plumbline.live.deed.Bound;
import org.plumbline.testing.DatabaseTest;
import org.springframework.mock.web.MockHttpSession;

/** Numbers that were bound while a text was written and stand in it no more when it is kept: the writer is told. */
@DatabaseTest
class WrittenOverTests extends ALivePage {

    private static final String FELL = "was bound to a record, but was written over";

    private final MockHttpSession session = new MockHttpSession();

    private String bound(String words, int nth, UUID of) {
        return Json.write(new Choosing.Chosen(
                "words", words, nth, false, Bound.figure(set.unit(), of, "", Period.of("2023"), false)));
    }

    private int review(String words, String on, String... bound) throws Exception {
        return ask(
                        set.office(),
                        post(reviewed() + "/review")
                                .session(session)
                                .param("words", words)
                                .param("on", on)
                                .param("bind", bound))
                .getStatus();
    }

    private String reviewed() {
        return "/figures/" + key.record();
    }

    private String page() throws Exception {
        return ask(set.office(), get(reviewed()).session(session)).getContentAsString();
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"part\":\"words\"}",
                "{\"part\":\"words\",\"words\":\"48.1\",\"bound\":{}}",
                "nonsense"
            })
    void whatNoFormHoldsIsRefusedAndNothingIsKept(String forged) throws Exception {
        assertThat(review("We saw 48.1 % as well.", "2025-03-15", forged)).isEqualTo(422);
        assertThat(page()).doesNotContain("We saw 48.1 % as well.");
    }

    @Test
    void aTextThatIsRefusedTellsNothing() throws Exception {
        assertThat(review("", "2025-03-15", bound("48.1", 0, indicator))).isEqualTo(422);
        assertThat(page()).doesNotContain(FELL);
    }
}
