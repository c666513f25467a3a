package org.plumbline.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Language;
import org.plumbline.web.Messages;

/** Figures in a reader's words: what was read stays as it was read, a quotient has the decimals of its indicator. */
class FigureWordsTests {

    private static String number(Language language, BigDecimal amount, int decimals) {
        return FigureWords.number(Messages.withoutInstallation(language), amount, decimals);
    }

    @Test
    void aQuotientHasTheDecimalsOfItsIndicator() {
        var share = new BigDecimal("500").divide(new BigDecimal("7"), MathContext.DECIMAL64);
        assertThat(number(Language.EN, share, 1)).isEqualTo("71.4");
        assertThat(number(Language.EN, share, 0)).isEqualTo("71");
        assertThat(number(Language.DE, share, 2)).isEqualTo("71,43");
        assertThat(number(Language.VI, share, 2)).isEqualTo("71,43");
    }

    @Test
    void whatWasReadKeepsItsDecimals() {
        assertThat(number(Language.EN, new BigDecimal("48.14"), 1)).isEqualTo("48.14");
        assertThat(number(Language.UK, new BigDecimal("48.14"), 0)).isEqualTo("48,14");
        assertThat(number(Language.EN, new BigDecimal("8.00"), 1)).isEqualTo("8");
        assertThat(number(Language.EN, new BigDecimal("1234567.5"), 0)).isEqualTo("1,234,567.5");
    }
}
