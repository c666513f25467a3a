package org.plumbline.reader.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reader.Places;
import org.plumbline.reader.check.Checked;

/** A text that was held against the record, cut at its figures. */
public record CheckedView(Checked checked, List<Piece> pieces) {

    /**
     * Some words.
     *
     * @param said the figure that they are; null for the words between
     * @param no its number in the text, from 1; 0 for none
     */
    public record Piece(String words, Checked.@Nullable Said said, int no) {}

    static CheckedView of(Checked checked) {
        var places = new Places(checked.text());
        var pieces = new ArrayList<Piece>();
        int at = 0;
        int no = 0;
        for (var each : checked.said()) {
            if (each.start() > at) {
                pieces.add(new Piece(places.words(at, each.start()), null, 0));
            }
            pieces.add(new Piece(places.words(each.start(), each.end()), each, ++no));
            at = each.end();
        }
        if (at < places.length()) {
            pieces.add(new Piece(places.words(at, places.length()), null, 0));
        }
        return new CheckedView(checked, List.copyOf(pieces));
    }
}
