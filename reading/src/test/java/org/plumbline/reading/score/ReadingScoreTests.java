package org.plumbline.reading.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.reading.find.Reader;
import org.plumbline.reading.pack.Packs;

/**
 * How well the reader reads texts that a person has marked: the seeds, the texts it was built on, and the held texts, on which the bars
 * stand. Prints the tables; what each kind reaches is asserted so that it never falls back.
 */
class ReadingScoreTests {

    private static final Reader READER = new Reader(Packs.load());
    private static final Map<String, Table> STRICT = new java.util.concurrent.ConcurrentHashMap<>();

    private static Table strict(String subset) {
        return STRICT.computeIfAbsent(subset, any -> table(Texts.of(subset), Rule.STRICT));
    }

    private static Table table(List<GoldText> texts, Rule rule) {
        var table = new Table(rule);
        for (var text : texts) {
            var said = text.said(READER.read(text.text()).json());
            table.add(text, new Scorer(text.records(), rule).judge(said));
        }
        return table;
    }

    @AfterAll
    static void printTables() {
        for (var subset : List.of("seeds", "dev", "tuned", "held")) {
            System.out.println("\n" + subset + "\n" + strict(subset));
        }
    }

    @Test
    void readsNextToNothingInTextsWithoutFacts() {
        var without =
                Texts.of("held").stream().filter(one -> one.records().isEmpty()).toList();

        assertThat(without).isNotEmpty();
        assertThat(table(without, Rule.SPAN).all().alarms()).isLessThanOrEqualTo(Bars.ALARMS_WITHOUT_FACTS);
    }

    @Test
    void readsNextToNothingInTunedTextsWithoutFacts() {
        var without = Stream.of("dev", "tuned")
                .flatMap(subset -> Texts.of(subset).stream())
                .filter(one -> one.records().isEmpty())
                .toList();

        assertThat(without).hasSizeGreaterThan(60);
        assertThat(table(without, Rule.SPAN).all().alarms()).isLessThanOrEqualTo(Bars.ALARMS_WITHOUT_FACTS_WHERE_TUNED);
    }

    @TestFactory
    List<DynamicTest> holdsTheBarsOnHeldTexts() {
        return Bars.REACHED.entrySet().stream()
                .map(bar -> DynamicTest.dynamicTest(
                        bar.getKey() + " >= " + bar.getValue(),
                        () -> assertThat(f1(strict("held"), bar.getKey()))
                                .as(strict("held")::toString)
                                .isGreaterThanOrEqualTo(bar.getValue())))
                .toList();
    }

    private static double f1(Table table, String row) {
        return switch (row) {
            case "all" -> table.all().f1();
            case "vi", "en", "id", "de", "pl", "uk" -> table.language(row).f1();
            default -> table.kind(row).f1();
        };
    }
}
