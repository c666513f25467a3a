package org.plumbline.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.directive.ClauseTree.Place;
import org.plumbline.directive.deed.Head;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Wording;

/** The rules of directives that need no database, as tables. */
class RulesTests {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # issued,    rule, reviewed,   by hand,    next
            2025-01-24,  P3Y,  -,          -,          2028-01-24
            2014-06-09,  P10Y, -,          -,          2024-06-09
            2014-06-09,  P10Y, 2024-07-01, -,          2034-06-09
            2014-06-09,  P10Y, 2024-06-09, -,          2034-06-09
            2025-01-31,  P1M,  -,          -,          2025-02-28
            2025-01-24,  P3Y,  -,          2026-06-30, 2026-06-30
            2025-01-24,  P3Y,  2026-07-01, 2026-06-30, 2028-01-24
            2025-01-24,  -,    -,          -,          -
            """)
    void theNextReviewFollowsTheRule(
            LocalDate issued, String rule, LocalDate reviewed, LocalDate byHand, LocalDate next) {
        assertThat(ReviewRule.next(issued, rule, reviewed, byHand)).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 years", "P0Y", "P10D", "P-1Y", "", "P1Y5D"})
    void aRuleIsAPeriodOfWholeMonths(String rule) {
        assertThatThrownBy(() -> ReviewRule.check(rule))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("review-rule");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 2 10              | 10 2 1
            1 1.1 1.2 1.10 2    | 1.10 2 1.2 1 1.1
            I II IV IX X        | X IX IV II I
            1 2 A B             | B 2 A 1
            3 3.2 3.2.a 3.2.b   | 3.2.b 3 3.2.a 3.2
            """)
    void numbersStandAsInTheDocument(String ordered, String given) {
        assertThat(Arrays.stream(given.split(" ", -1)).sorted(PathOrder.NATURAL).toList())
                .isEqualTo(List.of(ordered.split(" ", -1)));
    }

    @Test
    void clausesFormATree() {
        assertThat(problems("1 -", "1.1 1", "2 -")).isEmpty();
        assertThat(problems("1 2", "2 1"))
                .extracting(Problem::code)
                .containsOnly("directive.clause-cycle")
                .hasSize(2);
        assertThat(problems("1 1")).extracting(Problem::code).containsExactly("directive.clause-cycle");
        assertThat(problems("1 9")).extracting(Problem::code).containsExactly("directive.clause-parent");
        assertThat(problems("1 2", "2 3", "3 2")).as("only those in the circle").hasSize(2);
    }

    @Test
    void aNumberStandsOnce() {
        var standing = List.of(new Place(id("x"), "1", null, ""));
        assertThat(ClauseTree.problems(standing, List.of(new Place(id("y"), "1", null, "clauses[0]."))))
                .extracting(Problem::field)
                .containsExactly("clauses[0].path");
        assertThat(ClauseTree.problems(standing, List.of(new Place(id("x"), "1", null, ""))))
                .as("its own number")
                .isEmpty();
        assertThat(ClauseTree.problems(
                        standing, List.of(new Place(id("x"), "2", null, ""), new Place(id("y"), "1", null, ""))))
                .as("the number was given free")
                .isEmpty();
        assertThat(ClauseTree.problems(List.of(), List.of(new Place(id("x"), " ", null, ""))))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # symbol,         term,      canonical,       type,              whole
            57-NQ/TW,         XIII,      57-NQ/TW,        resolution,        yes
            57-NQ/TW,         -,         57-NQ/TW,        resolution,        no
            46 ctr tu,        2020-2025, 46-CTr/TU,       action-programme,  yes
            140/2017/ND-CP,   -,         140/2017/NĐ-CP,  decree,            yes
            244-QĐ/TW,        XI,        244-QĐ/TW,       decision,          no
            """)
    void anIdentityIsWholeWhenAllItsPartsAreKnown(
            String symbol, String term, String canonical, String type, String whole) {
        var head = Head.of(symbol, id("issuer"), LocalDate.of(2024, 12, 22), Wording.of("en", "x"));
        var identity = Identity.of(term == null ? head : head.inTerm(term));
        assertThat(identity.canonical()).isEqualTo(canonical);
        assertThat(identity.type()).isEqualTo(type);
        assertThat(identity.whole() != null).isEqualTo(whole.equals("yes"));
        assertThat(identity.keys()).isNotEmpty();
    }

    @Test
    void aPersonSettlesWhatTheLettersLeaveOpen() {
        var head = new Head(
                "244-QĐ/TW",
                "regulation",
                id("issuer"),
                LocalDate.of(2014, 6, 9),
                null,
                "XI",
                Wording.of("en", "x"),
                null,
                null,
                org.plumbline.directive.deed.ReadingClass.OPEN,
                org.plumbline.directive.deed.Urgency.ORDINARY,
                null,
                null);
        assertThat(Identity.of(head).type()).isEqualTo("regulation");
        assertThat(Identity.of(head).whole()).isNotNull();
    }

    private static List<Problem> problems(String... lines) {
        return ClauseTree.problems(
                List.of(),
                Arrays.stream(lines)
                        .map(line -> line.split(" ", -1))
                        .map(parts -> new Place(id(parts[0]), parts[0], parts[1].equals("-") ? null : id(parts[1]), ""))
                        .toList());
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
