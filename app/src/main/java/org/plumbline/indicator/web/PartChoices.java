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

    /** An indicator under the text by which it is chosen. */
    public record Choice(UUID id, String code, Wording name) {}

    static PartChoices of(Words w, List<IndicatorList.Named> all) {
        var many = new LinkedHashMap<String, Integer>();
        all.forEach(each -> many.merge(key(each.code()), 1, Integer::sum));
        var byText = new LinkedHashMap<String, Choice>();
        for (var each : all) {
            var alone = many.get(key(each.code())) == 1;
            var text = alone || each.owner() == null ? each.code() : each.code() + " (" + w.text(each.owner()) + ")";
            byText.putIfAbsent(text, new Choice(each.id(), each.code(), each.name()));
        }
        return new PartChoices(byText);
    }

    /** How an indicator is written into the form. */
    String text(UUID indicator) {
        return byText.entrySet().stream()
                .filter(each -> each.getValue().id().equals(indicator))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(indicator.toString());
    }

    /** What was typed: the text as offered, a code that only one has, or an identifier; else a problem at the field. */
    @Nullable
    UUID find(String field, String typed, List<Problem> problems) {
        var found = new ArrayList<UUID>();
        for (var each : byText.entrySet()) {
            if (each.getKey().equalsIgnoreCase(typed) || each.getValue().id().toString().equals(typed)) {
                return each.getValue().id();
            }
            if (key(each.getValue().code()).equals(key(typed))) {
                found.add(each.getValue().id());
            }
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        problems.add(
                found.isEmpty()
                        ? Problem.at(field, "composite.part-unknown")
                        : Problem.at(field, "composite.part-several", Map.of("code", typed)));
        return null;
    }

    private static String key(String code) {
        return code.replaceAll("\\s+", "").toLowerCase(java.util.Locale.ROOT);
    }
}
