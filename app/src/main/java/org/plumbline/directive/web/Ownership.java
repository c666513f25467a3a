package org.plumbline.directive.web;

import java.util.UUID;
import org.plumbline.directive.Directive;
import org.plumbline.directive.Directives;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.springframework.stereotype.Component;

/** Opens a form about a document only to whoever may write for its issuer. The command asks again. */
@Component
class Ownership {

    private final Directives directives;
    private final Units units;
    private final Reach reach;

    Ownership(Directives directives, Units units, Reach reach) {
        this.directives = directives;
        this.units = units;
        this.reach = reach;
    }

    Directive own(Scope scope, UUID id) {
        var directive = directives.get(scope, id);
        reach.require(
                scope,
                Ability.DIRECT,
                units.get(scope, directive.head().issuer()).node());
        return directive;
    }
}
