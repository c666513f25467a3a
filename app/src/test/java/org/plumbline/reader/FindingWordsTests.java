package org.plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
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

    /** Levels from the province down, comparators as they are tried, and a Sunday. */
    private static final Map<Language, List<String>> WORDS = Map.of(
            Language.EN, words("provinces|districts|communes|villages|exactly|at least|over|at most|under|Sunday"),
            Language.VI, words("tỉnh|huyện|xã|thôn|đúng bằng|ít nhất|trên|nhiều nhất|dưới|Chủ Nhật"),
            Language.ID,
                    words(
                            "provinsi|kabupaten|kecamatan atau desa|dusun|tepat|paling sedikit|lebih dari|paling banyak|kurang dari|Minggu"),
            Language.DE, words("Provinzen|Kreisen|Gemeinden|Dörfern|genau|mindestens|über|höchstens|unter|Sonntag"),
            Language.PL,
                    words("prowincje|powiaty|gminy|wsie|dokładnie|co najmniej|ponad|co najwyżej|poniżej|niedziela"),
            Language.UK, words("провінції|райони|громади|села|рівно|щонайменше|понад|щонайбільше|менше|неділя"));

    private static List<String> words(String parted) {
        return List.of(parted.split("\\|"));
    }

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
        var said = new ArrayList<String>();
        for (var level : List.of("province", "district", "commune", "village")) {
            said.add(said(language, "level", level));
        }
        for (var sign : List.of("=", ">=", ">", "<=", "<")) {
            said.add(said(language, "secondComparator", sign));
        }
        said.add(said(language, "weekday", DayOfWeek.SUNDAY));
        var words = WORDS.get(language);
        assertThat(words).as("words of %s", language).hasSameSizeAs(said);
        assertThat(said)
                .zipSatisfy(words, (sentence, word) -> assertThat(sentence).contains(" " + word + " "));
    }

    @Test
    void cutsLongWords() {
        assertThat(FindingWords.shortened("  two\n lines ")).isEqualTo("two lines");
        assertThat(FindingWords.shortened("📌".repeat(500))).isEqualTo("📌".repeat(198) + " …");
        assertThat(FindingWords.shortened("📌".repeat(200))).isEqualTo("📌".repeat(200));
    }
}
