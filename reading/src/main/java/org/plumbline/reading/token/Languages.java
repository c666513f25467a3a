package org.plumbline.reading.token;

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
        var all = new long[languages];
        var counts = new long[16 * languages];
        int place = 0;
        for (int from = 0; from < tokens.size; place += languages) {
            if (place == counts.length) {
                counts = Arrays.copyOf(counts, 2 * place);
            }
            int to = end(from);
            count(from, to, counts, place);
            for (int one = 0; one < languages; one++) {
                all[one] += counts[place + one];
            }
            from = to;
        }
        int text = Math.max(0, best(all, 0, languages, 0));
        place = 0;
        for (int from = 0; from < tokens.size; place += languages) {
            int here = best(counts, place, languages, ENOUGH);
            boolean sure = here >= 0 && counts[place + here] >= 2 * counts[place + text] + ENOUGH;
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
    private void count(int from, int to, long[] counts, int place) {
        for (int at = from; at < to; at++) {
            if (tokens.kind[at] != WORD) {
                continue;
            }
            for (int hit = hits.firstOf(at); hit < hits.firstOf(at + 1); hit++) {
                counts[place + lexicon.language(hits.group(hit))] += lexicon.weight(hits.group(hit));
            }
            if (isCyrillic(view[tokens.start[at]])) {
                for (var pack : cyrillic) {
                    counts[place + pack.number()]++;
                }
            }
        }
    }

    private static boolean isCyrillic(char one) {
        return one >= 0x400 && one < 0x530;
    }

    private static int best(long[] counts, int place, int languages, int least) {
        int best = Text.NONE;
        for (int one = 0; one < languages; one++) {
            if (counts[place + one] > least && (best == Text.NONE || counts[place + one] > counts[place + best])) {
                best = one;
            }
        }
        return best;
    }
}
