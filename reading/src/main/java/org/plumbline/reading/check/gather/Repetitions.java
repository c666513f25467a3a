package org.plumbline.reading.check.gather;

import java.util.Arrays;
import java.util.function.Consumer;
import org.plumbline.reading.check.fact.Fact;
import org.plumbline.reading.check.fact.Fact.Repetition;
import org.plumbline.reading.check.fact.Span;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.pack.Letters;
import org.plumbline.reading.token.Text;

/** Sentences that say once more what one before said, and items that stand twice in one list. */
final class Repetitions implements Gatherer {

    private static final ConceptSet TWICE = Sheet.set("check-twice");
    private static final int GRAM = 5;
    /** A sentence that stands there again word for word has at least so many runs. */
    private static final int LEAST_GRAMS = 8;
    /** One that only shares two fifths of its runs with another has at least so many, so that a name with its titles is no repetition. */
    private static final int MANY_GRAMS = 14;

    private static final int LARGE = 20_000;
    private static final int SAMPLE = 8;
    private static final int LONGEST_ITEM = 5;
    private static final int LONG_WORD = 5;

    @Override
    public void gather(Sheet sheet, Consumer<Fact> found) {
        var hashes = hashes(sheet.text);
        new Grams(sheet, hashes).run(found);
        items(sheet, hashes, found);
    }

    /** A number for each word that is the same for the same letters, whatever their case; 0 for signs. */
    private static int[] hashes(Text text) {
        var hashes = new int[text.size()];
        for (int token = 0; token < hashes.length; token++) {
            int hash = 7;
            if (text.isWord(token) || text.isNumber(token)) {
                for (int at = text.start(token); at < text.end(token); at++) {
                    hash = 31 * hash + Letters.lower(text.letter(at));
                }
                hashes[token] = hash == 0 ? 1 : hash;
            }
        }
        return hashes;
    }

    /** Runs of five words, each remembered with the sentence in which it stood first. */
    private static final class Grams {

        private final Sheet sheet;
        private final int[] hashes;
        private final int sample;
        private final long[] keys;
        private final int[] sentences;
        private final int mask;

        Grams(Sheet sheet, int[] hashes) {
            this.sheet = sheet;
            this.hashes = hashes;
            this.sample = hashes.length > LARGE ? SAMPLE : 1;
            int size = Integer.highestOneBit(Math.max(64, 4 * hashes.length / sample)) * 2;
            keys = new long[size];
            sentences = new int[size];
            mask = size - 1;
        }

        void run(Consumer<Fact> found) {
            var text = sheet.text;
            var counts = new int[text.sentences()];
            var sizes = new int[text.sentences()];
            for (int sentence = 0; sentence < text.sentences(); sentence++) {
                int best = look(sentence, counts, sizes);
                if (best >= 0) {
                    found.accept(new Repetition(span(best), false, span(sentence)));
                }
            }
        }

        private Span span(int sentence) {
            return sheet.span(sheet.text.sentenceStart(sentence), sheet.text.sentenceEnd(sentence));
        }

        /** Looks the runs of a sentence up and remembers them; the earlier sentence that shares most of them, or -1. */
        private int look(int sentence, int[] counts, int[] sizes) {
            var text = sheet.text;
            int end = text.sentenceEnd(sentence);
            var window = new int[GRAM];
            int words = 0;
            int grams = 0;
            int best = -1;
            var touched = new int[8];
            int touches = 0;
            for (int at = text.sentenceStart(sentence); at < end; at++) {
                if (hashes[at] == 0) {
                    continue;
                }
                window[words++ % GRAM] = hashes[at];
                if (words < GRAM) {
                    continue;
                }
                long gram = gram(window, words);
                if (gram % sample != 0) {
                    continue;
                }
                grams++;
                int other = remember(gram, sentence);
                if (other != sentence) {
                    if (counts[other]++ == 0) {
                        touched = touches == touched.length ? Arrays.copyOf(touched, 2 * touches) : touched;
                        touched[touches++] = other;
                    }
                    best = best < 0 || counts[other] > counts[best] ? other : best;
                }
            }
            sizes[sentence] = grams;
            int common = best < 0 ? 0 : counts[best];
            for (int at = 0; at < touches; at++) {
                counts[touched[at]] = 0;
            }
            int smaller = best < 0 ? 0 : Math.min(grams, sizes[best]);
            boolean same = common == smaller && grams == common && smaller * sample >= LEAST_GRAMS;
            boolean alike = smaller * sample >= MANY_GRAMS && 5 * common >= 2 * smaller;
            return common > 0 && (same || alike) ? best : -1;
        }

        private static long gram(int[] window, int words) {
            long gram = 17;
            for (int at = 0; at < GRAM; at++) {
                gram = gram * 1_000_003 + window[(words + at) % GRAM];
            }
            return gram >>> 1 | 1L << 62;
        }

        private int remember(long gram, int sentence) {
            int place = Long.hashCode(gram * 0x9E3779B97F4A7C15L) & mask;
            while (keys[place] != 0) {
                if (keys[place] == gram) {
                    return sentences[place];
                }
                place = place + 1 & mask;
            }
            keys[place] = gram;
            sentences[place] = sentence;
            return sentence;
        }
    }

    /** Before and behind a comma or an "and" the same words. */
    private static void items(Sheet sheet, int[] hashes, Consumer<Fact> found) {
        var text = sheet.text;
        int before = 0;
        for (int at = 1; at < text.size(); ) {
            int separator = separator(text, at);
            if (separator == Text.NONE) {
                if (hashes[at] == 0) {
                    before = at + 1;
                }
                at++;
                continue;
            }
            int length = at - before;
            boolean same = text.sentence(before) == text.sentence(Math.min(separator, text.size() - 1));
            if (length > 0 && length <= LONGEST_ITEM && same && isSame(text, hashes, before, separator, length)) {
                found.accept(new Repetition(sheet.span(before, at), true, sheet.span(before, separator + length)));
            }
            before = separator;
            at = Math.max(separator, at + 1);
        }
    }

    /** Behind a comma, an "and", or both; NONE where none begins here. */
    private static int separator(Text text, int at) {
        int behind = text.isSign(at, ',') ? at + 1 : at;
        int and = text.at(behind, Words.AND);
        return and != Text.NONE ? and : behind > at ? behind : Text.NONE;
    }

    private static boolean isSame(Text text, int[] hashes, int first, int second, int length) {
        if (second + length > text.size() || text.has(first, TWICE)) {
            return false;
        }
        boolean longWord = false;
        for (int at = 0; at < length; at++) {
            if (hashes[first + at] == 0 || hashes[first + at] != hashes[second + at] || text.isNumber(first + at)) {
                return false;
            }
            longWord |= text.end(first + at) - text.start(first + at) >= LONG_WORD;
        }
        return longWord;
    }
}
