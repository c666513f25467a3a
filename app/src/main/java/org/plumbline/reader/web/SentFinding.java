package org.plumbline.reader.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Refused;
import org.plumbline.reading.check.Finding;
import org.plumbline.reading.check.Sentences;
import org.plumbline.reading.check.Verdict;
import org.plumbline.reading.check.fact.Span;
import org.springframework.modulith.NamedInterface;

/**
 * What a check of a text found, for programs: of the interface and of the command alike. Places count code points of the text, the end
 * exclusive; {@code computed} is what follows from the inputs, by name; what is not said is left out.
 */
@NamedInterface("words")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SentFinding(
        @Schema(description = "What was checked, such as average_change.")
        String kind,

        @Schema(
                description = "What there is to be said.",
                allowableValues = {"passes", "fails", "doubtful", "cannot_tell"})
        String verdict,

        int start,
        int end,
        String surface,

        @Schema(description = "What a person is told, in the language of messages.")
        String message,

        List<Input> inputs,

        @Schema(description = "What follows from the inputs, by name: numbers, days as ISO 8601, words.")
        Map<String, Object> computed,

        @Schema(description = "The way of reckoning by which the statement is right, such as per-step.") @Nullable
        String convention,

        @Schema(description = "Values any one of which would make the statement true.")
        List<Repair> repairs) {

    private static final String VALUE = "A number, a day as ISO 8601, or words.";

    /** Something that the check went by. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Input(
            String name,

            @Schema(
                    description = VALUE,
                    types = {"number", "string"})
            Object value,

            @Schema(description = "The lowest and the highest value for which a printed number may stand.") @Nullable
            List<BigDecimal> means,

            int start,
            int end,
            String surface) {}

    /** A value that would make the statement true in the place of what stands there. */
    public record Repair(
            String name,

            @Schema(
                    description = VALUE,
                    types = {"number", "string"})
            Object value,

            int start,
            int end,
            String surface) {}

    /** The verdict that an address asks for by its code; null for none. */
    static @Nullable Verdict verdict(String code) {
        return code.isEmpty()
                ? null
                : Arrays.stream(Verdict.values())
                        .filter(each -> code(each).equals(code))
                        .findFirst()
                        .orElseThrow(() -> new Refused("verdict", "directive.filter-value", Map.of("value", code)));
    }

    /** The code of a verdict. */
    public static String code(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /** A finding; {@code offset} is how many code points stand before the text that was checked. */
    public static SentFinding of(Finding finding, int offset, Sentences sentences) {
        var computed = new LinkedHashMap<String, Object>();
        finding.computed().forEach(one -> computed.put(one.name(), plain(one.value())));
        var at = finding.span();
        return new SentFinding(
                finding.kind().code(),
                code(finding.verdict()),
                at.start() + offset,
                at.end() + offset,
                at.surface(),
                sentences.of(finding),
                finding.inputs().stream().map(one -> input(one, offset)).toList(),
                computed,
                finding.convention(),
                finding.repairs().stream()
                        .map(one -> new Repair(
                                one.name(),
                                plain(one.value()),
                                one.span().start() + offset,
                                one.span().end() + offset,
                                one.span().surface()))
                        .toList());
    }

    private static Input input(Finding.Input one, int offset) {
        Span at = one.span();
        return new Input(
                one.name(),
                plain(one.value()),
                one.interval() == null
                        ? null
                        : List.of(one.interval().low(), one.interval().high()),
                at.start() + offset,
                at.end() + offset,
                at.surface());
    }

    private static Object plain(Object value) {
        return value instanceof Number ? value : value.toString();
    }
}
