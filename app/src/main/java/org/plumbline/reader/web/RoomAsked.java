package org.plumbline.reader.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.reader.DraftState;
import org.plumbline.reader.ReadingList.Span;
import org.plumbline.reading.record.RecordType;

/**
 * What is looked at of a text: which part, which kind of drafts, in which state; as it stands in the address.
 *
 * @param at a place whose part is meant, where none is named
 */
public record RoomAsked(
        @Nullable Integer part,
        @Nullable String type,
        @Nullable String state,
        @Nullable Integer at) {

    @Nullable
    RecordType recordType() {
        return Arrays.stream(RecordType.values())
                .filter(each -> each.code().equals(type))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    DraftState draftState() {
        return state == null ? null : DraftState.find(state).orElse(null);
    }

    /** The part that is meant. */
    TextPart of(List<TextPart> parts) {
        if (part == null && at != null) {
            for (var each : parts) {
                if (each.from() <= at && at < each.to()) {
                    return each;
                }
            }
        }
        return parts.get(part == null ? 0 : Math.clamp(part, 1, parts.size()) - 1);
    }

    boolean fits(Span span) {
        return (recordType() == null || span.type() == recordType())
                && (draftState() == null || span.state() == draftState());
    }

    /** Whether it is narrowed to this kind. */
    public boolean isType(String code) {
        return code.equals(type == null ? "" : type);
    }

    /** Whether it is narrowed to this state. */
    public boolean isState(String code) {
        return code.equals(state == null ? "" : state);
    }

    /** The address of a part with the same filters. */
    public String at(UUID source, int no) {
        return "/reading/" + source + "?part=" + no
                + (recordType() == null ? "" : "&type=" + recordType().code())
                + (draftState() == null ? "" : "&state=" + draftState().code());
    }
}
