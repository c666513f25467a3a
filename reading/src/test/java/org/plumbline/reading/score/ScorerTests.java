package org.plumbline.reading.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * That the scorer reckons as the scorer of the seeds does. Its figures for answers with every kind of mistake stand in
 * {@code score/expected.txt}, as that program printed them.
 */
class ScorerTests {

    private static final Path SCORE = Path.of("src/test/resources/score");

    @Test
    void reckonsAsTheScorerOfTheSeeds() throws IOException {
        var printed = new StringBuilder();
        for (var rule : Rule.values()) {
            printed.append(table(Texts.of("seeds"), SCORE.resolve("predictions"), rule))
                    .append('\n');
        }

        assertThat(printed.toString().strip())
                .isEqualTo(Files.readString(SCORE.resolve("expected.txt")).strip());
    }

    /** The figures for the answers in a folder, one file a text. */
    static Table table(List<GoldText> texts, Path answers, Rule rule) throws IOException {
        var table = new Table(rule);
        for (var text : texts) {
            var said = text.said(Files.readString(answers.resolve(text.name() + ".json")));
            table.add(text, new Scorer(text.records(), rule).judge(said));
        }
        return table;
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void findsTheGoldItselfPerfectAndNothingWorthless(Rule rule) {
        for (var text : Texts.of("seeds")) {
            var itself = text.records().stream()
                    .map(one -> new Said(one.type(), one.start(), one.end(), one.fields(), false))
                    .toList();
            var table = new Table(rule);
            table.add(text, new Scorer(text.records(), rule).judge(itself));
            assertThat(table.all().f1()).isEqualTo(1);
            assertThat(new Scorer(text.records(), rule).judge(List.of()))
                    .allMatch(one -> one.kind() == Outcome.Kind.MISS);
        }
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void countsARecordThatIsSaidTwiceOnceAsAFalseAlarm(Rule rule) {
        var gold = Texts.of("seeds").getFirst().records().stream()
                .filter(one -> !one.optional())
                .limit(1)
                .toList();
        var one = gold.getFirst();
        var said = new Said(one.type(), one.start(), one.end(), one.fields(), false);

        assertThat(new Scorer(gold, rule).judge(List.of(said, said)))
                .extracting(Outcome::kind)
                .containsExactly(Outcome.Kind.HIT, Outcome.Kind.ALARM);
    }
}
