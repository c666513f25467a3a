package org.plumbline.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.FigureFollower;
import org.plumbline.indicator.Figures;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.standing.Held;
import org.plumbline.standing.HeldSince;
import org.plumbline.standing.Judge;
import org.plumbline.standing.StandingBook;
import org.plumbline.standing.Subject;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.verdict.VerdictClass;
import org.springframework.stereotype.Component;

/**
 * Keeps where targets stand, as reported and as checked: after each figure and each change of a goal, and when a day passes that changes
 * them by itself. Many targets by one statement of each kind.
 */
@Component
class TargetStandings implements Judge, FigureFollower {

    static final Subject REPORTED = new Subject((short) 2, "targets", VerdictClass.values().length);
    static final Subject CHECKED = new Subject((short) 3, "targets-checked", VerdictClass.values().length);
    static final Subject ATTAINED = new Subject((short) 4, "targets-attained", Attainments.CLASSES);

    static final List<Subject> ALL = List.of(REPORTED, CHECKED, ATTAINED);

    private static final int MANY = 500;

    private final Store store;
    private final Installation installation;
    private final StandingBook book;
    private final TargetRows rows;
    private final TargetWrite write;
    private final TargetHeirs heirs;
    private final Figures figures;
    private final Unhindered unhindered;
    private final SchemeRows schemes;
    private final ThreadLocal<@Nullable List<Moved>> watched = new ThreadLocal<>();

    TargetStandings(
            Store store,
            Installation installation,
            StandingBook book,
            TargetRows rows,
            TargetWrite write,
            TargetHeirs heirs,
            Figures figures,
            Unhindered unhindered,
            SchemeRows schemes) {
        this.store = store;
        this.installation = installation;
        this.book = book;
        this.rows = rows;
        this.write = write;
        this.heirs = heirs;
        this.figures = figures;
        this.unhindered = unhindered;
        this.schemes = schemes;
    }

    @Override
    public Subject subject() {
        return REPORTED;
    }

    /** A holder that ends on this day passes on what it held, if one unit follows it. */
    @Override
    public void judge(Collection<Long> items, LocalDate today, Instant knownAt) {
        unhindered.reach(() -> {
            var ending = rows.promises(items, null).stream()
                    .filter(each -> ended(each, today))
                    .toList();
            var passed = pass(ending, today, knownAt);
            var from = new HashMap<Long, LocalDate>();
            items.forEach(item -> from.put(item, passed.getOrDefault(item, today)));
            keep(from, today, knownAt);
            return true;
        });
    }

    private static boolean ended(Promise promise, LocalDate today) {
        var ceases = promise.holders().getLast().ceases();
        return promise.withdrawn() == null && ceases != null && !ceases.isAfter(today);
    }

    /** Passes on what units hold that have ended by today, until nothing is left to pass on. */
    void passOn(Collection<Integer> ended, Instant knownAt) {
        var today = installation.today();
        var from = new HashMap<Long, LocalDate>();
        for (var nodes = ended; !nodes.isEmpty(); ) {
            var held = rows.promises(rows.heldBy(nodes), null);
            held.forEach(each -> from.putIfAbsent(each.item(), today));
            var gone = held.stream().filter(each -> ended(each, today)).toList();
            var passed = pass(gone, today, knownAt);
            passed.forEach((item, day) -> from.merge(item, day, (one, other) -> one.isBefore(other) ? one : other));
            nodes = rows.promises(passed.keySet(), null).stream()
                    .map(Promise::node)
                    .distinct()
                    .toList();
        }
        keep(from, today, knownAt);
    }

    /** Series are held before standings, as when figures come. */
    private Map<Long, LocalDate> pass(List<Promise> ending, LocalDate today, Instant knownAt) {
        var passed = heirs.of(ending, today);
        if (passed.isEmpty()) {
            return Map.of();
        }
        book.lock(REPORTED, passed.stream().map(TargetRows.Held::item).toList());
        write.hold(passed, knownAt);
        write.turnOver(passed);
        return passed.stream().collect(Collectors.toMap(TargetRows.Held::item, TargetRows.Held::from));
    }

    @Override
    public void expect(long[] series) {
        book.during(List.of(Unhindered.JUDGING), () -> {
            book.lock(REPORTED, rows.itemsOnSeries(series));
            return true;
        });
    }

    @Override
    public void changed(List<Changed> changed, Instant knownAt) {
        var first = new HashMap<Long, LocalDate>();
        changed.stream()
                .filter(each -> each.stance() != Stance.CONTESTED)
                .forEach(each -> first.merge(
                        each.series(), each.period().last(), (one, other) -> one.isBefore(other) ? one : other));
        if (first.isEmpty()) {
            return;
        }
        book.during(List.of(Unhindered.JUDGING), () -> {
            var from = new HashMap<Long, LocalDate>();
            rows.onSeries(first.keySet())
                    .forEach(each -> from.merge(
                            each.item(), first.get(each.series()), (one, other) -> one.isBefore(other) ? one : other));
            keep(from, installation.today(), knownAt);
            return true;
        });
    }

    /** Locks what is about to be read and judged. */
    void lock(long item) {
        book.lock(REPORTED, List.of(item));
    }

    /** After a change of some promises that counts from a day. */
    void keep(Collection<Long> items, LocalDate from, Instant knownAt) {
        unhindered.reach(() -> {
            keep(items.stream().collect(Collectors.toMap(each -> each, each -> from)), installation.today(), knownAt);
            return true;
        });
    }

    /** A promise counts no more from a day on. */
    void remove(long item, LocalDate from, Instant knownAt) {
        for (var subject : ALL) {
            book.remove(subject, List.of(item), from, knownAt);
        }
    }

    /** Judges a promise that was withdrawn up to its last day, on what was known when it was; from then on it counts no more. */
    void again(Promise withdrawn, Instant knownAt) {
        var end = Objects.requireNonNull(withdrawn.withdrawn());
        if (end.isAfter(withdrawn.setOn())) {
            unhindered.reach(() -> {
                var evidence = evidence(List.of(withdrawn), withdrawn.judgedAt(null));
                var course = Course.of(withdrawn, evidence, withdrawn.setOn(), end.minusDays(1));
                record(
                        course.steps().stream()
                                .map(each -> new Standing(withdrawn, each, LocalDate.MAX))
                                .toList(),
                        knownAt);
                return true;
            });
        }
        remove(withdrawn.item(), end, knownAt);
    }

    /** Which standings some work moves. */
    List<Moved> moving(Runnable work) {
        var moved = new ArrayList<Moved>();
        watched.set(moved);
        try {
            work.run();
        } finally {
            watched.remove();
        }
        return moved;
    }

    /** The lock comes before anything is read from which is judged. */
    private void keep(Map<Long, LocalDate> from, LocalDate until, Instant knownAt) {
        if (from.isEmpty()) {
            return;
        }
        book.lock(REPORTED, from.keySet());
        var promises = rows.promises(from.keySet(), null).stream()
                .filter(each -> each.withdrawn() == null)
                .toList();
        var evidence = evidence(promises, null);
        var all = new ArrayList<Standing>();
        var last = new ArrayList<Standing>();
        // Judging asks nothing of the database: many are judged by as many processors as there are.
        var courses = (promises.size() > MANY ? promises.parallelStream() : promises.stream())
                .map(promise -> {
                    var start = from.getOrDefault(promise.item(), until);
                    return Course.of(promise, evidence, start.isAfter(until) ? until : start, until);
                })
                .toList();
        for (var i = 0; i < courses.size(); i++) {
            var promise = promises.get(i);
            var course = courses.get(i);
            course.steps().forEach(step -> all.add(new Standing(promise, step, course.turnsOn())));
            last.add(all.getLast());
        }
        watch(last);
        record(all, knownAt);
    }

    /** The figures of all who hold these promises, the traits by which they apply, and the schemes of their documents. */
    Evidence evidence(List<Promise> promises, @Nullable Instant knownAt) {
        var series = promises.stream()
                .flatMap(each -> each.holders().stream())
                .map(Promise.Holder::series)
                .distinct()
                .sorted()
                .toList();
        return new Evidence(
                series.isEmpty() ? Map.of() : figures.of(store.asking(), series, knownAt),
                rows.traits(promises),
                schemes.prescribed(keys(promises), knownAt));
    }

    private static List<Integer> keys(List<Promise> promises) {
        return promises.stream()
                .map(Promise::key)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** By which scheme what stands under a document is judged on a day, named with its version. */
    String scheme(@Nullable Integer key, LocalDate day) {
        return unhindered.reach(() -> {
            var rules = schemes.prescribed(key == null ? List.of() : List.of(key), null)
                    .on(key, day)
                    .rules();
            return rules.code() + "/" + rules.version();
        });
    }

    private record Standing(Promise promise, Course.Step step, LocalDate turnsOn) {

        HeldSince held(ToIntFunction<Course.Step> cls, boolean turns) {
            var key = promise.key();
            var field = promise.field();
            return new HeldSince(
                    new Held(
                            promise.item(),
                            step.node(),
                            key == null ? 0 : key,
                            field == null ? 0 : field,
                            (short) cls.applyAsInt(step),
                            turns ? turnsOn : LocalDate.MAX),
                    step.day());
        }
    }

    /** The first of the three subjects carries the day on which all three are judged anew. */
    private void record(List<Standing> standings, Instant knownAt) {
        book.record(
                Map.of(
                        REPORTED, held(standings, Course.Step::reported, true),
                        CHECKED, held(standings, Course.Step::checked, false),
                        ATTAINED, held(standings, Course.Step::attained, false)),
                knownAt);
    }

    private static List<HeldSince> held(List<Standing> standings, ToIntFunction<Course.Step> cls, boolean turns) {
        return standings.stream().map(each -> each.held(cls, turns)).toList();
    }

    private void watch(List<Standing> now) {
        var moved = watched.get();
        if (moved == null) {
            return;
        }
        var items = now.stream().map(each -> each.promise().item()).toList();
        var reported = book.classes(REPORTED, items);
        var checked = book.classes(CHECKED, items);
        for (var each : now) {
            var was = cls(reported.get(each.promise().item()));
            var wasChecked = cls(checked.get(each.promise().item()));
            var to = VerdictClass.values()[each.step().reported()];
            var checkedTo = VerdictClass.values()[each.step().checked()];
            if (was != to || wasChecked != checkedTo) {
                moved.add(new Moved(each.promise().id(), was, to, wasChecked, checkedTo));
            }
        }
    }

    private static @Nullable VerdictClass cls(@Nullable Short code) {
        return code == null ? null : VerdictClass.values()[code];
    }
}
