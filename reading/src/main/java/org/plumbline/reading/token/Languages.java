package org.plumbline.reading.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plumbline.reading.pack.LanguagePack;
import org.plumbline.reading.pack.Lexicon;
import org.plumbline.reading.pack.Packs;

/**
 * Finds the language of each paragraph by the small words that only it uses. A paragraph that does not say enough has the language of the
 * text (reading.md, section 5.1: "undecided = document language").
 */
final class Languages {

    private static final int ENOUGH = 4;
    private static final int PARAGRAPH = Gap.PARAGRAPH.ordinal();
    private static final int WORD = TokenKind.WORD.ordinal();

    private final Tokens tokens;
    private final Hits hits;
    private final Packs packs;
    private final Lexicon lexicon;
    private final char[] view;
    private final List<LanguagePack> cyrillic;

    Languages(Tokens tokens, Hits hits, Packs packs, char[] view) {
        this.tokens = tokens;
        this.hits = hits;
        this.packs = packs;
        this.lexicon = packs.lexicon();
        this.view = view;
        this.cyrillic = packs.all().stream().filter(LanguagePack::cyrillic).toList();
    }

    void find(byte[] language) {
        int languages = packs.all().size();
        var counts = new ArrayList<long[]>();
        var all = new long[languages];
        for (int from = 0; from < tokens.size; from = end(from)) {
            var some = new long[languages];
            count(from, end(from), some);
            for (int one = 0; one < languages; one++) {
                all[one] += some[one];
            }
            counts.add(some);
        }
        int text = Math.max(0, best(all, 0));
        int from = 0;
        for (var some : counts) {
            int here = best(some, ENOUGH);
            boolean sure = here >= 0 && some[here] >= 2 * some[text] + ENOUGH;
            int to = end(from);
            Arrays.fill(language, from, to, (byte) (sure ? here : text));
            from = to;
        }
    }

    /** The end of the paragraph that begins at a token. */
    private int end(int from) {
        int at = from + 1;
        while (at < tokens.size && tokens.gap[at] != PARAGRAPH) {
            at++;
        }
        return at;
    }

    /** Small words count more than other known words; letters of another script count against a language. */
    private void count(int from, int to, long[] counts) {
        for (int at = from; at < to; at++) {
            if (tokens.kind[at] != WORD) {
                continue;
            }
            for (int hit = hits.firstOf(at); hit < hits.firstOf(at + 1); hit++) {
                counts[lexicon.language(hits.group(hit))] += lexicon.weight(hits.group(hit));
            }
            if (isCyrillic(view[tokens.start[at]])) {
                for (var pack : cyrillic) {
                    counts[pack.number()]++;
                }
            }
        }
    }

    private static boolean isCyrillic(char one) {
        return one >= 0x400 && one < 0x530;
    }

    private static int best(long[] counts, int least) {
        int best = Text.NONE;
        for (int one = 0; one < counts.length; one++) {
            if (counts[one] > least && (best == Text.NONE || counts[one] > counts[best])) {
                best = one;
            }
        }
        return best;
    }
}
