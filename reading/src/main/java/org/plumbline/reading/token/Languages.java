package org.plumbline.reading.token;

import java.util.Arrays;
import java.util.List;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.LanguagePack;
import org.plumbline.reading.pack.Packs;

/**
 * Finds the language of each paragraph by the small words that only it uses. A paragraph that does not say enough has the language of the
 * text (reading.md, section 5.1: "undecided = document language").
 */
final class Languages {

    private static final Concept STOPWORD = Concept.named("stopword");
    private static final int ENOUGH = 4;

    private final Tokens tokens;
    private final Hits hits;
    private final Packs packs;
    private final char[] view;
    private final List<LanguagePack> cyrillic;

    Languages(Tokens tokens, Hits hits, Packs packs, char[] view) {
        this.tokens = tokens;
        this.hits = hits;
        this.packs = packs;
        this.view = view;
        this.cyrillic = packs.all().stream().filter(LanguagePack::cyrillic).toList();
    }

    void find(byte[] language) {
        var all = new long[packs.all().size()];
        count(0, tokens.size, all);
        int text = best(all, 0);
        Arrays.fill(language, (byte) Math.max(0, text));
        var some = new long[all.length];
        int from = 0;
        for (int at = 1; at <= tokens.size; at++) {
            if (at == tokens.size || tokens.gap[at] == Gap.PARAGRAPH.ordinal()) {
                Arrays.fill(some, 0);
                count(from, at, some);
                int here = best(some, ENOUGH);
                if (here >= 0 && here != text && some[here] >= 2 * some[Math.max(0, text)] + ENOUGH) {
                    Arrays.fill(language, from, at, (byte) here);
                }
                from = at;
            }
        }
    }

    /** Small words count two, other known words one; letters of another script count against a language. */
    private void count(int from, int to, long[] counts) {
        for (int at = from; at < to; at++) {
            if (tokens.kind[at] != TokenKind.WORD.ordinal()) {
                continue;
            }
            for (int hit = hits.firstOf(at); hit < hits.firstOf(at + 1); hit++) {
                counts[hits.language(hit)] += hits.isOf(hit, STOPWORD) ? 4 : 1;
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
