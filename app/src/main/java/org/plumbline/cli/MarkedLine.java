package org.plumbline.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.record.RecordType;

/**
 * A line of a text in lines of the terminal's width, with what was found underlined and its number behind it in small figures. Without
 * colours the underlining is a line of its own.
 */
final class MarkedLine {

    private static final String SMALL = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** A stretch of the text that was found, with its number. */
    record Mark(int start, int end, int number, RecordType type) {}

    private final String text;
    private final int start;
    private final int end;
    private final Map<Integer, List<Mark>> ends;
    private final @Nullable Mark[] owner;
    private final StringBuilder row = new StringBuilder();
    private final StringBuilder below = new StringBuilder();
    private int used;

    MarkedLine(String text, int start, int end, List<Mark> marks) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.ends = marks.stream().collect(Collectors.groupingBy(Mark::end));
        this.owner = new Mark[end - start];
        // the shortest stretch at a place is painted last
        marks.stream()
                .sorted(Comparator.comparingInt((Mark mark) -> mark.end() - mark.start())
                        .reversed())
                .forEach(mark -> {
                    for (int at = Math.max(mark.start(), start); at < Math.min(mark.end(), end); at++) {
                        owner[at - start] = mark;
                    }
                });
    }

    void write(PrintWriter out, Ink ink, int width) {
        int at = start;
        while (at < end) {
            int behind = wordEnd(at);
            if (used > 0 && used + wide(at, behind) > width) {
                flush(out);
                while (at < behind && text.charAt(at) == ' ') {
                    at++;
                }
            }
            append(at, behind, ink);
            at = behind;
        }
        flush(out);
    }

    /** Behind the blanks from a place and the word after them. */
    private int wordEnd(int from) {
        int at = from;
        while (at < end && isBlank(at)) {
            at++;
        }
        while (at < end && !isBlank(at)) {
            at++;
        }
        return at;
    }

    private boolean isBlank(int at) {
        return text.charAt(at) == ' ' || text.charAt(at) == '\t';
    }

    private int wide(int from, int to) {
        int wide = text.substring(from, to).codePoints().map(Wrapped::width).sum();
        for (int at = from + 1; at <= to; at++) {
            for (var mark : ends.getOrDefault(at, List.of())) {
                wide += 1 + Integer.toString(mark.number()).length();
            }
        }
        return wide;
    }

    private void append(int from, int to, Ink ink) {
        int at = from;
        while (at < to) {
            var mark = owner[at - start];
            int stop = at + 1;
            while (stop < to && owner[stop - start] == mark && !ends.containsKey(stop)) {
                stop++;
            }
            var piece = shown(text.substring(at, stop));
            row.append(mark == null ? piece : ink.underlined(mark.type(), piece));
            int wide = piece.codePoints().map(Wrapped::width).sum();
            below.repeat(mark == null || ink.isColoured() ? ' ' : '‾', wide);
            used += wide;
            numbers(stop);
            at = stop;
        }
    }

    private void numbers(int place) {
        boolean another = false;
        for (var mark : ends.getOrDefault(place, List.of())) {
            var number = (another ? "," : "") + small(mark.number());
            another = true;
            row.append(number);
            below.repeat(' ', number.length());
            used += number.length();
        }
    }

    private static String small(int number) {
        var figures = new StringBuilder();
        for (char figure : Integer.toString(number).toCharArray()) {
            figures.append(SMALL.charAt(figure - '0'));
        }
        return figures.toString();
    }

    /** Signs that would move the terminal's pen are not written. */
    private static String shown(String piece) {
        return piece.replace('\t', ' ').replaceAll("\\p{Cntrl}", "");
    }

    private void flush(PrintWriter out) {
        out.println(row.toString().stripTrailing());
        if (!below.toString().isBlank()) {
            out.println(below.toString().stripTrailing());
        }
        row.setLength(0);
        below.setLength(0);
        used = 0;
    }
}
