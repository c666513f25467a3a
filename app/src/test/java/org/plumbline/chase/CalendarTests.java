package org.plumbline.chase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.access.AHouse;
import org.plumbline.access.EndMandate;
import org.plumbline.access.Mandates;
import org.plumbline.access.Role;
import org.plumbline.access.Tokens;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.programme.Assignments;
import org.plumbline.programme.deed.DraftAssignment;
import org.plumbline.programme.deed.IssueAssignment;
import org.plumbline.programme.deed.TaskText;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedClock;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Deadlines as a calendar at a secret address, read with a library for such files. */
@DatabaseTest
class CalendarTests {

    private static final String LONG = "Ký số mọi văn bản; gồm: xã, phường\\đặc khu – žluťoučký, Україна "
            + "và báo cáo kết quả trước ngày quy định cho văn phòng";

    @Autowired
    private AChase chases;

    @Autowired
    private AHouse houses;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Mandates mandates;

    @Autowired
    private Assignments assignments;

    @Autowired
    private MockMvc mvc;

    private AChase.Case set;
    private AHouse.Somebody clerk;

    @BeforeEach
    void aClerkWithThingsToDo() {
        set = chases.fresh();
        clerk = houses.somebody(set.n1(), Role.CLERK, false);
    }

    @Test
    void showsWhatThePostHasToDoByItsDay() throws Exception {
        var milestone = Ids.next();
        withMilestone(milestone);
        var calendar = read(fetch(secret()));
        assertThat(value(calendar, Property.VERSION)).isEqualTo("2.0");
        assertThat(value(calendar, Property.PRODID)).contains("Plumbline");
        var events = events(calendar);
        assertThat(events)
                .extracting(CalendarTests::uid, CalendarTests::day, CalendarTests::title)
                .contains(
                        tuple("assignment-" + set.overdue(), "20250305", "Due: Sign every paper digitally"),
                        tuple("assignment-" + set.soon(), "20250320", "Due: Sign every paper digitally"),
                        tuple("assignment-" + set.later(), "20250901", "Due: Sign every paper digitally"),
                        tuple("milestone-" + milestone, "20250810", "Milestone: Half; of it, done"))
                .anySatisfy(each -> {
                    assertThat(each.toList().get(0)).isEqualTo("answer-" + set.document() + "-" + set.n1());
                    assertThat(each.toList().get(1)).isEqualTo("20250301");
                });
        for (var event : events) {
            assertThat(event.getProperty(Property.DTSTART).orElseThrow().toString())
                    .contains("VALUE=DATE");
            assertThat(value(event, Property.DTEND))
                    .isEqualTo(day(LocalDate.parse(day(event), java.time.format.DateTimeFormatter.BASIC_ISO_DATE)
                            .plusDays(1)));
            assertThat(value(event, Property.DTSTAMP)).isEqualTo("20250315T030000Z");
            assertThat(value(event, Property.TRANSP)).isEqualTo("TRANSPARENT");
            assertThat(value(event, Property.URL)).startsWith("http://localhost/");
            assertThat(event.validate())
                    .satisfies(result -> assertThat(result.hasErrors()).isFalse());
        }
    }

    @Test
    void foldsByOctetsAndEscapesWhatWouldEndAValue() throws Exception {
        var bytes = ICalendar.of(
                "Name",
                List.of(new Agenda.Entry("a", LocalDate.of(2025, 3, 20), LONG, "One\nTwo, three", "/assignments/a")),
                "https://plumbline.office.example",
                FixedClock.NOW);
        var text = new String(bytes, StandardCharsets.UTF_8);
        for (var line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
        }
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        var event = events(read(bytes)).getFirst();
        assertThat(title(event)).isEqualTo(LONG);
        assertThat(value(event, Property.DESCRIPTION)).isEqualTo("One\nTwo, three");
        assertThat(value(event, Property.UID)).isEqualTo("a@plumbline.office.example");
    }

    @Test
    void theAddressOpensTheCalendarOnlyAndOnlyAsLongAsItCounts() throws Exception {
        var scope = houses.scope(clerk);
        var issued = tokens.issueCalendar(scope, clerk.mandate(), "Calendar");
        var secret = issued.value().orElseThrow();
        assertThat(answer("/calendar/" + secret + ".ics").getStatus()).isEqualTo(200);
        var asProgram = mvc.perform(get("/api/v1/me")
                        .requestAttr(FixedViewers.REAL, true)
                        .header("Authorization", "Bearer " + secret))
                .andReturn()
                .getResponse();
        assertThat(asProgram.getStatus()).as("no token for programs").isEqualTo(401);
        var program = tokens.issue(scope, clerk.mandate(), "Program", false, java.time.Duration.ofDays(2))
                .value()
                .orElseThrow();
        assertThat(answer("/calendar/" + program + ".ics").getStatus()).isEqualTo(404);
        tokens.end(scope, issued.id());
        var ended = answer("/calendar/" + secret + ".ics");
        var never = answer("/calendar/plumbcal_never.ics");
        assertThat(ended.getStatus()).isEqualTo(404);
        assertThat(never.getStatus()).isEqualTo(404);
    }

    @Test
    void endsWithTheMandate() throws Exception {
        var secret = secret();
        mandates.end(Scope.programme(), new EndMandate(clerk.mandate(), 1, AChase.TODAY));
        assertThat(answer("/calendar/" + secret + ".ics").getStatus()).isEqualTo(404);
    }

    @Test
    void oneAssignmentIsAFileOfItsOwn() throws Exception {
        var answer = mvc.perform(get("/assignments/" + set.soon() + "/calendar.ics")
                        .requestAttr(FixedViewers.SCOPE, set.set().district()))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentType()).startsWith("text/calendar");
        assertThat(answer.getHeader("Content-Disposition")).contains("attachment");
        assertThat(events(read(answer.getContentAsByteArray())))
                .extracting(CalendarTests::day)
                .containsExactly("20250320");
        var beside = mvc.perform(get("/assignments/" + set.soon() + "/calendar.ics")
                        .requestAttr(FixedViewers.SCOPE, Scope.nobody()))
                .andReturn()
                .getResponse();
        assertThat(beside.getStatus()).isNotEqualTo(200);
    }

    private void withMilestone(java.util.UUID milestone) {
        var id = Ids.next();
        var text = new TaskText(
                Wording.of("en", "With a step"),
                set.n1(),
                null,
                List.of(),
                List.of(),
                set.set().post(),
                set.set().leader(),
                "List",
                "Share",
                null,
                LocalDate.of(2025, 8, 31),
                null,
                List.of(new TaskText.Milestone(
                        milestone, Wording.of("en", "Half; of it, done"), LocalDate.of(2025, 8, 10))),
                List.of());
        var country = set.set().country();
        assignments.draft(
                set.set().office(),
                new DraftAssignment(
                        id,
                        country.unit("north"),
                        set.set().directive(),
                        set.set().clause(),
                        null,
                        text));
        assignments.issue(set.set().office(), new IssueAssignment(id, AChase.TODAY));
    }

    private String secret() {
        return tokens.issueCalendar(houses.scope(clerk), clerk.mandate(), "Calendar")
                .value()
                .orElseThrow();
    }

    private byte[] fetch(String secret) throws Exception {
        var answer = answer("/calendar/" + secret + ".ics");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        return answer.getContentAsByteArray();
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return mvc.perform(get(address).requestAttr(FixedViewers.REAL, true))
                .andReturn()
                .getResponse();
    }

    private static Calendar read(byte[] bytes) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(bytes));
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents(Component.VEVENT);
    }

    private static String uid(VEvent event) {
        var uid = value(event, Property.UID);
        return uid.substring(0, uid.indexOf('@'));
    }

    private static String day(VEvent event) {
        return value(event, Property.DTSTART);
    }

    private static String day(LocalDate day) {
        return day.format(java.time.format.DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String title(VEvent event) {
        return value(event, Property.SUMMARY);
    }

    private static String value(VEvent event, String name) {
        return event.getProperty(name).orElseThrow().getValue();
    }

    private static String value(Calendar calendar, String name) {
        return calendar.getProperty(name).orElseThrow().getValue();
    }
}
