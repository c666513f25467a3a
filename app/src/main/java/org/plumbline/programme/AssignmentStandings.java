package org.plumbline.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.plumbline.standing.Held;
import org.plumbline.standing.Judge;
import org.plumbline.standing.StandingBook;
import org.plumbline.standing.Subject;
import org.plumbline.store.Installation;
import org.springframework.stereotype.Component;

/** Keeps where assignments stand: after each change, and when a day passes that changes it by itself. */
@Component
class AssignmentStandings implements Judge {

    static final Subject ASSIGNMENTS = new Subject((short) 1, "assignments", AssignmentClass.values().length);

    private final StandingBook book;
    private final AssignmentRows rows;
    private final Installation installation;

    AssignmentStandings(StandingBook book, AssignmentRows rows, Installation installation) {
        this.book = book;
        this.rows = rows;
        this.installation = installation;
    }

    @Override
    public Subject subject() {
        return ASSIGNMENTS;
    }

    @Override
    public void judge(Collection<Long> items, LocalDate today, Instant knownAt) {
        for (var each : rows.byItem(List.copyOf(items))) {
            var judgement = Judgement.of(each.facts(), today);
            var turned = each.due() != null && judgement.cls() == AssignmentClass.OVERDUE
                    ? each.due().plusDays(1)
                    : each.starts() != null && judgement.cls() == AssignmentClass.OPEN ? each.starts() : today;
            book.record(ASSIGNMENTS, List.of(held(each, judgement)), turned.isAfter(today) ? today : turned, knownAt);
        }
    }

    /** Locks what is about to be read and judged. */
    void lock(Filed assignment) {
        book.lock(ASSIGNMENTS, List.of(assignment.item()));
    }

    /** After a change that counts from a day in the world: what time alone has turned since stands from its own day on. */
    void keep(Filed assignment, LocalDate validFrom, Instant knownAt) {
        if (assignment.issued() == null) {
            return;
        }
        var today = installation.today();
        var from = validFrom;
        while (!from.isAfter(today)) {
            var judgement = Judgement.of(assignment.facts(), from);
            book.record(ASSIGNMENTS, List.of(held(assignment, judgement)), from, knownAt);
            from = judgement.turnsOn();
        }
    }

    private static Held held(Filed assignment, Judgement judgement) {
        var lead = assignment.lead();
        if (lead == null) {
            throw new IllegalArgumentException("""
                    The assignment %s left draft without a lead.
                    Maybe it was written past the front door.""".formatted(assignment.id()));
        }
        return new Held(
                assignment.item(),
                lead,
                assignment.key() == null ? 0 : assignment.key(),
                assignment.field() == null ? 0 : assignment.field(),
                judgement.cls().code(),
                judgement.turnsOn());
    }
}
