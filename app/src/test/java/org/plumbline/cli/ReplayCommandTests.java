package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.indicator.Measured;
import org.plumbline.kernel.Ids;
import org.plumbline.target.Targets;
import org.plumbline.target.deed.GoalText;
import org.plumbline.target.deed.ReviseTarget;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.plumbline.verdict.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A verdict as it was answered and kept in a file, made again by the command. */
@DatabaseTest
class ReplayCommandTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Measured measured;

    @Autowired
    private Targets targets;

    @TempDir
    Path folder;

    private String answer = "";
    private String inputs = "";

    @BeforeEach
    void anAnswer() throws Exception {
        var set = measured.fresh();
        var poverty = measured.defined(set, "POV", Measured.poverty());
        var id = Ids.next();
        targets.set(
                set.office(),
                new SetTarget(id, Terms.of(Kind.REACH, poverty, set.unit()), goal("40"), day("2021-02-01"), null));
        targets.revise(
                set.office(),
                new ReviseTarget(Ids.next(), id, 1, goal("35"), day("2023-06-01"), "Conclusion 2", "Faster"));
        measured.entered(set.district(), poverty, set.unit(), "2022", Measured.number("55.10"));
        measured.entered(set.district(), poverty, set.unit(), "2023", Measured.number("48.14"));
        answer = answered(set, id);
        inputs = JsonPath.read(answer, "$.inputs");
    }

    private static GoalText goal(String level) {
        return new GoalText(
                null,
                new java.math.BigDecimal("65.5"),
                new java.math.BigDecimal(level),
                null,
                List.of(),
                day("2020-12-31"),
                day("2025-12-31"));
    }

    private static java.time.LocalDate day(String day) {
        return java.time.LocalDate.parse(day);
    }

    private String answered(Measured.Case set, UUID id) throws Exception {
        return mvc.perform(get("/api/v1/targets/" + id + "/verdict?on=2024-06-30")
                        .requestAttr(FixedViewers.SCOPE, set.office()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aWholeAnswerIsMadeAgainFieldByField() throws IOException {
        var told = Told.by("replay", file("verdict.json", answer));
        assertThat(told.err()).isEmpty();
        assertThat(told.out())
                .contains(
                        "half or more",
                        "56.9%",
                        "≤ 35 by 31 December 2025",
                        "revision 2",
                        "review-bands 1",
                        "version 2 is in force since 1 June 2023")
                .contains("the same in every field");
        assertThat(told.code()).isZero();
    }

    @Test
    void whatWasChangedInAnAnswerIsNamedWithBothValues() throws IOException {
        var changed = file("changed.json", answer.replaceFirst("\"cls\":\"overHalf\"", "\"cls\":\"met\""));
        var told = Told.by("replay", changed);
        assertThat(told.code()).isOne();
        assertThat(told.out())
                .contains("1 field says otherwise")
                .contains("reported.cls: answered met, made again overHalf");
        var other = Told.by("replay", file("figure.json", answer.replace("48.14\\\"", "38.14\\\"")));
        assertThat(other.code()).isOne();
        assertThat(other.out()).contains("reported.distance: answered 0.56918, made again 0.897049");
    }

    @Test
    void theInputsAloneGiveTheVerdictInEveryLanguage() throws IOException {
        var alone = file("inputs.txt", inputs);
        assertThat(Told.by("replay", alone).out()).contains("half or more").contains("only the inputs are there");
        assertThat(Told.by("replay", "--lang", "vi", alone).out()).contains("đạt từ một nửa trở lên");
        assertThat(Told.by("replay", "--lang", "uk", alone).out()).contains("половина або більше");
        var piped = Told.reading(inputs, "replay", "-");
        assertThat(piped.code()).isZero();
        assertThat(piped.out()).contains("half or more");
    }

    @Test
    void programsGetALineForEachFile() throws IOException {
        var bad = file("bad.json", inputs.replace("\"REACH\"", "\"GRASP\""));
        var told = Told.by(
                "replay",
                "--json",
                file("a.json", answer),
                bad,
                file("c.json", answer.replace("\"overHalf\"", "\"met\"")));
        assertThat(told.code()).isEqualTo(2);
        var lines = told.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(JsonPath.<Boolean>read(lines.get(0), "$.same")).isTrue();
        assertThat(JsonPath.<Integer>read(lines.get(0), "$.engine")).isOne();
        assertThat(JsonPath.<String>read(lines.get(0), "$.scheme")).isEqualTo("review-bands/1");
        assertThat(JsonPath.<String>read(lines.get(1), "$.problems[0].place")).isEqualTo("target.kind");
        assertThat(JsonPath.<String>read(lines.get(1), "$.problems[0].code")).isEqualTo("scheme.problem.unknown-word");
        assertThat(JsonPath.<List<String>>read(lines.get(2), "$.differences[*].field"))
                .contains("reported.cls", "goals[2].cls");
    }

    @Test
    void anAnswerOfAnotherEngineSaysSo() throws IOException {
        var older = Told.by("replay", file("older.json", answer.replace("\"engine\":1", "\"engine\":0")));
        assertThat(older.code()).isZero();
        assertThat(older.out()).contains("engine 0, which is older");
        var newer = Told.by("replay", file("newer.json", answer.replace("\"engine\":1", "\"engine\":7")));
        assertThat(newer.out()).contains("engine 7, which is newer");
    }

    @Test
    void whatCannotBeReadIsToldWithLineAndPlace() throws IOException {
        var lines = inputs.replace(",\"", ",\n\"");
        var wrong = lines.replace("\"amount\":\"48.14\"", "\"amount\":\"many\"");
        var line = 1 + wrong.lines().toList().indexOf("\"amount\":\"many\",");
        assertThat(line).isPositive();
        unreadable(wrong, "Line " + line + ":", "observations[1].amount");
        unreadable(lines.substring(0, lines.length() - 1), "this is no JSON");
        unreadable(lines.replace("\"direction\":", "\"way\":"), "target.way", "target.direction is missing");
        unreadable("{\n\"inputs\": 5}", "Line 2", "no inputs of a verdict");
        unreadable("{\"verdict\": true}", "no inputs of a verdict");
        unreadable(answer.replace("2024-06-30\\\"", "2024-06-31\\\""), "inputs.on", "2024-06-31");
        var missing = Told.by("replay", folder.resolve("none.json").toString());
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("none.json: There is no such file");
        var picture = Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff});
        assertThat(Told.by("replay", picture.toString()).err()).contains("no text in UTF-8");
    }

    private void unreadable(String text, String... parts) throws IOException {
        var told = Told.by("replay", file("unreadable.json", text));
        assertThat(told.code()).as(told.out()).isEqualTo(2);
        assertThat(told.err()).contains("unreadable.json: Line").contains(parts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "null", "[]", "{}", "\"\"", "7", "{\"inputs\":null}", "{\"inputs\":\"{}\"}"})
    void nothingThatIsNoVerdictPassesForOne(String text) throws IOException {
        assertThat(Told.by("replay", file("odd.json", text)).code()).isEqualTo(2);
    }
}
