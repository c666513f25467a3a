package org.plumbline.reading.date;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.number.Quantities;
import org.plumbline.reading.token.ByToken;
import org.plumbline.reading.token.Text;

/**
 * All dates of a text, in the order in which they stand: whole ones, days without a year, months of a year, quarters. A year alone is no
 * date. The year of a day without one comes from its sentence or the date at the head of the text, never from elsewhere.
 */
public final class Dates {

    private final Text text;
    private final List<DateMention> all = new ArrayList<>();
    private final ByToken<DateMention> byStart;
    private final ByToken<DateMention> byEnd;

    private Dates(Text text, Quantities numbers) {
        this.text = text;
        this.byStart = new ByToken<>(text);
        this.byEnd = new ByToken<>(text);
        var grammar = new DateGrammar(text);
        for (int at = 0; at < text.size(); ) {
            var found = grammar.at(at);
            if (found == null) {
                at++;
            } else {
                all.add(found);
                at = found.end();
            }
        }
        new MissingYears(text, all).fill();
        for (var one : all) {
            byStart.put(one.start(), one);
            byEnd.put(one.end(), one);
        }
    }

    /** Finds the dates of a text. */
    public static Dates in(Text text, Quantities numbers) {
        return new Dates(text, numbers);
    }

    /** The dates, in the order of the text; no two overlap. */
    public List<DateMention> all() {
        return all;
    }

    /** The date that begins at a token; null where none does. */
    public @Nullable DateMention startingAt(int token) {
        return byStart.get(token);
    }

    /** The date that ends before a token; null where none does. */
    public @Nullable DateMention endingAt(int token) {
        return byEnd.get(token);
    }

    /** The first date in a stretch of tokens; null where there is none. */
    public @Nullable DateMention firstIn(int from, int to) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).start() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < all.size() && all.get(low).end() <= to ? all.get(low) : null;
    }
}
