package org.plumbline.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.Indicators;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.DefineIndicator;
import org.plumbline.indicator.deed.Period;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.live.deed.Bound;
import org.plumbline.live.deed.TextKey;
import org.plumbline.live.deed.TextKind;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Words that depend on a number are said no longer to hold when the record gives another one. */
@DatabaseTest
class WordChecksTests {

    @Autowired
    private Measured measured;

    @Autowired
    private Indicators indicators;

    @Autowired
    private LiveSamples samples;

    @Autowired
    private LiveTexts texts;

    @Autowired
    private WordChecks checks;

    private Measured.Case set;
    private UUID poverty;

    @BeforeEach
    void figuresOfTwoYears() {
        set = measured.fresh();
        poverty = Ids.next();
        indicators.define(
                Scope.programme(),
                new DefineIndicator(poverty, set.unit(), "W-" + poverty, Measured.poverty(), Measured.LONG_AGO));
        measured.entered(set.district(), poverty, set.unit(), "2022", Measured.number("55"));
    }

    /** What is said of a text whose number is corrected. */
    private List<String> said(String words, String first, String then) {
        var figure = measured.entered(set.district(), poverty, set.unit(), "2023", Measured.number(first));
        var text = Ids.next();
        samples.said(text, poverty, set.unit(), "2021", Measured.number("60"), words);
        var key = new TextKey(TextKind.COMMENT, text, "result");
        samples.bind(Scope.programme(), key, first, Bound.figure(set.unit(), poverty, "", Period.of("2023"), false));
        measured.corrected(set.district(), poverty, set.unit(), "2023", Measured.number(then), figure, "Counted anew");
        var shown = texts.get(set.district(), key, null);
        assertThat(shown.isStale()).as(words).isTrue();
        return checks.in(shown.words()).of(set.district(), shown.figures().getFirst(), "en").stream()
                .map(each -> each.sentence() != null
                        ? each.sentence()
                        : java.util.Objects.requireNonNull(each.said()).code())
                .toList();
    }

    @Test
    void whatFellRose() {
        assertThat(said("The share of poor households fell to 48 % in 2023.", "48", "57"))
                .containsExactly("live.words.fell");
    }

    @Test
    void whatStillFellIsNotSaid() {
        assertThat(said("The share of poor households fell to 48 % in 2023.", "48", "47"))
                .isEmpty();
    }

    @Test
    void aChangeBetweenTwoLevelsIsRecomputed() {
        assertThat(said("The share of poor households fell from 55 % in 2022 to 48 % in 2023.", "48", "57"))
                .containsExactly(
                        "“The share of poor households fell from 55 % in 2022 to 57 % in 2023”: The text speaks of a fall, but 57 % is"
                                + " not less than 55 %.",
                        "live.words.fell");
    }

    @Test
    void overHalfIsNotOverHalf() {
        assertThat(said("More than half of the households, 52 %, were poor in 2023.", "52", "49"))
                .containsExactly("live.words.over-half");
    }
}
