package org.plumbline.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** The groups to which series are cut, in words, and whether an indicator knows them. */
@Component
public class Cuts {

    private final Store store;
    private final IndicatorFacts facts;
    private final Dimensions dimensions;

    Cuts(Store store, IndicatorFacts facts, Dimensions dimensions) {
        this.store = store;
        this.facts = facts;
        this.dimensions = dimensions;
    }

    /** One group of a cut, with its dimension. */
    public record Group(String dimension, Wording dimensionName, String group, Wording name) {}

    /** The groups of a cut, the dimensions in the order of its code; none for the whole. */
    public List<Group> groups(Scope scope, String cut) {
        if (cut.isEmpty()) {
            return List.of();
        }
        var all = dimensions.of(scope);
        var groups = new ArrayList<Group>();
        Cut.find(cut).orElseThrow().groups().forEach((dimension, group) -> {
            var known = all.get(dimension);
            if (known != null) {
                known.group(group)
                        .ifPresent(each -> groups.add(new Group(dimension, known.name(), group, each.name())));
            }
        });
        return groups;
    }

    /** Which groups of a cut are not those of an indicator's newest definition, at the field {@code cut}; in an open transaction. */
    public List<Problem> problems(UUID indicator, String cut) {
        if (cut.isBlank() || Cut.find(cut).isEmpty()) {
            return List.of();
        }
        return store.read(store.asking(), () -> {
            var problems = new ArrayList<Problem>();
            var versions = facts.versions(List.of(indicator)).get(indicator);
            if (versions != null) {
                var groups = Cut.find(cut).map(each -> each.ofMembers().code()).orElse(cut);
                FigureRules.cut(groups, versions.getLast().text(), dimensions.of(store.asking()), problems);
            }
            return problems;
        });
    }
}
