package org.plumbline.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.kernel.Wording;

/** Days as an office reckons them. April 2025: Monday the 7th is a holiday, Saturday the 26th is worked in place of another day. */
class WorkingCalendarTests {

    private static final WorkingCalendar OFFICE = new WorkingCalendar(
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            Map.of(LocalDate.of(2025, 4, 7), false, LocalDate.of(2025, 4, 26), true));

    @ParameterizedTest
    @CsvSource(textBlock = """
            4,  1, 8
            3,  2, 8
            24, 1, 25
            24, 2, 26
            25, 2, 28
            1,  0, 1
            """)
    void countsWorkingDays(int from, int days, int to) {
        assertThat(OFFICE.plusWorkingDays(april(from), days)).isEqualTo(april(to));
        assertThat(OFFICE.workingDaysBetween(april(from), april(to))).isEqualTo(days);
    }

    @Test
    void whatLiesBeforeCountsNegative() {
        assertThat(OFFICE.workingDaysBetween(april(8), april(4))).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            WORKING,  3,  NONE,     2,  8
            CALENDAR, 3,  NONE,     2,  5
            CALENDAR, 3,  NEXT,     2,  8
            CALENDAR, 3,  PREVIOUS, 2,  4
            CALENDAR, 10, NEXT,     2,  14
            """)
    void setsADueDayByARule(DayUnit unit, int amount, Shift shift, int from, int due) {
        var rule = new DeadlineRule(
                new UUID(0, 1), "r", Wording.of("en", "Rule"), null, List.of(), amount, unit, shift, 1, true, 1);
        assertThat(rule.due(april(from), OFFICE)).isEqualTo(april(due));
    }

    @Test
    void aWeekNeedsAWorkingDay() {
        assertThatThrownBy(() -> new WorkingCalendar(EnumSet.allOf(DayOfWeek.class), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LocalDate april(int day) {
        return LocalDate.of(2025, 4, day);
    }
}
