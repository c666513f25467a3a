package org.plumbline.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.verdict.Lines.Line;

/** Holds a verdict against what a line of the suite expects. */
record Expected(Line line) {

    void of(Verdict verdict) {
        assertThat(verdict.verdictClass().code()).as("class").isEqualTo(line.get("class"));
        text("outcome", verdict.outcome());
        text("attained", verdict.attainment().attained());
        text("attainedOn", verdict.attainment().on());
        text("daysEarly", verdict.attainment().daysEarly());
        text("firstAttainedOn", verdict.attainment().firstOn());
        text("lostOn", verdict.attainment().lostOn());
        number("distance", verdict.distance());
        text("pace", verdict.pace() == null ? null : verdict.pace().word());
        number("planned", verdict.pace() == null ? null : verdict.pace().planned());
        number("needed", verdict.needed() == null ? null : verdict.needed().perPeriod());
        number("best", verdict.needed() == null ? null : verdict.needed().best());
        var forecast = verdict.forecast();
        number("forecast", forecast == null ? null : forecast.value());
        number("forecastWorst", forecast == null ? null : forecast.worst());
        number("forecastBest", forecast == null ? null : forecast.best());
        var keeping = verdict.keeping();
        text("kept", keeping == null ? null : keeping.inside() + "/" + keeping.periods());
        text("freshness", verdict.freshness());
        var completeness = verdict.completeness();
        text("completeness", completeness.given() + "/" + completeness.due());
        words("missing", completeness.missing().stream().map(Period::code));
        text("proof", verdict.proof());
        if (line.states("reasons")) {
            assertThat(verdict.reasons().stream().map(reason -> reason.code().name()))
                    .as("reasons")
                    .containsAll(List.of(line.get("reasons").split(" ")));
        }
        text("holdsUntil", verdict.holdsUntil());
        assertThat(line.get("why")).as("why").isNotBlank();
        assertThat(line.get("source")).as("source").isNotBlank();
    }

    void text(String name, Object value) {
        if (line.states(name)) {
            assertThat(value == null ? "-" : value.toString()).as(name).isEqualTo(line.get(name));
        }
    }

    void number(String name, Ratio value) {
        if (line.states(name)) {
            if (line.get(name).equals("-") || value == null) {
                text(name, value);
            } else {
                assertThat(value.compareTo(Notation.ratio(line.get(name))))
                        .as("%s is %s and not %s", name, value, line.get(name))
                        .isZero();
            }
        }
    }

    void words(String name, Stream<String> words) {
        if (line.states(name)) {
            var expected = line.get(name).equals("-")
                    ? List.<String>of()
                    : List.of(line.get(name).split(" "));
            assertThat(words).as(name).containsExactlyElementsOf(expected);
        }
    }
}
