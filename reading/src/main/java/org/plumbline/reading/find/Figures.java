package org.plumbline.reading.find;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Text;

/** The numbers of a page that may say a level: all but years, times of day, telephone numbers and the like. */
final class Figures {

    private static final ConceptSet CALENDAR = ConceptSet.named("date-month");

    private Figures() {}

    static List<Measure> of(Page page) {
        var years = page.years();
        var figures = new ArrayList<Measure>();
        for (var one : page.measures().all()) {
            if (one.kind() != Measure.Kind.OTHER
                    && !isYear(years, one)
                    && !isName(page.text(), one)
                    && !page.isAside(one.number().start())) {
                figures.add(one);
            }
        }
        return figures;
    }

    private static boolean isYear(Years years, Measure one) {
        var year = years.of(one.number().start());
        return year != null && year.start() <= one.number().start();
    }

    /** The number of a month, of a list's item, or part of a name such as Q1; a word that means something else as well. */
    private static boolean isName(Text text, Measure one) {
        if (one.kind() != Measure.Kind.BARE) {
            return false;
        }
        int at = one.number().start();
        if (one.number().ambiguous() && one.number().end() == at + 1) {
            return true;
        }
        if (one.number().words() && one.value().compareTo(java.math.BigDecimal.ONE) == 0) {
            return true;
        }
        boolean glued = at > 0 && text.glued(at) && text.isWord(at - 1);
        glued |= text.glued(one.end()) && text.isWord(one.end());
        boolean item = at == text.sentenceStart(text.sentence(at)) && text.isSign(one.end(), ".)°º");
        return glued || item || text.before(at, CALENDAR, 3) != Text.NONE;
    }

    /** Whether two numbers can be levels of one thing: the same unit, or one unit for both. */
    static boolean agree(Measure one, Measure two) {
        if (one.kind() == two.kind()) {
            return java.util.Objects.equals(one.unit(), two.unit());
        }
        if (one.kind() == Measure.Kind.BARE) {
            return two.kind() != Measure.Kind.POINTS;
        }
        boolean money = isMoney(one) && isMoney(two);
        return money || two.kind() == Measure.Kind.BARE && one.kind() != Measure.Kind.POINTS;
    }

    private static boolean isMoney(Measure one) {
        return one.kind() == Measure.Kind.MONEY || one.kind() == Measure.Kind.MONEY_PER;
    }

    /** Whether a form of one of these concepts begins at one of these tokens. */
    static boolean has(Text text, int from, int to, ConceptSet concepts) {
        return text.next(from, to, concepts) != Text.NONE;
    }
}
