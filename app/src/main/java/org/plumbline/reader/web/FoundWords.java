package org.plumbline.reader.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.plumbline.reader.Draft.Confidence;
import org.plumbline.reader.DraftFields;
import org.plumbline.reading.record.Found;
import org.plumbline.web.Words;
import org.springframework.modulith.NamedInterface;

/** Says in one line what a record says that was found in a text and is not kept. */
@NamedInterface("words")
public final class FoundWords {

    private FoundWords() {}

    /** The kind of a record, such as "Document cited". */
    public static String kind(Words w, Found found) {
        return w.say("reader.kind." + found.type().code() + ".one");
    }

    /** Its fields with their names, as far as the text says them, and how sure the reader is. */
    public static String said(Words w, Found found) {
        var parts = new ArrayList<String>();
        for (var field : DraftFields.of(found.type())) {
            var value = written(found.fields().get(field.name()));
            if (!value.isEmpty()) {
                parts.add(DraftWords.label(w, found.type(), field) + ": "
                        + DraftWords.value(w, found.type(), field, value));
            }
        }
        parts.add(w.name("reader.confidence", Confidence.of(found.confidence())));
        return String.join(" · ", parts);
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> DraftFields.plain(number);
            default -> value.toString();
        };
    }
}
