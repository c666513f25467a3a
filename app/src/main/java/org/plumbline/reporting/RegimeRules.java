package org.plumbline.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.kernel.Problem;
import org.plumbline.reporting.deed.Asked;
import org.plumbline.reporting.deed.DueKind;
import org.plumbline.reporting.deed.DueRule;
import org.plumbline.reporting.deed.RegimeLine;
import org.plumbline.reporting.deed.RegimeText;

/** What a regime has to satisfy so that a unit can tell what it owes and by when; everything that is wrong with it at once. */
final class RegimeRules {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./_-]{0,39}");
    private static final int MOST_LINES = 500;
    private static final int LONGEST_NO = 20;
    private static final int LONGEST = 4_000;
    private static final int LATEST = 366;
    private static final int MOST_MINUTES = 10_000;
    private static final int LAST_DAY = 31;

    private RegimeRules() {}

    /**
     * What a text is held against.
     *
     * @param indicators those of its lines that are there, by their identifiers
     * @param units those it names that the office sees
     */
    record Known(Map<UUID, DefinitionText> indicators, Set<UUID> units, Set<UUID> sets, Set<Short> tiers) {}

    static List<Problem> of(RegimeText text, Known known) {
        var problems = new ArrayList<Problem>();
        if (text.frequency() == Frequency.ONCE) {
            problems.add(Problem.at("frequency", "reporting.frequency-once"));
        }
        due(text.due(), problems);
        within("opensBefore", text.opensBefore(), 0, LATEST, problems);
        if (text.closesAfter() != null) {
            within("closesAfter", text.closesAfter(), 0, LATEST, problems);
        }
        asked(text.asked(), known, problems);
        lines(text, known, problems);
        return problems;
    }

    static List<Problem> code(String code) {
        return CODE.matcher(code.strip()).matches()
                ? List.of()
                : List.of(Problem.at("code", "reporting.code", Map.of("code", code)));
    }

    static List<Problem> reasoned(String reason) {
        if (reason == null || reason.isBlank()) {
            return List.of(Problem.at("reason", "reporting.reason-missing"));
        }
        return longer("reason", reason);
    }

    static List<Problem> longer(String field, @Nullable String text) {
        return text == null || text.length() <= LONGEST
                ? List.of()
                : List.of(Problem.at(field, "reporting.too-long", Map.of("most", LONGEST, "length", text.length())));
    }

    static List<Problem> day(LocalDate on, LocalDate today) {
        return on.isAfter(today)
                ? List.of(Problem.at("on", "reporting.day-to-come", Map.of("day", on, "today", today)))
                : List.of();
    }

    private static void due(DueRule due, List<Problem> problems) {
        if (due.kind() == DueKind.DAY_OF_MONTH) {
            within("due.amount", due.amount(), 1, LAST_DAY, problems);
            within("due.months", due.months(), 0, 12, problems);
        } else {
            within("due.amount", due.amount(), 0, LATEST, problems);
            if (due.months() != 0) {
                problems.add(Problem.at("due.months", "reporting.due-months"));
            }
        }
    }

    private static void within(String field, int value, int least, int most, List<Problem> problems) {
        if (value < least || value > most) {
            problems.add(Problem.at(field, "reporting.outside", Map.of("value", value, "least", least, "most", most)));
        }
    }

    private static void asked(List<Asked> asked, Known known, List<Problem> problems) {
        if (asked.isEmpty()) {
            problems.add(Problem.at("asked", "reporting.asked-missing"));
        }
        for (var i = 0; i < asked.size(); i++) {
            var each = asked.get(i);
            var at = "asked[" + i + "].";
            switch (each.kind()) {
                case UNIT -> unit(at, each.unit(), known, problems);
                case SET -> {
                    if (each.set() == null || !known.sets.contains(each.set())) {
                        problems.add(Problem.at(at + "set", "reporting.set-unknown"));
                    }
                }
                case TIER -> {
                    unit(at, each.unit(), known, problems);
                    if (each.tier() == null || !known.tiers.contains(each.tier())) {
                        problems.add(Problem.at(at + "tier", "reporting.tier-unknown"));
                    }
                }
            }
        }
    }

    private static void unit(String at, @Nullable UUID unit, Known known, List<Problem> problems) {
        if (unit == null || !known.units.contains(unit)) {
            problems.add(Problem.at(at + "unit", "reporting.unit-unknown"));
        }
    }

    private static void lines(RegimeText text, Known known, List<Problem> problems) {
        if (text.lines().isEmpty()) {
            problems.add(Problem.at("lines", "reporting.lines-missing"));
        }
        if (text.lines().size() > MOST_LINES) {
            problems.add(Problem.at(
                    "lines",
                    "reporting.lines-many",
                    Map.of("lines", text.lines().size(), "most", MOST_LINES)));
        }
        var met = new HashMap<UUID, Integer>();
        for (var i = 0; i < text.lines().size(); i++) {
            var line = text.lines().get(i);
            var at = "lines[" + i + "].";
            var before = met.putIfAbsent(line.indicator(), i);
            var indicator = known.indicators.get(line.indicator());
            if (indicator == null) {
                problems.add(Problem.at(at + "indicator", "reporting.indicator-unknown"));
            } else if (before != null) {
                problems.add(Problem.at(
                        at + "indicator",
                        "reporting.indicator-twice",
                        Map.of("indicator", indicator.name(), "line", before + 1)));
            } else {
                line(at, line, text.frequency(), indicator, problems);
            }
            within(at + "minutes", line.minutes(), 1, MOST_MINUTES, problems);
            if (Objects.requireNonNullElse(line.no(), "").length() > LONGEST_NO) {
                problems.add(Problem.at(
                        at + "no",
                        "reporting.too-long",
                        Map.of(
                                "most",
                                LONGEST_NO,
                                "length",
                                Objects.requireNonNull(line.no()).length())));
            }
        }
    }

    private static void line(
            String at, RegimeLine line, Frequency regime, DefinitionText indicator, List<Problem> problems) {
        if (indicator.hasParts()) {
            problems.add(
                    Problem.at(at + "indicator", "reporting.indicator-made", Map.of("indicator", indicator.name())));
        }
        var frequency = line.frequency();
        if (frequency == Frequency.ONCE || frequency.months() < regime.months()) {
            problems.add(Problem.at(at + "frequency", "reporting.frequency-shorter"));
        } else if (frequency.months() < indicator.frequency().months()) {
            problems.add(
                    Problem.at(at + "frequency", "reporting.frequency-defined", Map.of("indicator", indicator.name())));
        }
    }
}
