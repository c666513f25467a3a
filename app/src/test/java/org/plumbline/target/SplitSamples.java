package org.plumbline.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.indicator.Indicators;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.DefineIndicator;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.FoundUnit;
import org.plumbline.organisation.NameSet;
import org.plumbline.organisation.UnitKind;
import org.plumbline.organisation.UnitSets;
import org.plumbline.organisation.UnitSets.Rule;
import org.plumbline.organisation.Units;
import org.plumbline.target.deed.AnswerShare;
import org.plumbline.target.deed.AskedShare;
import org.plumbline.target.deed.ChangeSplit;
import org.plumbline.target.deed.SetForEach;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.SplitTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.target.deed.WithdrawSplit;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Split;
import org.springframework.stereotype.Component;

/** Splits, shares and acts for a whole set, made afresh of a unit. */
@Component
public class SplitSamples {

    private final Indicators indicators;
    private final Targets targets;
    private final Splits splits;
    private final ForEach forEach;
    private final UnitSets sets;
    private final Units units;
    private final ShareAnswers answers;
    private final Measured measured;

    SplitSamples(
            Indicators indicators,
            Targets targets,
            Splits splits,
            ForEach forEach,
            UnitSets sets,
            Units units,
            ShareAnswers answers,
            Measured measured) {
        this.indicators = indicators;
        this.targets = targets;
        this.splits = splits;
        this.forEach = forEach;
        this.sets = sets;
        this.units = units;
        this.answers = answers;
        this.measured = measured;
    }

    /** The path variables of a split of a target of the unit, which asks a body of it. */
    public Map<String, String> split(UUID unit) {
        var id = Ids.next();
        splits.split(Scope.programme(), deed(id, unit, body(unit)));
        return Map.of("id", id.toString());
    }

    /** The path variables of a share that the unit was asked for: its own target is of the unit above it. */
    public Map<String, String> share(UUID unit) {
        var body = body(unit);
        var deed = deed(Ids.next(), body, unit);
        splits.split(Scope.programme(), deed);
        return Map.of("id", deed.shares().getFirst().id().toString());
    }

    /** The path variables of an act for a set whose one member is the unit. */
    public Map<String, String> forEach(UUID unit) {
        var all = Scope.programme();
        var set = Ids.next();
        sets.name(
                all,
                new NameSet(
                        set,
                        unit,
                        "S-" + set,
                        Measured.words("Bodies"),
                        new Rule(unit, UnitKind.AGENCY, null, List.of())));
        var body = body(unit);
        var id = Ids.next();
        forEach.set(
                all,
                new SetForEach(
                        id,
                        set,
                        List.of(new SetForEach.Member(body, Ids.next())),
                        Terms.of(Kind.REACH, indicator(unit), unit),
                        TargetSamples.goal("65.5", "40"),
                        TargetSamples.SET,
                        null));
        return Map.of("id", id.toString());
    }

    /** A life of a split: asked, answered in each way, asked anew, withdrawn; and an act for a whole set. */
    void everyDeed() {
        var all = Scope.programme();
        var set = measured.fresh();
        var unit = set.unit("north");
        forEach(unit);
        var split = Ids.next();
        var deed = deed(split, unit, body(unit));
        splits.split(all, deed);
        var share = deed.shares().getFirst();
        answers.answer(all, AnswerShare.decline(Ids.next(), share.id(), Measured.TODAY, "Too much"));
        answers.answer(
                all, AnswerShare.other(Ids.next(), share.id(), new BigDecimal("45"), Measured.TODAY, "Rather so"));
        var second =
                AskedShare.of(Ids.next(), set.unit("n1"), new BigDecimal("38")).weighing(new BigDecimal("2"));
        splits.change(
                all,
                new ChangeSplit(
                        Ids.next(),
                        split,
                        1,
                        Measured.TODAY,
                        Measured.TODAY,
                        List.of(second),
                        List.of(share.id()),
                        "Others do it"));
        var proposed = answers.proposed(all, second.id());
        var goal = proposed.goal();
        answers.answer(
                all,
                AnswerShare.take(
                        Ids.next(),
                        second.id(),
                        new SetTarget(
                                Ids.next(),
                                proposed.terms(),
                                TargetSamples.goal("65.5", "38", goal.start(), goal.due()),
                                Measured.TODAY,
                                null)));
        var other = Ids.next();
        splits.split(all, deed(other, unit, body(unit)));
        splits.withdraw(all, new WithdrawSplit(Ids.next(), other, 1, Measured.TODAY, "Made twice"));
    }

    private SplitTarget deed(UUID id, UUID whole, UUID asked) {
        var target = Ids.next();
        targets.set(
                Scope.programme(),
                new SetTarget(
                        target,
                        Terms.of(Kind.REACH, indicator(whole), whole),
                        TargetSamples.goal("65.5", "40"),
                        TargetSamples.SET,
                        null));
        return new SplitTarget(
                id,
                target,
                Measured.words("Among bodies"),
                Split.Rule.WEIGHTED,
                null,
                Measured.TODAY,
                null,
                List.of(AskedShare.of(Ids.next(), asked, new BigDecimal("40")).weighing(BigDecimal.ONE)));
    }

    private UUID body(UUID unit) {
        var id = Ids.next();
        units.found(
                Scope.programme(),
                FoundUnit.body(
                        id,
                        "b-" + id,
                        UnitKind.AGENCY,
                        unit,
                        Measured.words("Works"),
                        units.get(Scope.programme(), unit).founded()));
        return id;
    }

    private UUID indicator(UUID unit) {
        var id = Ids.next();
        indicators.define(
                Scope.programme(), new DefineIndicator(id, unit, "P-" + id, Measured.poverty(), Measured.LONG_AGO));
        return id;
    }
}
