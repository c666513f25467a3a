package org.plumbline.reading.find;

import java.math.BigDecimal;
import java.util.BitSet;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.record.Draft;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.token.Text;

/** Money, and things and people counted (reading-records.md, "money" and "count"). */
final class AmountFinder implements Finder {

    private static final Concept COUNT_NOUN = Concept.named("count-noun");
    private static final Concept PREDICATE = Concept.named("predicate");
    private static final ConceptSet COMPARATOR = ConceptSet.named("over", "less-than", "at-least", "at-most", "nearly");
    private static final Concept IN_WORDS = Concept.named("in-words");
    private static final int IN_WORDS_BACK = 4;
    private static final Concept COUNTED = Concept.named("counted-noun");
    private static final Concept OF_WHOLE = Concept.named("of-whole");
    private static final ConceptSet FILLER = ConceptSet.named("article", "of-filler");
    private static final Concept NUMBER_OF = Concept.named("number-of");
    private static final int NUMBER_OF_BACK = 9;
    private static final Concept NUMBER_WORD = Concept.named("number-unit");
    private static final int LONGEST_PLAIN = 7;
    private static final int LONGEST_TITLE = 10;
    private static final int LONGEST_SAYING = 18;
    private static final int QUOTES_BACK = 60;

    @Override
    public void find(Page page) {
        var covered = covered(page);
        var contexts = MoneyContext.of(page);
        var nouns = new Nouns(page.text());
        Measure last = null;
        for (var one : page.measures().all()) {
            if (last != null && isSpelledOut(page.text(), last, one)) {
                continue;
            }
            last = one;
            if (covered.get(one.number().start())) {
                continue;
            }
            if (one.kind() == Kind.MONEY && !(isSmallWord(one) && isQuoted(one, page.text()))) {
                page.add(Draft.of(RecordType.MONEY, one.start(), one.end())
                        .with("amount", one.value())
                        .with("currency", one.unit())
                        .because("currency")
                        .by("money.currency", 0.95));
            } else if (one.kind() == Kind.BARE || one.kind() == Kind.OTHER) {
                bare(page, one, contexts, nouns);
            }
        }
    }

    private static void bare(Page page, Measure one, MoneyContext contexts, Nouns nouns) {
        var context = contexts.of(one);
        if (context != null) {
            page.add(Draft.of(RecordType.MONEY, one.start(), one.end())
                    .with("amount", one.value().multiply(context.factor()))
                    .with("currency", context.currency())
                    .because(context.reason())
                    .by("money.context", 0.8));
            return;
        }
        if (one.kind() != Kind.BARE || !isCountable(one, page.text())) {
            return;
        }
        int from = one.end();
        int end = nouns.end(from);
        if (end != Text.NONE && isAttribute(page, one)) {
            return;
        }
        if (end == Text.NONE) {
            end = ofThese(page.text(), one, nouns);
        }
        if (end == Text.NONE) {
            numberOf(page, one, nouns);
            return;
        }
        if (Manners.isRound(one, page.text(), end)) {
            return;
        }
        page.add(Draft.of(RecordType.COUNT, one.start(), end)
                .with("n", one.value())
                .with("what", page.text().words(from, end))
                .because(one.number().words() ? "number-in-words" : "number")
                .by("count.noun-behind", 0.85));
    }

    /** "Hai xuồng mười chỗ": where nouns stand before their qualities, a number word directly behind a thing counted is one of them. */
    private static boolean isAttribute(Page page, Measure one) {
        var drafts = page.drafts();
        var last = drafts.isEmpty() ? null : drafts.getLast();
        return last != null
                && last.type() == RecordType.COUNT
                && last.end() == one.start()
                && one.number().words()
                && page.text().language(one.start()).usage().uncountedNouns();
    }

    /** "Four of the contractors": a number word, "of", perhaps an article, and the noun; NONE without. */
    private static int ofThese(Text text, Measure one, Nouns nouns) {
        int of = one.number().words() ? text.at(one.end(), OF_WHOLE) : Text.NONE;
        if (of == Text.NONE || text.isSign(one.end(), '/') || text.isNumber(of)) {
            return Text.NONE;
        }
        int from = text.has(of, FILLER) ? text.at(of, FILLER) : of;
        return nouns.end(from);
    }

    /** "Number of schools: 12", "jumlah desa sebanyak 96", "Schools: 12", "Pożarów odnotowano 287": the noun stands before the number. */
    private static void numberOf(Page page, Measure one, Nouns nouns) {
        var text = page.text();
        int sentence = text.sentenceStart(text.sentence(one.start()));
        int lead = one.start() - 1;
        boolean led = text.isSign(lead, ":=|") || text.has(lead, PREDICATE) && !text.has(lead, COMPARATOR);
        for (int at = one.start() - 1; at >= sentence && at >= one.start() - NUMBER_OF_BACK; at--) {
            if (text.isNumber(at) || text.isSign(at, ",;.")) {
                break;
            }
            int noun = text.at(at, NUMBER_OF);
            int end = noun == Text.NONE || noun >= one.start() ? Text.NONE : nouns.end(noun);
            if (end != Text.NONE && end <= one.start()) {
                add(page, one, at, noun, end, "count.number-of");
                return;
            }
            int counted = led ? text.at(at, COUNTED) : Text.NONE;
            if (counted != Text.NONE && counted < one.start() && nouns.isElliptic(one.end())) {
                add(page, one, at, at, counted, "count.noun-before");
                return;
            }
        }
        var label = new Labels(text).before(one);
        if (label != null) {
            add(page, one, label.start(), label.start(), label.end(), "count.label");
        }
    }

    private static void add(Page page, Measure one, int from, int noun, int end, String rule) {
        page.add(Draft.of(RecordType.COUNT, from, one.end())
                .with("n", one.value())
                .with("what", page.text().words(noun, end))
                .because("number-of")
                .by(rule, 0.75));
    }

    private static boolean isCountable(Measure one, Text text) {
        boolean decimals = !one.number().scaled() && one.value().scale() > 0;
        if (decimals || !one.number().isWhole() || one.value().compareTo(BigDecimal.TWO) < 0) {
            return false;
        }
        if (text.isSign(one.start() - 1, '/') && text.glued(one.start())) {
            return false;
        }
        if (!one.number().words()
                && !one.number().scaled()
                && one.end() == one.start() + 1
                && text.end(one.start()) - text.start(one.start()) >= LONGEST_PLAIN
                && text.word(one.start()).chars().allMatch(Character::isDigit)) {
            return false; // a code: groups of three would be marked
        }
        if (Manners.isBase(one, text)) {
            return false;
        }
        boolean about = one.number().words() && text.has(one.start() - 1, NUMBER_WORD);
        return !about
                && !isInName(one, text)
                && !isQuoted(one, text)
                && (!one.number().ambiguous() || text.has(one.end(), COUNT_NOUN));
    }

    private static boolean isSmallWord(Measure one) {
        return one.number().words() && !one.number().scaled();
    }

    /** "Seven Oaks", "Hai Bà Trưng": a number word with a capital letter before another is part of a name. */
    private static boolean isInName(Measure one, Text text) {
        int at = one.start();
        return one.number().words()
                && text.isCapital(at)
                && text.isCapital(one.end())
                && !text.has(one.end(), COUNT_NOUN)
                && !text.language(at).usage().capitalNouns();
    }

    /** A slogan or a title: few words between quotation marks. */
    private static boolean isQuoted(Measure one, Text text) {
        int open = Text.NONE;
        int marks = 0;
        int sentence = text.sentenceStart(text.sentence(one.start()));
        for (int at = one.start() - 1; at >= sentence && at >= one.start() - QUOTES_BACK; at--) {
            if (text.isSign(at, '"')) {
                open = open == Text.NONE ? at : open;
                marks++;
            }
        }
        if (marks % 2 == 0) {
            return false;
        }
        int longest = one.number().words() ? LONGEST_SAYING : LONGEST_TITLE;
        for (int at = one.end(); at < text.size() && at <= open + longest; at++) {
            if (text.isSign(at, '"')) {
                return true;
            }
        }
        return false;
    }

    /** Whether the second only says the first again, in words and in brackets. */
    private static boolean isSpelledOut(Text text, Measure first, Measure second) {
        if (second.number().words() && text.before(second.start(), IN_WORDS, IN_WORDS_BACK) != Text.NONE) {
            return true;
        }
        return text.isSign(second.start() - 1, '(')
                && second.start() - first.end() <= 2
                && second.number().words() != first.number().words()
                && second.value().compareTo(first.value()) == 0;
    }

    /** The tokens of records that say more about a number than how many it is. */
    private static BitSet covered(Page page) {
        var covered = new BitSet();
        for (var draft : page.drafts()) {
            switch (draft.type()) {
                case RATIO, CHANGE, TARGET, OBSERVATION -> covered.set(draft.start(), draft.end());
                default -> {}
            }
        }
        return covered;
    }
}
