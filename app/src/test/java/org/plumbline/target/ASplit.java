package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Units;
import org.plumbline.target.deed.AnswerShare;
import org.plumbline.target.deed.AskedShare;
import org.plumbline.target.deed.GoalText;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.SplitTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Split.Rule;
import org.springframework.beans.factory.annotation.Autowired;

/** A province that is to build a hundred kilometres of road and hands them out. Today is 15 March 2025. */
abstract class ASplit {

    static final LocalDate ASKED = LocalDate.of(2025, 2, 10);
    static final LocalDate TAKEN = Measured.TODAY.minusDays(1);

    @Autowired
    Measured measured;

    @Autowired
    Targets targets;

    @Autowired
    Splits splits;

    @Autowired
    ShareAnswers answers;

    @Autowired
    SplitReading reading;

    @Autowired
    Units units;

    Measured.Case set;
    UUID roads;
    UUID whole;

    @BeforeEach
    void aProvinceThatIsToBuildAHundredKilometres() {
        set = measured.fresh();
        roads = measured.defined(set, "ROADS", Measured.roads());
        whole = target("north", roads, Kind.AT_LEAST, "100");
    }

    UUID split(Rule rule, AskedShare... shares) {
        var id = Ids.next();
        splits.split(
                set.office(),
                new SplitTarget(
                        id, whole, Measured.words("Among districts"), rule, null, ASKED, null, Arrays.asList(shares)));
        return id;
    }

    TargetSplit read(UUID split) {
        return reading.get(set.office(), split, Measured.TODAY, null);
    }

    UUID share(UUID split, String unit) {
        return read(split).shares().stream()
                .filter(each -> each.unit().id().equals(set.unit(unit)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    AskedShare share(String unit, String level) {
        return AskedShare.of(Ids.next(), set.unit(unit), new BigDecimal(level));
    }

    UUID take(Scope scope, UUID split, String unit, UUID indicator, Kind kind, String level) {
        return take(scope, share(split, unit), set.unit(unit), indicator, kind, level);
    }

    UUID take(Scope scope, UUID share, UUID unit, UUID indicator, Kind kind, String level) {
        var target = Ids.next();
        answers.answer(
                scope,
                AnswerShare.take(
                        Ids.next(),
                        share,
                        new SetTarget(target, Terms.of(kind, indicator, unit), goal(level), TAKEN, null)));
        return target;
    }

    UUID target(String unit, UUID indicator, Kind kind, @Nullable String level) {
        var id = Ids.next();
        targets.set(
                set.office(),
                new SetTarget(id, Terms.of(kind, indicator, set.unit(unit)), goal(level), TargetSamples.SET, null));
        return id;
    }

    static GoalText goal(@Nullable String level) {
        return TargetSamples.goal(null, level, LocalDate.of(2024, 12, 31), TargetSamples.DUE);
    }

    static DefinitionText number(PlaceRule rule) {
        return Measured.text(Shape.NUMBER, "percent", Kept.STOCK, rule, TimeRule.LAST, Frequency.YEAR);
    }

    /** The codes of what is refused, by field. */
    static Map<String, String> refused(ThrowingCallable work) {
        var refused = catchThrowableOfType(Refused.class, work);
        assertThat(refused).as("is refused").isNotNull();
        var codes = new HashMap<String, String>();
        refused.problems()
                .forEach(each ->
                        codes.merge(String.valueOf(each.field()), each.code(), (one, other) -> one + " " + other));
        return codes;
    }
}
