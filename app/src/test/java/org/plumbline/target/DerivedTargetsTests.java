package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.indicator.Measured.TODAY;
import static org.plumbline.indicator.Measured.parts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.DefinitionDraft;
import org.plumbline.indicator.FigureDraft;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.PartFold;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Origin;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.ChangeMembers;
import org.plumbline.organisation.MoveUnit;
import org.plumbline.organisation.NameSet;
import org.plumbline.organisation.UnitSets;
import org.plumbline.organisation.Units;
import org.plumbline.standing.Recount;
import org.plumbline.target.deed.Terms;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.VerdictClass;
import org.springframework.beans.factory.annotation.Autowired;

/** Targets of units whose figures are made of those below, and of named sets as a whole. */
@DatabaseTest
class DerivedTargetsTests {

    private static final Scope ALL = Scope.programme();

    @Autowired
    private Measured measured;

    @Autowired
    private Targets targets;

    @Autowired
    private TargetVerdicts verdicts;

    @Autowired
    private TargetCounts counts;

    @Autowired
    private TargetList list;

    @Autowired
    private PartFold fold;

    @Autowired
    private FigureWork work;

    @Autowired
    private Units units;

    @Autowired
    private UnitSets sets;

    @Autowired
    private Recount recount;

    private Measured.Case set;

    @BeforeEach
    void aProvince() {
        set = measured.fresh();
        set.country().places(4, "n1", "c1", "c2", "c3");
        set.country().places(4, "n2", "d1");
    }

    private UUID poverty() {
        return measured.defined(
                set,
                "POV",
                DefinitionDraft.like(Measured.poverty())
                        .levels(Map.of("tier-2", Origin.DERIVED, "tier-3", Origin.DERIVED))
                        .text());
    }

    private UUID promised(UUID indicator, String unit, String cut, String level) {
        var deed = TargetSamples.promise(
                TargetSamples.cut(Terms.of(Kind.AT_MOST, indicator, set.unit(unit)), cut), null, level);
        targets.set(ALL, deed);
        return deed.id();
    }

    private UUID entered(UUID indicator, String unit, Figure figure) {
        return measured.entered(ALL, indicator, set.unit(unit), "2024", figure);
    }

    private VerdictClass reported(UUID target) {
        return verdicts.of(ALL, target, TODAY, null).verdicts().reported().verdictClass();
    }

    private VerdictClass checked(UUID target) {
        return verdicts.of(ALL, target, TODAY, null).verdicts().checked().verdictClass();
    }

    private String kept(UUID target) {
        var line = list.get(ALL, target).line();
        return line.cls() + ", " + line.checked();
    }

    private void folded() {
        for (var waits = fold.waiting(); waits > 0; waits = fold.waiting()) {
            fold.all();
        }
    }

    @Test
    void aTargetOfAProvinceIsJudgedOnTheSumsOfItsCommunes() {
        var poverty = poverty();
        var target = promised(poverty, "north", "", "10");
        assertThat(reported(target)).isEqualTo(VerdictClass.NOT_REPORTED);
        var first = entered(poverty, "c1", parts(10, 20));
        entered(poverty, "d1", parts(1, 100));
        assertThat(reported(target)).as("its own verdict sums what waits").isEqualTo(VerdictClass.EXCEEDED);
        folded();
        assertThat(kept(target)).as("after the fold").startsWith("exceeded");
        measured.corrected(ALL, poverty, set.unit("c1"), "2024", parts(15, 20), first, "Counted anew");
        assertThat(reported(target)).isEqualTo(VerdictClass.NOT_MET);
        folded();
        assertThat(kept(target)).startsWith("notMet");
        var card = counts.of(ALL, TargetCounts.Question.of(set.country().node("north"), TODAY));
        assertThat(card.of(VerdictClass.NOT_MET)).isEqualTo(1);
        assertThat(card.total()).isEqualTo(1);
        assertThat(recount.differences()).isEmpty();
    }

    @Test
    void itIsCheckedWhenAllItsPartsAre() {
        var poverty = poverty();
        var target = promised(poverty, "north", "", "10");
        var first = entered(poverty, "c1", parts(1, 20));
        entered(poverty, "c2", parts(1, 100));
        prove(first);
        folded();
        assertThat(kept(target)).isEqualTo("exceeded, unknowable");
        assertThat(checked(target)).isEqualTo(VerdictClass.UNKNOWABLE);
        var found = Stated.of(Ids.next(), poverty, set.unit("c2"), Period.of("2024"), parts(50, 100))
                .with(new Stated.Proof(Ids.next(), ProofLevel.INSPECTED, "On site", List.of()));
        work.enter(ALL, new EnterFigures(Ids.next(), Stance.VERIFIED, set.unit("north"), TODAY, List.of(found)));
        assertThat(reported(target)).isEqualTo(VerdictClass.EXCEEDED);
        assertThat(checked(target)).as("51 of 120 by what was found").isEqualTo(VerdictClass.NOT_MET);
        folded();
        assertThat(kept(target)).isEqualTo("exceeded, notMet");
    }

    private void prove(UUID figure) {
        work.prove(ALL, new ProveFigure(Ids.next(), figure, ProofLevel.DOCUMENT_CHECKED, "Seen", TODAY, List.of()));
    }

    @Test
    void whoMovesTakesItsPartsAlongFromItsDayOn() {
        var poverty = poverty();
        var left = promised(poverty, "n1", "", "10");
        var gained = promised(poverty, "n2", "", "10");
        entered(poverty, "c1", parts(90, 100));
        entered(poverty, "c2", parts(1, 100));
        entered(poverty, "d1", parts(1, 100));
        measured.entered(ALL, poverty, set.unit("c1"), "2023", parts(90, 100));
        folded();
        assertThat(kept(left)).startsWith("notMet");
        assertThat(kept(gained)).startsWith("exceeded");
        units.move(ALL, new MoveUnit(set.unit("c1"), null, 1, set.unit("n2"), LocalDate.of(2024, 6, 1), null));
        assertThat(reported(left)).isEqualTo(VerdictClass.EXCEEDED);
        assertThat(reported(gained)).isEqualTo(VerdictClass.NOT_MET);
        folded();
        assertThat(kept(left)).startsWith("exceeded");
        assertThat(kept(gained)).startsWith("notMet");
        assertThat(verdicts.of(ALL, left, LocalDate.of(2024, 3, 1), null)
                        .verdicts()
                        .reported()
                        .verdictClass())
                .as("2023 stays where it was")
                .isEqualTo(VerdictClass.NOT_MET);
    }

    private UUID named(String... members) {
        var id = Ids.next();
        sets.name(ALL, new NameSet(id, set.unit("north"), "set-" + id, Measured.words("Border communes"), null));
        sets.changeMembers(
                ALL,
                new ChangeMembers(
                        id,
                        LocalDate.of(2021, 1, 1),
                        java.util.Arrays.stream(members).map(set::unit).toList()));
        return id;
    }

    @Test
    void aNamedSetAsAWholeIsMadeOfItsMembers() {
        var poverty = measured.defined(set, "POV", Measured.poverty());
        var border = named("c1", "d1");
        var target = promised(poverty, "north", "set=" + border, "10");
        assertThat(reported(target)).isEqualTo(VerdictClass.NOT_REPORTED);
        work.enter(
                ALL,
                EnterFigures.reported(
                        Ids.next(),
                        TODAY,
                        List.of(FigureDraft.value(poverty, set.unit("north"), "2024", Measured.number("9.5"))
                                .cutTo("set=" + border)
                                .stated())));
        assertThat(kept(target))
                .as("reported by the unit, as the members gave nothing")
                .startsWith("exceeded");
        entered(poverty, "c1", parts(90, 100));
        folded();
        assertThat(kept(target)).as("one member is missing").startsWith("exceeded");
        entered(poverty, "d1", parts(1, 100));
        entered(poverty, "c2", parts(0, 1_000));
        assertThat(reported(target)).as("91 of 200").isEqualTo(VerdictClass.NOT_MET);
        folded();
        assertThat(kept(target)).startsWith("notMet");
        sets.changeMembers(
                ALL, new ChangeMembers(border, LocalDate.of(2024, 7, 1), List.of(set.unit("c2"), set.unit("d1"))));
        assertThat(kept(target))
                .as("1 of 1,100 with the members of the end of the year")
                .startsWith("exceeded");
        assertThatThrownBy(() -> promised(poverty, "south", "set=" + border, "10"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(each -> assertThat(each.code()).isEqualTo("derived.set-empty")));
        assertThatThrownBy(() -> promised(poverty, "north", "set=" + Ids.next(), "10"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(each -> assertThat(each.code()).isEqualTo("derived.set-unknown")));
    }

    @Autowired
    private FigureTurn turn;

    @Test
    void whoeverFoldsCountsAddsFiguresUp() {
        var poverty = poverty();
        var target = promised(poverty, "north", "", "10");
        entered(poverty, "c1", parts(1, 20));
        turn.take();
        assertThat(kept(target)).startsWith("exceeded");
        assertThat(fold.last(ALL)).isPresent();
    }
}
