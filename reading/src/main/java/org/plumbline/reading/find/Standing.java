package org.plumbline.reading.find;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Text;

/** Whether a level is to be reached or was measured, by the words before and behind its number; what stands nearest decides. */
final class Standing {

    private static final ConceptSet PERCENT = ConceptSet.named("percent");
    private static final ConceptSet AIM = ConceptSet.named("aim");
    private static final ConceptSet MODAL = ConceptSet.named("modal");
    private static final ConceptSet WEAK = ConceptSet.named("modal-weak");
    private static final ConceptSet BY = ConceptSet.named("by-horizon");
    private static final ConceptSet BEHIND = ConceptSet.named("aim-behind");
    private static final ConceptSet PAST = ConceptSet.named("level-past");
    private static final ConceptSet BE = ConceptSet.named("level-be");
    /** Behind "is 68 %" a new verb begins. */
    private static final ConceptSet AND = ConceptSet.named("conjunction");

    private static final ConceptSet NOW = ConceptSet.named("level-now");
    private static final ConceptSet IF = ConceptSet.named("hypothetical");
    private static final ConceptSet WITH_MARK = ConceptSet.named("modal-with-mark");
    private static final ConceptSet MARK = ConceptSet.named("infinitive-mark");
    /** What says something before a number. */
    private static final ConceptSet BEFORE = ConceptSet.named(
            "aim", "modal", "modal-weak", "modal-with-mark", "by-horizon", "level-now", "level-past", "hypothetical");
    /** What says something behind it. */
    private static final ConceptSet BESIDE =
            ConceptSet.named("modal", "modal-weak", "modal-with-mark", "by-horizon", "aim-behind", "conjunction");

    private static final int INFINITIVE = 10;
    private static final int RULED = 6;
    private static final int MARK_WITHIN = 16;

    /** What the words say. */
    enum Sense {
        AIMED,
        MEASURED,
        HYPOTHETICAL,
        OPEN
    }

    /**
     * What the words beside a number say.
     *
     * @param sense whether the level is to be reached
     * @param near whether a word of aiming stands in its own part of the sentence
     * @param word what decided
     */
    record Verdict(Sense sense, boolean near, String word) {}

    private final Text text;
    private final Years years;

    Standing(Page page) {
        this.text = page.text();
        this.years = page.years();
    }

    /** Judges the number between the ends of its part of the sentence. */
    Verdict of(Measure one, int from, int to) {
        int aim = Text.NONE;
        int ought = Text.NONE;
        int modal = Text.NONE;
        int due = Text.NONE;
        int past = Text.NONE;
        int now = Text.NONE;
        int condition = Text.NONE;
        for (int at = text.next(from, one.start(), BEFORE);
                at != Text.NONE;
                at = text.next(at + 1, one.start(), BEFORE)) {
            condition = text.has(at, IF) ? at : condition;
            if (text.has(at, AIM) && !isOfNumber(at)) {
                aim = at;
            }
            if (isOught(at, one.start())) {
                modal = at;
                ought = at;
            } else if (isHorizon(at, one.start(), 1)) {
                ought = at;
            } else if (isHorizon(at, one.start(), 0)) {
                due = at;
            }
            if (text.has(at, NOW)) {
                now = at;
            } else if (text.has(at, PAST) && !(text.has(at, BE) && aim != Text.NONE) && !isRuled(modal, at)) {
                past = at;
            }
        }
        if (condition != Text.NONE && !holdsComma(condition + 1, one.start())) {
            return new Verdict(Sense.HYPOTHETICAL, true, "if");
        }
        if (text.has(one.end(), AIM) && text.language(one.end()).usage().attributiveNumbers()) {
            return new Verdict(Sense.AIMED, true, "aim");
        }
        int aimed = Math.max(aim, ought);
        int measured = Math.max(past, now);
        if (aimed != Text.NONE && aimed >= measured) {
            return new Verdict(Sense.AIMED, true, aim >= ought ? "aim" : modal == ought ? "modal" : "horizon");
        }
        if (due > measured) {
            return new Verdict(Sense.OPEN, true, "due");
        }
        if (measured != Text.NONE) {
            boolean is = measured == past && text.has(past, BE);
            return new Verdict(Sense.MEASURED, true, measured == now ? "now" : is ? "is" : "past");
        }
        boolean is = text.before(one.start(), BE, 4) != Text.NONE;
        for (int at = text.next(one.end(), to, BESIDE);
                at != Text.NONE && !(is && text.has(at, AND));
                at = text.next(at + 1, to, BESIDE)) {
            if (isHorizon(at, to, 0) && !isHorizon(at, to, 1)) {
                return new Verdict(Sense.OPEN, false, "due");
            }
            if (isOught(at, at + INFINITIVE) || isHorizon(at, to, 1) || text.has(at, BEHIND)) {
                return new Verdict(Sense.AIMED, true, "modal-behind");
            }
        }
        return new Verdict(Sense.OPEN, false, "");
    }

    private boolean holdsComma(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.isSign(at, ',')) {
                return true;
            }
        }
        return false;
    }

    /** The verb of "shall be achieved", "must have reached". */
    private static boolean isRuled(int modal, int at) {
        return modal != Text.NONE && at - modal <= RULED;
    }

    /** "39 % of the target", "8 of 10 targets": the target is what the percentage is of, or what is counted. */
    private boolean isOfNumber(int at) {
        return text.isNumber(at - 1) && !text.isSign(at - 2, ":") || text.before(at, PERCENT, 4) != Text.NONE;
    }

    private boolean isOught(int at, int to) {
        if (text.has(at, MODAL)) {
            return true;
        }
        return text.has(at, WEAK) && hasInfinitive(at + 1, Math.max(to, at + INFINITIVE))
                || text.has(at, WITH_MARK) && hasMark(at + 1);
    }

    /** In some languages the modal verb also means "has"; then an infinitive must follow. */
    private boolean hasInfinitive(int from, int to) {
        var endings = text.language(from < text.size() ? from : text.size() - 1)
                .usage()
                .infinitives();
        if (endings.isEmpty()) {
            return false;
        }
        int end = Math.min(Math.min(to, from + INFINITIVE), text.size());
        for (int at = from; at < end; at++) {
            if (text.isSign(at, ".;:")) {
                return false;
            }
            if (text.isWord(at) && !text.isCapital(at) && endsIn(text.word(at), endings)) {
                return true;
            }
        }
        return false;
    }

    /** "has to", with the word for "to" before the infinitive at the clause's end. */
    private boolean hasMark(int from) {
        for (int at = from; at < Math.min(text.size() - 1, from + MARK_WITHIN); at++) {
            if (text.isSign(at, ".;:")) {
                return false;
            }
            if (text.has(at, MARK)) {
                return hasInfinitive(at + 1, at + 2);
            }
        }
        return false;
    }

    /** "to limit", at the end of a clause. */
    boolean isInfinitiveBehind(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.has(at, MARK) && hasInfinitive(at + 1, at + 2)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsIn(String word, List<String> endings) {
        for (var ending : endings) {
            if (word.length() > ending.length() + 1 && word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** "by 2030", where that is at least so many years after the year of the text. */
    private boolean isHorizon(int at, int to, int least) {
        int end = text.at(at, BY);
        if (end == Text.NONE || end > to) {
            return false;
        }
        var year = years.of(end);
        if (year == null || year.start() != end || year.isPeriod()) {
            year = startsAt(at, to);
        }
        return year != null && isToCome(year, least);
    }

    private Years.@Nullable Year startsAt(int at, int to) {
        var year = years.of(at);
        return year != null && year.start() == at && year.end() <= to ? year : null;
    }

    private boolean isToCome(Years.Year year, int least) {
        var now = years.latest();
        return now != null && year.value() - now >= least;
    }
}
