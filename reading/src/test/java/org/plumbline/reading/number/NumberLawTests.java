package org.plumbline.reading.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.reading.pack.LanguagePack;
import org.plumbline.reading.pack.Packs;
import org.plumbline.reading.text.Source;
import org.plumbline.reading.token.Text;

/** That numbers in digits and in words read back as what they say; ICU writes the words. */
class NumberLawTests {

    private static final Packs PACKS = Packs.load();
    private static final int ROUNDS = 1_500;

    static Stream<LanguagePack> languages() {
        return PACKS.all().stream();
    }

    private static List<BigDecimal> numbers(String text, LanguagePack language) {
        return Quantities.in(new Text(Source.of(text), PACKS, language)).all().stream()
                .map(Quantity::value)
                .toList();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("languages")
    void digitsReadBackInEveryStyleOfALanguage(LanguagePack language) {
        var random = new Random(4);
        for (int round = 0; round < ROUNDS; round++) {
            long whole = Math.abs(random.nextLong()) % (long) Math.pow(10, 1 + random.nextInt(11));
            int decimals = random.nextInt(3);
            var value = new BigDecimal(whole);
            var written = new StringBuilder(grouped(whole, random, language));
            if (decimals > 0) {
                int part = random.nextInt((int) Math.pow(10, decimals));
                written.append(language.decimal()).append(("%0" + decimals + "d").formatted(part));
                value = value.add(new BigDecimal(part).movePointLeft(decimals));
            }
            assertThat(numbers(written.toString(), language))
                    .as(written.toString())
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactly(value);
        }
    }

    private static String grouped(long whole, Random random, LanguagePack language) {
        var digits = Long.toString(whole);
        int style = random.nextInt(language.groups().length() + 1);
        if (style == language.groups().length() || digits.length() < 5) {
            return digits;
        }
        var all = new StringBuilder();
        for (int at = 0; at < digits.length(); at++) {
            if (at > 0 && (digits.length() - at) % 3 == 0) {
                all.append(language.groups().charAt(style));
            }
            all.append(digits.charAt(at));
        }
        return all.toString();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("languages")
    void wordsReadBack(LanguagePack language) {
        var spoken = new RuleBasedNumberFormat(new ULocale(language.code()), RuleBasedNumberFormat.SPELLOUT);
        var random = new Random(5);
        var wrong = new ArrayList<String>();
        for (int round = 0; round < ROUNDS; round++) {
            long value = round < 200
                    ? round + 2
                    : 2 + Math.abs(random.nextLong()) % (long) Math.pow(10, 2 + random.nextInt(11));
            var words = spoken.format(value, "%spellout-cardinal" + variant(language.code()));
            var read = numbers(words, language);
            if (read.size() != 1 || read.getFirst().compareTo(BigDecimal.valueOf(value)) != 0) {
                wrong.add(value + " " + words + " " + read);
            }
        }
        assertThat(wrong).as(wrong.size() + " of " + ROUNDS).isEmpty();
    }

    /** Where a language counts by gender ICU names the rules so. */
    private static String variant(String code) {
        return switch (code) {
            case "de", "pl", "uk" -> "-masculine";
            default -> "";
        };
    }
}
