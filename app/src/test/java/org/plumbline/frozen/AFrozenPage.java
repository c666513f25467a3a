package org.plumbline.frozen;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.plumbline.frozen.deed.FreezeKind;
import org.plumbline.indicator.Measured;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.target.TargetPromises;
import org.plumbline.web.FrozenView;
import org.springframework.beans.factory.annotation.Autowired;

/** A district with a target and figures, whose pages are frozen. Today is 15 March 2025. */
abstract class AFrozenPage {

    @Autowired
    Measured measured;

    @Autowired
    TargetPromises promises;

    @Autowired
    FrozenWork work;

    @Autowired
    FrozenList list;

    Measured.Case set;
    UUID poverty;
    UUID target;
    UUID figure;

    @BeforeEach
    void aTargetWithFigures() {
        set = measured.fresh();
        poverty = measured.defined(set, "POV-" + Ids.next(), Measured.poverty());
        target = promises.reach(set.office(), poverty, set.unit());
        measured.entered(set.district(), poverty, set.unit(), "2022", Measured.number("55"));
        figure = measured.entered(set.district(), poverty, set.unit(), "2023", Measured.number("48.14"));
    }

    UUID freeze(Scope scope, String path, UUID unit) {
        return FrozenSamples.freeze(work, scope, path, unit).about();
    }

    UUID ofTarget() {
        return freeze(set.district(), "/targets/" + target, set.unit());
    }

    UUID ofUnit() {
        return freeze(set.district(), "/units/" + set.unit() + "/targets", set.unit());
    }

    UUID print(Scope scope) {
        return work.freeze(scope, FrozenSamples.wanted(FreezeKind.PRINT, "/targets/" + target, set.unit()))
                .receipt()
                .about();
    }

    void correct(String value, String reason) {
        figure =
                measured.corrected(set.district(), poverty, set.unit(), "2023", Measured.number(value), figure, reason);
    }

    /** What a cell shows. */
    static FrozenView.Cell cell(Frozen frozen, String section, int row, String column) {
        return frozen.sections().stream()
                .filter(each -> each.key().equals(section))
                .flatMap(each -> each.rows().get(row).cells().stream())
                .filter(each -> each.column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, FrozenView.Cell> cells(java.util.List<FrozenView.Section> sections) {
        var all = new java.util.TreeMap<String, FrozenView.Cell>();
        sections.forEach(section -> section.rows()
                .forEach(row -> row.cells().forEach(cell -> all.put(Comparing.key(section, row, cell), cell))));
        return all;
    }
}
