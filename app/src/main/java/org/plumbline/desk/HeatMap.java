package org.plumbline.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.PathOrder;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Unit;
import org.plumbline.target.UnitTargets.Below;
import org.plumbline.target.Worst;
import org.plumbline.verdict.VerdictClass;

/**
 * The units under one and how each stands at what several of them promised.
 *
 * @param columns what at least two of them promised; without those at which all stand alike, unless all are asked for
 * @param lines the units, the worst first
 * @param alike how many columns are left out since all stand alike in them
 * @param moreUnits how many units are left out, {@code moreColumns} how many columns, since there is no room
 */
public record HeatMap(List<Column> columns, List<Line> lines, int alike, int moreUnits, int moreColumns) {

    private static final int MOST_UNITS = 80;
    private static final int MOST_COLUMNS = 24;
    private static final int FEW_COLUMNS = 6;
    private static final int WORST = 10;

    public static final HeatMap NONE = new HeatMap(List.of(), List.of(), 0, 0, 0);

    public HeatMap {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** What is promised: an indicator, in one cut. */
    public record Column(
            UUID indicator,
            String cut,
            Wording name,
            @Nullable String annex) {}

    /** A unit and where it stands, column by column; null where it promised nothing. */
    public record Line(Unit unit, List<@Nullable Below> cells) {

        Stream<Below> given() {
            return cells.stream().filter(each -> each != null);
        }

        private long missed() {
            return given().filter(each -> isMissed(each.cls())).count();
        }
    }

    /** One of the worst: a unit and its target. */
    public record Cell(Unit unit, Below below) {}

    public boolean isEmpty() {
        return columns.isEmpty() && alike == 0;
    }

    /** Whether there is room for words in its cells. */
    public boolean isWordy() {
        return columns.size() <= FEW_COLUMNS;
    }

    private static boolean isMissed(VerdictClass cls) {
        return cls == VerdictClass.UNDER_HALF || cls == VerdictClass.NOT_MET;
    }

    /** Where it stands worst, for a narrow screen. */
    public List<Cell> worst() {
        return lines.stream()
                .flatMap(line -> line.given().map(each -> new Cell(line.unit(), each)))
                .sorted(Comparator.comparing((Cell each) -> each.below().cls(), Worst.FIRST))
                .limit(WORST)
                .toList();
    }

    private record Key(UUID indicator, String cut) {}

    static HeatMap of(List<Unit> units, List<Below> held, boolean all) {
        var columns = new LinkedHashMap<Key, TreeMap<Integer, Below>>();
        for (var each : held) {
            columns.computeIfAbsent(new Key(each.indicator(), each.cut()), any -> new TreeMap<>())
                    .merge(
                            each.node(),
                            each,
                            (one, other) -> Worst.FIRST.compare(one.cls(), other.cls()) <= 0 ? one : other);
        }
        columns.values().removeIf(each -> each.size() < 2);
        var shared = columns.size();
        if (!all) {
            columns.values().removeIf(each -> !isSpread(each));
        }
        var shown = columns.values().stream()
                .sorted(Comparator.comparing(
                        (TreeMap<Integer, Below> each) ->
                                annex(each.firstEntry().getValue()),
                        PathOrder.NATURAL))
                .limit(MOST_COLUMNS)
                .toList();
        var lines = units.stream()
                .map(unit -> line(unit, shown))
                .filter(line -> line.given().findAny().isPresent())
                .sorted(Comparator.comparingLong((Line line) -> -line.missed()))
                .toList();
        return new HeatMap(
                shown.stream()
                        .map(each -> each.firstEntry().getValue())
                        .map(each -> new Column(each.indicator(), each.cut(), each.name(), each.annex()))
                        .toList(),
                lines.stream().limit(MOST_UNITS).toList(),
                shared - columns.size(),
                Math.max(0, lines.size() - MOST_UNITS),
                columns.size() - shown.size());
    }

    private static String annex(Below each) {
        return each.annex() == null ? "~" : each.annex();
    }

    private static boolean isSpread(Map<Integer, Below> column) {
        var classes = new HashSet<VerdictClass>();
        column.values().forEach(each -> classes.add(each.cls()));
        return classes.size() > 1;
    }

    private static Line line(Unit unit, List<TreeMap<Integer, Below>> columns) {
        var cells = new ArrayList<@Nullable Below>();
        columns.forEach(each -> cells.add(each.get(unit.node())));
        return new Line(unit, cells);
    }
}
