package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Text;

/** Whether a level is to be reached: by the words beside it, its year, the heading or the list it stands in. */
final class AimJudge {

    private static final ConceptSet UP_FROM = ConceptSet.named("up-from");
    /** Behind a percentage: "64 % of the plan" is measured. */
    private static final ConceptSet PLAN = ConceptSet.named("plan-noun");

    private static final ConceptSet AIM = ConceptSet.named("aim", "aim-heading");
    private static final ConceptSet RESULT = ConceptSet.named("result-heading", "level-now");
    private static final ConceptSet PAST = ConceptSet.named("level-past", "moves");
    private static final int HEAD = 25;
    private static final int LIST = 40;
    private static final int VERB = 8;

    private final Text text;
    private final Years years;
    private final AimScopes scopes;
    private int sentence;
    /** The colon behind which the sentence lists what is aimed at. */
    private int colon = Integer.MAX_VALUE;

    private @Nullable Integer year;

    AimJudge(Page page) {
        this.text = page.text();
        this.years = page.years();
        this.scopes = page.aims();
    }

    /** Begins a sentence: "The congress set for 2030: poverty under 0.5 %; ...": what stands behind the colon is aimed at. */
    void sentence(int next, int number) {
        sentence = next;
        colon = Integer.MAX_VALUE;
        year = null;
        int start = text.sentenceStart(next);
        int end = text.sentenceEnd(next);
        boolean aim = false;
        var now = years.latest();
        for (int at = start; at < Math.min(number, start + HEAD); at++) {
            var found = years.of(at);
            aim |= text.has(at, AIM) || found != null && now != null && found.value() > now && !found.isPeriod();
            if (text.has(at, RESULT)) {
                return;
            }
            if (text.isSign(at, ':')) {
                if (aim && text.isSign(end - 1, ".!;") && isList(number, Math.min(end, number + LIST))) {
                    colon = at;
                    var last = years.lastIn(start, at);
                    year = last == null ? null : (Integer) last.value();
                }
                return;
            }
        }
    }

    private boolean isList(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.isSign(at, ";") || text.isSign(at, ',') && !text.glued(at + 1)) {
                return true;
            }
        }
        return false;
    }

    /** The year of the list that the sentence holds. */
    @Nullable
    Integer year() {
        return year;
    }

    /**
     * Judges a level.
     *
     * @param before what the level before it in the sentence was
     * @param right where its stretch ends
     */
    boolean isAimed(
            Measure one,
            Standing.Verdict verdict,
            Years.@Nullable Year near,
            Comparators.Comparison comparison,
            Standing.Sense before,
            int right) {
        if (one.kind() == Kind.PERCENT && text.has(one.end(), PLAN)) {
            return false;
        }
        boolean today = verdict.word().equals("now");
        if (one.start() > colon && !today) {
            return true;
        }
        boolean is = verdict.word().equals("is");
        if (is && comparison.said() && before == Standing.Sense.AIMED) {
            return true;
        }
        var now = years.ofText();
        boolean past = near != null && now != null && near.value() < now;
        boolean named = text.isSign(comparison.start() - 1, ':')
                || comparison.said() && comparison.sign().endsWith("=");
        if (scopes.holds(sentence) && named && !past && !today) {
            return true;
        }
        if (text.before(comparison.start(), UP_FROM, 4) != Text.NONE) {
            return false;
        }
        boolean due = verdict.word().equals("due") && comparison.said();
        if (due || !past && isBound(one, verdict, comparison, right)) {
            return true;
        }
        boolean other = near != null && now != null && near.value() != now && !near.isPeriod();
        boolean later = other && !past;
        if (later && is) {
            return true;
        }
        if (verdict.sense() != Standing.Sense.OPEN) {
            return verdict.sense() == Standing.Sense.AIMED;
        }
        return other
                ? later
                : before == Standing.Sense.AIMED || before == Standing.Sense.OPEN && scopes.holds(sentence);
    }

    /** "not under 85 %" without a verb of the past is what shall be held. */
    private boolean isBound(Measure one, Standing.Verdict verdict, Comparators.Comparison comparison, int right) {
        return verdict.sense() == Standing.Sense.OPEN
                && comparison.said()
                && comparison.sign().length() == 2
                && one.isLevel()
                && !Figures.has(text, one.end(), Math.min(right, one.end() + VERB), PAST);
    }
}
