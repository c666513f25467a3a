package org.plumbline.reading.find;

import java.util.BitSet;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/**
 * What a text says without vouching for it: rumours that it denies, figures that it withdraws, and the furniture of a page around it
 * (reading-records.md, section 5). Figures in such places are no records.
 */
final class Asides {

    private static final Concept DENIAL = Concept.named("retraction");
    private static final Concept RUMOUR = Concept.named("rumour");
    private static final Concept WEAK = Concept.named("denial-weak");
    private static final Concept NEGATION = Concept.named("negation");
    private static final Concept CLAIM = Concept.named("press-claim");
    private static final Concept IDIOM = Concept.named("idiom");
    private static final ConceptSet NUMBER = ConceptSet.named("number-unit", "number-ten", "number-whole");
    private static final ConceptSet WORDS = ConceptSet.named(
            "retraction",
            "rumour",
            "denial-weak",
            "negation",
            "press-claim",
            "idiom",
            "number-unit",
            "number-ten",
            "number-whole");
    private static final ConceptSet FURNITURE = ConceptSet.named("furniture");
    private static final int SHORT_SENTENCE = 14;
    private static final int LONGEST = 80;
    private static final int LONGEST_LINE = 40;

    private final Text text;
    private final BitSet denied = new BitSet();

    private Asides(Text text) {
        this.text = text;
    }

    /** The tokens of a text that no figure is taken from. */
    static BitSet of(Text text) {
        var asides = new Asides(text);
        for (int sentence = 0; sentence < text.sentences(); sentence++) {
            asides.sentence(sentence);
        }
        asides.lines();
        return asides.denied;
    }

    private void sentence(int sentence) {
        int start = text.sentenceStart(sentence);
        int end = text.sentenceEnd(sentence);
        for (int from = start; from < end; ) {
            int to = clauseEnd(from, end);
            clause(from, to, sentence);
            from = to;
        }
    }

    private int clauseEnd(int from, int end) {
        int at = from;
        while (at < end && at < from + LONGEST && !text.isSign(at, ';')) {
            at++;
        }
        return Math.min(end, at + 1);
    }

    /** Parts between commas: a part that names a number and denies it stands for itself, else the whole clause is denied. */
    private void clause(int from, int to, int sentence) {
        var whole = new Seen();
        int begin = from;
        var part = new Seen();
        for (int at = from; at <= to; at++) {
            if (at == to || text.isSign(at, ",") && !text.glued(at + 1)) {
                if (part.number && part.isDenied()) {
                    denied.set(begin, part.isBefore() ? to : at);
                } else {
                    whole.add(part);
                }
                begin = at;
                part = new Seen();
            }
            if (at < to) {
                see(at, to, part);
            }
        }
        if (whole.isDenied()) {
            denied.set(from, to);
            boolean about = !whole.number && to - from <= SHORT_SENTENCE && from == text.sentenceStart(sentence);
            if (about && whole.denial && sentence > 0 && text.gap(from) != Gap.PARAGRAPH) {
                denied.set(text.sentenceStart(sentence - 1), from);
            }
        }
    }

    /** What stands in a part of a clause. */
    private static final class Seen {
        private boolean denial;
        private boolean rumour;
        private boolean weak;
        private boolean number;
        private boolean early;
        private int negation = Text.NONE;

        boolean isDenied() {
            return denial || rumour && weak;
        }

        /** Whether the denial stands before the number: "denied that 300 houses ..., and that ...". */
        boolean isBefore() {
            return early;
        }

        void add(Seen part) {
            denial |= part.denial;
            rumour |= part.rumour;
            weak |= part.weak;
            number |= part.number;
        }
    }

    private void see(int at, int to, Seen seen) {
        if (text.isNumber(at)) {
            seen.number = true;
        } else if (text.has(at, WORDS)) {
            if (text.has(at, IDIOM)) {
                denied.set(at, text.at(at, IDIOM));
            }
            seen.denial |= text.has(at, DENIAL);
            seen.early |= seen.denial && !seen.number;
            seen.rumour |= text.has(at, RUMOUR);
            seen.weak |= text.has(at, WEAK);
            seen.number |= text.has(at, NUMBER);
            if (text.has(at, NEGATION)) {
                seen.negation = at;
            }
            if (seen.negation != Text.NONE && text.has(at, CLAIM)) {
                denied.set(seen.negation, closing(at, to));
            }
        }
    }

    /** The end of the brackets that a place stands in, or of its clause. */
    private int closing(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.isSign(at, ')')) {
                return at;
            }
        }
        return to;
    }

    /** Short lines such as "Read also: five things to know" or "3 min read". */
    private void lines() {
        int from = 0;
        boolean furniture = false;
        for (int at = 0; at <= text.size(); at++) {
            boolean begins = at == text.size() || text.gap(at) == Gap.LINE || text.gap(at) == Gap.PARAGRAPH;
            if (begins) {
                if (furniture && at - from <= LONGEST_LINE) {
                    denied.set(from, at);
                }
                from = at;
                furniture = false;
            }
            furniture |= at < text.size() && text.has(at, FURNITURE);
        }
    }
}
