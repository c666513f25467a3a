package org.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which figures are asked about before they are sent. */
class QuestionsTests {

    private static Questions.Figure figure(String amount, String history) {
        return new Questions.Figure(
                UUID.randomUUID(),
                new BigDecimal(amount),
                history.isEmpty()
                        ? java.util.List.of()
                        : Arrays.stream(history.split(" ")).map(BigDecimal::new).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "125, 12 11 13, tenfold",
        "1.2, 12 11 13, tenfold",
        "12, '', ''",
        "12, 12, ''",
        "0, 12 11, nought",
        "0, 12, ''",
        "0, 12 0, ''",
        "30, 12 11 13, outside",
        "26, 12 11 13, ''",
        "5, 12 11 13, outside",
        "30, 12 11, ''",
        "-125, -12 -11 -13, tenfold",
        "125, -12 11 13, ''",
        "3, 0 0 0, ''",
    })
    void asksAboutWhatStrikes(String amount, String history, String kind) {
        var asked = Questions.about(java.util.List.of(figure(amount, history)));
        assertThat(asked.values())
                .extracting(each -> each.kind())
                .isEqualTo(kind.isEmpty() ? java.util.List.of() : java.util.List.of(kind));
    }

    @Test
    void asksAboutNoMoreThanThreeTheMostStrikingFirst() {
        var figures = new ArrayList<Questions.Figure>();
        figures.add(figure("30", "12 11 13"));
        figures.add(figure("200", "12 11 13"));
        figures.add(figure("1200", "12 11 13"));
        figures.add(figure("130", "12 11 13"));
        figures.add(figure("12", "12 11 13"));
        assertThat(Questions.about(figures).keySet())
                .containsExactly(
                        figures.get(2).line(),
                        figures.get(1).line(),
                        figures.get(3).line());
    }
}
