package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Holidays are pasted and a due day is tried; assignments are labelled and rolled up. */
class CalendarsAndLabelsJourneyTests extends Journey {

    @Test
    void anAdministratorKeepsTheCalendarOfAnOffice() {
        signInAs("administrator");
        page.navigate("/settings");
        go("Calendars and deadline rules");
        isAccessible("calendars and rules");
        go("Define a calendar");
        isAccessible("the form of a calendar");
        page.fill("#name\\.en", "Courts");
        page.fill("#code", "courts");
        page.check("#off5");
        assertThat(press("Save")).isEqualTo(200);
        page.fill("#lines", "1.9.2025 - 2.9.2025 National Day\n31.2.2025 Never");
        assertThat(press("Add these days")).isEqualTo(422);
        assertThat(page.locator("#lines-error").innerText()).contains("Line 2");
        isAccessible("refused lines");
        page.fill("#lines", "1.9.2025 - 2.9.2025 National Day");
        assertThat(press("Add these days")).isEqualTo(200);
        assertThat(text()).contains("2 days stand in Courts now", "No due day that was fixed has moved");
        isAccessible("a year of months");
        wholePicture("calendar-year");

        page.navigate("/calendars");
        page.fill("#body", "quang-ninh/binh-lieu");
        page.selectOption("#calendar", "Courts");
        assertThat(press("Set")).isEqualTo(200);
        page.fill("#after", "2025-08-28");
        page.fill("#days", "1");
        page.fill("#unit", "quang-ninh/binh-lieu");
        assertThat(press("Reckon")).isEqualTo(200);
        assertThat(text()).contains("It is due on Wednesday, 3 September 2025", "By the calendar of");
        isAccessible("a due day on trial");
        wholePicture("calendars");
        page.navigate("/calendars/rule");
        isAccessible("the form of a rule");
        wholePicture("rule-form");

        open(dark());
        signInAs("administrator");
        page.navigate("/calendars");
        page.locator("#calendars ~ table a").first().click();
        isAccessible("a year in the dark");
        wholePicture("calendar-dark");
        open(phone());
        signInAs("administrator");
        for (var path : List.of("/calendars", "/calendars/rule", "/calendars/edit")) {
            page.navigate(path);
            isAccessible(path + " on a phone");
            fits();
        }
        page.navigate("/calendars");
        wholePicture("calendars-phone");
        page.locator("#calendars ~ table a").first().click();
        isAccessible("a year on a phone");
        fits();
        wholePicture("calendar-phone");
    }

    @Test
    void anOfficeLabelsAssignmentsAndRollsThemUp() {
        signInAs("quang-ninh");
        page.navigate("/assignments");
        go("Labels");
        isAccessible("labels");
        wholePicture("labels");
        go("Digital skills for everyone");
        isAccessible("a label");
        wholePicture("label");
        page.locator("table.assignments a.row").first().click();
        go("Labels of this assignment");
        isAccessible("labels of an assignment");
        wholePicture("labelling");
        page.locator("input[name=labels]").first().uncheck();
        assertThat(press("Save")).isEqualTo(200);
        assertThat(text()).contains("are recorded");
        var unit = page.locator("nav.crumbs a").first().getAttribute("href");
        for (var by : List.of("unit", "directive", "post", "field", "set", "label")) {
            page.navigate(unit + "/tasks?by=" + by);
            isAccessible("by " + by);
            wholePicture("rollup-" + by);
        }
        open(phone());
        signInAs("quang-ninh");
        for (var path : List.of("/labels", "/labels/new", unit + "/tasks")) {
            page.navigate(path);
            isAccessible(path + " on a phone");
            fits();
        }
        wholePicture("rollup-phone");
    }

    private void fits() {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }
}
