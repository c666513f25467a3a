package org.plumbline.indicator;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The groups to which a series is cut, written in one way: by dimension, {@code age=children;sex=female}. */
public record Cut(Map<String, String> groups) {

    /** The group of a named set as a whole: the set's identifier. */
    public static final String SET = "set";

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

    /** The named set for which a figure speaks as a whole; none for one that speaks for the unit. */
    public Optional<UUID> set() {
        try {
            return Optional.ofNullable(groups.get(SET)).map(UUID::fromString);
        } catch (IllegalArgumentException noIdentifier) {
            return Optional.empty();
        }
    }

    /** The cut of the members' own figures: the same without the set. */
    public Cut ofMembers() {
        var others = new TreeMap<>(groups);
        others.remove(SET);
        return new Cut(others);
    }

    /** Whether a code that is kept is that of a named set as a whole. */
    static boolean isOfSet(String code) {
        return code.startsWith(SET + "=") || code.contains(";" + SET + "=");
    }
}
