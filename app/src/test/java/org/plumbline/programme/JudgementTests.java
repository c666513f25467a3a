package org.plumbline.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an assignment stands, as an officer would write it down: days of March 2025, today in the last columns. */
class JudgementTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            open, and its last day is today         | -  | 15 | -  | -  | -  | 15 | OPEN         | 16
            overdue from the day after              | -  | 15 | -  | -  | -  | 16 | OVERDUE      | -
            not begun before its first day          | 10 | 15 | -  | -  | -  |  9 | NOT_DUE      | 10
            open from its first day                 | 10 | 15 | -  | -  | -  | 10 | OPEN         | 16
            handed over on the last day, waiting    | -  | 15 | 15 | -  | -  | 20 | OPEN         | -
            handed over late, waiting               | -  | 15 | 16 | -  | -  | 20 | OVERDUE      | -
            accepted, handed over on the last day   | -  | 15 | 15 | 15 | -  | 20 | DONE_ON_TIME | -
            accepted, handed over one day late      | -  | 15 | 16 | 16 | -  | 20 | DONE_LATE    | -
            cancelled, whatever else                | 10 | 15 | -  | -  | 12 | 20 | CANCELLED    | -
            a first day after the last changes naught | 20 | 15 | - | -  | -  | 17 | OVERDUE      | -
            """)
    void stands(
            String what,
            @Nullable Integer starts,
            int due,
            @Nullable Integer handedOver,
            @Nullable Integer done,
            @Nullable Integer cancelled,
            int today,
            AssignmentClass cls,
            @Nullable Integer turns) {
        var facts = new Judgement.Facts(day(starts), march(due), day(handedOver), day(done), day(cancelled));
        assertThat(Judgement.of(facts, march(today)))
                .isEqualTo(new Judgement(cls, turns == null ? LocalDate.MAX : march(turns)));
    }

    private static @Nullable LocalDate day(@Nullable Integer day) {
        return day == null ? null : march(day);
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2025, 3, day);
    }
}
