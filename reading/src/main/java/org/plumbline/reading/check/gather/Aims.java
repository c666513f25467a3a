package org.plumbline.reading.check.gather;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.plumbline.reading.check.fact.Fact;
import org.plumbline.reading.check.fact.Fact.Aim;
import org.plumbline.reading.check.fact.Figure;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.text.Folding;
import org.plumbline.reading.token.Text;

/** Levels to be reached, with the words that tell which indicator is meant. */
final class Aims implements Gatherer {

    private static final ConceptSet NO_NAME = Sheet.set(
            "stopword",
            "by-horizon",
            "for-horizon",
            "year-word",
            "modal",
            "over",
            "at-least",
            "at-least-after",
            "less-than",
            "nearly",
            "date-year",
            "date-year-after",
            "met",
            "percent",
            "level-be");
    private static final int MOST_WORDS = 14;
    private static final int SHORTEST = 3;

    @Override
    public void gather(Sheet sheet, Consumer<Fact> found) {
        for (var one : sheet.records(RecordType.TARGET)) {
            int at = sheet.find(one.number("value"), one.start(), one.end());
            var comparator = one.words("comparator");
            if (at < 0
                    || comparator == null
                    || sheet.measures.get(at).high() != null
                    || one.number("valueHigh") != null) {
                continue;
            }
            var measure = sheet.measures.get(at);
            found.accept(new Aim(
                    words(sheet, one.start(), measure.start()),
                    comparator,
                    figure(sheet, at),
                    one.year("year"),
                    sheet.span(one)));
        }
    }

    /** The comparator says what "over" means; so the figure is what is printed. */
    private static Figure figure(Sheet sheet, int at) {
        var figure = sheet.figure(sheet.measures.get(at));
        return Figure.rounded(figure.value(), figure.step(), figure.unit(), figure.span());
    }

    private static Set<String> words(Sheet sheet, int from, int to) {
        var words = new HashSet<String>();
        int start = Math.max(from, to - MOST_WORDS);
        for (int at = start; at < to; ) {
            int end = sheet.text.at(at, NO_NAME);
            if (end != Text.NONE) {
                at = end;
                continue;
            }
            if (sheet.text.isWord(at)) {
                var folded = Folding.fold(sheet.text.word(at));
                if (folded.length() >= SHORTEST) {
                    words.add(folded);
                }
            }
            at++;
        }
        return words;
    }
}
