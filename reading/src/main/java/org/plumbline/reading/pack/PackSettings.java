package org.plumbline.reading.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The settings of a pack: only names that are known, and of those that choose only values that are known (docs/languages.md). */
final class PackSettings {

    private static final String FILE = "pack.properties";

    /** What each setting may say; nothing listed is any text. */
    private static final Map<String, List<String>> KNOWN = Map.ofEntries(
            Map.entry("code", List.of()),
            Map.entry("name", List.of()),
            Map.entry("version", List.of()),
            Map.entry("decimal", List.of(".", ",")),
            Map.entry("groups", List.of()),
            Map.entry("month-first", List.of("true")),
            Map.entry("month-day", List.of("true")),
            Map.entry("joined-numbers", List.of("true")),
            Map.entry("ordinal", List.of("dot")),
            Map.entry("script", List.of("cyrillic")),
            Map.entry("body-before", List.of("none", "modifier", "capital")),
            Map.entry("body-after", List.of("capital", "place")),
            Map.entry("noun-capital", List.of("true")),
            Map.entry("capital-nouns", List.of("yes")),
            Map.entry("inflected", List.of("yes")),
            Map.entry("infinitive", List.of()),
            Map.entry("deed-link", List.of("required")),
            Map.entry("deed-verb", List.of("last")),
            Map.entry("deed-future", List.of("verb")),
            Map.entry("attributive-number", List.of("true")),
            Map.entry("plural", List.of("none")),
            Map.entry("plural-ending", List.of()),
            Map.entry("bare-number", List.of("strict")),
            Map.entry("currency", List.of()));

    private final String folder;
    private final Map<String, String> values = new HashMap<>();

    private PackSettings(String folder) {
        this.folder = folder;
    }

    /** The names that a pack may set. */
    static Set<String> names() {
        return KNOWN.keySet();
    }

    static PackSettings read(PackFolder folder) {
        var settings = new PackSettings(folder.name());
        var lines = folder.lines(FILE);
        if (lines == null) {
            throw settings.problem(
                    0, "the file is missing", "A pack has a file pack.properties; see docs/languages.md.");
        }
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                settings.take(line, at + 1);
            }
        }
        return settings;
    }

    private void take(String line, int number) {
        int sign = line.indexOf('=');
        if (sign < 1) {
            throw problem(number, "«" + line + "» is no setting", "Write name=value.");
        }
        var name = line.substring(0, sign).strip();
        var value = line.substring(sign + 1).strip();
        var allowed = KNOWN.get(name);
        if (allowed == null) {
            throw problem(
                    number,
                    "the setting «" + name + "» is not known",
                    "Settings are: " + String.join(", ", new TreeMap<>(KNOWN).keySet()) + ".");
        }
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            throw problem(
                    number,
                    "the setting " + name + " cannot be «" + value + "»",
                    "Write " + String.join(" or ", allowed) + ", or leave the line out.");
        }
        if (values.put(name, value) != null) {
            throw problem(number, "the setting " + name + " stands twice", "Leave one of the lines out.");
        }
    }

    /** What a setting says that no pack can do without. */
    String need(String name) {
        var value = get(name);
        if (value.isEmpty()) {
            throw problem(0, "the setting " + name + " is missing", "Add a line " + name + "=...");
        }
        return value;
    }

    /** What a setting says, or nothing. */
    String get(String name) {
        return values.getOrDefault(name, "");
    }

    boolean says(String name, String value) {
        return value.equals(values.get(name));
    }

    private PackProblem problem(int line, String what, String mend) {
        return new PackProblem(folder + "/" + FILE, line, what, mend);
    }
}
