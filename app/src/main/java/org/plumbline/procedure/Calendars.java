package org.plumbline.procedure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/**
 * The calendars of an installation and the days in them. A change counts for what is reckoned from then on: a due day that was
 * fixed stays where it is.
 */
@Component
public class Calendars {

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}";

    private final Store store;
    private final CalendarRows rows;

    Calendars(Store store, CalendarRows rows) {
        this.store = store;
        this.rows = rows;
    }

    /** Defines a calendar; {@link Refused} for a code that is taken, a day given twice, or a week without a working day. */
    public Receipt define(Scope scope, DefineCalendar deed) {
        return store.write(scope, deed, knownAt -> {
            requireWhole(scope);
            requireCode(deed.code());
            if (deed.daysOff().size() == DayOfWeek.values().length) {
                throw new Refused("daysOff", "procedure.no-working-day", Map.of("calendar", deed.name()));
            }
            var before = rows.lock(deed.id());
            requireVersion(
                    deed.id(),
                    deed.edited(),
                    before == null ? 0 : before.rowVersion(),
                    fields(deed),
                    before == null ? Map.of() : fields(before));
            var days = deed.days();
            if (days != null) {
                refuse(problems("days", days));
            }
            rows.put(deed);
            if (days != null) {
                rows.clear(deed.id());
                rows.put(deed.id(), days);
            }
        });
    }

    /**
     * Adds days to a calendar and takes others out.
     *
     * @throws Refused for a day given twice, one that is not there, and one that is worked anyway; nothing is stored then
     */
    public Receipt change(Scope scope, ChangeDays deed) {
        return store.write(scope, deed, knownAt -> {
            requireWhole(scope);
            var before = rows.lock(deed.calendar());
            if (before == null) {
                throw new Absent("calendar", deed.calendar());
            }
            var edited = deed.edited();
            if (edited != null && edited != before.rowVersion()) {
                throw new Conflict(deed.calendar(), edited, before.rowVersion(), Map.of(), Map.of());
            }
            var problems = new ArrayList<>(problems("put", deed.put()));
            for (var i = 0; i < deed.put().size(); i++) {
                var day = deed.put().get(i);
                if (day.working() && !before.daysOff().contains(day.day().getDayOfWeek())) {
                    problems.add(Problem.at("put[" + i + "].day", "procedure.worked-anyway", Map.of("day", day.day())));
                }
            }
            var there = before.days().stream().map(DefineCalendar.Day::day).collect(Collectors.toSet());
            var taken = new HashSet<LocalDate>();
            for (var i = 0; i < deed.removed().size(); i++) {
                var day = deed.removed().get(i);
                if (!there.contains(day) || !taken.add(day)) {
                    problems.add(Problem.at("removed[" + i + "]", "procedure.day-not-there", Map.of("day", day)));
                }
            }
            refuse(problems);
            if (deed.put().isEmpty() && deed.removed().isEmpty()) {
                throw new Refused("put", "procedure.no-days", Map.of());
            }
            rows.remove(deed.calendar(), deed.removed());
            rows.put(deed.calendar(), deed.put());
            rows.raise(deed.calendar());
        });
    }

    /** All calendars; the first is the installation's own, by which whoever has none works. */
    public List<Calendar> all(Scope scope) {
        return store.read(scope, rows::all);
    }

    /** One calendar. */
    public Calendar get(Scope scope, UUID id) {
        return store.read(scope, () -> rows.get(id));
    }

    /** Whether somebody keeps calendars and rules: whoever may organise the whole installation. */
    public static boolean mayDefine(Scope scope) {
        return scope.everything() && scope.mayAnywhere(Ability.ORGANISE);
    }

    static void requireWhole(Scope scope) {
        if (!mayDefine(scope)) {
            throw new NotAllowed(Ability.ORGANISE);
        }
    }

    static void requireCode(String code) {
        if (!code.matches(CODE)) {
            throw new Refused("code", "procedure.code", Map.of("code", code));
        }
    }

    /** Stops whoever edited an older version, or meant to define something new where something is. */
    static void requireVersion(
            UUID id, @Nullable Integer edited, int stored, Map<String, String> sent, Map<String, String> there) {
        if (edited != null && edited != stored) {
            if (stored == 0) {
                throw new Absent("definition", id);
            }
            throw new Conflict(id, edited, stored, sent, there);
        }
    }

    private static List<Problem> problems(String list, List<DefineCalendar.Day> days) {
        var problems = new ArrayList<Problem>();
        var met = new HashMap<LocalDate, DefineCalendar.Day>();
        for (var i = 0; i < days.size(); i++) {
            var day = days.get(i);
            var at = list + "[" + i + "].day";
            var before = met.put(day.day(), day);
            if (before != null) {
                problems.add(Problem.at(
                        at,
                        "procedure.day-twice",
                        Map.of("day", day.day(), "first", before.name(), "second", day.name())));
            }
            if (day.day().isBefore(FIRST) || day.day().isAfter(LAST)) {
                problems.add(
                        Problem.at(at, "procedure.day-far", Map.of("day", day.day(), "first", FIRST, "last", LAST)));
            }
        }
        return problems;
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private static Map<String, String> fields(DefineCalendar deed) {
        return Map.of("name", deed.name().original(), "code", deed.code(), "daysOff", numbers(deed.daysOff()));
    }

    private static Map<String, String> fields(Calendar calendar) {
        return Map.of(
                "name", calendar.name().original(), "code", calendar.code(), "daysOff", numbers(calendar.daysOff()));
    }

    private static String numbers(Set<DayOfWeek> days) {
        return days.stream()
                .sorted()
                .map(each -> String.valueOf(each.getValue()))
                .collect(Collectors.joining(", "));
    }
}
