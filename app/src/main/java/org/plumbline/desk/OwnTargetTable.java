package org.plumbline.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.web.PeriodWords;
import org.plumbline.target.OwnTarget;
import org.plumbline.target.web.VerdictWords;
import org.plumbline.verdict.Needed;
import org.plumbline.verdict.Ratio;
import org.plumbline.verdict.Verdict;
import org.plumbline.web.Spreadsheet;
import org.plumbline.web.Spreadsheet.Column;
import org.plumbline.web.Words;

/** A unit's own targets as a table with named columns; numbers are numbers. */
final class OwnTargetTable {

    private static final int PLACES = 6;

    private OwnTargetTable() {}

    static Spreadsheet<OwnTarget> of(Words w, List<OwnTarget> targets) {
        return new Spreadsheet<>(
                "targets",
                "desk.targets.title",
                List.of(
                        new Column<>("desk.targets.column.annex", OwnTarget::annex),
                        new Column<>("desk.targets.column.target", each -> w.text(each.name())),
                        new Column<>("desk.targets.column.measure", OwnTarget::measure),
                        new Column<>(
                                "desk.targets.column.field",
                                each -> each.field() == null
                                        ? null
                                        : w.text(each.field().name())),
                        new Column<>(
                                "desk.targets.column.directive",
                                each -> each.document() == null
                                        ? null
                                        : each.document().called()),
                        new Column<>(
                                "desk.targets.column.start", each -> each.goal().baseline()),
                        new Column<>(
                                "desk.targets.column.goal", each -> each.goal().level()),
                        new Column<>(
                                "desk.targets.column.due", each -> each.goal().due()),
                        said(
                                "desk.targets.column.latest",
                                each -> each.basis() == null
                                        ? null
                                        : number(each.basis().value())),
                        said(
                                "desk.targets.column.period",
                                each -> each.basis() == null
                                        ? null
                                        : PeriodWords.of(w, each.basis().period())),
                        said(
                                "desk.targets.column.maturity",
                                each -> each.basis() == null
                                        ? null
                                        : VerdictWords.maturity(w, each.basis().maturity())),
                        new Column<>("desk.targets.column.year-before", each -> number(each.yearBefore())),
                        said(
                                "desk.targets.column.office",
                                each -> each.office() == null
                                        ? null
                                        : each.office().share()),
                        said("desk.targets.column.distance", each -> number(each.distance())),
                        said("desk.targets.column.class", each -> VerdictWords.of(w, each.verdictClass())),
                        new Column<>(
                                "desk.targets.column.class-first",
                                each -> VerdictWords.of(w, each.first().verdictClass())),
                        new Column<>(
                                "desk.targets.column.class-checked",
                                each -> VerdictWords.of(
                                        w, each.verdicts().checked().verdictClass())),
                        said(
                                "desk.targets.column.pace",
                                each -> each.pace() == null
                                        ? null
                                        : VerdictWords.pace(w, each.pace().word())),
                        needed("desk.targets.column.needed", Needed::perPeriod),
                        needed("desk.targets.column.best", Needed::best),
                        said(
                                "desk.targets.column.proof",
                                each -> each.proof() == null ? null : VerdictWords.proof(w, each.proof())),
                        said(
                                "desk.targets.column.attained",
                                each -> each.attainment().on()),
                        said(
                                "desk.targets.column.days-early",
                                each -> each.attainment().daysEarly()),
                        new Column<>(
                                "desk.targets.column.post",
                                each -> each.post() == null
                                        ? null
                                        : w.text(each.post().name()))),
                targets);
    }

    private static Column<OwnTarget> said(String name, Function<Verdict, @Nullable Object> value) {
        return new Column<>(name, each -> value.apply(each.verdicts().reported()));
    }

    private static Column<OwnTarget> needed(String name, Function<Needed, @Nullable Ratio> value) {
        return said(name, each -> each.needed() == null ? null : number(value.apply(each.needed())));
    }

    private static @Nullable BigDecimal number(@Nullable Ratio ratio) {
        if (ratio == null) {
            return null;
        }
        var value = ratio.value(PLACES).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
