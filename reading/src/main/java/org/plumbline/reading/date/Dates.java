package org.plumbline.reading.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.number.Quantities;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.token.Text;

/** All dates of a text, in the order in which they stand. */
public final class Dates {

    private static final Concept MONTH = Concept.named("month");

    private final Text text;
    private final Quantities numbers;
    private final List<DateMention> all = new ArrayList<>();
    private final Map<Integer, DateMention> byStart = new HashMap<>();

    private Dates(Text text, Quantities numbers) {
        this.text = text;
        this.numbers = numbers;
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
}
