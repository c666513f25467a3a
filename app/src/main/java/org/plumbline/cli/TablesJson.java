package org.plumbline.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.table.AssignmentRow;
import org.plumbline.reading.table.Clear;
import org.plumbline.reading.table.Table.Cell;
import org.plumbline.reading.table.TableReading;
import org.plumbline.reading.table.TargetRow;

/** Tables for programs: their layout, and the assignments or targets in their rows. Places count code points of the text. */
final class TablesJson {

    /** The places in the text of the second halves of signs outside the basic plane. */
    private final int[] halves;

    TablesJson(String text) {
        this.halves = text.chars().allMatch(one -> !Character.isLowSurrogate((char) one))
                ? new int[0]
                : java.util.stream.IntStream.range(0, text.length())
                        .filter(at -> Character.isLowSurrogate(text.charAt(at)))
                        .toArray();
    }

    Map<String, Object> of(TableReading read) {
        var object = new LinkedHashMap<String, Object>();
        object.put("kind", read.kind().code());
        object.put("signature", read.layout().signature());
        object.put("headRows", read.layout().mapping().headRows());
        object.put("columns", columns(read));
        object.put("rows", read.table().rows().size());
        switch (read.kind()) {
            case ASSIGNMENTS ->
                object.put(
                        "assignments",
                        read.assignments().stream().map(this::assignment).toList());
            case TARGETS ->
                object.put("targets", read.targets().stream().map(this::target).toList());
            case UNKNOWN -> {}
        }
        return object;
    }

    private static List<Map<String, Object>> columns(TableReading read) {
        var columns = new java.util.ArrayList<Map<String, Object>>();
        for (int at = 0; at < read.layout().heads().size(); at++) {
            var column = new LinkedHashMap<String, Object>();
            column.put("head", read.layout().heads().get(at));
            var mapped = read.layout().mapping().columns();
            var held = at < mapped.size() ? mapped.get(at) : null;
            if (held != null) {
                column.put("holds", held.column().code());
                if (held.year() != null) {
                    column.put("year", held.year());
                }
            }
            columns.add(column);
        }
        return columns;
    }

    private Map<String, @Nullable Object> assignment(AssignmentRow row) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("number", row.number());
        object.put("section", row.section());
        object.put("task", cell(row.task()));
        object.put("lead", cell(row.lead()));
        object.put("coordinating", cell(row.coordinating()));
        object.put("deadline", cell(row.deadline()));
        object.put("due", row.due());
        object.put("product", cell(row.product()));
        object.put("responsible", cell(row.responsible()));
        var clears = new LinkedHashMap<String, Object>();
        Arrays.stream(Clear.values())
                .forEach(clear -> clears.put(clear.code(), row.filled().contains(clear)));
        object.put("clears", clears);
        return object;
    }

    private Map<String, @Nullable Object> target(TargetRow row) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("number", row.number());
        object.put("section", row.section());
        object.put("indicator", cell(row.indicator()));
        object.put("unit", row.unit());
        object.put("baseline", row.baseline() == null ? null : level(row.baseline()));
        object.put("goals", row.goals().stream().map(this::level).toList());
        return object;
    }

    private Map<String, @Nullable Object> level(TargetRow.Level level) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("comparator", level.comparator());
        object.put("value", level.value());
        if (level.high() != null) {
            object.put("valueHigh", level.high());
        }
        object.put("year", level.year());
        object.put("cell", cell(level.cell()));
        return object;
    }

    private @Nullable Map<String, Object> cell(Cell cell) {
        return cell.isEmpty()
                ? null
                : Map.of("text", cell.text(), "start", point(cell.start()), "end", point(cell.end()));
    }

    private int point(int index) {
        int place = Arrays.binarySearch(halves, index);
        return index - (place >= 0 ? place : -place - 1);
    }
}
