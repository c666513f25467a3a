package org.plumbline.reading.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Judges what was said of one text by the gold of it (reading-records.md, section 6). */
final class Scorer {

    /** Within a record of the first kind, a reading of the others that is nothing better is neither right nor wrong. */
    private static final Map<String, Set<String>> NESTED = Map.of(
            "task", Set.of("count", "observation", "target", "ratio"),
            "recommendation", Set.of("count", "observation", "target", "ratio"),
            "change", Set.of("count", "observation", "money"),
            "ratio", Set.of("count"),
            "target", Set.of("count", "money"),
            "observation", Set.of("count", "money"));

    private final List<Gold> gold;
    private final Rule rule;

    Scorer(List<Gold> gold, Rule rule) {
        this.gold = gold;
        this.rule = rule;
    }

    List<Outcome> judge(List<Said> said) {
        var required = gold.stream().filter(one -> !one.optional()).toList();
        var owners = Matching.owners(required, said, rule.right());
        var found = IntStream.of(owners).boxed().toList();
        var outcomes = new ArrayList<Outcome>();
        for (int at = 0; at < required.size(); at++) {
            var one = required.get(at);
            var kind = found.contains(at) ? Outcome.Kind.HIT : Outcome.Kind.MISS;
            outcomes.add(new Outcome(kind, one.type(), one.start(), one.end(), one.fields()));
        }
        for (int at = 0; at < said.size(); at++) {
            if (owners[at] < 0) {
                var one = said.get(at);
                var kind = isForgiven(one) ? Outcome.Kind.IGNORED : Outcome.Kind.ALARM;
                outcomes.add(new Outcome(kind, one.type(), one.start(), one.end(), one.fields()));
            }
        }
        return outcomes;
    }

    private boolean isForgiven(Said said) {
        return !said.broken()
                && (said.isUnnumberedDocument()
                        || gold.stream().anyMatch(one -> one.optional() && one.touches(said) || holds(one, said)));
    }

    private static boolean holds(Gold outer, Said said) {
        return NESTED.getOrDefault(outer.type(), Set.of()).contains(said.type())
                && outer.start() <= said.start()
                && said.end() <= outer.end();
    }
}
