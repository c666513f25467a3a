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
    private static final ConceptSet NUMBER =
            ConceptSet.named("number-unit", "number-ten", "number-hundreds", "number-whole");
    private static final ConceptSet WORDS = ConceptSet.named(
            "retraction",
            "rumour",
            "denial-weak",
            "negation",
            "press-claim",
            "idiom",
            "number-unit",
            "number-ten",
            "number-hundreds",
            "number-whole");
    private static final ConceptSet EXHORTATION = ConceptSet.named("exhortation");
    /** Where none of these stands nothing is denied. */
    private static final ConceptSet DECIDING = ConceptSet.of(DENIAL, RUMOUR, CLAIM, IDIOM);

    private static final ConceptSet FURNITURE = ConceptSet.named("furniture");
    private static final Concept HEADING = Concept.named("furniture-heading");
    private static final int SHORT_SENTENCE = 14;
    private static final int LONGEST = 80;
    private static final int LONGEST_LINE = 40;
    private static final int LONGEST_HEADING = 3;
    private static final int IDIOM_AND_VERB = 3;
    private static final int BEGINNING = 3;

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
        if (isExhortation(start, end)) {
            denied.set(start, end);
        }
        if (text.next(start, end, DECIDING) == Text.NONE) {
            return;
        }
        int before = start;
        for (int from = start; from < end; ) {
            int to = clauseEnd(from, end);
            clause(from, to, sentence, before);
            before = from;
            from = to;
        }
    }

    /** "Let us give a hundred per cent!": who exhorts tells no fact; with a figure in digits it may be one all the same. */
    private boolean isExhortation(int start, int end) {
        boolean called = text.isSign(end - 1, '!') || text.isSign(end - 1, "\"”»") && text.isSign(end - 2, '!');
        for (int at = start; at < Math.min(end, start + BEGINNING) && !called; at++) {
            called = text.has(at, EXHORTATION);
        }
        for (int at = start; at < end && called; at++) {
            called = !text.isNumber(at);
        }
        return called;
    }

    private int clauseEnd(int from, int end) {
        int at = from;
        while (at < end && at < from + LONGEST && !text.isSign(at, ';')) {
            at++;
        }
        return Math.min(end, at + 1);
    }

    /** Parts between commas: a part that names a number and denies it stands for itself, else the whole clause is denied. */
    private void clause(int from, int to, int sentence, int before) {
        var whole = new Seen();
        int begin = from;
        int negation = Text.NONE;
        boolean number = false;
        var part = new Seen();
        for (int at = from; at <= to; at++) {
            if (at == to || text.isSign(at, ",") && !text.glued(at + 1)) {
                number |= part.number;
                if (part.number && part.isDenied()) {
                    denied.set(begin, part.isBefore() ? to : at);
                } else {
                    whole.add(part);
                }
                begin = at;
                part = new Seen();
            }
            if (at < to) {
                negation = text.has(at, NEGATION) ? at : negation;
                if (negation != Text.NONE && text.has(at, CLAIM)) {
                    denied.set(negation, closing(at, to));
                }
                see(at, part);
            }
        }
        if (whole.isDenied()) {
            denied.set(from, to);
            boolean about = !number && to - from <= SHORT_SENTENCE;
            if (about && whole.denial && text.gap(from) != Gap.PARAGRAPH) {
                boolean first = from == text.sentenceStart(sentence);
                denied.set(first ? text.sentenceStart(Math.max(0, sentence - 1)) : before, from);
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

    private void see(int at, Seen seen) {
        if (text.isNumber(at)) {
            seen.number = true;
        } else if (text.has(at, WORDS)) {
            if (text.has(at, IDIOM)) {
                denied.set(at, Math.min(text.size(), text.at(at, IDIOM) + IDIOM_AND_VERB));
            }
            seen.denial |= text.has(at, DENIAL);
            seen.early |= seen.denial && !seen.number;
            seen.rumour |= text.has(at, RUMOUR);
            seen.weak |= text.has(at, WEAK);
            seen.number |= text.has(at, NUMBER);
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

    /** Short lines such as "Read also: five things to know" or "3 min read", and the links under a heading "Related". */
    private void lines() {
        int from = 0;
        boolean furniture = false;
        boolean under = false;
        int next = text.next(0, text.size(), FURNITURE);
        for (int at = 0; at <= text.size(); at++) {
            boolean paragraph = at == text.size() || text.gap(at) == Gap.PARAGRAPH;
            if (paragraph || text.gap(at) == Gap.LINE) {
                boolean heading = at - from <= LONGEST_HEADING && at > from && (furniture || text.has(from, HEADING));
                if ((furniture || under || heading) && at - from <= LONGEST_LINE) {
                    denied.set(from, at);
                }
                under = !paragraph && (under || heading);
                from = at;
                furniture = false;
            }
            if (at == next) {
                furniture = true;
                next = text.next(at + 1, text.size(), FURNITURE);
            }
        }
    }
}
