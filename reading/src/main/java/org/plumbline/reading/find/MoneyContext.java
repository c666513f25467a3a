package org.plumbline.reading.find;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.token.ByToken;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/**
 * Money whose currency is not printed beside it: the figures of a table whose head says "in thousands of zloty", and "871 tỷ" after a
 * sum in full (reading-records.md, section 4: "from the context where it is not printed").
 */
final class MoneyContext {

    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    /**
     * What the context gives to a number.
     *
     * @param currency the code
     * @param factor what the number is to be multiplied by
     * @param reason where it was found
     */
    record Given(String currency, BigDecimal factor, String reason) {}

    private final ByToken<Given> given;

    private MoneyContext(Page page) {
        given = new ByToken<>(page.text());
    }

    /** Finds it on a page. */
    static MoneyContext of(Page page) {
        var context = new MoneyContext(page);
        new MoneyTables(page).fill(context.given);
        context.alone(page);
        return context;
    }

    /** What the context gives to a number; null where it gives nothing. */
    @Nullable
    Given of(Measure one) {
        return given.get(one.number().start());
    }

    /** A number with a word for its magnitude and no noun: money, if money was spoken of just before. */
    private void alone(Page page) {
        var text = page.text();
        var nouns = new Nouns(text);
        String paragraph = null;
        String whole = null;
        int sentence = Text.NONE;
        int from = 0;
        for (var one : page.measures().all()) {
            for (int at = from; at <= one.start(); at++) {
                if (text.gap(at) == Gap.PARAGRAPH) {
                    paragraph = null;
                }
            }
            from = one.start() + 1;
            var unit = one.unit();
            if (one.kind() == Kind.MONEY && unit != null) {
                paragraph = unit;
                sentence = text.sentence(one.start());
                whole = unit;
            } else if (one.kind() == Kind.BARE && isAlone(text, nouns, one)) {
                var own = text.language(one.start()).usage().currency();
                var currency = paragraph != null ? paragraph : own != null && whole != null ? whole : own;
                boolean big = own != null && one.value().compareTo(BILLION) >= 0;
                boolean said = !one.number().words() || big || text.sentence(one.start()) == sentence;
                if (currency != null && said && (big || paragraph != null)) {
                    given.put(one.number().start(), new Given(currency, BigDecimal.ONE, "money-before"));
                }
            }
        }
    }

    private static boolean isAlone(Text text, Nouns nouns, Measure one) {
        return one.number().scaled() && nouns.end(one.end()) == Text.NONE;
    }
}
