package org.plumbline.reading.measure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.number.Quantity;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Numbers with a currency before or behind them, and whether the money is for each head. */
final class Monies {

    private static final Concept PER = Concept.named("per");
    private static final Concept PER_UNIT = Concept.named("per-unit");
    private static final Concept PER_HEAD = Concept.named("per-head");
    private static final Concept SHORT_MAGNITUDE = Concept.named("money-magnitude");
    private static final Concept COUNT_NOUN = Concept.named("count-noun");
    private static final Concept DURATION = Concept.named("duration-unit");
    private static final String CURRENCY = "currency-";
    private static final int LONGEST_CURRENCY = 3;
    private static final int HEAD_BEFORE = 12;

    private final Text text;
    private final ConceptSet currencies;
    private int used;

    Monies(Text text) {
        this.text = text;
        this.currencies = text.packs().concepts(CURRENCY);
    }

    /** The money that a number says; null where no currency stands beside it. */
    @Nullable
    Measure at(Quantity number, int start, Quantity value, @Nullable BigDecimal high, boolean near) {
        int at = number.end();
        int shortEnd = near ? shortMagnitude(number) : Text.NONE;
        int before = before(start);
        int behind = shortEnd == Text.NONE ? at : shortEnd;
        behind = behindDash(behind);
        int end = near ? text.at(behind, currencies) : Text.NONE;
        boolean nextOnes = end != Text.NONE && text.isNumber(end) && (before != Text.NONE || isYear(number));
        if (end != Text.NONE && text.at(behind, COUNT_NOUN) <= end && !nextOnes) {
            used = end;
            return money(start, end, scaled(number, value, shortEnd), high, code(behind));
        }
        return before == Text.NONE
                ? null
                : money(
                        before,
                        shortEnd == Text.NONE ? at : shortEnd,
                        scaled(number, value, shortEnd),
                        high,
                        code(before));
    }

    /** Where a currency begins that stands before a number and does not belong to the one before it; NONE without. */
    private int before(int start) {
        int from = text.before(start, currencies, LONGEST_CURRENCY);
        boolean letter = from != Text.NONE && text.isWord(from) && text.end(from) - text.start(from) == 1;
        return from == Text.NONE
                        || from < used
                        || text.gap(start) == Gap.PARAGRAPH
                        || letter && text.gap(start) == Gap.LINE // the head of a column
                ? Text.NONE
                : from;
    }

    /** "612.400,- €": behind the comma and dashes that stand for no cents. */
    private int behindDash(int at) {
        if (!text.isSign(at, ',') || !text.glued(at) || !text.isSign(at + 1, "-–—") || !text.glued(at + 1)) {
            return at;
        }
        return text.isSign(at + 2, "-–—") && text.glued(at + 2) ? at + 3 : at + 2;
    }

    private boolean isYear(Quantity number) {
        return !number.scaled() && number.isWhole() && text.end(number.start()) - text.start(number.start()) == 4;
    }

    private String code(int currency) {
        var form = text.form(currency, currencies);
        return form == null ? "" : form.concept().name().substring(CURRENCY.length());
    }

    /** Behind the "m" of "£18.6m" or "4,1 M", which stands for a magnitude beside money only. */
    private int shortMagnitude(Quantity number) {
        int at = number.end();
        if (number.scaled() || number.words() || !text.has(at, SHORT_MAGNITUDE) || text.gap(at) == Gap.LINE) {
            return Text.NONE;
        }
        return text.at(at, SHORT_MAGNITUDE);
    }

    private Quantity scaled(Quantity number, Quantity value, int shortEnd) {
        if (shortEnd == Text.NONE) {
            return value;
        }
        var form = text.form(number.end(), SHORT_MAGNITUDE);
        return form == null
                ? value
                : value.scaledTo(shortEnd, value.value().multiply(BigDecimal.valueOf(form.value())));
    }

    private Measure money(int start, int end, Quantity value, @Nullable BigDecimal high, String code) {
        int per = perEnd(end);
        if (per != end && !isTime(end, per)) {
            return new Measure(start, per, value, Kind.MONEY_PER, code + perName(end, per), high);
        }
        return isPerHead(start)
                ? new Measure(start, per, value, Kind.MONEY_PER, code + "/person" + perName(end, per), high)
                : new Measure(start, end, value, Kind.MONEY, code, high);
    }

    /** Whether the words before the number say that it is for each head: "thu nhập bình quân đầu người", "PKB na mieszkańca". */
    private boolean isPerHead(int start) {
        int sentence = text.sentenceStart(text.sentence(start));
        for (int at = start - 1; at >= sentence && at >= start - HEAD_BEFORE; at--) {
            if (text.isNumber(at) && text.end(at) - text.start(at) != 4 || text.isSign(at, ";|")) {
                return false;
            }
            if (text.has(at, PER_HEAD)) {
                return true;
            }
        }
        return false;
    }

    /** Behind "/person/year", "per household"; the same place where nothing of the kind stands. */
    int perEnd(int from) {
        int at = from;
        while (true) {
            int per = perWord(at, at > from);
            if (per == Text.NONE) {
                return at;
            }
            at = per;
        }
    }

    /** Behind one "/person" or "per household". */
    private int perWord(int at, boolean further) {
        if (text.gap(at) == Gap.PARAGRAPH) {
            return Text.NONE;
        }
        boolean slash = text.isSign(at, '/') && text.isWord(at + 1);
        int unit = slash ? at + 1 : text.at(at, PER);
        if (unit == Text.NONE || !text.isWord(unit)) {
            return Text.NONE;
        }
        int known = text.at(unit, PER_UNIT);
        if (known == Text.NONE && further) {
            known = text.at(unit, DURATION);
        }
        return known != Text.NONE ? known : slash ? unit + 1 : Text.NONE;
    }

    /** Whether "/year" is all that follows. */
    private boolean isTime(int from, int to) {
        return text.isSign(from, '/') && text.at(from + 1, DURATION) == to;
    }

    private String perName(int from, int to) {
        var name = new StringBuilder();
        int at = from;
        while (at < to) {
            int end = perWord(at, at > from);
            if (end == Text.NONE || end > to) {
                break;
            }
            int unit = text.isSign(at, '/') ? at + 1 : text.at(at, PER);
            name.append('/').append(text.words(unit, end));
            at = end;
        }
        return name.toString();
    }
}
