package org.plumbline.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.indicator.FigureGate.Asked;
import org.plumbline.indicator.FigureRows.Filed;
import org.plumbline.indicator.FigureRows.Ready;
import org.plumbline.indicator.FigureRows.Standing;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Scope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks everybody who may say that what a unit reports is taken no longer. An estimate may be made final at any time. */
@Component
class FigureGates {

    private final ObjectProvider<FigureGate> gates;

    FigureGates(ObjectProvider<FigureGate> gates) {
        this.gates = gates;
    }

    /** What is taken no longer of an entry, each at its place. */
    List<Problem> closed(Scope scope, EnterFigures deed, List<Ready> ready, List<Standing> before) {
        if (deed.stance() != Stance.REPORTED) {
            return List.of();
        }
        var places = new ArrayList<Integer>();
        var asked = new ArrayList<Asked>();
        for (var i = 0; i < ready.size(); i++) {
            var each = ready.get(i);
            var stated = each.stated();
            var settles = before.stream()
                    .anyMatch(one -> one.id().equals(stated.corrects()) && one.maturity() == Maturity.ESTIMATE);
            if (each.cut().isEmpty() && !settles) {
                places.add(i);
                asked.add(new Asked(stated.indicator(), each.author(), stated.period()));
            }
        }
        var problems = new ArrayList<Problem>();
        ask(scope, asked)
                .forEach((place, problem) -> problems.add(
                        new Problem(problem.code(), "figures[" + places.get(place) + "].period", problem.arguments())));
        return problems;
    }

    /** What is taken no longer where a figure is to be withdrawn. */
    List<Problem> closed(Scope scope, Filed figure) {
        return figure.stance() != Stance.REPORTED || !figure.cut().isEmpty()
                ? List.of()
                : ask(scope, List.of(new Asked(figure.indicator(), figure.node(), figure.period()))).values().stream()
                        .map(each -> new Problem(each.code(), "figure", each.arguments()))
                        .toList();
    }

    private Map<Integer, Problem> ask(Scope scope, List<Asked> asked) {
        var found = new TreeMap<Integer, Problem>();
        if (!asked.isEmpty()) {
            gates.forEach(each -> each.closed(scope, asked).forEach(found::putIfAbsent));
        }
        return found;
    }
}
