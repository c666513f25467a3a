package org.plumbline.reading.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.reading.find.Reader;
import org.plumbline.reading.pack.Packs;

/** What the checks find in texts: the five seeds, and statements as offices write them. */
class StatementTests {

    private static final Reader READER = new Reader(Packs.load());
    private static final Sentences ENGLISH = Sentences.in("en");
    private static final Pattern GAP = Pattern.compile("\\{([A-Za-z]+)}");

    @Test
    void theBorderDistrictsAndTheAverageOfTheSecondSeedCannotBe() {
        var findings = seed("002_cf1f51d8a38653a3");
        assertThat(said(findings, Verdict.FAILS))
                .containsExactly("unit_level_conflict 14 kabupaten/kota perbatasan", "average_change 9,21%");
        assertThat(said(findings, Verdict.DOUBTFUL)).contains("unit_of_change 9,21%");
        assertThat(of(findings, CheckKind.AVERAGE_CHANGE).repairs().toString())
                .contains("8.68")
                .contains("66.56")
                .contains("47.08");
        assertThat(of(findings, CheckKind.REVIEW_SPAN).computed("year")).isEqualTo("2024");
        assertThat(said(findings, Verdict.PASSES))
                .anyMatch(one -> one.startsWith("pairing 9 kabupaten"))
                .anyMatch(one -> one.startsWith("repeated_citation Arahan No. 16"));
    }

    @Test
    void theOtherSeedsHoldButForWhatIsToBeLookedAt() {
        assertThat(said(seed("000_50d0811708598348"), Verdict.PASSES))
                .contains("part_of_whole menyelesaikan 17 dari 21 target");
        assertThat(said(seed("000_50d0811708598348"), Verdict.CANNOT_TELL))
                .contains("ahead_of_schedule 1 hingga 2 tahun lebih cepat dari jadwal");
        assertThat(said(seed("001_67c174f4a274d58e"), Verdict.PASSES))
                .contains("count_vs_enumeration vier Inspektionsinhalte");
        assertThat(said(seed("001_67c174f4a274d58e"), Verdict.DOUBTFUL))
                .anyMatch(one -> one.startsWith("target_conflict"));
        var third = seed("003_9e90e167a72bcd0b");
        assertThat(said(third, Verdict.PASSES)).anyMatch(one -> one.startsWith("symbol_year_vs_date"));
        assertThat(of(third, CheckKind.MISSING_YEAR).computed("year")).isEqualTo("2024");
        assertThat(of(seed("004_875932fb6ed4ed16"), CheckKind.DISTRIBUTION_SUM).verdict())
                .isEqualTo(Verdict.PASSES);
        for (var name : List.of(
                "000_50d0811708598348", "001_67c174f4a274d58e", "003_9e90e167a72bcd0b", "004_875932fb6ed4ed16")) {
            assertThat(said(seed(name), Verdict.FAILS)).as(name).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            growth_rate         | Năm 2023, thu ngân sách đạt 112 tỷ đồng, tăng 15% so với năm 2022 (100 tỷ đồng).
            growth_rate         | In 2023 revenue came to 112 million euros, up 15% on the 100 million euros of 2022.
            growth_rate         | Pengeluaran mencapai 112 miliar rupiah, naik 15% dibandingkan tahun 2022 (100 miliar rupiah).
            growth_rate         | Die Ausgaben betrugen 112 Mio. Euro, 15 % mehr als 2022 (100 Mio. Euro).
            growth_rate         | Wydatki wyniosły 112 mln zł i były o 15% wyższe niż w 2022 r. (100 mln zł).
            growth_rate         | Видатки склали 112 млн грн, що на 15% більше, ніж у 2022 році (100 млн грн).
            average_change      | Output grew by an average of 9.2% a year, from 50 tonnes in 2019 to 61.6 tonnes in 2022.
            average_change      | Tỷ lệ hộ nghèo giảm bình quân 9,68 điểm % mỗi năm, từ 65,5% năm 2021 xuống còn 48,14% năm 2023.
            total_change        | Die Quote sank von 12,4 % auf 9,1 %, ein Rückgang um 3,5 Punkte.
            direction           | Tỷ lệ hộ nghèo tăng từ 12% xuống 9%.
            direction           | From 12% the rate rose to 9%.
            percent_of_count    | Trong tổng số 400 hộ, có 60 hộ nghèo (chiếm 16%).
            percent_of_count    | Z 250 badanych 200 (85%) było zadowolonych.
            distribution_sum    | Kabupaten ini memiliki 34 desa, terdiri dari 12 desa pesisir, 10 desa pegunungan dan 11 desa dataran.
            weekday             | Thứ Ba, ngày 12/5/2025, Huyện ủy tổ chức hội nghị.
            weekday             | On Tuesday, 12 May 2025, the council met.
            weekday             | Pada hari Selasa, 12 Mei 2025, diadakan rapat.
            weekday             | Am Dienstag, dem 12. Mai 2025, tagte der Kreistag.
            weekday             | We wtorek 12 maja 2025 r. odbyła się sesja.
            weekday             | У вівторок, 12 травня 2025 року, відбулася нарада.
            period_conflict     | Chiến lược 10 năm 2021-2026 được thông qua.
            period_conflict     | The four-year strategy 2021-2030 was approved.
            review_span         | Hội nghị ngày 12/3/2024 tổng kết 10 năm thực hiện Chỉ thị số 39-CT/TU ngày 18/8/2012.
            review_span         | At the conference of 12 March 2024 Resolution No. 18 of 25 October 2017, issued nine years ago, was discussed.
            ahead_of_schedule   | The work, due in 2025, was completed in 2022, two years ahead of schedule.
            count_vs_enumeration| Die Delegation nannte drei Aufgaben: erstens die Wege; zweitens die Schulen; drittens die Brunnen; viertens das Rathaus.
            pairing             | Each of 9 lowland districts is twinned with 8 mountain districts.
            money_scale         | Tổng kinh phí 81,5 tỷ đồng cho 89 đơn vị, bình quân mỗi đơn vị 0,5 tỷ đồng.
            money_scale         | Das Programm kostet 12 Mio. Euro für 60 Gemeinden, also 250.000 Euro je Gemeinde.
            repeated_citation   | Resolution No. 18 of 25 October 2017 stands. Resolution No. 18 of 26 October 2017 was reviewed.
            """)
    void whatCannotBeIsFound(String kind, String text) {
        var failed = find(text).stream()
                .filter(one -> one.verdict() == Verdict.FAILS)
                .toList();
        assertThat(failed).extracting(one -> one.kind().code()).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            growth_rate    | relative   | 30.00 | Sản lượng tăng 25% từ 100 tấn lên 130 tấn.
            growth_rate    | relative   | 50.00 | Output rose by 40% from 2 tonnes to 3 tonnes.
            total_change   | difference | 1     | Die Quote sank von 12 % auf 11 %, ein Rückgang um 4 Punkte.
            """)
    void whatIsSaidIsReckonedFromTheFiguresAsTheyArePrinted(String kind, String name, String value, String text) {
        assertThat(find(text).stream().filter(one -> one.kind().code().equals(kind)))
                .singleElement()
                .satisfies(one -> assertThat(one.computed(name)).hasToString(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Die Arbeitslosenquote sank von 12,4 % auf 9,1 %, während die Beschäftigung um 2 % stieg.",
                "Số hộ nghèo giảm từ 1.200 hộ năm 2020 xuống 900 hộ năm 2023, giảm 25%; thu nhập bình quân tăng 8%.",
                "30 of 48 schools have a library and 40 of 48 schools have water.",
                "- Households in shelters fell from 96 to 71.\n- 143 affordable homes were completed.",
                "Có 3 nhiệm vụ: (1) xây dựng Đảng; (2) phát triển kinh tế; (3) quốc phòng.",
                "W poniedziałek 12 maja 2025 r. odbyła się sesja.",
                "Wydatki wyniosły 112 mln zł i były o 12% wyższe niż w 2022 r. (100 mln zł).",
            })
    void whatMayBeIsLeftInPeace(String text) {
        assertThat(find(text).stream()
                        .filter(one -> one.verdict() == Verdict.FAILS || one.verdict() == Verdict.DOUBTFUL))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "id", "de", "pl", "uk"})
    void everyFindingHasItsSentence(String language) {
        var sentences = Sentences.in(language);
        for (var finding : Stream.of(
                        "000_50d0811708598348",
                        "001_67c174f4a274d58e",
                        "002_cf1f51d8a38653a3",
                        "003_9e90e167a72bcd0b",
                        "004_875932fb6ed4ed16")
                .flatMap(name -> seed(name).stream())
                .toList()) {
            assertThat(sentences.of(finding)).doesNotContain("{").isNotBlank();
            assertThat(sentences.name(finding.kind())).isNotBlank();
            assertThat(sentences.name(finding.verdict())).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "id", "de", "pl", "uk"})
    void everyLanguageHasTheSentencesOfEnglishWithTheSameGaps(String language) throws IOException {
        var english = gaps("en");
        assertThat(gaps(language)).isEqualTo(english);
        for (var kind : CheckKind.values()) {
            assertThat(Sentences.in(language).name(kind)).isNotBlank();
        }
    }

    private static Map<String, Set<String>> gaps(String language) throws IOException {
        var properties = new Properties();
        var file = "/messages/reading-checks_" + language + ".properties";
        try (var stream = Objects.requireNonNull(Checks.class.getResourceAsStream(file));
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        var gaps = new TreeMap<String, Set<String>>();
        for (var key : properties.stringPropertyNames()) {
            gaps.put(
                    key,
                    GAP.matcher(properties.getProperty(key))
                            .results()
                            .map(one -> one.group(1))
                            .collect(Collectors.toSet()));
        }
        return gaps;
    }

    private static List<Finding> find(String text) {
        var found = Checks.of(READER.read(text));
        found.forEach(one -> assertThat(ENGLISH.of(one)).doesNotContain("{"));
        return found;
    }

    private static List<Finding> seed(String name) {
        try (InputStream text = StatementTests.class.getResourceAsStream("/texts/seeds/" + name + ".txt")) {
            return find(new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<String> said(List<Finding> findings, Verdict verdict) {
        return findings.stream()
                .filter(one -> one.verdict() == verdict)
                .map(one -> one.kind().code() + " " + one.span().surface())
                .toList();
    }

    private static Finding of(List<Finding> findings, CheckKind kind) {
        return findings.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }
}
