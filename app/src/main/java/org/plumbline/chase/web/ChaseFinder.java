package org.plumbline.chase.web;

import org.plumbline.chase.ChaseList.Filter;
import org.plumbline.directive.Directives;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.organisation.Units;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Component;

/** Reads what the chase list was asked for: the unit and the document that were typed or chosen. */
@Component
class ChaseFinder {

    private final Finder finder;
    private final Units units;
    private final Directives directives;

    ChaseFinder(Finder finder, Units units, Directives directives) {
        this.finder = finder;
        this.units = units;
        this.directives = directives;
    }

    /** A filter, and the same as a person reads it. */
    record Wanted(Filter filter, ChaseAsked named) {}

    Wanted wanted(Visit visit, ChaseAsked asked, Doubts doubts) {
        var scope = visit.scope();
        var unitId = asked.unit().isEmpty() ? null : finder.unit(scope, "unit", asked.unitTyped(), doubts);
        var unit = unitId == null ? null : units.find(scope, unitId).orElse(null);
        var directiveId = asked.directive().isEmpty()
                ? null
                : finder.document(scope, "directive", asked.directiveTyped(), doubts);
        var directive = directiveId == null ? null : directives.get(scope, directiveId);
        return new Wanted(
                new Filter(
                        directive == null ? null : directive.id(),
                        unit == null ? null : unit.node(),
                        asked.kindOrNull(),
                        asked.isLate()),
                asked.named(
                        unit == null ? asked.unit() : visit.w().text(unit.name()),
                        directive == null ? asked.directive() : directive.called()));
    }
}
