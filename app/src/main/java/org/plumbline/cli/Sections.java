package org.plumbline.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.reading.record.Found;

/**
 * A text in sections that fit into memory with all that is found in them. A text of up to two million characters, some thousand pages, is one
 * section; a longer one is parted between paragraphs.
 *
 * @param text the words of the section
 * @param start the code points of the text before it
 * @param line the number of the line in which it begins
 */
record Sections(String text, int start, int line) {

    private static final int LONGEST = 2_000_000;

    /** The sections of a text, in its order; together they are the text. */
    static List<Sections> of(String text) {
        if (text.length() <= LONGEST) {
            return List.of(new Sections(text, 0, 1));
        }
        var all = new ArrayList<Sections>();
        int points = 0;
        int lines = 1;
        for (int start = 0; start < text.length(); ) {
            int end = end(text, start);
            var words = text.substring(start, end);
            all.add(new Sections(words, points, lines));
            points += words.codePointCount(0, words.length());
            lines += (int) words.chars().filter(one -> one == '\n').count();
            start = end;
        }
        return all;
    }

    /** Behind a paragraph, else behind a line, else behind a word. */
    private static int end(String text, int start) {
        if (text.length() - start <= LONGEST) {
            return text.length();
        }
        int most = start + LONGEST;
        int least = start + LONGEST / 2;
        int paragraph = text.lastIndexOf("\n\n", most - 2);
        if (paragraph >= least) {
            return paragraph + 2;
        }
        for (var sign : new char[] {'\n', ' '}) {
            int found = text.lastIndexOf(sign, most - 1);
            if (found >= least) {
                return found + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
    }

    /** Records of the section, with their places in the text. */
    List<Found> moved(List<Found> records) {
        if (start == 0) {
            return records;
        }
        return records.stream()
                .map(one -> new Found(
                        one.type(),
                        one.start() + start,
                        one.end() + start,
                        one.surface(),
                        one.fields(),
                        one.rule(),
                        one.reasons(),
                        one.confidence(),
                        one.language()))
                .toList();
    }

    /** Tells the line of a place. */
    Lines lines() {
        return new Lines();
    }

    /** The lines of the section. */
    final class Lines {

        private final int[] ends;

        private Lines() {
            var points = text.codePoints().toArray();
            ends = IntStream.range(0, points.length)
                    .filter(at -> points[at] == '\n')
                    .toArray();
        }

        /** The number of the line of a place, given in code points of the section. */
        int of(int point) {
            int place = Arrays.binarySearch(ends, point);
            return line + (place >= 0 ? place : -place - 1);
        }
    }
}
