package org.plumbline.reading.find;

import java.util.HashSet;
import java.util.Set;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.pack.Letters;
import org.plumbline.reading.text.Folding;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** The noun that a number counts: the words behind it, as far as a language without a grammar can tell. */
final class Nouns {

    private static final Concept AND = Concept.named("list-and");
    private static final Concept PLURAL_MARK = Concept.named("plural-mark");
    private static final Concept NO_NOUN = Concept.named("no-noun");
    private static final Concept COUNT_NOUN = Concept.named("count-noun");
    private static final Concept PREDICATE = Concept.named("predicate");
    private static final ConceptSet NO_COUNT =
            ConceptSet.named("duration-unit", "no-figure-after", "percent", "talk-noun");
    private static final Concept STOP = Concept.named("noun-stop");
    private static final Concept PARTICIPLE = Concept.named("participle");
    private static final ConceptSet NUMBER =
            ConceptSet.named("number-unit", "number-ten", "number-hundreds", "number-whole");
    private static final char LAST_PLAIN = 'ß';
    private static final int MOST_WORDS = 4;
    private static final int STEM = 5;
    private static final int SHORT_STEM = 3;

    private final Text text;
    private final ConceptSet currencies;

    Nouns(Text text) {
        this.text = text;
        this.currencies = text.packs().concepts("currency-");
    }

    /** Behind the noun that begins at a token, with its adjectives; NONE where none begins. */
    int end(int at) {
        int from = text.isSign(at, '"') && text.glued(at + 1) ? at + 1 : at;
        if (isSeated(from)) {
            from += 3; // "three 72-passenger buses"
        }
        if (text.has(from, PLURAL_MARK) && text.isWord(from + 1)) {
            from = text.at(from, PLURAL_MARK); // "1.460 các công nhân"
        }
        if (!begins(from)) {
            return Text.NONE;
        }
        boolean capitals = text.language(from).usage().capitalNouns();
        int to = from;
        int joined = 0;
        while (to < from + MOST_WORDS + joined && isPart(to, from)) {
            boolean noun = capitals && text.isCapital(to);
            to++;
            while (text.isSign(to, "-’'ʼ") && text.glued(to) && text.glued(to + 1) && text.isWord(to + 1)) {
                to += 2; // "out-of-date"
                joined += 2;
            }
            if (noun) {
                return to;
            }
        }
        return capitals && !isCoordinated(to) ? Text.NONE : to;
    }

    /** A number that a dash joins to a word is a quality of what is counted. */
    private boolean isSeated(int at) {
        return text.isNumber(at)
                && text.isSign(at + 1, '-')
                && text.glued(at + 1)
                && text.glued(at + 2)
                && text.isWord(at + 2)
                && text.isWord(at + 3)
                && text.gap(at).compareTo(Gap.LINE) < 0
                && text.gap(at + 3) == Gap.BLANK;
    }

    /** "860 schriftliche und 12 mündliche Einwendungen": the noun follows the next number. */
    private boolean isCoordinated(int at) {
        int next = text.isSign(at, ',') ? at + 1 : text.at(at, AND);
        if (next == Text.NONE || !text.isNumber(next) || text.sentence(next) != text.sentence(at)) {
            return false;
        }
        for (int word = next + 1; word <= next + MOST_WORDS && text.isWord(word); word++) {
            if (text.isCapital(word)) {
                return begins(word);
            }
        }
        return false;
    }

    private boolean begins(int at) {
        if (!text.isWord(at) || text.gap(at) == Gap.PARAGRAPH || text.sentence(at) != text.sentence(at - 1)) {
            return false;
        }
        if (text.gap(at) == Gap.LINE && text.isCapital(at)) {
            return false;
        }
        if (text.has(at, COUNT_NOUN) || isCompound(at)) {
            return true;
        }
        if (text.has(at, PREDICATE) && !(text.has(at, PARTICIPLE) && begins(at + 1))) {
            return false;
        }
        return !isRoman(at)
                && !isShort(at)
                && !text.has(at, NUMBER)
                && !text.has(at, NO_NOUN)
                && !text.has(at, NO_COUNT);
    }

    /** "Second-hand motorcycles", "out-of-date boilers": with a dash small words make a quality. */
    private boolean isCompound(int at) {
        return text.isSign(at + 1, '-')
                && text.glued(at + 1)
                && text.glued(at + 2)
                && text.isWord(at + 2)
                && text.end(at) - text.start(at) > 1
                && !text.isCapital(at)
                && text.gap(at) == Gap.BLANK;
    }

    /** One letter, as in "12 m", or a mark such as "DE"; one letter with an accent is a word. */
    private boolean isShort(int at) {
        int length = text.end(at) - text.start(at);
        char first = text.first(at);
        return length == 1 && first < LAST_PLAIN
                || length == 2 && Letters.isCapital(first) && Letters.isCapital(text.letter(text.start(at) + 1));
    }

    private boolean isRoman(int at) {
        for (int one = text.start(at); one < text.end(at); one++) {
            if ("IVXLC".indexOf(text.letter(one)) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isPart(int at, int from) {
        if (at == from) {
            return true;
        }
        if (text.has(at, currencies)) {
            return false;
        }
        return text.isWord(at)
                && text.gap(at) != Gap.PARAGRAPH
                && text.sentence(at) == text.sentence(from)
                && !text.has(at, NO_NOUN)
                && !text.has(at, NUMBER)
                && !text.has(at, STOP)
                && !text.has(at, PREDICATE);
    }

    /** Whether what follows a number is a verb or nothing, so that its noun must be looked for elsewhere. */
    boolean isElliptic(int at) {
        return at >= text.size()
                || text.language(at).usage().capitalNouns() && text.isWord(at)
                || text.gap(at) == Gap.PARAGRAPH
                || text.sentence(at) != text.sentence(at - 1)
                || text.isSign(at, ",;.)–")
                || text.has(at, PREDICATE)
                || text.has(at, NO_NOUN);
    }

    /** The beginnings of the words of a stretch, without case and accents: what nouns of one kind have in common. */
    Set<String> stems(int from, int to) {
        var stems = new HashSet<String>();
        for (int at = from; at < to; at++) {
            if (text.isWord(at) && Letters.isLetter(text.first(at))) {
                var folded = Folding.fold(text.word(at));
                if (folded.length() > 1) {
                    boolean inflected = text.language(at).usage().inflected();
                    int most = inflected && folded.length() <= STEM ? SHORT_STEM : STEM;
                    stems.add(folded.substring(0, Math.min(most, folded.length())));
                }
            }
        }
        return stems;
    }
}
