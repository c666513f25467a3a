package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.indicator.Measured;
import org.plumbline.testing.DatabaseTest;

/** The forms by which targets are revised, taken back and withdrawn, with good and with bad input. */
@DatabaseTest
class TargetRevisionFormTests extends ATargetForm {

    @Test
    void aGoalIsRevisedBesideTheOneBefore() throws Exception {
        var id = made();
        var at = "/targets/" + id + "/revise";
        var page = office.open(at).page();
        assertThat(page)
                .contains("The goal as first set", "at most 40 % by 31 December 2025", "value=\"40\"", "value=\"65.5\"")
                .doesNotContain(">target.", "null");
        assertWrong(office.send(at, revision("inForce", "9999-01-01")), "inForce");
        var wrong = office.send(at, revision("reason", "", "inForce", "2020-06-01", "goal.level", "65.5"));
        assertWrong(wrong, "reason");
        assertThat(wrong.page()).contains("value=\"65.5\"");
        assertWrong(office.send(at, revision("inForce", "2021-01-01", "goal.level", "65.5")), "inForce", "goal.level");
        assertWrong(office.send(at, revision("inForce", "")), "inForce");
        assertThat(office.send(at, revision("add", "milestones")).page()).contains("goal.milestones[0].day");
        var done = office.send(at, revision());
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        assertThat(list.get(set.office(), id).line().goal().level()).isEqualByComparingTo("35");
        var late = office.send(at, revision("goal.level", "30", "inForce", "2025-02-01"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.page())
                .contains("Two people edited one record", "name=\"rowVersion\" value=\"2\"", "value=\"30\"", "Said why")
                .doesNotContain(">target.");
        var again = office.send(at, revision("rowVersion", "2", "goal.level", "30", "inForce", "2025-02-01"));
        assertThat(again.status()).as(again.page()).isEqualTo(303);
        assertThat(office.open(at).page()).contains("version 3", "Said why");
        var district = new Browser(mvc, set.other());
        assertThat(district.open(at).status()).isEqualTo(404);
        assertThat(new Browser(mvc, set.reader()).open(at).status()).isEqualTo(404);
    }

    @Test
    void aRevisionIsTakenBackAndATargetWithdrawn() throws Exception {
        var id = made();
        var back = "/targets/" + id + "/take-back";
        assertThat(office.open(back).page()).contains("was never revised").doesNotContain("name=\"reason\"");
        var nothing = office.send(back, "rowVersion", "1", "reason", "In error");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.page()).contains("was never revised");
        office.send("/targets/" + id + "/revise", revision());
        assertWrong(office.send(back, "rowVersion", "2", "reason", " "), "reason");
        var late = office.send(back, "rowVersion", "1", "reason", "In error");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.page()).contains("In error", "name=\"rowVersion\" value=\"2\"", "at most 35 %");
        assertThat(office.send(back, "rowVersion", "2", "reason", "In error").status())
                .isEqualTo(303);
        assertThat(list.get(set.office(), id).line().goal().level()).isEqualByComparingTo("40");
        var gone = "/targets/" + id + "/withdraw";
        assertThat(office.open(gone).page())
                .contains(
                        "value=\"2025-03-15\"",
                        "From a day on it counts nowhere",
                        "Counts no more from",
                        "Withdraw it");
        assertWrong(office.send(gone, "rowVersion", "3", "on", "", "reason", ""), "on", "reason");
        assertWrong(office.send(gone, "rowVersion", "3", "on", "2025-03-16", "reason", "Merged"), "on");
        assertWrong(office.send(gone, "rowVersion", "3", "on", "2019-03-16", "reason", "Merged"), "on");
        assertThat(office.send(gone, "rowVersion", "3", "on", "2025-03-15", "reason", "Merged")
                        .status())
                .isEqualTo(303);
        assertThat(list.get(set.office(), id).line().withdrawn()).isEqualTo(Measured.TODAY);
        var twice = office.send(gone, "rowVersion", "4", "on", "2025-03-15", "reason", "Again");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.page()).contains("was withdrawn");
    }

    private UUID made() throws Exception {
        var sent = office.send("/targets/new", form());
        assertThat(sent.status()).as(sent.page()).isEqualTo(303);
        return id(sent.location());
    }
}
