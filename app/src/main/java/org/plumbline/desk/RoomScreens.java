package org.plumbline.desk;

import java.util.List;
import java.util.UUID;
import org.plumbline.directive.Directive;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Gaps;
import org.plumbline.directive.Standing;
import org.plumbline.directive.Standings;
import org.plumbline.directive.Undertakings;
import org.plumbline.directive.web.Offers;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.programme.Assignment;
import org.plumbline.programme.AssignmentClass;
import org.plumbline.programme.AssignmentList;
import org.plumbline.programme.AssignmentList.Filter;
import org.plumbline.programme.Conclusions;
import org.plumbline.programme.TaskCounts;
import org.plumbline.programme.web.Clocks;
import org.plumbline.programme.web.Clocks.Timed;
import org.plumbline.store.Installation;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Component;

/** Reads what one screen of the room shows: few figures, the few worst, and what was concluded on it today. */
@Component
public class RoomScreens {

    private static final int FEW = 6;

    private final Directives directives;
    private final Standings standings;
    private final Gaps gaps;
    private final Undertakings undertakings;
    private final Units units;
    private final AssignmentList list;
    private final TaskCounts counts;
    private final Clocks clocks;
    private final Conclusions conclusions;
    private final Offers offers;
    private final Installation installation;

    RoomScreens(
            Directives directives,
            Standings standings,
            Gaps gaps,
            Undertakings undertakings,
            Units units,
            AssignmentList list,
            TaskCounts counts,
            Clocks clocks,
            Conclusions conclusions,
            Offers offers,
            Installation installation) {
        this.directives = directives;
        this.standings = standings;
        this.gaps = gaps;
        this.undertakings = undertakings;
        this.units = units;
        this.list = list;
        this.counts = counts;
        this.clocks = clocks;
        this.conclusions = conclusions;
        this.offers = offers;
        this.installation = installation;
    }

    /** What was concluded on a screen today, and in which language a conclusion is written. */
    public record Concluded(List<Assignment.Line> here, String language) {}

    /** A directive in a room. */
    public record OfDirective(
            Directive directive,
            Standing standing,
            TaskCounts.Standing counts,
            Gaps.SilentUnits silent,
            List<Timed> overdue,
            Concluded concluded) {}

    /** A unit in a room. */
    public record OfUnit(
            Unit unit,
            Undertakings.Part undertakings,
            TaskCounts.Standing counts,
            List<Timed> overdue,
            Concluded concluded) {}

    OfDirective directive(Visit visit, UUID id) {
        var scope = visit.scope();
        var directive = directives.get(scope, id);
        var question = Standings.Question.on(visit.on());
        return new OfDirective(
                directive,
                standings.of(scope, directive.id(), question),
                counts.ofDirective(scope, directive.id()),
                gaps.silent(scope, directive.id(), question, FEW),
                overdue(visit, Filter.none().ofDirective(directive.id())),
                new Concluded(
                        units.mandated(scope)
                                .map(own -> conclusions.of(scope, own.node(), visit.today(), directive.id(), null))
                                .orElse(List.of()),
                        offers.language()));
    }

    OfUnit unit(Visit visit, Unit unit) {
        var scope = visit.scope();
        return new OfUnit(
                unit,
                undertakings.of(scope, unit.node(), visit.on(), FEW),
                visit.on().equals(visit.today())
                        ? counts.of(scope, unit.node())
                        : counts.on(scope, unit.node(), visit.on(), installation.now(), null),
                overdue(visit, Filter.none().ofUnit(unit.node(), true)),
                new Concluded(
                        units.mandated(scope)
                                .map(own -> conclusions.of(scope, own.node(), visit.today(), null, unit.node()))
                                .orElse(List.of()),
                        offers.language()));
    }

    private List<Timed> overdue(Visit visit, Filter filter) {
        return clocks.of(
                visit.scope(),
                list.list(visit.scope(), filter.standing(AssignmentClass.OVERDUE), FEW, null)
                        .items());
    }
}
