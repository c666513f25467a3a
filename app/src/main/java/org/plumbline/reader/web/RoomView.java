package org.plumbline.reader.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reader.Draft;
import org.plumbline.reader.Source;
import org.plumbline.reading.record.RecordType;

/**
 * What the page of a text shows: one part of it with its drafts beside it.
 *
 * @param parts all parts, each with how many of its drafts fit the filters and how many of these are still open
 * @param groups the drafts of the part that fit, by kind
 * @param kinds the kinds that occur in the whole text, with how many of each
 * @param findings what its checks found in the part; null for a text whose figures nobody checked
 */
public record RoomView(
        Source source,
        RoomAsked asked,
        TextPart part,
        List<PartLine> parts,
        List<MarkedText.Piece> pieces,
        List<Group> groups,
        List<KindCount> kinds,
        @Nullable FindingsView findings,
        boolean mayDecide) {

    /** A part of the text in the list of parts; {@code failing} statements of it do not follow. */
    public record PartLine(int no, int drafts, int open, int failing) {}

    /** Drafts of one kind. */
    public record Group(RecordType type, List<Draft> drafts) {}

    /** How many drafts of a kind the text has. */
    public record KindCount(RecordType type, int count) {}

    /** The part that is shown, in the list of parts. */
    public PartLine line() {
        return parts.get(part.no() - 1);
    }

    /** How many drafts are shown. */
    public int shown() {
        return groups.stream().mapToInt(group -> group.drafts.size()).sum();
    }
}
