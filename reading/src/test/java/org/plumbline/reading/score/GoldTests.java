package org.plumbline.reading.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.reading.record.RecordType;

/** That the gold is well made: every stretch says what its surface says, every record has the fields of its kind and no other. */
class GoldTests {

    private static final String DATE = "\\d{4}(-\\d\\d(-\\d\\d)?)?|--\\d\\d-\\d\\d";
    private static final Map<String, Set<String>> WORDS = Map.of(
            "docType",
                    Set.of(
                            "resolution directive conclusion decision regulation action-programme plan decree notice guidance report"
                                    .split(" ")),
            "comparator", Set.of(">=", ">", "=", "<=", "<"),
            "kind", Set.of("conference", "working-session", "inspection", "congress"));

    @ParameterizedTest
    @ValueSource(strings = {"seeds", "dev", "tuned", "held", "further"})
    void isWellMade(String subset) {
        var texts = Texts.of(subset);
        assertThat(texts).extracting(GoldText::name).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
        for (var text : texts) {
            for (var one : text.records()) {
                assertThat(text.between(one.start(), one.end())).as(text.name()).isEqualTo(one.surface());
                check(text, one.type(), one.fields());
                one.alternatives().forEach(other -> check(text, other.type(), other.fields()));
            }
        }
    }

    private static void check(GoldText text, String type, Map<String, @Nullable Object> fields) {
        var kind = Arrays.stream(RecordType.values())
                .filter(one -> one.code().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text.name() + ": no kind " + type));
        var known = new LinkedHashSet<>(kind.fields());
        assertThat(fields.keySet()).as(text.name()).containsAll(known);
        known.add("valueHigh");
        assertThat(known).as(text.name()).containsAll(fields.keySet());
        WORDS.forEach((field, words) -> {
            if (fields.get(field) != null) {
                assertThat(words).as(text.name()).contains(fields.get(field).toString());
            }
        });
        for (var field : List.of("date", "due")) {
            if (fields.get(field) != null) {
                assertThat(fields.get(field).toString()).as(text.name()).matches(DATE);
            }
        }
    }
}
