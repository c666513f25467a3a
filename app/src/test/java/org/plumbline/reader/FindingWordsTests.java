package org.plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.kernel.Language;
import org.plumbline.reader.deed.FoundFinding;
import org.plumbline.reader.web.FindingWords;
import org.plumbline.reading.check.CheckKind;
import org.plumbline.reading.check.Finding;
import org.plumbline.reading.check.Verdict;
import org.plumbline.reading.check.fact.Span;
import org.plumbline.web.Messages;

/** What would make a statement right is said in words, not in the codes of the checks. */
class FindingWordsTests {

    private static Finding with(String name, Object value) {
        var at = new Span(0, 5, "words");
        return new Finding(
                CheckKind.PART_OF_WHOLE,
                Verdict.FAILS,
                at,
                List.of(),
                List.of(),
                null,
                List.of(new Finding.Repair(name, value, at)),
                new Finding.Message("reading-checks.part-of-whole.more", Map.of()));
    }

    /** Also as it is kept. */
    private static String said(Language language, String name, Object value) {
        var w = Messages.withoutInstallation(language);
        var finding = with(name, value);
        var said = FindingWords.repairs(w, finding);
        assertThat(FindingWords.repairs(
                        w,
                        FoundFinding.of(finding)
                                .in((start, end) -> finding.span().surface())))
                .isEqualTo(said);
        return said;
    }

    @Test
    void namesUnitsLevelsBoundsAndDays() {
        assertThat(said(Language.EN, "unit", "pp")).contains("percentage points instead of “words”");
        assertThat(said(Language.EN, "level", "commune")).contains("communes instead");
        assertThat(said(Language.EN, "firstComparator", ">")).contains("over instead");
        assertThat(said(Language.DE, "weekday", DayOfWeek.TUESDAY)).contains("Dienstag statt");
        assertThat(said(Language.EN, "date", "2024-03-12")).contains("12 March 2024 instead");
        assertThat(said(Language.EN, "due", 2024)).contains("2024 instead");
        assertThat(said(Language.DE, "amount", new BigDecimal("1234.50"))).contains("1.234,5 statt");
        assertThat(said(Language.EN, "symbol", "46/2024/CP")).contains("46/2024/CP instead");
        var none = with("unit", "pp");
        assertThat(FindingWords.repairs(
                        Messages.withoutInstallation(Language.EN),
                        new Finding(
                                none.kind(),
                                none.verdict(),
                                none.span(),
                                List.of(),
                                List.of(),
                                null,
                                List.of(),
                                none.message())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void inEveryLanguage(Language language) {
        for (var level : List.of("province", "district", "commune", "village")) {
            assertThat(said(language, "level", level)).doesNotContain("reading.check");
        }
        for (var sign : List.of("=", ">=", ">", "<=", "<")) {
            assertThat(said(language, "secondComparator", sign)).doesNotContain(sign + " ");
        }
        assertThat(said(language, "weekday", DayOfWeek.SUNDAY)).doesNotContain("SUNDAY");
    }

    @Test
    void cutsLongWords() {
        assertThat(FindingWords.shortened("  two\n lines ")).isEqualTo("two lines");
        assertThat(FindingWords.shortened("📌".repeat(500))).endsWith("📌 …").hasSizeLessThan(410);
    }
}
