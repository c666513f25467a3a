package org.plumbline.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.plumbline.indicator.Measured;
import org.plumbline.kernel.Scope;
import org.plumbline.live.deed.TextKey;
import org.plumbline.live.deed.TextKind;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** A figure of a unit with a comment in which a number stands for another figure; asked for by whoever a test names. */
abstract class ALivePage {

    final JsonMapper json = new JsonMapper();

    @Autowired
    MockMvc mvc;

    @Autowired
    Measured measured;

    @Autowired
    LiveSamples samples;

    @Autowired
    LiveTexts texts;

    Measured.Case set;
    TextKey key;
    String binding;
    UUID indicator;
    UUID figure;

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

    MockHttpServletResponse ask(Scope scope, MockHttpServletRequestBuilder request) throws Exception {
        var answer = mvc.perform(request.requestAttr(FixedViewers.SCOPE, scope)
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    String page(String address) throws Exception {
        var answer = ask(set.district(), get(address));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    void correct(String value) {
        measured.corrected(
                set.district(), indicator, set.unit(), "2023", Measured.number(value), figure, "Counted anew");
    }
}
