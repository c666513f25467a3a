package org.plumbline.indicator;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The groups to which a series is cut, written in one way: by dimension, {@code age=children;sex=female}. */
public record Cut(Map<String, String> groups) {

    public Cut {
        groups = new TreeMap<>(groups);
    }

    /** Reads what was written in any order; empty for a text that is none. */
    public static Optional<Cut> find(String text) {
        var groups = new TreeMap<String, String>();
        for (var part : text.split(";")) {
            if (part.isBlank()) {
                continue;
            }
            var pair = part.strip().split("=", 2);
            if (pair.length != 2 || pair[0].isBlank() || pair[1].isBlank()) {
                return Optional.empty();
            }
            if (groups.put(pair[0].strip(), pair[1].strip()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Cut(groups));
    }

    /** How it is kept; empty for the whole. */
    public String code() {
        return groups.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(";"));
    }
}
