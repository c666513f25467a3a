package org.plumbline.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.plumbline.indicator.Measured;
import org.plumbline.kernel.Json;
import org.plumbline.live.deed.Bound;
import org.plumbline.testing.DatabaseTest;

/** Live figures on pages. */
@DatabaseTest
class LivePagesTests extends ALivePage {

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
}
