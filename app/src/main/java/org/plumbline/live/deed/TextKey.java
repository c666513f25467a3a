package org.plumbline.live.deed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A kept text, by the record that holds it.
 *
 * @param record the identifier of the note, figure, goal, report or document
 * @param part which text of the record: {@code result}; of a reply to a document, the unit that replies
 */
public record TextKey(TextKind kind, UUID record, String part) {

    /** One identifier for the text, the same for everybody. */
    @JsonIgnore
    public UUID id() {
        return UUID.nameUUIDFromBytes((kind + "/" + record + "/" + part).getBytes(StandardCharsets.UTF_8));
    }

    /** Where its figures are. */
    @JsonIgnore
    public String address() {
        return "/texts/" + kind.code() + "/" + record + "/" + part;
    }
}
