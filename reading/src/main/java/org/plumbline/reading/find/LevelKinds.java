package org.plumbline.reading.find;

import java.math.BigDecimal;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Text;

/** What numbers measure a level: percentages, quantities of nature, money for each person, so many for each thousand. */
final class LevelKinds {

    private static final ConceptSet PER_HEAD = ConceptSet.named("per-head");
    private static final ConceptSet DURATION = ConceptSet.named("duration-unit");
    private static final Concept RATE_BASE = Concept.named("rate-base");
    private static final int PER_HEAD_WITHIN = 12;

    private final Page page;
    private final Text text;

    LevelKinds(Page page) {
        this.page = page;
        this.text = page.text();
    }

    /** A level by its unit; "a square metre" and money for each year are none. */
    boolean isLevel(Measure one) {
        boolean article = one.number().words() && one.value().compareTo(BigDecimal.ONE) == 0;
        return one.isLevel() && !article && !(one.kind() == Kind.MONEY_PER && isPerTimeOnly(one));
    }

    private boolean isPerTimeOnly(Measure one) {
        var unit = one.unit();
        return unit != null && unit.indexOf('/') == unit.lastIndexOf('/') && text.has(one.end() - 1, DURATION);
    }

    /** Money for each person, household and the like, by the words before it. */
    boolean isPerHead(Measure one) {
        if (one.kind() != Kind.MONEY && one.kind() != Kind.MONEY_PER) {
            return false;
        }
        for (int at = one.start() - 1;
                at >= Math.max(text.sentenceStart(text.sentence(one.start())), one.start() - PER_HEAD_WITHIN);
                at--) {
            if (text.isSign(at, ",;:.()|")) {
                return false;
            }
            if (text.has(at, PER_HEAD)) {
                return true;
            }
        }
        return false;
    }

    /** "68 persons per km2", "41 per thousand". */
    boolean isRate(Measure one, Measure last) {
        if (one.kind() != Kind.BARE) {
            return false;
        }
        for (int at = last.end(); at < last.end() + 4; at++) {
            int base = text.at(at, RATE_BASE);
            if (base != Text.NONE) {
                return isBase(base);
            }
            if (!text.isWord(at)) {
                return false;
            }
        }
        return false;
    }

    /** A round number, one thing or a unit, of which so many are counted. */
    private boolean isBase(int at) {
        if (text.has(at, text.packs().concepts("unit-"))) {
            return true;
        }
        var number = page.numbers().startingAt(at);
        var measure = number == null ? null : page.measures().ofNumberAt(at);
        boolean counted = measure != null && (measure.kind() == Kind.BARE || measure.kind() == Kind.PHYSICAL);
        return counted && number != null && (!number.words() || number.value().compareTo(BigDecimal.valueOf(100)) >= 0);
    }
}
