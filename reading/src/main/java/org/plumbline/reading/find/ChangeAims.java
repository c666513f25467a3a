package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Text;

/**
 * Whether two levels are aimed at. What stands under a heading of targets is, but for what already happened: "Forest cover went from 41 % in
 * 2015 to 43 % in 2023" and "the rate was 6.1 %, a year before it had been 7.4 %" tell where the plan begins.
 */
final class ChangeAims {

    private static final ConceptSet MODAL = ConceptSet.named("modal", "modal-weak", "aim");
    private static final ConceptSet PAST = ConceptSet.named("level-past", "change-was");
    private static final ConceptSet THEN = ConceptSet.named("time-then", "change-before", "ago");
    private static final int BEHIND = 8;

    private final Page page;
    private final Text text;
    private final Years years;

    ChangeAims(Page page) {
        this.page = page;
        this.text = page.text();
        this.years = page.years();
    }

    boolean isAimed(Measure a, Measure b, int left) {
        int sentence = text.sentence(a.start());
        boolean heading = page.aims().holds(sentence)
                && !isPast(left, a, b, Math.min(text.sentenceEnd(sentence), b.end() + BEHIND));
        return heading || Figures.has(text, left, b.start(), MODAL);
    }

    /** Both years are over, or a verb of the past and a word of time or a year that is over stand beside the levels. */
    private boolean isPast(int from, Measure a, Measure b, int to) {
        var first = years.firstIn(from, to);
        var last = years.lastIn(from, to);
        if (!isOver(first) || !isOver(last)) {
            return false;
        }
        boolean two = first != null && last != null && first.value() != last.value();
        boolean then = last != null || Figures.has(text, from, to, THEN);
        boolean told = Figures.has(text, from, a.start(), PAST) && Figures.has(text, a.end(), to, PAST);
        return two || then && told;
    }

    /** No year, or one that is not to come. */
    private boolean isOver(Years.@Nullable Year year) {
        var now = years.latest();
        return year == null || !year.isPeriod() && now != null && year.value() <= now;
    }
}
