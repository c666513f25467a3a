package org.plumbline.reading.score;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.plumbline.reading.record.RecordType;

/** The figures of many texts under one rule: by kind, by language, by subset, over all. */
final class Table {

    private final Rule rule;
    private final Map<String, Tally> kinds = new TreeMap<>();
    private final Map<String, Tally> languages = new TreeMap<>();
    private final Map<String, Tally> subsets = new TreeMap<>();
    private final Tally all = new Tally();

    Table(Rule rule) {
        this.rule = rule;
    }

    /** Adds what became of one text. */
    void add(GoldText text, Iterable<Outcome> outcomes) {
        for (var one : outcomes) {
            kind(one.type()).add(one);
            language(text.language()).add(one);
            subsets.computeIfAbsent(text.subset(), any -> new Tally()).add(one);
            all.add(one);
        }
    }

    Tally kind(String type) {
        return kinds.computeIfAbsent(type, any -> new Tally());
    }

    Tally language(String code) {
        return languages.computeIfAbsent(code, any -> new Tally());
    }

    Tally all() {
        return all;
    }

    private double mean(ToDoubleFunction<Tally> figure) {
        return languages.values().stream().mapToDouble(figure).average().orElse(0);
    }

    @Override
    public String toString() {
        var lines = new StringBuilder("== rule: " + rule.title() + "\n");
        lines.append("  %-18s%8s%8s%8s\n".formatted("", "P", "R", "F1"));
        Arrays.stream(RecordType.values())
                .map(RecordType::code)
                .forEach(one -> lines.append(kind(one).line(one)).append('\n'));
        lines.append("  -- by language (micro within each)\n");
        languages.forEach((name, tally) -> lines.append(tally.line(name)).append('\n'));
        lines.append("  -- by subset\n");
        subsets.forEach((name, tally) -> lines.append(tally.line(name)).append('\n'));
        lines.append("  -- overall\n").append(all.line("micro")).append('\n');
        lines.append(Tally.figures("macro by language", mean(Tally::precision), mean(Tally::recall), mean(Tally::f1)))
                .append("   mean over languages\n");
        lines.append("  predictions ignored (optional gold, unnumbered document, nested reading): %d\n"
                .formatted(all.ignored()));
        return lines.toString();
    }
}
