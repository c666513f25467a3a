package org.plumbline.target.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.directive.web.Typed;
import org.plumbline.target.deed.GoalText;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Milestone;
import org.plumbline.web.Words;

/**
 * A target, or a new goal of one, as typed into its form.
 *
 * @param typed each field by its name; {@code cut.CODE} is the group chosen of a dimension
 */
public record TargetSheet(Map<String, String> typed) {

    static final String CUT = "cut.";

    private static final Pattern MILESTONE = Pattern.compile("goal\\.milestones\\[(\\d{1,3})]\\.(day|level)");
    private static final List<String> FIRST = List.of(
            "kind",
            "indicator",
            "indicatorPick",
            "indicatorAsked",
            "unit",
            "unitPick",
            "unitAsked",
            "step",
            "add",
            "drop",
            "_csrf",
            "_once");

    public TargetSheet {
        typed = Map.copyOf(typed);
    }

    /** What a field holds; empty for none. */
    public String text(String field) {
        return Texts.clean(typed.get(field));
    }

    public boolean has(String field) {
        return !text(field).isEmpty();
    }

    /** Whether one of the fields is filled in: then their part of the form stands open. */
    public boolean hasAny(String... fields) {
        return List.of(fields).stream().anyMatch(this::has);
    }

    /** Whether a group of some dimension is chosen. */
    public boolean isCut() {
        return typed.entrySet().stream()
                .anyMatch(each ->
                        each.getKey().startsWith(CUT) && !each.getValue().isBlank());
    }

    /** The kind that is chosen, or null. */
    public @Nullable Kind kind() {
        return Texts.option(Kind.class, text("kind"));
    }

    Typed named(String field) {
        return new Typed(text(field), text(field + "Pick"), text(field + "Asked"));
    }

    /** All that was typed apart from what the first step asks for: it is kept while that is changed. */
    public Map<String, String> kept() {
        return typed.entrySet().stream()
                .filter(each ->
                        !FIRST.contains(each.getKey()) && !each.getValue().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    /** A point on the planned way as typed. */
    public record Step(String day, String level) {

        /** A row to fill in. */
        public static Step empty() {
            return new Step("", "");
        }
    }

    /** The points on the way in the order of their rows; rows left empty are passed over. */
    public List<Step> steps() {
        var rows = new TreeSet<Integer>();
        typed.forEach((field, value) -> {
            var found = MILESTONE.matcher(field);
            if (found.matches() && !value.isBlank()) {
                rows.add(Integer.valueOf(found.group(1)));
            }
        });
        return rows.stream()
                .map(n -> new Step(text("goal.milestones[" + n + "].day"), text("goal.milestones[" + n + "].level")))
                .toList();
    }

    /** The same with other values in some fields, or with fields more. */
    TargetSheet with(Map<String, String> others) {
        var all = new HashMap<>(typed);
        all.putAll(others);
        return new TargetSheet(all);
    }

    /** The same without one row of points on the way. */
    TargetSheet without(String row) {
        var steps = steps();
        var all = new HashMap<>(typed);
        all.keySet().removeIf(field -> MILESTONE.matcher(field).matches());
        var left = IntStream.range(0, steps.size())
                .filter(n -> !row.equals("milestones[" + n + "]"))
                .mapToObj(steps::get)
                .toList();
        for (var n = 0; n < left.size(); n++) {
            put(all, n, left.get(n).day, left.get(n).level);
        }
        return new TargetSheet(all);
    }

    /** The rows numbered from nought, as the fields of what is refused are named. */
    TargetSheet numbered() {
        return without("");
    }

    private static void put(Map<String, String> all, int n, String day, String level) {
        all.put("goal.milestones[" + n + "].day", day);
        all.put("goal.milestones[" + n + "].level", level);
    }

    /** What stands in a goal, to be revised. */
    static TargetSheet of(Words w, GoalText goal, LocalDate today) {
        var typed = new HashMap<String, String>();
        typed.put("goal.comparator", Objects.toString(goal.comparator(), ""));
        typed.put("goal.baseline", LineWords.plain(w, goal.baseline()));
        typed.put("goal.level", LineWords.plain(w, goal.level()));
        typed.put("goal.upper", LineWords.plain(w, goal.upper()));
        typed.put("goal.start", goal.start().toString());
        typed.put("goal.due", goal.due().toString());
        for (var n = 0; n < goal.milestones().size(); n++) {
            Milestone each = goal.milestones().get(n);
            put(typed, n, each.day().toString(), w.plain(each.level()));
        }
        typed.put("inForce", today.toString());
        return new TargetSheet(typed);
    }
}
