package org.plumbline.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.FoundUnit;
import org.plumbline.organisation.ReplayTests;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.plumbline.testing.Replay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Calendars with their holidays, who works by which, and deadline rules: as a person and a program keep them. */
@DatabaseTest
class CalendarsTests {

    private static final Scope ALL = FixedViewers.everything();
    private static final LocalDate SATURDAY = LocalDate.of(2025, 4, 26);
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @Autowired
    private ApplicationContext here;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Units units;

    @Autowired
    private Calendars calendars;

    @Autowired
    private KeptCalendars kept;

    @Autowired
    private DeadlineRules rules;

    private Unit province;
    private Unit district;
    private UUID calendar;

    @BeforeEach
    void aProvinceWithACalendar() {
        province = place("Tỉnh", null);
        district = place("Huyện", id(province));
        calendar = defined();
    }

    @Test
    void daysAreAddedAndTakenOutAllOrNone() {
        calendars.change(
                ALL,
                new ChangeDays(calendar, 1, List.of(day("2025-04-07", false), day("2025-04-26", true)), List.of()));
        assertThat(calendars.get(ALL, calendar).days())
                .extracting(DefineCalendar.Day::day)
                .containsExactly(LocalDate.of(2025, 4, 7), SATURDAY);
        assertThat(calendars.get(ALL, calendar).rowVersion()).isEqualTo(2);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> calendars.change(
                        ALL,
                        new ChangeDays(
                                calendar,
                                2,
                                List.of(day("2025-05-01", false), day("2025-05-01", false), day("2025-05-05", true)),
                                List.of(LocalDate.of(2025, 9, 2)))))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.field() + " " + problem.code())
                        .containsExactly(
                                "put[1].day procedure.day-twice",
                                "put[2].day procedure.worked-anyway",
                                "removed[0] procedure.day-not-there"));
        assertThat(calendars.get(ALL, calendar).days()).hasSize(2);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> calendars.change(
                        ALL, new ChangeDays(calendar, 1, List.of(day("2025-05-01", false)), List.of())));
        calendars.change(ALL, new ChangeDays(calendar, 2, List.of(), List.of(SATURDAY)));
        assertThat(calendars.get(ALL, calendar).days()).hasSize(1);
    }

    @Test
    void aCalendarIsEditedByVersionAndKeepsItsDays() {
        calendars.change(ALL, new ChangeDays(calendar, null, List.of(day("2025-04-07", false)), List.of()));
        calendars.define(
                ALL, new DefineCalendar(calendar, 2, "c-" + calendar, en("Six days"), Set.of(DayOfWeek.SUNDAY), null));
        assertThat(calendars.get(ALL, calendar).days()).hasSize(1);
        assertThat(calendars.get(ALL, calendar).reckoning().isWorking(SATURDAY)).isTrue();
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> calendars.define(
                        ALL, new DefineCalendar(calendar, 2, "c-" + calendar, en("Late"), WEEKEND, null)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> calendars.define(
                        ALL, new DefineCalendar(Ids.next(), 0, "c-" + calendar, en("Same code"), WEEKEND, null)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> calendars.define(
                        ALL,
                        new DefineCalendar(
                                Ids.next(), 0, "none-" + calendar, en("None"), Set.of(DayOfWeek.values()), null)));
    }

    @Test
    void aUnitWorksByItsOwnCalendarElseByThatAbove() {
        var other = defined();
        kept.keep(ALL, new KeepCalendar(id(province), calendar));
        assertThat(calendarOf(district)).isEqualTo(calendar);
        assertThat(kept.of(ALL, id(district)).keeper()).isEqualTo(id(province));
        kept.keep(office(district), new KeepCalendar(id(district), other));
        assertThat(calendarOf(district)).isEqualTo(other);
        assertThat(calendarOf(province)).isEqualTo(calendar);
        kept.keep(ALL, new KeepCalendar(id(district), null));
        assertThat(calendarOf(district)).isEqualTo(calendar);
        kept.keep(ALL, new KeepCalendar(id(province), null));
        assertThat(calendarOf(district)).isEqualTo(calendars.all(ALL).getFirst().id());
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> calendars.change(
                        office(province),
                        new ChangeDays(calendar, null, List.of(day("2025-05-01", false)), List.of())));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> kept.keep(ALL, new KeepCalendar(id(district), Ids.next())));
    }

    @Test
    void aWordOfUrgencyAsksForOneRule() {
        var word = "urgent " + Ids.next();
        var rule = rule(word, 0);
        rules.define(ALL, rule);
        assertThat(rules.byWord(ALL, List.of("nothing", word.toUpperCase(java.util.Locale.ROOT))))
                .get()
                .extracting(DeadlineRule::id)
                .isEqualTo(rule.id());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> rules.define(ALL, rule(word, 0)))
                .satisfies(refused ->
                        assertThat(refused.problems().getFirst().code()).isEqualTo("procedure.word-taken"));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> rules.define(
                        ALL,
                        new DefineDeadlineRule(
                                rule.id(),
                                7,
                                rule.code(),
                                rule.name(),
                                null,
                                List.of(),
                                5,
                                DayUnit.WORKING,
                                Shift.NEXT,
                                1,
                                false)));
    }

    @Test
    void aPersonPastesHolidaysAndSeesTheYear() throws Exception {
        var page = "/calendars/year?year=2025&id=" + calendar;
        mvc.perform(as(post("/calendars/days")
                        .param("id", calendar.toString())
                        .param("year", "2025")
                        .param("kind", "holiday")
                        .param("lines", "1.9.2025 - 2.9.2025\tNational Day\n32.1.2025 Never\n2025-05-01")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Line 2 does not begin with a day")))
                .andExpect(content().string(containsString("Line 3 has a day and no name")));
        mvc.perform(as(get(page))).andExpect(content().string(not(containsString("National Day</td>"))));
        assertThat(calendars.get(ALL, calendar).days()).isEmpty();
        mvc.perform(as(post("/calendars/days")
                        .param("id", calendar.toString())
                        .param("kind", "holiday")
                        .param("lines", "1.9.2025 - 2.9.2025\tNational Day\n\n30/4/2025; Reunification Day")))
                .andExpect(status().isSeeOther());
        mvc.perform(as(get(page)))
                .andExpect(content().string(containsString("National Day")))
                .andExpect(content().string(containsString("Reunification Day")))
                .andExpect(content().string(containsString("258 working days in 2025")));
        mvc.perform(as(get(page + "&format=csv")))
                .andExpect(content().string(containsString("2025-09-02,holiday,National Day")));
        mvc.perform(as(post("/calendars/days/remove")
                        .param("id", calendar.toString())
                        .param("day", "2025-09-02")))
                .andExpect(status().isSeeOther());
        assertThat(calendars.get(ALL, calendar).days()).hasSize(2);
    }

    @Test
    void aPersonDefinesACalendarAndARule() throws Exception {
        var code = "new-" + Ids.next();
        mvc.perform(as(post("/calendars/edit").param("code", code).param("off7", "1")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"name.en-error\"")));
        mvc.perform(as(post("/calendars/edit")
                        .param("code", code)
                        .param("off7", "1")
                        .param("name.en", "Six-day week")
                        .param("name.vi", "Tuần sáu ngày")))
                .andExpect(status().isSeeOther());
        var made = calendars.all(ALL).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(made.daysOff()).containsExactly(DayOfWeek.SUNDAY);
        mvc.perform(as(post("/calendars/edit")
                        .param("id", made.id().toString())
                        .param("version", "9")
                        .param("code", code)
                        .param("off7", "1")
                        .param("name.en", "Late")))
                .andExpect(status().isPreconditionFailed());
        mvc.perform(as(post("/calendars/rule")
                        .param("code", code)
                        .param("name.en", "Within the week")
                        .param("words", code + ", " + code + "-2")
                        .param("amount", "5")
                        .param("counted", "WORKING")
                        .param("shift", "NEXT")
                        .param("sort", "90")
                        .param("offered", "1")))
                .andExpect(status().isSeeOther());
        assertThat(rules.byWord(ALL, List.of(code + "-2"))).isPresent();
        mvc.perform(get("/calendars/edit").requestAttr(FixedViewers.SCOPE, office(province)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aDueDayIsTriedOnThePageAndByAProgram() throws Exception {
        calendars.change(
                ALL,
                new ChangeDays(calendar, null, List.of(day("2025-04-07", false), day("2025-04-26", true)), List.of()));
        mvc.perform(as(put("/api/v1/units/" + province.id() + "/calendar")
                        .contentType("application/json")
                        .content("{\"calendar\":\"" + calendar + "\"}")))
                .andExpect(status().isOk());
        mvc.perform(as(get("/api/v1/units/" + district.id() + "/calendar")))
                .andExpect(jsonPath("$.calendar").value(calendar.toString()))
                .andExpect(jsonPath("$.keeper").value(id(province).toString()));
        mvc.perform(as(get("/calendars?after=2025-04-24&days=2&counted=WORKING&shift=NONE&unit=" + district.id())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("It is due on Saturday, 26 April 2025")))
                .andExpect(content().string(containsString("2 working days after 24 April 2025")))
                .andExpect(content().string(containsString("By the calendar of ")));
        mvc.perform(as(get("/calendars?after=24&days=x&counted=WORKING&shift=NONE")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"after-error\"")));
        mvc.perform(as(get(
                        "/api/v1/due-day?after=2025-04-04&days=3&dayUnit=CALENDAR&shift=NEXT&unit=" + district.id())))
                .andExpect(jsonPath("$.last").value("2025-04-07"))
                .andExpect(jsonPath("$.due").value("2025-04-08"))
                .andExpect(jsonPath("$.special[0].day").value("2025-04-07"));
        mvc.perform(as(post("/api/v1/calendars/days")
                        .contentType("application/json")
                        .content("{\"calendar\":\"" + calendar + "\",\"removed\":[\"2025-12-25\"]}")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("procedure.day-not-there"))
                .andExpect(jsonPath("$.errors[0].field").value("removed[0]"));
    }

    @Test
    void everyRowIsRebuiltFromWhatHappened() {
        calendars.change(ALL, new ChangeDays(calendar, 1, List.of(day("2025-04-07", false)), List.of()));
        kept.keep(ALL, new KeepCalendar(id(district), calendar));
        kept.keep(ALL, new KeepCalendar(id(province), calendar));
        kept.keep(ALL, new KeepCalendar(id(province), null));
        rules.define(ALL, rule("replayed " + calendar, 0));
        var tables = Map.of(
                "calendar", "SELECT id, code, name, days_off, row_version FROM procedure.calendar",
                "special_day", "SELECT calendar, day, working, name FROM procedure.special_day",
                "calendar_of", "SELECT body, calendar FROM procedure.calendar_of",
                "deadline_rule",
                        "SELECT id, code, name, purpose, words, amount, day_unit, shift, sort, offered, row_version"
                                + " FROM procedure.deadline_rule");
        try (var there = replay().again(here)) {
            Replay.everyTableIsTheSame(here, there, "procedure", tables);
        }
    }

    /** Carries out again everything about units and calendars. */
    static Replay replay() {
        return ReplayTests.replay()
                .by(Calendars.class, "calendar-defined", DefineCalendar.class, Calendars::define)
                .by(Calendars.class, "calendar-days-changed", ChangeDays.class, Calendars::change)
                .by(KeptCalendars.class, "calendar-kept", KeepCalendar.class, KeptCalendars::keep)
                .by(DeadlineRules.class, "deadline-rule-defined", DefineDeadlineRule.class, DeadlineRules::define);
    }

    private Unit place(String name, @Nullable UUID parent) {
        var id = Ids.next();
        units.found(
                Scope.programme(),
                FoundUnit.place(id, null, null, parent, en(name + " " + id), LocalDate.of(2020, 1, 1)));
        return units.get(Scope.programme(), id);
    }

    private UUID calendarOf(Unit unit) {
        return java.util.Objects.requireNonNull(kept.of(ALL, id(unit)).calendar())
                .id();
    }

    private UUID defined() {
        var id = Ids.next();
        calendars.define(ALL, new DefineCalendar(id, 0, "c-" + id, en("Offices"), WEEKEND, null));
        return id;
    }

    private static DefineDeadlineRule rule(String word, int edited) {
        var id = Ids.next();
        return new DefineDeadlineRule(
                id,
                edited,
                "r-" + id,
                en("Urgent"),
                en("What cannot wait"),
                List.of(word),
                3,
                DayUnit.WORKING,
                Shift.NEXT,
                1,
                false);
    }

    private static DefineCalendar.Day day(String day, boolean working) {
        return new DefineCalendar.Day(LocalDate.parse(day), working, en(working ? "In exchange" : "Holiday"));
    }

    private static Wording en(String text) {
        return Wording.of("en", text);
    }

    private static UUID id(Unit unit) {
        return unit.id().value();
    }

    private static Scope office(Unit unit) {
        var grant = new Grant(unit.node(), true, Set.of(Ability.values()));
        return new Scope(new UUID(7, 7), null, "Office", List.of(grant), false, List.of());
    }

    private static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.requestAttr(FixedViewers.SCOPE, ALL)
                .header("Accept-Language", "en")
                .with(user("office"))
                .with(csrf());
    }
}
