package org.plumbline.reading.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.record.RecordType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text with the records that a person marked in it.
 *
 * @param name of its files
 * @param language its ISO 639-1 code
 * @param subset dev, held, or the seeds' own
 */
record GoldText(String name, String language, String subset, String text, List<Gold> records) {

    private static final JsonMapper JSON = new JsonMapper();

    static GoldText of(String text, String gold) {
        var tree = JSON.readTree(gold);
        var records = new ArrayList<Gold>();
        tree.get("records").forEach(one -> records.add(gold(one)));
        return new GoldText(
                tree.get("case").asString(),
                tree.get("lang").asString(),
                tree.get("subset").asString(),
                text,
                List.copyOf(records));
    }

    private static Gold gold(JsonNode one) {
        var accepted = new ArrayList<Map<String, @Nullable Object>>();
        one.path("accept").forEach(each -> accepted.add(fields(each)));
        var alternatives = new ArrayList<Gold.Alternative>();
        one.path("alt")
                .forEach(each -> alternatives.add(
                        new Gold.Alternative(each.get("type").asString(), fields(each.get("fields")))));
        return new Gold(
                one.get("type").asString(),
                one.get("start").asInt(),
                one.get("end").asInt(),
                one.get("surface").asString(),
                fields(one.get("fields")),
                accepted,
                alternatives,
                one.path("optional").asBoolean(false));
    }

    /** What a program gave for this text, as JSON; records of unknown kinds are left out. */
    List<Said> said(String json) {
        var all = new ArrayList<Said>();
        for (var one : JSON.readTree(json).get("records")) {
            var type = one.path("type").isString() ? one.get("type").asString() : "";
            if (java.util.Arrays.stream(RecordType.values())
                    .anyMatch(known -> known.code().equals(type))) {
                all.add(said(one, type));
            }
        }
        return all;
    }

    private Said said(JsonNode one, String type) {
        int start = one.path("start").isInt() ? one.get("start").asInt() : -1;
        int end = one.path("end").isInt() ? one.get("end").asInt() : -1;
        var fields = one.path("fields").isObject() ? fields(one.get("fields")) : Map.<String, @Nullable Object>of();
        boolean inside = 0 <= start && start < end && end <= text.codePointCount(0, text.length());
        var surface = one.path("surface");
        return inside && (!surface.isString() || surface.asString().equals(between(start, end)))
                ? new Said(type, start, end, fields, false)
                : new Said(type, 0, 0, fields, true);
    }

    /** What stands from one code point to before another. */
    String between(int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    private static Map<String, @Nullable Object> fields(JsonNode node) {
        var fields = new HashMap<String, @Nullable Object>();
        node.properties().forEach(one -> fields.put(one.getKey(), value(one.getValue())));
        return fields;
    }

    private static @Nullable Object value(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        return value.isNumber() ? value.decimalValue() : value.isBoolean() ? value.asBoolean() : value.asString();
    }
}
