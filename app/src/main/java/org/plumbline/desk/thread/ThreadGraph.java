package org.plumbline.desk.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A thread as a picture: every step once, in columns from the top to the proof, each right of all it comes from. It is laid out
 * here, so that it needs no script.
 */
public record ThreadGraph(int width, int height, List<Node> nodes, List<Line> lines) {

    private static final int WIDE = 180;
    private static final int HIGH = 60;
    private static final int COLUMN = 216;
    private static final int ROW = 76;
    private static final int EDGE = 12;

    public ThreadGraph {
        nodes = List.copyOf(nodes);
        lines = List.copyOf(lines);
    }

    /** A step or the rest of a strand in its place. */
    public record Node(int x, int y, @Nullable Step step, Row.@Nullable More more, Set<Gap> gaps, boolean here) {

        public int width() {
            return WIDE;
        }

        public int height() {
            return HIGH;
        }
    }

    /** A line from one step to the next. */
    public record Line(int x1, int y1, int x2, int y2, boolean toHere) {

        /** As the picture draws it. */
        public String path() {
            var half = (x2 - x1) / 2;
            return "M" + x1 + " " + y1 + "C" + (x1 + half) + " " + y1 + " " + (x2 - half) + " " + y2 + " " + x2 + " "
                    + y2;
        }
    }

    /** What stands in a place: a step, or the rest of a strand. */
    private record Place(@Nullable Key key, Row.@Nullable More more) {}

    static ThreadGraph of(FollowedThread thread) {
        return new Layout(thread).graph();
    }

    private static final class Layout {
        private final FollowedThread thread;
        private final Map<Key, Integer> columns = new HashMap<>();
        private final Map<Place, Integer> rows = new HashMap<>();
        private final Map<Key, List<Row.More>> rest = new HashMap<>();
        private int free;

        Layout(FollowedThread thread) {
            this.thread = thread;
        }

        ThreadGraph graph() {
            var edges = thread.edges();
            edges.forEach(edge -> columns.putIfAbsent(edge.from(), 0));
            thread.steps().keySet().forEach(key -> columns.putIfAbsent(key, 0));
            // Each column is left of the next: as often as there are steps at most, since there is no circle.
            for (var moved = true; moved; ) {
                moved = false;
                for (var edge : edges) {
                    var least = Objects.requireNonNull(columns.get(edge.from())) + 1;
                    if (Objects.requireNonNull(columns.get(edge.to())) < least
                            && least < thread.steps().size()) {
                        columns.put(edge.to(), least);
                        moved = true;
                    }
                }
            }
            Row.of(thread).stream().filter(row -> !row.again()).forEach(this::place);
            var nodes = new ArrayList<Node>();
            rows.forEach((place, row) -> nodes.add(node(place, row)));
            nodes.sort(java.util.Comparator.comparingInt(Node::x).thenComparingInt(Node::y));
            var lines = Stream.concat(
                            edges.stream().map(this::line),
                            rest.entrySet().stream()
                                    .flatMap(each -> each.getValue().stream().map(more -> line(each.getKey(), more))))
                    .toList();
            var width = nodes.stream().mapToInt(Node::x).max().orElse(0) + WIDE + 2 * EDGE;
            var height = nodes.stream().mapToInt(Node::y).max().orElse(0) + HIGH + EDGE;
            return new ThreadGraph(width, height, nodes, lines);
        }

        /** What hangs on a step has rows of its own beside it, and the step stands at the height of the first of it. */
        private int place(Row row) {
            var key = row.step().key();
            var first = -1;
            for (var each : row.lower()) {
                if (!each.again()) {
                    var at = place(each);
                    first = first < 0 ? at : first;
                }
            }
            for (var more : row.more()) {
                rest.computeIfAbsent(key, any -> new ArrayList<>()).add(more);
                rows.put(new Place(null, more), free);
                first = first < 0 ? free : first;
                free++;
            }
            var own = first < 0 ? free++ : first;
            rows.put(new Place(key, null), own);
            return own;
        }

        private Node node(Place place, int row) {
            var key = place.key();
            var more = place.more();
            var column = key != null
                    ? column(key)
                    : column(Objects.requireNonNull(more).of()) + 1;
            return new Node(
                    EDGE + column * COLUMN,
                    EDGE + row * ROW,
                    key == null ? null : thread.steps().get(key),
                    more,
                    key == null ? Set.of() : thread.gaps(key),
                    key != null && key.equals(thread.start().key()));
        }

        private Line line(FollowedThread.Edge edge) {
            return line(
                    column(edge.from()),
                    row(new Place(edge.from(), null)),
                    column(edge.to()),
                    row(new Place(edge.to(), null)),
                    thread.above().getOrDefault(edge.to(), List.of()).contains(edge.from()));
        }

        private Line line(Key from, Row.More more) {
            return line(column(from), row(new Place(from, null)), column(from) + 1, row(new Place(null, more)), false);
        }

        private static Line line(int from, int fromRow, int to, int toRow, boolean toHere) {
            return new Line(
                    EDGE + from * COLUMN + WIDE,
                    EDGE + fromRow * ROW + HIGH / 2,
                    EDGE + to * COLUMN,
                    EDGE + toRow * ROW + HIGH / 2,
                    toHere);
        }

        private int column(Key key) {
            return Objects.requireNonNull(columns.get(key));
        }

        private int row(Place place) {
            return Objects.requireNonNull(rows.get(place));
        }
    }
}
