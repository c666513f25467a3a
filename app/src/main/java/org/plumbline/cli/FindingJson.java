package org.plumbline.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.check.Finding;
import org.plumbline.reading.check.Sentences;
import org.plumbline.reading.check.fact.Span;

/** A finding for programs. Places count code points of the text of the file. */
final class FindingJson {

    private FindingJson() {}

    static Map<String, Object> of(Finding finding, int offset, Sentences sentences) {
        var object = new LinkedHashMap<String, Object>();
        object.put("kind", finding.kind().code());
        object.put("verdict", finding.verdict().name().toLowerCase(Locale.ROOT));
        object.putAll(place(finding.span(), offset));
        object.put("message", sentences.of(finding));
        object.put(
                "inputs",
                finding.inputs().stream().map(one -> input(one, offset)).toList());
        var computed = new LinkedHashMap<String, Object>();
        finding.computed().forEach(one -> computed.put(one.name(), plain(one.value())));
        object.put("computed", computed);
        if (finding.convention() != null) {
            object.put("convention", finding.convention());
        }
        object.put(
                "repairs",
                finding.repairs().stream().map(one -> repair(one, offset)).toList());
        return object;
    }

    private static Map<String, Object> input(Finding.Input one, int offset) {
        var object = new LinkedHashMap<String, Object>();
        object.put("name", one.name());
        object.put("value", plain(one.value()));
        if (one.interval() != null) {
            object.put("means", List.of(one.interval().low(), one.interval().high()));
        }
        object.putAll(place(one.span(), offset));
        return object;
    }

    private static Map<String, Object> repair(Finding.Repair one, int offset) {
        var object = new LinkedHashMap<String, Object>();
        object.put("name", one.name());
        object.put("value", plain(one.value()));
        object.putAll(place(one.span(), offset));
        return object;
    }

    private static Map<String, Object> place(Span span, int offset) {
        return Map.of("start", span.start() + offset, "end", span.end() + offset, "surface", span.surface());
    }

    private static Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number;
            case LocalDate day -> day.toString();
            default -> value.toString();
        };
    }
}
