package org.plumbline.reading.score;

import java.util.LinkedHashMap;
import java.util.Map;

/** What F1 under the strict rule must come to on the held texts: over all, by language, by kind. */
final class Bars {

    /** What is to be reached. */
    static final Map<String, Double> WANTED = wanted();

    /** Those of them that are reached, and may not be lost again. */
    static final Map<String, Double> REACHED = reached(
            "all",
            "vi",
            "en",
            "id",
            "de",
            "pl",
            "uk",
            "citation",
            "money",
            "count",
            "ratio",
            "observation",
            "target",
            "event",
            "task",
            "recommendation");

    /** How many records are still read in held texts that hold none. */
    static final int ALARMS_WITHOUT_FACTS = 0;

    /** The same in the texts that it was tuned on. */
    static final int ALARMS_WITHOUT_FACTS_WHERE_TUNED = 0;

    private Bars() {}

    private static Map<String, Double> reached(String... rows) {
        var all = new LinkedHashMap<String, Double>();
        for (var row : rows) {
            all.put(row, WANTED.get(row));
        }
        return all;
    }

    private static Map<String, Double> wanted() {
        var all = new LinkedHashMap<String, Double>();
        all.put("all", 0.85);
        for (var language : "vi en id de pl uk".split(" ")) {
            all.put(language, 0.75);
        }
        for (var kind : "citation money count change".split(" ")) {
            all.put(kind, 0.92);
        }
        all.put("ratio", 0.85);
        all.put("observation", 0.85);
        all.put("target", 0.75);
        all.put("event", 0.75);
        all.put("task", 0.60);
        all.put("recommendation", 0.60);
        return all;
    }
}
