package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The issuer's office reminds those who owe an answer, and sees whom it reminded. */
class ReminderJourneyTests extends Journey {

    private UUID paper;

    @BeforeEach
    void aPaperThatNobodyAnswered() {
        paper = new Papers(server)
                .issue("quang-ninh", Papers.title(), "2025-03-10", "quang-ninh/binh-lieu", "quang-ninh/ba-che");
        signInAs("quang-ninh");
        page.navigate("/directives/" + paper);
    }

    @Test
    void remindsOneAndSeesTheDay() {
        assertThat(owing()).doesNotContain("by ").contains("never");
        follow(main().locator("button[name=unit]").first());
        assertThat(owing().lines().filter(line -> line.contains("15 Mar 2025") || line.contains("15 March 2025")))
                .hasSize(1);
        assertThat(owing()).contains("never");
    }

    @Test
    void remindsAllAndSaysSoAgainTheSecondTime() {
        for (var time = 1; time <= 2; time++) {
            press("Remind all 2 units");
            assertThat(owing()).doesNotContain("never");
        }
        assertThat(page.locator("section[aria-labelledby=history]").innerText())
                .contains("Reminder sent")
                .contains("2 times");
    }

    @Test
    void aUnitThatMayNotRemindIsNotOfferedTo() {
        open(desktop());
        signInAs("hoanh-mo");
        page.navigate("/directives/" + id("directive:46-ctr-tu-qn"));
        assertThat(main().locator("form[action$='/remind'] button").count()).isZero();
    }

    private String owing() {
        return page.locator("section[aria-labelledby=gaps] table").innerText();
    }
}
