package org.plumbline.reader.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.reader.Draft;
import org.plumbline.reader.Places;

/**
 * A text with its drafts marked in it, and what its checks found. Where drafts overlap, a piece shows the shortest one that covers it, which is the nearest reading of
 * its words, and by a line of its own the next longer one; so each draft of a nest can be seen.
 */
public final class MarkedText {

    private MarkedText() {}

    /** A draft that begins at a piece. */
    public record Beginning(UUID draft, int no, String kind, boolean decided) {}

    /**
     * Some words between two borders of drafts.
     *
     * @param begins the drafts that begin here, the longest first
     * @param draft the shortest draft that covers it; null where none does
     * @param kind the kind of that one, and {@code outer} the kind of the next longer one
     * @param all all drafts that cover it, the shortest first, by their identifiers with blanks between
     * @param tags the findings that begin here
     * @param sum the class of the worst finding that lies over it; null where none does
     */
    public record Piece(
            String words,
            List<Beginning> begins,
            @Nullable UUID draft,
            @Nullable String kind,
            @Nullable String outer,
            String all,
            List<FindingMarks.Tag> tags,
            @Nullable String sum) {}

    /** Cuts a part of a text at the borders of drafts and of findings. */
    static List<Piece> of(String text, Places places, TextPart part, List<Draft> drafts, FindingMarks marks) {
        var borders = new TreeSet<Integer>(List.of(part.from(), part.to()));
        for (var draft : drafts) {
            borders.add(Math.clamp(draft.start(), part.from(), part.to()));
            borders.add(Math.clamp(draft.end(), part.from(), part.to()));
        }
        borders.addAll(marks.borders(part.from(), part.to()));
        var pieces = new ArrayList<Piece>();
        int from = borders.first();
        for (int to : borders.tailSet(from, false)) {
            pieces.add(piece(text.substring(places.index(from), places.index(to)), from, to, drafts, marks));
            from = to;
        }
        return pieces;
    }

    private static Piece piece(String words, int from, int to, List<Draft> drafts, FindingMarks marks) {
        var over = drafts.stream()
                .filter(draft -> draft.start() <= from && from < draft.end())
                .sorted(Comparator.<Draft>comparingInt(draft -> draft.end() - draft.start())
                        .thenComparing(Draft::no))
                .toList();
        var begins = over.reversed().stream()
                .filter(draft -> draft.start() == from)
                .map(draft -> new Beginning(draft.id(), draft.no(), draft.type().code(), draft.decided() != null))
                .toList();
        return new Piece(
                words,
                begins,
                over.isEmpty() ? null : over.getFirst().id(),
                over.isEmpty() ? null : over.getFirst().type().code(),
                over.size() < 2 ? null : over.get(1).type().code(),
                String.join(
                        " ", over.stream().map(draft -> draft.id().toString()).toList()),
                marks.tags(from, to),
                marks.over(from, to));
    }
}
