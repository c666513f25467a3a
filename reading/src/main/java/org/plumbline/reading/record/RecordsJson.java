package org.plumbline.reading.record;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes records as one JSON object on one line, by the contract of reading-records.md, section 1; the same records, the same bytes. */
public final class RecordsJson {

    private static final int FIRST_PRINTABLE = 0x20;

    private final StringBuilder json = new StringBuilder();

    private RecordsJson() {}

    /** The object {@code {"records":[...]}}. */
    public static String of(List<Found> records) {
        var writer = new RecordsJson();
        writer.json.append("{\"records\":[");
        for (int at = 0; at < records.size(); at++) {
            writer.json.append(at == 0 ? "" : ",");
            writer.record(records.get(at));
        }
        return writer.json.append("]}").toString();
    }

    private void record(Found one) {
        json.append("{\"type\":");
        value(one.type().code());
        json.append(",\"start\":")
                .append(one.start())
                .append(",\"end\":")
                .append(one.end())
                .append(",\"surface\":");
        value(one.surface());
        json.append(",\"fields\":{");
        boolean first = true;
        for (var field : one.fields().entrySet()) {
            json.append(first ? "" : ",");
            first = false;
            value(field.getKey());
            json.append(':');
            value(field.getValue());
        }
        json.append("},\"rule\":");
        value(one.rule());
        json.append(",\"reasons\":[");
        for (int at = 0; at < one.reasons().size(); at++) {
            json.append(at == 0 ? "" : ",");
            value(one.reasons().get(at));
        }
        json.append("],\"confidence\":").append(BigDecimal.valueOf(Math.round(one.confidence() * 100), 2));
        json.append(",\"lang\":");
        value(one.language());
        json.append('}');
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> json.append("null");
            case BigDecimal number -> json.append(plain(number));
            case Number number -> json.append(number);
            default -> text(value.toString());
        }
    }

    private static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private void text(String text) {
        json.append('"');
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            switch (one) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (one < FIRST_PRINTABLE || Character.isSurrogate(one) && !isPaired(text, at)) {
                        json.append("\\u%04x".formatted((int) one));
                    } else {
                        json.append(one);
                    }
                }
            }
        }
        json.append('"');
    }

    private static boolean isPaired(String text, int at) {
        char one = text.charAt(at);
        return Character.isHighSurrogate(one)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
