package org.plumbline.reading.find;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Whether a number that is to be reached is a target: levels always, counts, money and times only where the words say so. */
final class TargetRules {

    private static final ConceptSet RANGE_TO = ConceptSet.named("range-to");
    private static final ConceptSet TARGET_NOUN = ConceptSet.named("target-noun");
    private static final ConceptSet NAMED = ConceptSet.named("aim-heading");
    private static final ConceptSet BY = ConceptSet.named("by-horizon");
    private static final ConceptSet MOVES = ConceptSet.named("moves", "exceed");
    private static final ConceptSet DURATION = ConceptSet.named("duration-unit");
    private static final ConceptSet REACH = ConceptSet.named("change-to", "exceed");

    private final Text text;
    private final Years years;
    private final AimScopes scopes;

    TargetRules(Page page) {
        this.text = page.text();
        this.years = page.years();
        this.scopes = page.aims();
    }

    /** Counts and money are targets only where the words say so: "at least 600 jobs by 2027", "the target of 548 million". */
    boolean isTarget(
            Measure one,
            Standing.Verdict verdict,
            Comparators.Comparison comparison,
            int left,
            Years.@Nullable Year near,
            boolean first) {
        if (one.kind() == Kind.DURATION) {
            return comparison.said()
                    && (scopes.holds(text.sentence(one.start()))
                            || verdict.word().equals("aim"));
        }
        if (one.kind() != Kind.BARE && one.kind() != Kind.MONEY) {
            return true;
        }
        boolean bare = one.kind() == Kind.BARE;
        boolean noun = !bare
                || text.isWord(one.end()) && text.gap(one.end()) == Gap.BLANK
                || text.isSign(one.start() - 1, ':') && text.gap(one.end()) != Gap.BLANK;
        if (bare && (text.has(one.end(), TARGET_NOUN) || !one.number().isWhole())) {
            return false;
        }
        if (bare && text.has(one.end(), RANGE_TO)) {
            return false;
        }
        boolean ruled = verdict.word().startsWith("modal");
        if (comparison.said() && !(bare && ruled && comparison.sign().equals(">"))) {
            return true;
        }
        if (!noun) {
            return false;
        }
        boolean named = Figures.has(text, Math.max(left, one.start() - 4), one.start(), NAMED);
        boolean reach = text.before(one.start(), REACH, 4) != Text.NONE
                && verdict.near()
                && Figures.has(text, left, one.start(), MOVES);
        var now = years.ofText();
        boolean due = near != null
                && (now == null || near.value() > now || verdict.word().equals("aim") && near.value() == now)
                && text.before(near.start(), BY, 5) != Text.NONE
                && bare
                && verdict.near()
                && one.value().compareTo(BigDecimal.TEN) >= 0;
        return named && !bare
                || reach
                || due
                || scopes.holds(text.sentence(one.start()))
                        && first
                        && (bare || isItem(one))
                        && !verdict.word().equals("modal");
    }

    private boolean isItem(Measure one) {
        return text.isSign(text.sentenceStart(text.sentence(one.start())), "-–—•*+●▪◦·►■□✓");
    }
}
