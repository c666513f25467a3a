package org.plumbline.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.project.PlannedShare.Point;

/** How much is planned by a day: a straight line between milestones, from 1 January to 11 April 2025, 20 % on 21 January. */
class PlannedShareTests {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final LocalDate FINISH = LocalDate.of(2025, 4, 11);
    private static final LocalDate MILESTONE = LocalDate.of(2025, 1, 21);

    @ParameterizedTest(name = "{0}: {1} without milestones, {2} with one of 20 % on 21 January")
    @CsvSource(textBlock = """
            2024-12-31,   0,    0
            2025-01-01,   0,    0
            2025-01-11,  10,   10
            2025-01-21,  20,   20
            2025-02-10,  40,   40
            2025-04-10,  99,   99
            2025-04-11, 100,  100
            2026-01-01, 100,  100
            """)
    void runsStraightBetweenMilestones(LocalDate day, BigDecimal alone, BigDecimal with) {
        assertThat(PlannedShare.of(START, FINISH, List.of()).on(day)).isEqualByComparingTo(alone);
        assertThat(PlannedShare.of(START, FINISH, List.of(new Point(MILESTONE, BigDecimal.valueOf(20))))
                        .on(day))
                .isEqualByComparingTo(with);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            2025-01-11,  2.5
            2025-01-21,    5
            2025-03-02, 52.5
            2025-04-11,  100
            """)
    void bendsAtAMilestone(LocalDate day, BigDecimal share) {
        var plan = PlannedShare.of(START, FINISH, List.of(new Point(MILESTONE, BigDecimal.valueOf(5))));
        assertThat(plan.on(day)).isEqualByComparingTo(share);
        assertThat(plan.dayOf(share)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,     2025-01-01
            0.4,   2025-01-03
            5,     2025-01-21
            100,   2025-04-11
            """)
    void saysByWhichDayAShareWasPlanned(BigDecimal share, LocalDate day) {
        var plan = PlannedShare.of(START, FINISH, List.of(new Point(MILESTONE, BigDecimal.valueOf(5))));
        assertThat(plan.dayOf(share)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2025-01-01,   0
            2025-01-02, 100
            """)
    void aProjectOfOneDayIsAllOrNothing(LocalDate day, BigDecimal share) {
        assertThat(PlannedShare.of(START, START.plusDays(1), List.of()).on(day)).isEqualByComparingTo(share);
    }
}
