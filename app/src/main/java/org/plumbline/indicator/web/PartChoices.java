package org.plumbline.indicator.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Wording;
import org.plumbline.web.Words;

/**
 * The indicators of which a composite can be made, as they are chosen by code; where several have one code, the unit that defined them
 * stands behind it.
 *
 * @param byText what is typed, and what it means
 */
public record PartChoices(Map<String, Choice> byText) {

    /** An indicator under the text by which it is chosen; {@code inSight} whether the reader sees the unit that defined it. */
    public record Choice(UUID id, String code, Wording name, boolean inSight) {}

    static PartChoices of(Words w, List<IndicatorList.Named> all) {
        var many = new LinkedHashMap<String, Integer>();
        all.forEach(each -> many.merge(key(each.code()), 1, Integer::sum));
        var byText = new LinkedHashMap<String, Choice>();
        for (var each : all) {
            var alone = many.getOrDefault(key(each.code()), 0) == 1;
            var text = alone ? each.code() : each.code() + " (" + told(w, each) + ")";
            byText.put(text, new Choice(each.id(), each.code(), each.name(), each.owner() != null));
        }
        return new PartChoices(byText);
    }

    /** By what it is told from others of its code: its unit, or where that is out of sight its identifier. */
    private static String told(Words w, IndicatorList.Named each) {
        return each.owner() == null ? each.id().toString() : w.text(each.owner());
    }

    /** How an indicator is written into the form. */
    String text(UUID indicator) {
        return byText.entrySet().stream()
                .filter(each -> each.getValue().id().equals(indicator))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(indicator.toString());
    }

    /** What was typed: the text as offered, a code that only one unit in sight uses, or an identifier; else a problem at the field. */
    @Nullable
    UUID find(String field, String typed, List<Problem> problems) {
        var of = new ArrayList<Choice>();
        for (var each : byText.entrySet()) {
            if (each.getKey().equalsIgnoreCase(typed)
                    || each.getValue().id().toString().equals(typed)) {
                return each.getValue().id();
            }
            if (key(each.getValue().code()).equals(key(typed))) {
                of.add(each.getValue());
            }
        }
        var seen = of.stream().filter(Choice::inSight).toList();
        if (of.size() == 1 || seen.size() == 1) {
            return (of.size() == 1 ? of : seen).getFirst().id();
        }
        problems.add(
                of.isEmpty()
                        ? Problem.at(field, "composite.part-unknown")
                        : Problem.at(field, "composite.part-several", Map.of("code", typed)));
        return null;
    }

    private static String key(String code) {
        return code.replaceAll("\\s+", "").toLowerCase(java.util.Locale.ROOT);
    }
}
