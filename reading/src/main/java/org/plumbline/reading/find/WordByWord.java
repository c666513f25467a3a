package org.plumbline.reading.find;

import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Text;

/** Levels as machines translate them word by word: behind "from" stands no "to" before the later one. */
final class WordByWord {

    private static final ConceptSet REMAINS = ConceptSet.named("change-remains");
    private static final int FORM = 4;
    private static final int BETWEEN = 3;

    private final Text text;
    private final Years years;
    private final LevelDates dates;

    WordByWord(Text text, Years years, LevelDates dates) {
        this.text = text;
        this.years = years;
        this.dates = dates;
    }

    /**
     * Whether two numbers, the first behind "from", are levels.
     *
     * @param named whether words stand before "from"
     * @param again whether "from" stands before the second as well: "aus 76 % (2020) nach 91 % (2023)", where "nach" says both
     */
    boolean isFromTo(Measure a, Measure b, boolean named, boolean again) {
        return named && isRemaining(a, b) || again && dates.isEarlierBehind(a, b);
    }

    /** "From 6.8 % go down only 4 %", "from 23 people remains 19 people": a word for what remains stands directly before the second. */
    private boolean isRemaining(Measure a, Measure b) {
        int word = text.before(b.start(), REMAINS, FORM);
        if (word < a.end() || word - a.end() > BETWEEN) {
            return false;
        }
        for (int at = a.end(); at < b.start(); at++) {
            if (!text.isWord(at) || years.of(at) != null) {
                return false;
            }
        }
        boolean level = a.kind() != Kind.BARE && a.kind() != Kind.DURATION;
        int first = a.number().end();
        int second = b.number().end();
        return level
                || text.isWord(first) && text.isWord(second) && text.word(first).equals(text.word(second));
    }
}
