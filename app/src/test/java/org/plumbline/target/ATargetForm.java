package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.plumbline.directive.Browser;
import org.plumbline.indicator.Measured;
import org.plumbline.programme.AProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The office of a province fills the forms of targets in; a test says what it fills in differently. Today is 15 March 2025. */
abstract class ATargetForm {

    @Autowired
    MockMvc mvc;

    @Autowired
    Measured measured;

    @Autowired
    AProgramme programme;

    @Autowired
    TargetList list;

    Measured.Case set;
    UUID poverty;
    Browser office;

    @BeforeEach
    void aProvince() {
        set = measured.fresh();
        poverty = measured.defined(set, "POV", Measured.poverty());
        office = new Browser(mvc, set.office());
    }

    static void assertWrong(Browser.Answer answer, String... fields) {
        assertThat(answer.status()).as(List.of(fields) + answer.page()).isEqualTo(422);
        for (var field : fields) {
            assertThat(answer.page()).contains("id=\"" + field + "-error\"", "href=\"#" + field + "\"");
            assertThat(answer.page())
                    .as("there is something at " + field)
                    .containsPattern("id=\"" + Pattern.quote(field) + "\"");
        }
        assertThat(answer.page()).doesNotContain(">target.", ">web.", ">indicator.");
    }

    Object[] begun(String kind, Object... changed) {
        return with(
                List.of(
                        "kind",
                        kind,
                        "indicator",
                        "POV",
                        "indicatorPick",
                        poverty,
                        "indicatorAsked",
                        "POV",
                        "unit",
                        set.unit()),
                changed);
    }

    Object[] form(Object... changed) {
        return with(
                List.of(
                        "kind",
                        "REACH",
                        "indicator",
                        poverty,
                        "unit",
                        set.unit(),
                        "language",
                        "en",
                        "goal.baseline",
                        "65.5",
                        "goal.level",
                        "40",
                        "goal.start",
                        "2020-12-31",
                        "goal.due",
                        "2025-12-31",
                        "on",
                        "2021-02-01"),
                changed);
    }

    static Object[] revision(Object... changed) {
        return with(
                List.of(
                        "rowVersion",
                        "1",
                        "goal.comparator",
                        "AT_MOST",
                        "goal.baseline",
                        "65.5",
                        "goal.level",
                        "35",
                        "goal.start",
                        "2020-12-31",
                        "goal.due",
                        "2025-12-31",
                        "inForce",
                        "2024-01-01",
                        "reason",
                        "Said why"),
                changed);
    }

    static Object[] with(List<Object> usual, Object... changed) {
        var all = new ArrayList<>(usual);
        for (var i = 0; i < changed.length; i += 2) {
            var at = all.indexOf(changed[i]);
            if (at >= 0 && at % 2 == 0) {
                all.set(at + 1, changed[i + 1]);
            } else {
                all.add(changed[i]);
                all.add(changed[i + 1]);
            }
        }
        return all.toArray();
    }

    static UUID id(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }
}
