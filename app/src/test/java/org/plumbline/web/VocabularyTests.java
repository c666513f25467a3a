package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.kernel.Language;

class VocabularyTests {

    private static final Vocabulary MINISTRY = new Vocabulary(
            Language.EN, Map.of("directive", "decision", "directives", "decisions", "unit", "organisation"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Directives                                                    | Decisions
            A directive is issued by a unit.                              | A decision is issued by an organisation.
            {directive} was registered as a directive                     | {directive} was registered as a decision
            {n, plural, one{one directive} other{# directives}} of a unit | {n, plural, one{one decision} other{# decisions}} of an organisation
            Directively unitary                                           | Directively unitary
            """)
    void exchangesWholeWordsOnlyAndLeavesValuesAlone(String ours, String theirs) {
        assertThat(MINISTRY.applyTo(ours)).isEqualTo(theirs);
    }
}
