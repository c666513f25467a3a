package org.plumbline.target.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Json;
import org.plumbline.verdict.Evidence;
import org.plumbline.verdict.Inputs;
import org.plumbline.verdict.JsonFile;
import org.plumbline.verdict.Verdicts;
import org.springframework.modulith.NamedInterface;

/** An answer about a verdict, made again from the inputs that it carries, and what of it says otherwise. */
@NamedInterface("answers")
public final class AnswerAgain {

    /** By which rules an answer was given is said apart: it is no part of what it says. */
    private static final String ENGINE = "engine";

    private AnswerAgain() {}

    /**
     * A field in which an answer and the verdict made again differ.
     *
     * @param said what the answer says, {@code found} what the verdict says; null for nothing
     */
    public record Difference(
            String field, @Nullable Object said, @Nullable Object found) {}

    /** What the interface for programs says of these inputs: reported, checked, and against the three goals. */
    public static Map<?, ?> of(Inputs inputs) {
        var asked = inputs.over(Evidence.REPORTED);
        var verdicts = Verdicts.reportedAndChecked(asked);
        var goals = Verdicts.againstItsGoals(asked);
        var views = new LinkedHashMap<String, Object>();
        views.put("on", inputs.on());
        views.put("reported", VerdictView.of(verdicts.reported()));
        views.put("checked", VerdictView.of(verdicts.checked()));
        views.put(
                "goals",
                List.of(
                        VerdictView.of(goals.first()),
                        VerdictView.of(goals.atPeriodStart()),
                        VerdictView.of(goals.current())));
        return JsonFile.object(Json.write(views));
    }

    /** The fields of an answer that say otherwise than the verdict made again; what the answer leaves out is not compared. */
    public static List<Difference> differences(Map<?, ?> answer, Inputs inputs) {
        var again = of(inputs);
        var found = new ArrayList<Difference>();
        again.forEach((name, value) -> {
            if (answer.containsKey(name)) {
                compare(String.valueOf(name), answer.get(name), value, found);
            }
        });
        return found;
    }

    private static void compare(
            String field, @Nullable Object said, @Nullable Object now, List<Difference> differences) {
        if (said instanceof Map<?, ?> one && now instanceof Map<?, ?> other) {
            var names = new TreeSet<String>();
            one.keySet().forEach(each -> names.add(String.valueOf(each)));
            other.keySet().forEach(each -> names.add(String.valueOf(each)));
            names.remove(ENGINE);
            names.forEach(each -> compare(field + "." + each, one.get(each), other.get(each), differences));
        } else if (said instanceof List<?> one && now instanceof List<?> other) {
            for (var i = 0; i < Math.max(one.size(), other.size()); i++) {
                compare(field + "[" + i + "]", at(one, i), at(other, i), differences);
            }
        } else if (!same(said, now)) {
            differences.add(new Difference(field, said, now));
        }
    }

    private static @Nullable Object at(List<?> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal second
                ? number.compareTo(second) == 0
                : java.util.Objects.equals(one, other);
    }
}
