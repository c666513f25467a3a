package org.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.Looks;
import org.plumbline.indicator.Measured;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Which figures of a regime anybody opens. Today is 15 March 2025. */
@DatabaseTest
class RegimeUseTests {

    @Autowired
    private Reported reported;

    @Autowired
    private Regimes regimes;

    @Autowired
    private RegimeUse use;

    @Autowired
    private Looks looks;

    @Autowired
    private Collected collected;

    @Autowired
    private RoundList list;

    private RegimeUse.Line line(Reported.Case made, UUID line) {
        looks.stop();
        return use.of(made.set().office(), regimes.get(made.set().office(), made.regime())).stream()
                .filter(each -> each.line().equals(line))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsWhoOpensAFigureAndDoesNotReportIt() {
        var made = reported.opened();
        var node = made.set().country().node("n1");
        assertThat(line(made, made.roads().id()).isNeverOpened()).isTrue();
        looks.opened(made.set().district(), made.roads().indicator(), node);
        assertThat(line(made, made.roads().id()).isNeverOpened())
                .as("the unit's own clerk")
                .isTrue();
        looks.opened(made.set().reader(), made.roads().indicator(), node);
        looks.opened(made.set().reader(), made.roads().indicator(), node);
        assertThat(line(made, made.roads().id()).opened()).isEqualTo(new Looks.Count(2, Measured.TODAY));
        assertThat(line(made, made.poor().id()).isNeverOpened()).isTrue();
    }

    @Test
    void aFileOfARoundOpensAllOfItsFigures() {
        var made = reported.opened();
        var reader = made.set().reader();
        collected.of(reader, list.get(reader, reported.round(made, "2024-Q4").id()));
        assertThat(line(made, made.roads().id()).opened().times()).isEqualTo(1);
        assertThat(line(made, made.poor().id()).opened().times()).isEqualTo(1);
    }

    @Test
    void reckonsWhatAFigureCostsInAYear() {
        var made = reported.fresh();
        assertThat(line(made, made.roads().id()).minutes()).isEqualTo(40);
        assertThat(line(made, made.poor().id()).minutes()).isEqualTo(10);
    }
}
