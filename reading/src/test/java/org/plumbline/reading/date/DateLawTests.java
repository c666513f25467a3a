package org.plumbline.reading.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.reading.number.Quantities;
import org.plumbline.reading.pack.LanguagePack;
import org.plumbline.reading.pack.Packs;
import org.plumbline.reading.text.Source;
import org.plumbline.reading.token.Text;

/** That a date reads back in every usual format of its language, and that an impossible one is none. */
class DateLawTests {

    private static final Packs PACKS = Packs.load();
    private static final Map<String, List<String>> FORMATS = Map.of(
            "vi", List.of("'ngày' d/M/yyyy", "'ngày' dd 'tháng' M 'năm' yyyy", "dd/MM/yyyy", "d-M-yyyy"),
            "en", List.of("d MMMM yyyy", "MMMM d, yyyy", "dd/MM/yyyy", "yyyy-MM-dd", "d MMM yyyy"),
            "id", List.of("d MMMM yyyy", "dd-MM-yyyy", "d/M/yyyy"),
            "de", List.of("d. MMMM yyyy", "dd.MM.yyyy", "d.M.yyyy"),
            "pl", List.of("d MMMM yyyy 'r.'", "dd.MM.yyyy 'r.'", "yyyy-MM-dd"),
            "uk", List.of("d MMMM yyyy 'року'", "dd.MM.yyyy", "d MMMM yyyy 'р.'"));

    static Stream<LanguagePack> languages() {
        return PACKS.all().stream();
    }

    private static List<String> dates(String text, LanguagePack language) {
        var cut = new Text(Source.of(text), PACKS, language);
        return Dates.in(cut, Quantities.in(cut)).all().stream()
                .map(DateMention::iso)
                .toList();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("languages")
    void everyDayReadsBack(LanguagePack language) {
        var random = new Random(6);
        var locale = java.util.Locale.of(language.code());
        for (int round = 0; round < 800; round++) {
            var day = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(140 * 365));
            for (var format : FORMATS.get(language.code())) {
                var written = day.format(DateTimeFormatter.ofPattern(format, locale));
                assertThat(dates(written, language)).as(written).containsExactly(day.toString());
            }
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("languages")
    void impossibleDaysAreNone(LanguagePack language) {
        for (var written : List.of("31/02/2024", "30.02.2023", "45/12/2021", "12.13.2022", "2023-02-30", "0/5/2020")) {
            assertThat(dates(written, language)).as(written).noneMatch(one -> one.length() == 10);
        }
    }
}
