package org.plumbline.verdict;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.JsonText.NotJson;

/** What stands in which line of a JSON text, so that whoever wrote it by hand finds the place that a {@link Problem} names. */
public final class JsonFile {

    private JsonFile() {}

    /**
     * The line of a place such as {@code target.goals[0].level}, the first one being 1; of what is missing, the line in which that begins
     * in which it is missing.
     */
    public static int line(String text, String place) {
        var places = new HashMap<String, Integer>();
        try {
            JsonText.read(text, places);
        } catch (NotJson wrong) {
            return wrong.line();
        }
        var around = place;
        while (!places.containsKey(around)) {
            around = around.substring(0, Math.max(0, Math.max(around.lastIndexOf('.'), around.lastIndexOf('['))));
        }
        return JsonText.line(text, places.get(around));
    }

    /** What a JSON text says: maps, lists, texts, exact decimals, truths; null where it is no JSON. */
    public static @Nullable Object value(String text) {
        try {
            return JsonText.read(text);
        } catch (NotJson wrong) {
            return null;
        }
    }

    /** The same where an object is looked for; empty where it is something else. */
    public static Map<?, ?> object(String text) {
        return value(text) instanceof Map<?, ?> object ? object : Map.of();
    }
}
