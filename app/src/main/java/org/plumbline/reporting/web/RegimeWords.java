package org.plumbline.reporting.web;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;
import org.plumbline.reporting.Regime;
import org.plumbline.reporting.deed.Asked;
import org.plumbline.reporting.deed.DueRule;
import org.plumbline.reporting.deed.RegimeText;
import org.plumbline.web.Words;

/** What a regime asks, in a reader's words. */
public final class RegimeWords {

    private static final int MONTHS = 12;

    private RegimeWords() {}

    /** By when: "on day 5 of the month after the period; the next working day where nobody works on it". */
    public static String due(Words w, DueRule due) {
        var rule = w.say("reporting.due." + code(due.kind()), "amount", due.amount(), "months", due.months());
        return rule + " " + w.name("reporting.shifted", due.shift());
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Of whom it asks. */
    public static String asked(
            Words w, RegimeText text, Map<UUID, Wording> units, Map<UUID, Wording> sets, Map<Short, Wording> tiers) {
        return text.asked().stream()
                .map(each -> asked(w, each, units, sets, tiers))
                .collect(Collectors.joining("; "));
    }

    private static String asked(
            Words w, Asked asked, Map<UUID, Wording> units, Map<UUID, Wording> sets, Map<Short, Wording> tiers) {
        return switch (asked.kind()) {
            case UNIT -> name(w, units.get(asked.unit()));
            case SET -> w.say("reporting.asked.set", "set", name(w, sets.get(asked.set())));
            case TIER ->
                w.say(
                        "reporting.asked.tier",
                        "tier",
                        name(w, tiers.get(asked.tier())),
                        "unit",
                        name(w, units.get(asked.unit())));
        };
    }

    private static String name(Words w, @Nullable Wording name) {
        return name == null ? "–" : w.text(name);
    }

    /** The minutes that a version costs each unit in a year. */
    public static int minutesOfAYear(Regime.Version version) {
        return version.text().lines().stream()
                .mapToInt(each -> each.minutes() * (MONTHS / each.frequency().months()))
                .sum();
    }
}
