package org.plumbline.chase;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plumbline.directive.Directives;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.ChangeUnit;
import org.plumbline.organisation.Units;
import org.plumbline.programme.AProgramme;
import org.plumbline.programme.Assignments;
import org.plumbline.programme.Work;
import org.plumbline.programme.deed.AskMoreTime;
import org.plumbline.programme.deed.DecideProduct;
import org.plumbline.programme.deed.HandOverProduct;
import org.plumbline.programme.deed.IssueAssignment;
import org.springframework.stereotype.Component;

/** A province whose district n1 owes one thing of each kind, and the province itself a decision. */
@Component
public class AChase {

    static final LocalDate TODAY = LocalDate.of(2025, 3, 15);
    private static final LocalDate ISSUED = LocalDate.of(2025, 2, 1);

    private final AProgramme programme;
    private final Assignments assignments;
    private final Work work;
    private final Directives directives;
    private final Units units;

    AChase(AProgramme programme, Assignments assignments, Work work, Directives directives, Units units) {
        this.programme = programme;
        this.assignments = assignments;
        this.work = work;
        this.directives = directives;
        this.units = units;
    }

    /** What is owed, by its kind; {@code later} is an assignment that nobody chases yet. */
    record Case(AProgramme.Case set, UUID document, UUID overdue, UUID soon, UUID returned, UUID waiting, UUID later) {

        UUID n1() {
            return set.country().unit("n1");
        }
    }

    Case fresh() {
        var set = programme.fresh();
        var overdue = issued(set, LocalDate.of(2025, 3, 5));
        var soon = issued(set, LocalDate.of(2025, 3, 20));
        var returned = issued(set, LocalDate.of(2025, 6, 30));
        var first = Ids.next();
        work.handOver(set.district(), new HandOverProduct(first, returned, "Draft", LocalDate.of(2025, 3, 10)));
        work.decideProduct(
                set.office(), new DecideProduct(first, returned, false, "Too short", LocalDate.of(2025, 3, 11)));
        var waiting = issued(set, LocalDate.of(2025, 5, 30));
        work.askMoreTime(
                set.district(),
                new AskMoreTime(Ids.next(), waiting, LocalDate.of(2025, 7, 1), "Flood", LocalDate.of(2025, 3, 12)));
        return new Case(
                set,
                document(set, LocalDate.of(2025, 3, 1)),
                overdue,
                soon,
                returned,
                waiting,
                issued(set, LocalDate.of(2025, 9, 1)));
    }

    UUID issued(AProgramme.Case set, LocalDate due) {
        var id = programme.draft(set, programme.due(set, due));
        assignments.issue(set.office(), new IssueAssignment(id, ISSUED));
        return id;
    }

    UUID document(AProgramme.Case set, LocalDate by) {
        var id = Ids.next();
        directives.register(
                Scope.programme(),
                new RegisterDirective(
                        id,
                        set.country().head(null, "north", "Answer me " + id),
                        List.of(),
                        List.of(),
                        List.of(Addressee.unit(Ids.next(), set.country().unit("n1"), by)),
                        Set.of()));
        return id;
    }

    void address(UUID unit, String email) {
        units.change(Scope.programme(), new ChangeUnit(unit, null, null, (short) 3, "0203 555 0100", email));
    }
}
