package org.plumbline.indicator.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Restatement;
import org.plumbline.indicator.Restatements;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.TraitKind;
import org.plumbline.organisation.TraitKinds;
import org.plumbline.organisation.UnitFacts;
import org.plumbline.store.Installation;
import org.springframework.stereotype.Component;

/** Brings together what the page of a series shows of the lineage of its unit. Runs inside a transaction. */
@Component
class RestatedViews {

    private final Restatements restatements;
    private final UnitFacts facts;
    private final TraitKinds kinds;
    private final Installation installation;

    RestatedViews(Restatements restatements, UnitFacts facts, TraitKinds kinds, Installation installation) {
        this.kinds = kinds;
        this.restatements = restatements;
        this.facts = facts;
        this.installation = installation;
    }

    RestatedView of(Scope scope, SeriesView view, RestatedAsked asked, @Nullable Instant knownAt) {
        var unit = view.unit();
        var day = asked.of();
        Restatement series = null;
        if (day != null) {
            series = restatements.of(
                    scope,
                    unit.node(),
                    new Restatements.Question(
                            view.indicator().line().id(),
                            view.cut(),
                            asked.require(scope, day, unit, facts),
                            asked.weight(),
                            null,
                            null,
                            knownAt));
        }
        return new RestatedView(
                unit,
                restatements.changes(scope, unit, knownAt),
                unit.ceased() == null
                        ? List.of()
                        : facts.lineage(scope, unit.node()).stream()
                                .filter(each -> each.becomes()
                                        && each.otherId() != null
                                        && !each.otherId().equals(unit.id().value()))
                                .toList(),
                series,
                series == null ? null : RestatedView.chart(series),
                series == null || series.weights().isEmpty() ? Map.of() : weights(scope),
                installation.today());
    }

    private Map<String, Wording> weights(Scope scope) {
        return kinds.all(scope).values().stream().collect(Collectors.toMap(TraitKind::code, TraitKind::name));
    }
}
