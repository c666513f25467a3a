package org.plumbline.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.indicator.Figures;
import org.plumbline.organisation.Succession;
import org.springframework.stereotype.Component;

/**
 * Who holds a promise when its unit ends: the one unit that follows it, from then on with its own figures. Where several follow, or none,
 * it stays where it was. Runs inside a transaction.
 */
@Component
class TargetHeirs {

    private final Succession succession;
    private final Figures figures;

    TargetHeirs(Succession succession, Figures figures) {
        this.succession = succession;
        this.figures = figures;
    }

    /** Of the promises whose unit has ended, those that one unit takes on; its series are held from then on. */
    List<TargetRows.Held> of(List<Promise> ending, LocalDate day) {
        var held = new ArrayList<TargetRows.Held>();
        var heirs = heirs(ending, day);
        for (var each : ending) {
            var heir = heirs.get(each.node());
            if (heir != null) {
                var series = figures.keep(each.indicator(), heir.heir(), each.cut());
                held.add(new TargetRows.Held(each.item(), heir.heir(), series.series(), heir.ceased()));
            }
        }
        return held;
    }

    private Map<Integer, Succession.Heir> heirs(List<Promise> ending, LocalDate day) {
        return ending.isEmpty()
                ? Map.of()
                : succession.heirs(ending.stream().map(Promise::node).toList(), day).stream()
                        .collect(Collectors.toMap(Succession.Heir::node, Function.identity()));
    }
}
