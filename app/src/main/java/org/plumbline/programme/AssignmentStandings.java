package org.plumbline.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.organisation.Succession;
import org.plumbline.standing.Held;
import org.plumbline.standing.HeldSince;
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
    private final Succession succession;
    private final Heirs heirs;
    private final Installation installation;

    AssignmentStandings(
            StandingBook book, AssignmentRows rows, Succession succession, Heirs heirs, Installation installation) {
        this.succession = succession;
        this.heirs = heirs;
        this.book = book;
        this.rows = rows;
        this.installation = installation;
    }

    @Override
    public Subject subject() {
        return ASSIGNMENTS;
    }

    /** A lead that ends on this day passes on all that it held, if one unit follows it. */
    @Override
    public void judge(Collection<Long> items, LocalDate today, Instant knownAt) {
        var sorted = List.copyOf(items);
        var ending = rows.byItem(sorted).stream()
                .filter(each -> each.leadCeases() != null && !each.leadCeases().isAfter(today))
                .map(each -> Objects.requireNonNull(each.lead()))
                .collect(Collectors.toSet());
        var passed = new HashSet<Long>();
        if (!ending.isEmpty()) {
            passOn(ending, today, knownAt, passed);
        }
        for (var each : rows.byItem(sorted)) {
            if (passed.contains(each.item())) {
                continue;
            }
            var judgement = Judgement.of(each.facts(), today);
            var turned = each.due() != null && judgement.cls() == AssignmentClass.OVERDUE
                    ? each.due().plusDays(1)
                    : each.starts() != null && judgement.cls() == AssignmentClass.OPEN ? each.starts() : today;
            book.record(
                    ASSIGNMENTS,
                    List.of(held(each, judgement, today)),
                    turned.isAfter(today) ? today : turned,
                    knownAt);
        }
    }

    /**
     * Passes on what units held that have ended by a day; what of them ends later is judged again on its day.
     *
     * @return the units that follow, which may have ended in their turn
     */
    Set<Integer> passOn(Collection<Integer> nodes, LocalDate day, Instant knownAt, Set<Long> passed) {
        var items = rows.itemsOf(nodes);
        lock(items);
        var found = succession.heirs(nodes, day);
        heirs.pass(found);
        var followed =
                found.stream().collect(Collectors.toMap(Succession.Heir::heir, Succession.Heir::ceased, (a, b) -> a));
        var now = rows.byItem(items);
        now.stream()
                .filter(each -> followed.containsKey(each.lead()))
                .map(Filed::item)
                .forEach(passed::add);
        keep(now.stream().collect(Collectors.groupingBy(each -> followed.getOrDefault(each.lead(), day))), knownAt);
        return followed.keySet();
    }

    /** Locks what is about to be read and judged. */
    void lock(Filed assignment) {
        lock(List.of(assignment.item()));
    }

    void lock(List<Long> items) {
        book.lock(ASSIGNMENTS, items);
    }

    /** After a change that counts from a day in the world: what time alone has turned since stands from its own day on. */
    void keep(Filed assignment, LocalDate validFrom, Instant knownAt) {
        keep(Map.of(validFrom, List.of(assignment)), knownAt);
    }

    /** After a change of many that counts from today. */
    void keep(List<Long> items, Instant knownAt) {
        keep(Map.of(installation.today(), rows.byItem(items)), knownAt);
    }

    /** One record of all days on which something turned, however many assignments. */
    private void keep(Map<LocalDate, List<Filed>> changed, Instant knownAt) {
        var today = installation.today();
        var days = new TreeMap<LocalDate, List<Filed>>();
        changed.forEach((day, list) -> days.put(
                day, list.stream().filter(each -> each.issued() != null).toList()));
        var course = new ArrayList<HeldSince>();
        while (!days.isEmpty() && !days.firstKey().isAfter(today)) {
            var day = days.firstEntry();
            days.pollFirstEntry();
            for (var each : day.getValue()) {
                var judgement = Judgement.of(each.facts(), day.getKey());
                course.add(new HeldSince(held(each, judgement, day.getKey()), day.getKey()));
                days.merge(
                        judgement.turnsOn(),
                        List.of(each),
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).toList());
            }
        }
        book.record(Map.of(ASSIGNMENTS, course), knownAt);
    }

    /** Where it stands, to be judged again when its class turns or its lead ends. */
    private static Held held(Filed assignment, Judgement judgement, LocalDate day) {
        var ends = assignment.leadCeases();
        var turnsOn =
                ends != null && ends.isAfter(day) && ends.isBefore(judgement.turnsOn()) ? ends : judgement.turnsOn();
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
                turnsOn);
    }
}
