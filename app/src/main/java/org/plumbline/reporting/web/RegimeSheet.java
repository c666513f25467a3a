package org.plumbline.reporting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Texts;
import org.plumbline.directive.web.Typed;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.procedure.Shift;
import org.plumbline.reporting.Regime;
import org.plumbline.reporting.deed.Asked;
import org.plumbline.reporting.deed.DueKind;
import org.plumbline.reporting.deed.DueRule;
import org.plumbline.reporting.deed.EvidenceRule;
import org.plumbline.reporting.deed.RegimeLine;
import org.plumbline.reporting.deed.RegimeText;

/**
 * A regime as typed into its form.
 *
 * @param typed each field by its name; the lines are {@code line.N.indicator} and the like, {@code set.ID} is there for a set that is
 *     chosen
 */
public record RegimeSheet(Map<String, String> typed) {

    private static final Pattern LINE = Pattern.compile("line\\.(\\d{1,4})\\.[a-z]+");
    private static final String SET = "set.";
    private static final int USUAL_MINUTES = 5;
    private static final int USUAL_OPENS = 20;

    public RegimeSheet {
        typed = Map.copyOf(typed);
    }

    /** What a field holds; empty for none. */
    public String text(String field) {
        return Texts.clean(typed.get(field));
    }

    public boolean has(String field) {
        return !text(field).isEmpty();
    }

    /** A field as something that was typed to name a unit. */
    public Typed pick(String field) {
        return new Typed(text(field), text(field + "Pick"), text(field + "Asked"));
    }

    /** The numbers of the lines that are typed, in their order. */
    public List<Integer> lines() {
        var found = new TreeSet<Integer>();
        typed.keySet().forEach(each -> {
            var matcher = LINE.matcher(each);
            if (matcher.matches()) {
                found.add(Integer.valueOf(matcher.group(1)));
            }
        });
        return List.copyOf(found);
    }

    /** Whether a set is chosen. */
    public boolean hasSet(UUID set) {
        return has(SET + set);
    }

    /** A sheet to begin with: in a language, for an office. */
    static RegimeSheet begun(String language, Typed owner, LocalDate from) {
        return new RegimeSheet(Map.ofEntries(
                Map.entry("owner", owner.text()),
                Map.entry("ownerPick", owner.pick()),
                Map.entry("ownerAsked", owner.asked()),
                Map.entry("language", language),
                Map.entry("frequency", Frequency.QUARTER.name()),
                Map.entry("dueKind", DueKind.DAY_OF_MONTH.name()),
                Map.entry("dueAmount", "5"),
                Map.entry("dueMonths", "1"),
                Map.entry("dueShift", Shift.NEXT.name()),
                Map.entry("opensBefore", String.valueOf(USUAL_OPENS)),
                Map.entry("from", from.toString())));
    }

    /** What a regime asks now, to be laid down anew. */
    static RegimeSheet of(Regime regime, Map<UUID, IndicatorList.Defined> indicators, Map<UUID, Wording> units) {
        var text = regime.newest().text();
        var typed = new HashMap<String, String>();
        typed.put("language", text.name().language());
        typed.put("name", text.name().original());
        typed.put("purpose", text.purpose() == null ? "" : text.purpose().original());
        typed.put("frequency", text.frequency().name());
        typed.put("dueKind", text.due().kind().name());
        typed.put("dueAmount", String.valueOf(text.due().amount()));
        typed.put("dueMonths", String.valueOf(text.due().months()));
        typed.put("dueShift", text.due().shift().name());
        typed.put("opensBefore", String.valueOf(text.opensBefore()));
        typed.put("closesAfter", Objects.toString(text.closesAfter(), ""));
        if (text.byLevels()) {
            typed.put("byLevels", "yes");
        }
        asked(text, units, typed);
        for (var i = 0; i < text.lines().size(); i++) {
            var line = text.lines().get(i);
            var at = "line." + i + ".";
            typed.put(at + "no", Objects.toString(line.no(), ""));
            typed.put(
                    at + "indicator",
                    Objects.requireNonNull(indicators.get(line.indicator())).code());
            typed.put(at + "id", line.id().toString());
            typed.put(at + "frequency", line.frequency().name());
            typed.put(at + "minutes", String.valueOf(line.minutes()));
            if (line.evidence() == EvidenceRule.DOCUMENT) {
                typed.put(at + "document", "yes");
            }
        }
        return new RegimeSheet(typed);
    }

    private static void asked(RegimeText text, Map<UUID, Wording> units, Map<String, String> typed) {
        var single = new ArrayList<String>();
        for (var each : text.asked()) {
            switch (each.kind()) {
                case TIER -> {
                    var within = Objects.requireNonNull(each.unit());
                    typed.put("tier", Objects.toString(each.tier()));
                    typed.put("within", name(within, units));
                    typed.put("withinAsked", name(within, units));
                    typed.put("withinPick", within.toString());
                }
                case SET -> typed.put(SET + each.set(), "yes");
                case UNIT -> single.add(Objects.requireNonNull(each.unit()).toString());
            }
        }
        typed.put("units", String.join("\n", single));
    }

    private static String name(UUID unit, Map<UUID, Wording> units) {
        var name = units.get(unit);
        return name == null ? unit.toString() : name.original();
    }

    /** The text, or null where something has to be corrected first. */
    @Nullable
    RegimeText text(Scope scope, Finder finder, List<IndicatorList.Named> indicators, Doubts doubts) {
        var problems = doubts.problems();
        var before = problems.size();
        if (!has("name")) {
            problems.add(Problem.at("name", "reporting.name-missing"));
        }
        if (!Texts.isLanguage(text("language"))) {
            problems.add(Problem.at("language", "directive.form.language", Map.of("value", text("language"))));
        }
        var frequency = Objects.requireNonNullElse(
                Texts.choice("frequency", Frequency.class, text("frequency"), problems), Frequency.QUARTER);
        var due = due(problems);
        var opens = number("opensBefore", "opensBefore", USUAL_OPENS, problems);
        var closes = has("closesAfter") ? Texts.number("closesAfter", text("closesAfter"), problems) : null;
        var asked = asked(scope, finder, doubts);
        var lines = lines(frequency, indicators, problems);
        return problems.size() > before
                ? null
                : new RegimeText(
                        Wording.of(text("language"), text("name")),
                        has("purpose") ? Wording.of(text("language"), text("purpose")) : null,
                        frequency,
                        due,
                        opens,
                        closes,
                        has("byLevels"),
                        asked,
                        lines);
    }

    private DueRule due(List<Problem> problems) {
        var kind = Objects.requireNonNullElse(
                Texts.choice("dueKind", DueKind.class, text("dueKind"), problems), DueKind.DAY_OF_MONTH);
        var shift = Objects.requireNonNullElse(
                Texts.choice("dueShift", Shift.class, text("dueShift"), problems), Shift.NEXT);
        return new DueRule(
                kind,
                number("due.amount", "dueAmount", 0, problems),
                kind == DueKind.DAY_OF_MONTH ? number("due.months", "dueMonths", 0, problems) : 0,
                shift);
    }

    private int number(String at, String field, int usual, List<Problem> problems) {
        if (!has(field)) {
            return usual;
        }
        var read = Texts.number(at, text(field), problems);
        return read == null ? usual : read;
    }

    private List<Asked> asked(Scope scope, Finder finder, Doubts doubts) {
        var asked = new ArrayList<Asked>();
        if (has("tier")) {
            var tier = Texts.number("tier", text("tier"), doubts.problems());
            var typed = pick("within").isEmpty() ? pick("owner") : pick("within");
            var within = typed.isEmpty() ? null : finder.unit(scope, "within", typed, doubts);
            if (typed.isEmpty()) {
                doubts.problems().add(Problem.at("within", "reporting.within-missing"));
            }
            if (tier != null && tier <= Short.MAX_VALUE && within != null) {
                asked.add(Asked.tier(tier.shortValue(), within));
            }
        }
        typed.keySet().stream()
                .filter(each -> each.startsWith(SET) && has(each))
                .map(each -> Texts.chosen("sets", each.substring(SET.length()), doubts.problems()))
                .filter(Objects::nonNull)
                .sorted()
                .forEach(each -> asked.add(Asked.set(each)));
        text("units").lines().map(String::strip).filter(each -> !each.isEmpty()).forEach(each -> {
            var unit = finder.unit(scope, "units", new Typed(each, "", ""), doubts);
            if (unit != null) {
                asked.add(Asked.unit(unit));
            }
        });
        return asked;
    }

    private List<RegimeLine> lines(Frequency regime, List<IndicatorList.Named> indicators, List<Problem> problems) {
        var byCode = new LinkedHashMap<String, List<UUID>>();
        indicators.forEach(each -> byCode.computeIfAbsent(key(each.code()), any -> new ArrayList<>())
                .add(each.id()));
        var lines = new ArrayList<RegimeLine>();
        for (var n : lines()) {
            var at = "line." + n + ".";
            var code = text(at + "indicator");
            if (code.isEmpty() && !has(at + "no")) {
                continue;
            }
            var found = byCode.getOrDefault(key(code), List.of());
            if (found.size() != 1) {
                problems.add(Problem.at(
                        at + "indicator",
                        found.isEmpty() ? "reporting.code-unknown" : "reporting.code-several",
                        Map.of("code", code)));
                continue;
            }
            var frequency = Texts.choice(at + "frequency", Frequency.class, text(at + "frequency"), problems);
            var id = Texts.id(text(at + "id"));
            lines.add(new RegimeLine(
                    id == null ? Ids.next() : id,
                    Texts.orNull(text(at + "no")),
                    found.getFirst(),
                    frequency == null ? regime : frequency,
                    has(at + "document") ? EvidenceRule.DOCUMENT : EvidenceRule.NONE,
                    number(at + "minutes", at + "minutes", USUAL_MINUTES, problems)));
        }
        return lines;
    }

    private static String key(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }

    /** Where a problem of the text stands in the form. */
    String field(String field) {
        if (field.startsWith("asked[")) {
            return field.endsWith(".set")
                    ? "sets"
                    : field.endsWith(".tier") ? "tier" : has("tier") ? "within" : "units";
        }
        if (field.equals("asked")) {
            return "tier";
        }
        var lines = Pattern.compile("lines\\[(\\d+)]\\.(.+)").matcher(field);
        if (lines.matches()) {
            var rows = lines().stream()
                    .filter(n -> has("line." + n + ".indicator") || has("line." + n + ".no"))
                    .toList();
            var n = Integer.parseInt(lines.group(1));
            return n < rows.size() ? "line." + rows.get(n) + "." + lines.group(2) : "lines";
        }
        return field;
    }
}
