package org.plumbline.reading.find;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.date.Dates;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measures;
import org.plumbline.reading.number.Quantities;
import org.plumbline.reading.record.Draft;
import org.plumbline.reading.token.Text;

/**
 * A text in work: its tokens, its numbers, its dates, and the drafts that the finders have laid on it so far. Finders run in a fixed
 * order; a later one sees what the earlier ones took.
 */
public final class Page {

    private final Text text;
    private final Quantities numbers;
    private final Dates dates;
    private final List<Draft> drafts = new ArrayList<>();
    private final BitSet taken = new BitSet();
    private final BitSet claimed = new BitSet();
    private @Nullable Measures measures;
    private @Nullable Years years;
    private @Nullable List<Measure> figures;
    private @Nullable AimScopes aims;
    private @Nullable Bodies bodies;
    private final BitSet asides;
    private final Subject subject;

    Page(Text text) {
        this.text = text;
        this.asides = Asides.of(text);
        this.numbers = Quantities.in(text);
        this.dates = Dates.in(text, numbers);
        this.subject = Subject.of(text, dates);
        dates.all().forEach(date -> take(date.start(), date.end()));
    }

    Text text() {
        return text;
    }

    Quantities numbers() {
        return numbers;
    }

    /** The numbers with their units; asked after everything was taken that is part of a date, a symbol or a name. */
    Measures measures() {
        if (measures == null) {
            measures = Measures.in(text, numbers, taken);
        }
        return measures;
    }

    /** The bodies and office holders by their whole names. */
    Bodies bodies() {
        if (bodies == null) {
            bodies = Bodies.in(text);
        }
        return bodies;
    }

    Dates dates() {
        return dates;
    }

    /** The years that the text names. */
    Years years() {
        if (years == null) {
            years = Years.in(text, dates);
        }
        return years;
    }

    /** The numbers that may say a level. */
    List<Measure> figures() {
        if (figures == null) {
            figures = Figures.of(this);
        }
        return figures;
    }

    /** Which sentences stand under a heading of targets. */
    AimScopes aims() {
        if (aims == null) {
            aims = AimScopes.of(this);
        }
        return aims;
    }

    /** Marks the number that begins at a token as read: a part of a change, a target, an observation. */
    void claim(int number) {
        claimed.set(number);
    }

    /** Whether the number that begins at a token was read as part of a change, a target or an observation. */
    boolean isClaimed(int number) {
        return claimed.get(number);
    }

    List<Draft> drafts() {
        return drafts;
    }

    /**
     * Lays a draft on the page; figures that the text denies, that belong to the furniture of a page, or that are told in a text about
     * something else are left out.
     */
    void add(Draft draft) {
        if (!subject.tells(draft)) {
            return;
        }
        if (!draft.type().isFigure() || !isAside(draft)) {
            drafts.add(draft);
        }
    }

    /** Whether a token stands in what the text denies, withdraws or has around it. */
    boolean isAside(int token) {
        return asides.get(token);
    }

    private boolean isAside(Draft draft) {
        int at = draft.start();
        while (at < draft.end() && !asides.get(at)) {
            at++;
        }
        return at < draft.end() && asides.nextClearBit(at) >= draft.end();
    }

    /** Marks tokens as part of a date, a symbol or a name, so that no number in them is read as a figure. */
    void take(int from, int to) {
        taken.set(from, to);
    }

    /** Whether any of these tokens is part of a date, a symbol or a name. */
    boolean isTaken(int from, int to) {
        for (int at = from; at < to; at++) {
            if (taken.get(at)) {
                return true;
            }
        }
        return false;
    }

    /** The tokens that are taken. */
    BitSet taken() {
        return taken;
    }
}
