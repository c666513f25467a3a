package org.plumbline.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.reading.table.AssignmentRow;
import org.plumbline.reading.table.Clear;
import org.plumbline.reading.table.Table.Cell;
import org.plumbline.reading.table.TableReading;
import org.plumbline.reading.table.TargetRow;
import org.plumbline.web.Words;

/** Says at the terminal what the rows of tables hold, and what they leave open. */
final class TablesInWords {

    private static final int DECIMALS = 6;
    private static final int INDENT = 6;
    private static final int ISO_DAY = 10;

    private final PrintWriter out;
    private final Words w;
    private final int width;

    TablesInWords(PrintWriter out, Words w, int width) {
        this.out = out;
        this.w = w;
        this.width = width;
    }

    void say(int number, TableReading read) {
        out.println();
        switch (read.kind()) {
            case ASSIGNMENTS -> {
                out.println(w.say(
                        "reading.table.assignments",
                        "number",
                        number,
                        "rows",
                        read.assignments().size()));
                read.assignments().forEach(this::assignment);
            }
            case TARGETS -> {
                out.println(w.say(
                        "reading.table.targets",
                        "number",
                        number,
                        "rows",
                        read.targets().size()));
                read.targets().forEach(this::target);
            }
            case UNKNOWN ->
                wrapped(w.say(
                        "reading.table.unknown",
                        "number",
                        number,
                        "heads",
                        read.layout().heads().stream()
                                .filter(head -> !head.isEmpty())
                                .collect(Collectors.joining(" | "))));
        }
    }

    private void assignment(AssignmentRow row) {
        wrapped("  " + row.number() + " " + row.task().text());
        var said = new ArrayList<String>();
        add(said, "lead", row.lead().text());
        add(said, "coordinating", row.coordinating().text());
        add(said, "deadline", deadline(row.deadline(), row.due()));
        add(said, "product", row.product().text());
        add(said, "responsible", row.responsible().text());
        var missing = Arrays.stream(Clear.values())
                .filter(clear -> !row.filled().contains(clear))
                .map(clear -> w.say("reading.table.clear." + clear.code()))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            said.add(w.say("reading.table.missing", "what", missing));
        }
        wrapped("      " + String.join(" · ", said));
    }

    private String deadline(Cell printed, @org.jspecify.annotations.Nullable String due) {
        return due == null || due.length() != ISO_DAY || due.startsWith("-")
                ? printed.text()
                : printed.text() + " (" + w.date(LocalDate.parse(due)) + ")";
    }

    private void target(TargetRow row) {
        wrapped("  " + row.number() + " " + row.indicator().text()
                + (row.unit().isEmpty() ? "" : " (" + row.unit() + ")"));
        var said = new ArrayList<String>();
        if (row.baseline() != null) {
            add(said, "baseline", level(row.baseline()));
        }
        row.goals().forEach(goal -> add(said, "goal", level(goal)));
        if (row.goals().isEmpty()) {
            said.add(w.say("reading.table.missing", "what", w.say("reading.table.goal")));
        }
        wrapped("      " + String.join(" · ", said));
    }

    private String level(TargetRow.Level level) {
        var value = w.number(level.value(), DECIMALS)
                + (level.high() == null ? "" : "–" + w.number(level.high(), DECIMALS));
        var compared = level.comparator().equals("=") ? value : level.comparator() + " " + value;
        return level.year() == null ? compared : compared + " (" + level.year() + ")";
    }

    private void add(List<String> said, String what, String words) {
        if (!words.isEmpty()) {
            said.add(w.say("reading.table." + what) + ": " + words);
        }
    }

    private void wrapped(String words) {
        Wrapped.words(words, width, INDENT).forEach(out::println);
    }
}
