package org.plumbline.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Schemes as files: the usual one, one that a directive prescribes, and what is wrong with others. */
class SchemeTests {

    private static final String USUAL = usual();

    private static String usual() {
        try (var stream = SchemeTests.class.getResourceAsStream("usual.scheme.json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theUsualOneHasNamesInSixLanguages() {
        var scheme = Schemes.usual();
        assertThat(scheme.classNames().keySet()).containsExactlyInAnyOrderElementsOf(Schemes.LANGUAGES);
        scheme.classNames().values().forEach(names -> assertThat(names).hasSize(VerdictClass.values().length));
        assertThat(scheme.classNames().get("vi")).containsEntry(VerdictClass.NOT_REPORTED, "Chưa báo cáo");
    }

    @Test
    void anotherSchemeGivesOtherClasses() {
        var strict = Schemes.read(
                USUAL.replace("\"share\": \"0.5\", \"included\": true", "\"share\": \"0.7\", \"included\": false")
                        .replace("\"SHORT_OPEN\": \"notMet\"", "\"SHORT_OPEN\": \"notYetDue\"")
                        .replace("\"version\": \"1\"", "\"version\": \"2\""));
        assertThat(strict.problems()).isEmpty();
        var rules = strict.scheme().rules();
        assertThat(rules.version()).isEqualTo("2");
        var line = new Lines("cases.csv")
                .all().stream()
                        .filter(one ->
                                one.get("id").equals("A") || one.get("id").equals("floor-short"))
                        .map(Notation::inputs)
                        .map(one -> Inputs.of(one.target(), one.observations(), one.on(), rules))
                        .toList();
        assertThat(line.stream().map(one -> Verdicts.of(one).verdictClass()))
                .containsExactly(VerdictClass.UNDER_HALF, VerdictClass.NOT_YET_DUE);
        assertThat(line.stream().map(Verdicts::classOf))
                .containsExactly(VerdictClass.UNDER_HALF, VerdictClass.NOT_YET_DUE);
        assertThat(Replay.read(Replay.write(line.getFirst()))).isEqualTo(line.getFirst());
    }

    @Test
    void everythingWrongIsNamedAtItsPlace() {
        wrong("{", "NOT_JSON@");
        wrong("[]", "FIELD_MISSING@");
        wrong(USUAL.replace("\"share\": \"0.5\"", "\"share\": \"1.5\""), "EDGES_NOT_IN_ORDER@edges");
        wrong(USUAL.replace("\"share\": \"0.5\"", "\"share\": \"half\""), "NOT_A_NUMBER@edges.half.share");
        wrong(USUAL.replace("\"HELD\": \"met\",", ""), "CLASS_MISSING@table.HOLD");
        wrong(USUAL.replace("\"HELD\": \"met\"", "\"HELD\": \"kept\""), "UNKNOWN_WORD@table.*.HELD");
        wrong(USUAL.replace("\"HELD\": \"met\"", "\"HELD\": \"notApplicable\""), "CLASS_NOT_ALLOWED@table.*.HELD");
        wrong(USUAL.replace("\"DELIVER\": {", "\"HAND_OVER\": {"), "UNKNOWN_WORD@table.HAND_OVER");
        wrong(USUAL.replace("\"HELD\": \"met\"", "\"KEPT\": \"met\""), "FIELD_UNKNOWN@table.*.KEPT");
        wrong(USUAL.replace("\"Chưa báo cáo\"", "\" \""), "NAME_MISSING@classNames.vi.notReported");
        wrong(USUAL.replace("\"issuer\": \"Plumbline\",", ""), "FIELD_MISSING@issuer");
        wrong(
                USUAL.replace("\"checkedFrom\": \"DOCUMENT_CHECKED\"", "\"checkedFrom\": \"SEEN\""),
                "UNKNOWN_WORD@checkedFrom");
        wrong(USUAL.replace("plumbline-scheme/1", "plumbline-scheme/9"), "UNKNOWN_WORD@format");
        wrong(USUAL.replace("\"code\": ", "\"code\": \"twice\", \"code\": "), "NOT_JSON@");
    }

    private static void wrong(String json, String problem) {
        assertThat(json).isNotEqualTo(USUAL);
        var read = Schemes.read(json);
        assertThat(read.scheme()).isNull();
        assertThat(read.problems().stream().map(one -> one.code() + "@" + one.field()))
                .contains(problem);
    }

    @Test
    void aSchemeMayRaiseWhatCountsAsChecked() {
        var raised = Schemes.read(USUAL.replace("DOCUMENT_CHECKED", "INSPECTED"))
                .scheme()
                .rules();
        var line = new Lines("cases.csv")
                .all().stream()
                        .filter(one -> one.get("id").equals("checked-older"))
                        .map(Notation::inputs)
                        .findFirst()
                        .orElseThrow();
        var inputs = Inputs.of(line.target(), line.observations(), LocalDate.of(2024, 2, 1), raised);
        assertThat(Verdicts.reportedAndChecked(inputs).checked().verdictClass()).isEqualTo(VerdictClass.UNKNOWABLE);
    }

    @Test
    void rulesOfCompositesAndSplitsAreChecked() {
        var parts = Notation.parts("A=1*0.5; B=2*0.4");
        assertThat(codes(Definitions.of(new Composite(parts, new java.math.BigDecimal("1"), new MissingParts.All()))))
                .containsExactly(Problem.Code.WEIGHTS_DO_NOT_SUM);
        assertThat(codes(Definitions.of(new Composite(
                        Notation.parts("A=1*0.5; A=2; C=3*-1"),
                        java.math.BigDecimal.ONE,
                        new MissingParts.AtLeast(new java.math.BigDecimal("1.5"))))))
                .containsExactly(
                        Problem.Code.TWICE,
                        Problem.Code.WEIGHT_MISSING,
                        Problem.Code.WEIGHT_NOT_POSITIVE,
                        Problem.Code.SHARE_OUT_OF_RANGE);
        assertThat(codes(Definitions.of(new Composite(List.of(), java.math.BigDecimal.ONE, new MissingParts.Ignore()))))
                .containsExactly(Problem.Code.NO_PARTS);
        var beyond = Definitions.of(new Split(
                Split.Rule.SUM,
                Direction.MORE,
                GoalComparator.AT_LEAST,
                new java.math.BigDecimal("100"),
                1,
                Notation.parts("A=70; B=45")));
        assertThat(codes(beyond)).containsExactly(Problem.Code.BEYOND_THE_WHOLE);
        assertThat(beyond.getFirst().isAdvice()).isTrue();
        assertThat(beyond.getFirst().arguments()).containsExactly("115", "100");
    }

    @Test
    void ringsAreNamedByTheirWay() {
        assertThat(Definitions.rings(java.util.Map.of("A", List.of("B", "C"), "B", List.of("C"), "C", List.of("D"))))
                .isEmpty();
        var rings = Definitions.rings(java.util.Map.of("A", List.of("B"), "B", List.of("C"), "C", List.of("B")));
        assertThat(codes(rings)).containsExactly(Problem.Code.CIRCULAR);
        assertThat(rings.getFirst().arguments()).containsExactly("B", "C", "B");
        assertThat(codes(Definitions.rings(java.util.Map.of("A", List.of("A")))))
                .containsExactly(Problem.Code.CIRCULAR);
    }

    private static List<Problem.Code> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }
}
