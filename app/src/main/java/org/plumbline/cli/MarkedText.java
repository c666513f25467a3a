package org.plumbline.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.reader.web.FoundWords;
import org.plumbline.reading.record.Found;
import org.plumbline.reading.record.RecordType;
import org.plumbline.web.Words;

/**
 * A text at the terminal: its paragraphs with what was found in them underlined and numbered, and below each paragraph the records in
 * words. Paragraphs in which nothing was found are shown as they are.
 */
final class MarkedText {

    private final PrintWriter out;
    private final Words w;
    private final Ink ink;
    private final int width;
    private final Map<RecordType, Integer> counts = new EnumMap<>(RecordType.class);
    private int said;

    MarkedText(PrintWriter out, Words w, boolean colour, int width) {
        this.out = out;
        this.w = w;
        this.ink = new Ink(colour);
        this.width = width;
    }

    /** Says a text, or a section of one. */
    void say(String text, List<Found> records) {
        var places = new Places(text);
        int next = 0;
        int start = 0;
        var open = new ArrayList<MarkedLine.Mark>();
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            int stop = end < 0 ? text.length() : end;
            int first = next;
            int from = start;
            open.removeIf(mark -> mark.end() <= from);
            while (next < records.size() && places.index(records.get(next).start()) < Math.max(stop, start + 1)) {
                var one = records.get(next++);
                open.add(new MarkedLine.Mark(
                        places.index(one.start()), places.index(one.end()), said + next, one.type()));
            }
            new MarkedLine(text, start, stop, open).write(out, ink, width);
            for (int at = first; at < next; at++) {
                record(said + at + 1, records.get(at));
            }
            if (next > first) {
                out.println();
            }
            if (end < 0) {
                break;
            }
            start = end + 1;
        }
        said += records.size();
        records.forEach(one -> counts.merge(one.type(), 1, Integer::sum));
    }

    private void record(int number, Found one) {
        var head = "  " + number + "  " + FoundWords.kind(w, one);
        var rest = FoundWords.said(w, one);
        int indent = 6;
        var lines = Wrapped.words(head + " – " + rest, width, indent);
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            out.println(
                    at == 0 && line.startsWith(head) ? ink.of(one.type(), head) + line.substring(head.length()) : line);
        }
    }

    /** How many records there were, by kind. */
    void summary() {
        if (counts.isEmpty()) {
            out.println(w.say("reading.read.nothing"));
            return;
        }
        var kinds = counts.entrySet().stream()
                .sorted(Comparator.comparing(each -> -each.getValue()))
                .map(each -> w.say("reader.kind." + each.getKey().code()) + " " + w.number(each.getValue()))
                .collect(Collectors.joining(", "));
        for (var line : Wrapped.words(w.say("reading.read.found", "count", said) + " " + kinds, width, 2)) {
            out.println(line);
        }
    }

    /** From code points to the places of a Java text, asked in ascending order or near it. */
    private static final class Places {

        private final String text;
        private int point;
        private int index;

        Places(String text) {
            this.text = text;
        }

        int index(int wanted) {
            index = text.offsetByCodePoints(index, wanted - point);
            point = wanted;
            return index;
        }
    }
}
