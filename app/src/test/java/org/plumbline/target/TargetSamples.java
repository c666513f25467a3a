package org.plumbline.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Indicators;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.DefineIndicator;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.target.deed.GoalText;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.verdict.Kind;
import org.springframework.stereotype.Component;

/** A target of a unit, made afresh; and goals in few words. */
@Component
public class TargetSamples {

    static final LocalDate START = LocalDate.of(2020, 12, 31);
    static final LocalDate DUE = LocalDate.of(2025, 12, 31);
    static final LocalDate SET = LocalDate.of(2021, 2, 1);

    private final Indicators indicators;
    private final Targets targets;

    TargetSamples(Indicators indicators, Targets targets) {
        this.indicators = indicators;
        this.targets = targets;
    }

    /** The path variables of a target of the unit. */
    public Map<String, String> of(UUID unit) {
        var indicator = Ids.next();
        indicators.define(
                Scope.programme(),
                new DefineIndicator(indicator, unit, "T-" + indicator, Measured.poverty(), Measured.LONG_AGO));
        var deed = reach(indicator, unit);
        targets.set(Scope.programme(), deed);
        return Map.of("id", deed.id().toString());
    }

    /** A promise made in 2021 to come from 65.5 down to 40 by 2025. */
    static SetTarget reach(UUID indicator, UUID unit) {
        return promise(Terms.of(Kind.REACH, indicator, unit), "65.5", "40");
    }

    /** A promise made in 2021 for 2025. */
    static SetTarget promise(Terms terms, @Nullable String baseline, @Nullable String level) {
        return new SetTarget(Ids.next(), terms, goal(baseline, level), SET, null);
    }

    /** The same promise for some groups only. */
    static Terms cut(Terms terms, String groups) {
        return with(terms, groups, terms.annex());
    }

    /** The same promise with its number in the annex of a programme. */
    static Terms annexed(Terms terms, @Nullable String annex) {
        return with(terms, terms.cut(), annex);
    }

    private static Terms with(Terms terms, String cut, @Nullable String annex) {
        return new Terms(
                terms.kind(),
                terms.indicator(),
                terms.unit(),
                cut,
                terms.measure(),
                terms.name(),
                terms.frequency(),
                terms.lag(),
                terms.method(),
                terms.directive(),
                terms.clause(),
                terms.field(),
                terms.term(),
                annex,
                terms.post(),
                terms.applies());
    }

    static GoalText goal(@Nullable String baseline, @Nullable String level) {
        return goal(baseline, level, START, DUE);
    }

    static GoalText goal(@Nullable String baseline, @Nullable String level, LocalDate start, LocalDate due) {
        return new GoalText(
                null,
                baseline == null ? null : new BigDecimal(baseline),
                level == null ? null : new BigDecimal(level),
                null,
                List.of(),
                start,
                due);
    }
}
