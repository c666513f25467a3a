package org.plumbline.live;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.kernel.Refused;
import org.plumbline.live.deed.Placed;
import org.plumbline.live.deed.RecordState;
import org.plumbline.live.deed.TakeOverFigures;
import org.plumbline.live.deed.TextKey;
import org.plumbline.reader.Places;

/** Writes numbers of a text anew as the record gives them, each as it was written; all other words stay. */
final class Rewriting {

    private Rewriting() {}

    /**
     * The further version of a text.
     *
     * @param all the bound numbers, whose places move along
     * @param taken those that are written anew
     */
    static TakeOverFigures of(
            TextKey key,
            int version,
            String words,
            List<BindingRow> all,
            List<BindingRow> taken,
            List<Numeral> numerals) {
        if (taken.isEmpty()) {
            throw new Refused("bindings", "live.nothing-chosen", Map.of());
        }
        var written = new HashMap<Integer, Numeral>();
        numerals.forEach(each -> written.putIfAbsent(each.start(), each));
        var fresh = new HashMap<UUID, String>();
        var said = new HashMap<UUID, BigDecimal>();
        for (var each : taken) {
            var mark = each.mark();
            var numeral = written.get(each.start());
            if (mark == null
                    || mark.value() == null
                    || numeral == null
                    || mark.state() != RecordState.STANDS && mark.state() != RecordState.UNIT_ENDED) {
                throw new Refused(
                        "bindings",
                        "live.no-value",
                        Map.of("words", new Places(words).words(each.start(), each.end())));
            }
            var printed = Rounding.printed(mark.value(), each.decimals(), each.factor());
            fresh.put(each.id(), numeral.like(printed));
            said.put(each.id(), printed.multiply(each.factor()));
        }
        var out = new StringBuilder();
        var places = new Places(words);
        var placed = new ArrayList<Placed>();
        int behind = 0;
        int moved = 0;
        for (var each :
                all.stream().sorted(Comparator.comparingInt(BindingRow::start)).toList()) {
            var old = places.words(each.start(), each.end());
            var next = fresh.getOrDefault(each.id(), old);
            out.append(places.words(behind, each.start())).append(next);
            int start = each.start() + moved;
            int length = next.codePointCount(0, next.length());
            placed.add(new Placed(each.id(), start, start + length, said.getOrDefault(each.id(), each.said())));
            moved += length - (each.end() - each.start());
            behind = each.end();
        }
        out.append(places.words(behind, places.length()));
        return new TakeOverFigures(
                key, version, out.toString(), taken.stream().map(BindingRow::id).toList(), placed);
    }
}
