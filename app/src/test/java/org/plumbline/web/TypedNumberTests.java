package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Refused;

class TypedNumberTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | 96.5      | 2 | 96.5
            EN | 7,410     | 0 | 7410
            EN | 1,234.50  | 2 | 1234.5
            VI | 96,5      | 2 | 96.5
            VI | 7.410     | 0 | 7410
            DE | 1.234,5   | 2 | 1234.5
            DE | 7410      | 0 | 7410
            ID | 0,25      | 2 | 0.25
            PL | 7 410     | 0 | 7410
            PL | 7 410,5   | 1 | 7410.5
            UK | 12,50     | 2 | 12.5
            UK | -3        | 0 | -3
            """)
    void readsNumbersAsTheReadersLanguageWritesThem(Language language, String typed, int decimals, String number) {
        assertThat(TypedNumber.read(words(language), "f", "Area", typed, decimals))
                .isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | 96,5    | 2 | web.number-sign      | .
            VI | 96.5    | 2 | web.number-sign      | ,
            DE | 1.500   | 2 | web.number-ambiguous | 1,5
            EN | 1,500   | 2 | web.number-ambiguous | 1.5
            PL | 96.5    | 2 | web.number-sign      | ,
            EN | many    | 2 | web.number           | 12.5
            DE | 12 34   | 0 | web.number           | 12,5
            EN | 1.25    | 1 | web.number-decimals  | 1
            EN | 1234567890123456789   | 2 | web.number-long | 18
            DE | -1234567890123456789,5 | 2 | web.number-long | 18
            """)
    void refusesWhatIsNoNumberOrTwo(Language language, String typed, int decimals, String code, String shown) {
        var words = words(language);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TypedNumber.read(words, "f", "Area", typed, decimals))
                .satisfies(refused -> {
                    var problem = refused.problems().getFirst();
                    assertThat(problem.field()).isEqualTo("f");
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(words.say(problem)).contains("Area", typed, shown);
                });
    }

    private static Words words(Language language) {
        return Messages.withoutInstallation(language);
    }
}
