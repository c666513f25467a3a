package org.plumbline.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.target.DirectiveTargets;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Component;

/** The targets under a document as its page shows them: in the reader's reach, or within one unit. */
@Component
class DocumentPromises {

    private final Units units;
    private final DirectiveTargets targets;

    DocumentPromises(Units units, DirectiveTargets targets) {
        this.units = units;
        this.targets = targets;
    }

    DirectiveTargets.Part of(Visit visit, UUID directive, @Nullable UUID within) {
        var scope = visit.scope();
        var places = units.tops(scope, within, visit.on()).stream()
                .map(Unit::node)
                .toList();
        return targets.of(scope, directive, places, within == null && scope.everything(), visit.on());
    }
}
