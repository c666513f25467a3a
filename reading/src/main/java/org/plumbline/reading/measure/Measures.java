package org.plumbline.reading.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.number.Quantities;
import org.plumbline.reading.number.Quantity;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.ByToken;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/**
 * The numbers of a text with their units. What belongs to a date, a symbol or another name is no measure, nor is an ordinal number. The
 * words for units stand in the packs as {@code unit-km2}, {@code currency-VND} and so on.
 */
public final class Measures {

    private static final Concept PERCENT = Concept.named("percent");
    private static final Concept POINT = Concept.named("percentage-point");
    private static final ConceptSet DURATION = ConceptSet.named("duration-unit");
    private static final Concept MAGNITUDE = Concept.named("magnitude");
    private static final String UNIT = "unit-";

    private final Text text;
    private static final Concept THEN = Concept.named("time-then");
    private static final BigDecimal MOST_YEARS = BigDecimal.valueOf(100);

    private final BitSet taken;
    private final ConceptSet units;
    private final Monies monies;
    private final Names names;
    private final List<Measure> all = new ArrayList<>();
    private final ByToken<Measure> byNumber;

    private Measures(Text text, Quantities numbers, BitSet taken) {
        this.text = text;
        this.byNumber = new ByToken<>(text);
        this.taken = taken;
        this.units = text.packs().concepts(UNIT);
        this.monies = new Monies(text);
        this.names = new Names(text, numbers);
        var list = numbers.all();
        for (int at = 0; at < list.size(); at++) {
            var one = list.get(at);
            if (one.ordinal() || taken.get(one.start())) {
                continue;
            }
            var next = at + 1 < list.size() ? list.get(at + 1) : null;
            var found = range(one, next);
            if (found != null) {
                at++;
            } else {
                found = single(one, one.start(), null);
            }
            all.add(found);
            byNumber.put(one.start(), found);
        }
    }

    /** Finds the measures of a text; tokens that are taken hold none. */
    public static Measures in(Text text, Quantities numbers, BitSet taken) {
        return new Measures(text, numbers, taken);
    }

    /** The measures, in the order of the text. */
    public List<Measure> all() {
        return all;
    }

    /** The measure whose number begins at a token; null where none does. */
    public @Nullable Measure ofNumberAt(int token) {
        return byNumber.get(token);
    }

    /** "2-3", "from 10 to 12" is not one: two numbers with a dash between and one unit. */
    private @Nullable Measure range(Quantity low, @Nullable Quantity high) {
        if (high == null || high.ordinal() || taken.get(high.start()) || low.words() != high.words()) {
            return null;
        }
        boolean dash = high.start() == low.end() + 1 && text.isSign(low.end(), "-–") && !text.isNumber(low.start() - 2);
        if (!dash || low.value().compareTo(high.value()) >= 0 || isYearBefore(low, high)) {
            return null;
        }
        var lowValue = low.scaled() || !high.scaled() ? low : lowScaled(low, high);
        if (lowValue.value().compareTo(high.value()) >= 0) {
            return null; // "in the year 2022 – 612 thousand" is no range
        }
        return single(high, low.start(), lowValue);
    }

    /** "2019 – 61,300 tonnes": a year and, behind a dash with blanks, what it came to. */
    private boolean isYearBefore(Quantity low, Quantity high) {
        return names.isName(low)
                && !names.isName(high)
                && !text.glued(high.start())
                && high.value().compareTo(low.value().multiply(BigDecimal.TWO)) > 0;
    }

    /** In "2-3 million" the two are millions, too. */
    private Quantity lowScaled(Quantity low, Quantity high) {
        var factor = BigDecimal.ONE;
        int at = high.digitsEnd();
        while (at < high.end()) {
            var form = text.form(at, MAGNITUDE);
            if (form == null) {
                break;
            }
            factor = factor.multiply(BigDecimal.valueOf(form.value()));
            at = text.at(at, MAGNITUDE);
        }
        return new Quantity(
                low.start(), low.end(), low.value().multiply(factor), low.words(), true, low.digitsEnd(), false, false);
    }

    /**
     * @param number the number beside the unit
     * @param start where the stretch begins
     * @param low the lower end where it is a range
     */
    private Measure single(Quantity number, int start, @Nullable Quantity low) {
        var value = low == null ? number : low;
        var high = low == null ? null : number.value();
        int at = number.end();
        boolean near = text.gap(at) != Gap.PARAGRAPH;
        int percent = near ? text.at(at, POINT) : Text.NONE;
        if (percent != Text.NONE) {
            return new Measure(start, percent, value, Kind.POINTS, "pp", high);
        }
        percent = near ? text.at(at, PERCENT) : Text.NONE;
        if (percent != Text.NONE) {
            return new Measure(start, percent, value, Kind.PERCENT, "%", high);
        }
        var money = monies.at(number, start, value, high, near);
        if (money != null) {
            return money;
        }
        int unitEnd = near ? text.at(at, units) : Text.NONE;
        if (unitEnd != Text.NONE && !isJoined(unitEnd) && (!names.isName(number) || isPlain(number, unitEnd))) {
            var form = text.form(at, units);
            var name = form == null ? "" : form.concept().name().substring(UNIT.length());
            return new Measure(start, monies.perEnd(unitEnd), value, Kind.PHYSICAL, name, high);
        }
        if (near && text.has(at, DURATION) && !isJoined(text.at(at, DURATION)) && !isAgo(number, at)) {
            return new Measure(start, text.at(at, DURATION), value, Kind.DURATION, null, high);
        }
        return new Measure(start, at, value, names.isName(number) ? Kind.OTHER : Kind.BARE, null, high);
    }

    /** "26 wobec 19 rok wcześniej", "1.170 tahun lalu": a year ago, for the unit is one, or the number too large for years. */
    private boolean isAgo(Quantity number, int at) {
        if (text.at(at, THEN) <= text.at(at, DURATION)) {
            return false;
        }
        var form = text.form(at, THEN);
        return form != null && form.value() == 1 || number.value().compareTo(MOST_YEARS) > 0;
    }

    /** "Second-hand": the first half of a compound is no unit. */
    private boolean isJoined(int end) {
        return text.isSign(end, '-') && text.glued(end) && text.glued(end + 1) && text.isWord(end + 1);
    }

    /** A number that stands free before a unit of more than one letter measures, even behind a word such as "output". */
    private boolean isPlain(Quantity number, int unitEnd) {
        int letters = text.end(unitEnd - 1) - text.start(number.end());
        return !number.ordinal() && !text.glued(number.start()) && letters > 1;
    }
}
