package org.plumbline.reading.check.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The facts of one text or of one set of records entered by hand, by their kinds. */
public final class Facts {

    private final Map<Class<?>, List<Fact>> byKind = new HashMap<>();

    /** Takes facts in the order of the text. */
    public Facts(List<? extends Fact> all) {
        for (var one : all) {
            byKind.computeIfAbsent(one.getClass(), any -> new java.util.ArrayList<>())
                    .add(one);
        }
    }

    /** All facts of one kind, in the order in which they were given. */
    public <F extends Fact> List<F> all(Class<F> kind) {
        return byKind.getOrDefault(kind, List.of()).stream().map(kind::cast).toList();
    }
}
