package org.plumbline.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.TraitKind;
import org.plumbline.organisation.UnitSets;

/** The fields by which forms ask for traits, and for the conditions of a set by rule: one for each kind, in its own words. */
final class TraitFields {

    private static final String TRAIT = "trait.";
    private static final String RULE = "rule.";

    private TraitFields() {}

    /** A field for each kind that is offered, and for each trait the unit has already. */
    static List<Form.Field> of(TraitWords words, Map<String, String> typed, Map<String, String> current) {
        var fields = new ArrayList<Form.Field>();
        words.kinds().values().stream()
                .filter(kind -> kind.offered() || current.containsKey(kind.code()))
                .forEach(kind -> fields.add(field(
                        words,
                        kind,
                        TRAIT + kind.code(),
                        typed,
                        current.getOrDefault(kind.code(), ""),
                        hint(words, kind))));
        current.forEach((code, value) -> {
            if (!words.kinds().containsKey(code)) {
                fields.add(Form.text(TRAIT + code, typed, value, false)
                        .called(words.name(code).text(), words.w().say("organisation.trait-undefined")));
            }
        });
        return fields;
    }

    /**
     * What was typed, as it is kept; an emptied field ends its trait. Only changes are given.
     *
     * @throws Refused at every field that cannot be read
     */
    static Map<String, String> read(TraitWords words, Map<String, String> typed, Map<String, String> current) {
        var changed = new TreeMap<String, String>();
        var problems = new ArrayList<Problem>();
        typed.forEach((name, text) -> {
            if (!name.startsWith(TRAIT)) {
                return;
            }
            var code = name.substring(TRAIT.length());
            var kind = words.kinds().get(code);
            try {
                var value = text.isBlank() ? "" : kind == null ? text.strip() : words.read(kind, name, text);
                if (!value.equals(current.getOrDefault(code, "")) && (kind != null || current.containsKey(code))) {
                    changed.put(code, value);
                }
            } catch (Refused refused) {
                problems.addAll(refused.problems());
            }
        });
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return changed;
    }

    /** For numbers at least and at most; for the rest the value itself. */
    static List<Form.Field> rule(TraitWords words, Map<String, String> typed, List<UnitSets.Condition> conditions) {
        var fields = new ArrayList<Form.Field>();
        for (var kind : words.kinds().values()) {
            if (!kind.offered()
                    && conditions.stream().noneMatch(each -> each.trait().equals(kind.code()))) {
                continue;
            }
            var name = RULE + kind.code();
            if (kind.shape().isNumeric()) {
                for (var comparison : List.of(UnitSets.Comparison.AT_LEAST, UnitSets.Comparison.AT_MOST)) {
                    var hint = words.w().say("organisation.rule-any") + " " + hint(words, kind);
                    fields.add(Form.text(
                                    name + "." + comparison,
                                    typed,
                                    words.typed(kind, value(conditions, kind, comparison)),
                                    false)
                            .called(
                                    words.name(kind.code()).text() + ": "
                                            + words.w().name("organisation.comparison", comparison),
                                    hint));
                }
            } else {
                fields.add(field(
                        words,
                        kind,
                        name,
                        typed,
                        value(conditions, kind, UnitSets.Comparison.IS),
                        words.w().say("organisation.rule-any")));
            }
        }
        return fields;
    }

    /** The conditions that were typed; those about traits without a definition stay as they were. */
    static List<UnitSets.Condition> conditions(
            TraitWords words, Map<String, String> typed, List<UnitSets.Condition> before) {
        var conditions = new ArrayList<UnitSets.Condition>();
        var problems = new ArrayList<Problem>();
        for (var kind : words.kinds().values()) {
            for (var comparison : UnitSets.Comparison.values()) {
                var name = comparison == UnitSets.Comparison.IS
                        ? RULE + kind.code()
                        : RULE + kind.code() + "." + comparison;
                var text = typed.getOrDefault(name, "");
                if (!text.isBlank()) {
                    try {
                        conditions.add(new UnitSets.Condition(kind.code(), comparison, words.read(kind, name, text)));
                    } catch (Refused refused) {
                        problems.addAll(refused.problems());
                    }
                }
            }
        }
        before.stream().filter(each -> !words.kinds().containsKey(each.trait())).forEach(conditions::add);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return conditions;
    }

    private static String value(List<UnitSets.Condition> conditions, TraitKind kind, UnitSets.Comparison comparison) {
        return conditions.stream()
                .filter(each -> each.trait().equals(kind.code()))
                .filter(each -> each.comparison() == comparison
                        || kind.shape().isNumeric() && each.comparison() == UnitSets.Comparison.IS)
                .map(UnitSets.Condition::value)
                .findFirst()
                .orElse("");
    }

    private static Form.Field field(
            TraitWords words, TraitKind kind, String name, Map<String, String> typed, String current, String hint) {
        var label = words.name(kind.code()).text();
        return switch (kind.shape()) {
            case YES_NO, CHOICE ->
                Form.choice(name, typed, current, words.options(kind)).called(label, hint);
            case NUMBER, SHARE, TEXT ->
                Form.text(name, typed, words.typed(kind, current), false).called(label, hint);
        };
    }

    private static String hint(TraitWords words, TraitKind kind) {
        var w = words.w();
        return switch (kind.shape()) {
            case NUMBER ->
                kind.measure() == null
                        ? w.say("organisation.trait-hint.number")
                        : w.say("organisation.trait-hint.measure", "measure", Objects.requireNonNull(kind.measure()));
            case SHARE -> w.say("organisation.trait-hint.share");
            case YES_NO, CHOICE, TEXT -> "";
        };
    }
}
