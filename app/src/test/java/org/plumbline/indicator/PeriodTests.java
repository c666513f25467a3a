package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.indicator.deed.Period;

class PeriodTests {

    @ParameterizedTest
    @CsvSource({
        "2023,YEAR,2023-01-01,2023-12-31",
        "2023-H1,HALF,2023-01-01,2023-06-30",
        "2023-H2,HALF,2023-07-01,2023-12-31",
        "2024-Q1,QUARTER,2024-01-01,2024-03-31",
        "2023-Q4,QUARTER,2023-10-01,2023-12-31",
        "2024-02,MONTH,2024-02-01,2024-02-29",
        "2021-2025,TERM,2021-01-01,2025-12-31",
        "2023-06-30,DAY,2023-06-30,2023-06-30",
        "2021-03-01..2023-06-30,SPAN,2021-03-01,2023-06-30"
    })
    void isReadFromItsCodeAndWrittenTheSame(String code, Period.Kind kind, LocalDate first, LocalDate last) {
        var period = Period.of(code);
        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(period.kind()).isEqualTo(kind);
        assertThat(period.code()).isEqualTo(code);
        assertThat(Period.halfOpen(period.first(), period.ends())).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-01..2023-12-31,2023",
        "2023-04-01..2023-06-30,2023-Q2",
        "2023-2023,2023",
        "2023-05-01..2023-05-31,2023-05"
    })
    void theSameDaysHaveOneCode(String written, String code) {
        assertThat(Period.of(written).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "23",
                "2023-Q5",
                "2023-13",
                "2023-H3",
                "2025-2021",
                "2023-02-30",
                "2023-06-30..2023-01-01",
                "2023 Q1"
            })
    void whatIsNoPeriodIsNone(String text) {
        assertThat(Period.find(text)).isEmpty();
    }

    @Test
    void comeByTheirEndsAndTheLongerOneLast() {
        var periods = Arrays.asList(
                Period.of("2023"), Period.of("2023-H2"), Period.of("2023-12"), Period.of("2023-Q1"), Period.of("2022"));
        assertThat(periods.stream().sorted().map(Period::code))
                .containsExactly("2022", "2023-Q1", "2023-12", "2023-H2", "2023");
    }
}
