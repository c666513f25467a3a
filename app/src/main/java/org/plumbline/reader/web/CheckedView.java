package org.plumbline.reader.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reader.Places;
import org.plumbline.reader.check.Checked;

/** A text that was held against the record, cut at its figures and at what its own checks found. */
public record CheckedView(Checked checked, List<Piece> pieces, FindingsView findings) {

    /**
     * A figure, or the words up to the next figure or finding.
     *
     * @param said the figure that they are; null for the words between
     * @param no its number in the text, from 1; 0 for none
     * @param tags the findings that begin here
     * @param runs its words, cut where findings are marked
     */
    public record Piece(Checked.@Nullable Said said, int no, List<FindingMarks.Tag> tags, List<Run> runs) {}

    /** Some words; {@code sum} is the class of the worst finding that lies over them, null where none does. */
    public record Run(String words, @Nullable String sum) {}

    static CheckedView of(Checked checked) {
        var findings = FindingsView.of(checked.findings());
        var cut = new Cut(new Places(checked.text()), new FindingMarks(findings.open()), new ArrayList<>());
        int at = 0;
        int no = 0;
        for (var each : checked.said()) {
            cut.between(at, each.start());
            cut.piece(each.start(), each.end(), each, ++no);
            at = each.end();
        }
        cut.between(at, cut.places.length());
        return new CheckedView(checked, List.copyOf(cut.pieces), findings);
    }

    /** A text that is cut: figures that are held against the record stay whole. */
    private record Cut(Places places, FindingMarks marks, List<Piece> pieces) {

        void between(int from, int to) {
            int at = from;
            for (int border : marks.borders(from, to)) {
                piece(at, border, null, 0);
                at = border;
            }
            piece(at, to, null, 0);
        }

        private List<Run> runs(int from, int to) {
            var runs = new ArrayList<Run>();
            int at = from;
            var borders = marks.borders(from, to);
            borders.add(to);
            for (int border : borders) {
                if (border > at) {
                    runs.add(new Run(places.words(at, border), marks.over(at, border)));
                    at = border;
                }
            }
            return List.copyOf(runs);
        }

        void piece(int from, int to, Checked.@Nullable Said said, int no) {
            if (from < to) {
                pieces.add(new Piece(said, no, marks.tags(from, to), runs(from, to)));
            }
        }
    }
}
