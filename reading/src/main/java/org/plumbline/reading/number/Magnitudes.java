package org.plumbline.reading.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** What words for magnitudes and halves make of a number: "2.5 million", "two and a half million", "96 tỷ 450 triệu". */
final class Magnitudes {

    private static final int MOST = 3;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Text text;

    Magnitudes(Text text) {
        this.text = text;
    }

    /** The number with all that belongs to it. */
    Quantity of(Quantity plain) {
        var one = plain;
        int end = one.end();
        if (text.has(end, NumberWords.HALF) && !one.scaled() && isMagnitude(text.at(end, NumberWords.HALF))) {
            end = text.at(end, NumberWords.HALF);
            one = one.scaledTo(end, one.value().add(HALF));
        }
        BigDecimal last = null;
        for (int more = 0; more < MOST && isMagnitude(end); more++) {
            var form = text.form(end, NumberWords.MAGNITUDE);
            if (form == null) {
                break;
            }
            last = BigDecimal.valueOf(form.value());
            end = text.at(end, NumberWords.MAGNITUDE);
            one = one.scaledTo(end, one.value().multiply(last));
        }
        if (last == null) {
            return one;
        }
        if (text.has(end, NumberWords.HALF) && last.compareTo(THOUSAND) >= 0) {
            return one.scaledTo(text.at(end, NumberWords.HALF), one.value().add(last.multiply(HALF)));
        }
        var joined = joined(one, last);
        return joined == null ? one : joined;
    }

    private boolean isMagnitude(int at) {
        return at < text.size() && text.has(at, NumberWords.MAGNITUDE) && text.gap(at) != Gap.PARAGRAPH;
    }

    /** "1 tỷ 75 triệu" is a sum; "2 thousand 150 billion" is so many thousand and so many billions. */
    private @Nullable Quantity joined(Quantity one, BigDecimal last) {
        int at = one.end();
        if (text.gap(at) != Gap.BLANK || !text.isNumber(at) || !isMagnitude(at + 1)) {
            return null;
        }
        var language = text.language(at);
        var next = Digits.read(text.word(at), language);
        var form = text.form(at + 1, NumberWords.MAGNITUDE);
        if (next == null || form == null || next.compareTo(THOUSAND) >= 0) {
            return null;
        }
        var magnitude = BigDecimal.valueOf(form.value());
        int end = text.at(at + 1, NumberWords.MAGNITUDE);
        if (magnitude.compareTo(last) < 0) {
            return one.scaledTo(end, one.value().add(next.multiply(magnitude)));
        }
        return last.compareTo(THOUSAND) == 0 && magnitude.compareTo(last) > 0
                ? one.scaledTo(end, one.value().add(next).multiply(magnitude))
                : null;
    }
}
