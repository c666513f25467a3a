package org.plumbline.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a project stands that is planned from 1 January 2025 (day 0) to 28 October 2025 (day 300), a third of a point a day. */
class ProjectJudgementTests {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            before its first day                      |  -  |  -  |  -  |  -  |  -  |  -1 | NOT_DUE          |   0
            on its first day, nothing said            |  -  |  -  |  -  |  -  |  -  |   0 | ON_SCHEDULE      |   0
            nothing said for a hundred days           |  -  |  -  |  -  |  -  |  -  | 100 | ON_SCHEDULE      |   0
            silence longer than that                  |  -  |  -  |  -  |  -  |  -  | 101 | BEHIND           | 101
            as much as was planned that day           |  30 |  90 |  -  |  -  |  -  | 120 | ON_SCHEDULE      |   0
            a little less                             |  29 |  90 |  -  |  -  |  -  | 120 | BEHIND           |   3
            more than planned                         |  60 |  90 |  -  |  -  |  -  | 120 | ON_SCHEDULE      |   0
            a good figure that has grown old          |  30 |  90 |  -  |  -  |  -  | 191 | BEHIND           | 101
            a good old figure ahead of today's plan   |  70 |  90 |  -  |  -  |  -  | 191 | ON_SCHEDULE      |   0
            its last day                              |  99 | 299 |  -  |  -  |  -  | 300 | BEHIND           |   2
            the day after, all done but not finished  | 100 | 300 |  -  |  -  |  -  | 301 | OVERDUE          |   1
            finished on its last day                  | 100 | 300 | 300 |  -  |  -  | 400 | FINISHED_IN_TIME |   0
            finished one day late                     | 100 | 300 | 301 |  -  |  -  | 400 | FINISHED_LATE    |   1
            finished long before                      | 100 | 120 | 120 |  -  |  -  | 130 | FINISHED_IN_TIME |   0
            suspended, whatever the plan says         |  10 |  90 |  -  | 100 |  -  | 350 | SUSPENDED        |   0
            cancelled, whatever else                  |  10 |  90 |  -  | 100 | 110 | 350 | CANCELLED        |   0
            """)
    void stands(
            String what,
            @Nullable BigDecimal physical,
            @Nullable Integer physicalOn,
            @Nullable Integer finished,
            @Nullable Integer suspended,
            @Nullable Integer cancelled,
            int on,
            ProjectClass cls,
            long days) {
        var finish = START.plusDays(300);
        var facts = new Judgement.Facts(
                START,
                finish,
                PlannedShare.of(START, finish, List.of()),
                physical,
                day(physicalOn),
                day(finished),
                day(suspended),
                day(cancelled));
        var judgement = Judgement.of(facts, START.plusDays(on));
        assertThat(judgement.cls()).isEqualTo(cls);
        assertThat(judgement.days()).isEqualTo(days);
    }

    private static @Nullable LocalDate day(@Nullable Integer day) {
        return day == null ? null : START.plusDays(day);
    }
}
