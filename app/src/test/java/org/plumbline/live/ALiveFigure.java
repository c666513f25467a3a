package org.plumbline.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.plumbline.indicator.FigureDraft;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.live.deed.Bound;
import org.plumbline.live.deed.KeepAsSaid;
import org.plumbline.live.deed.TextKey;
import org.plumbline.live.deed.TextKind;
import org.plumbline.target.Targets;
import org.plumbline.target.deed.GoalText;
import org.springframework.beans.factory.annotation.Autowired;

/** A figure with a comment in which numbers are bound. */
abstract class ALiveFigure {

    static final String WORDS = "The share of poor households fell to 48.1 % in 2023.";

    @Autowired
    Measured measured;

    @Autowired
    FigureWork work;

    @Autowired
    Targets targets;

    @Autowired
    LiveTexts texts;

    @Autowired
    LiveFigures live;

    @Autowired
    LiveCandidates candidates;

    Measured.Case set;
    UUID poverty;
    UUID figure;
    TextKey text;

    @BeforeEach
    void aFigureWithAComment() {
        set = measured.fresh();
        poverty = measured.defined(set, "POV-" + Ids.next(), Measured.poverty());
        figure = measured.entered(set.district(), poverty, set.unit(), "2023", Measured.number("48.14"));
        text = said("2024", WORDS);
    }

    /** What the district says beside its figure of a year. */
    TextKey said(String year, String words) {
        var id = Ids.next();
        work.enter(
                set.district(),
                EnterFigures.reported(
                        Ids.next(),
                        Measured.TODAY,
                        List.of(FigureDraft.value(id, poverty, set.unit(), year, Measured.number("40"))
                                .saying(new Stated.Comment(words, null, null, null))
                                .stated())));
        return new TextKey(TextKind.COMMENT, id, "result");
    }

    LiveText now() {
        return texts.get(set.district(), text, null);
    }

    LiveFigure only() {
        assertThat(now().figures()).hasSize(1);
        return now().figures().getFirst();
    }

    void bind(Scope scope, TextKey key, String number, Bound bound) {
        var shown = texts.get(scope, key, null);
        int at = shown.words().indexOf(number);
        live.bind(
                scope, candidates.binding(scope, key, shown.version(), shown.words(), at, at + number.length(), bound));
    }

    Bound year(String year) {
        return Bound.figure(set.unit(), poverty, "", Period.of(year), false);
    }

    UUID correct(String value) {
        figure = measured.corrected(
                set.district(), poverty, set.unit(), "2023", Measured.number(value), figure, "Counted anew");
        return figure;
    }

    void keep(LiveFigure stale, String reason) {
        live.keep(
                set.district(),
                new KeepAsSaid(
                        text,
                        stale.id(),
                        now().version(),
                        java.util.Objects.requireNonNull(stale.state()),
                        stale.value(),
                        reason));
    }

    static GoalText goal(String level) {
        return new GoalText(
                null,
                new BigDecimal("65.5"),
                new BigDecimal(level),
                null,
                List.of(),
                LocalDate.of(2020, 12, 31),
                LocalDate.of(2025, 12, 31));
    }

    /** What is refused, by field. */
    static List<String> refused(ThrowingCallable work) {
        var refused = catchThrowableOfType(Refused.class, work);
        assertThat(refused).as("is refused").isNotNull();
        return refused.problems().stream()
                .map(each -> each.field() + " " + each.code())
                .toList();
    }
}
