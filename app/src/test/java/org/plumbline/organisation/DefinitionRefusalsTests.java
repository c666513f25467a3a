package org.plumbline.organisation;

import static org.plumbline.organisation.AnOrganisation.vi;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Json;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What a program may not define, said at its place. */
@DatabaseTest
class DefinitionRefusalsTests {

    @Autowired
    private MockMvc mvc;

    private final String code = "d" + Ids.next().toString().substring(24);

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_000, 40_000})
    void aRankIsASmallNumber(int rank) throws Exception {
        refused(
                send("words", new DefineWord(Ids.next(), null, WordList.SEAT, code, vi("Ghế"), rank, true)),
                "rank",
                "organisation.small-number");
        refused(send("trait-kinds", kind(TraitKind.Shape.TEXT, rank, List.of())), "rank", "organisation.small-number");
    }

    @Test
    void theCodeOfAChoiceIsACode() throws Exception {
        var choices = List.of(new TraitKind.Choice("good", vi("Tốt")), new TraitKind.Choice("Not a code", vi("Không")));
        refused(
                send("trait-kinds", kind(TraitKind.Shape.CHOICE, 1, choices)),
                "choices[1].code",
                "organisation.word-code");
    }

    private DefineTraitKind kind(TraitKind.Shape shape, int rank, List<TraitKind.Choice> choices) {
        return new DefineTraitKind(Ids.next(), null, code, vi("Loại"), shape, null, 0, choices, rank, true);
    }

    private ResultActions send(String list, Object deed) throws Exception {
        return mvc.perform(post("/api/v1/" + list)
                .requestAttr(FixedViewers.SCOPE, FixedViewers.everything())
                .contentType("application/json")
                .content(Json.write(deed)));
    }

    private static void refused(ResultActions answer, String field, String code) throws Exception {
        answer.andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].code").value(code));
    }
}
