package org.plumbline.reporting.web;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.reporting.Carrying;
import org.plumbline.reporting.RoundList;
import org.plumbline.reporting.RoundList.Opened;
import org.plumbline.reporting.RoundList.Owing;
import org.plumbline.reporting.Sheet;
import org.plumbline.reporting.Sheets;
import org.plumbline.reporting.carried.FileReading;
import org.plumbline.reporting.carried.Filled;
import org.plumbline.reporting.carried.FilledCells;
import org.plumbline.reporting.carried.ReturnBook;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.web.Messages;
import org.plumbline.web.Words;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * What a file comes to in which a return was filled in: everything that is wrong with it, or, once nothing is, its sending. What is blank
 * in it leaves what was typed on the server.
 */
@Component
@NamedInterface("files")
public class CarriedCheck {

    private static final int UNITS_AT_ONCE = 200;

    private final Store store;
    private final Installation installation;
    private final RoundList rounds;
    private final Sheets sheets;
    private final Carrying carrying;
    private final Messages messages;

    CarriedCheck(
            Store store,
            Installation installation,
            RoundList rounds,
            Sheets sheets,
            Carrying carrying,
            Messages messages) {
        this.store = store;
        this.installation = installation;
        this.rounds = rounds;
        this.sheets = sheets;
        this.carrying = carrying;
        this.messages = messages;
    }

    /** One unit of a file: with how many figures filled in, and what was given for the same answers before. */
    public record OfUnit(Owing owing, int answered, Carrying.@Nullable Taken before) {}

    /** What a file comes to; {@code opened} is the round for which it was made, where that is known. */
    public record Outcome(@Nullable Opened opened, List<OfUnit> units, List<Filled.Remark> remarks) {

        /** Whether it can be taken in as it is. */
        public boolean isRight() {
            return remarks.isEmpty() && !units.isEmpty();
        }
    }

    /** One unit's answers, ready to be held against what it owes. */
    private record Ready(
            Sheet sheet, Carrying.Answered answered, Map<UUID, Filled.Row> rows, int filled, String content) {}

    /** Says everything that a file would do and everything that is wrong with it. Nothing is stored. */
    public Outcome check(Scope scope, Filled filled) {
        return store.read(scope, () -> {
            var remarks = new ArrayList<>(filled.remarks());
            var units = new ArrayList<OfUnit>();
            var opened = opened(scope, filled, remarks);
            if (opened == null) {
                return new Outcome(null, List.of(), remarks);
            }
            for (var chunk : chunks(scope, filled, opened, remarks)) {
                check(scope, filled, opened, chunk, units, remarks);
            }
            if (units.isEmpty() && remarks.isEmpty()) {
                remarks.add(Filled.Remark.whole(Problem.at("file", "carried.nothing", Map.of())));
            }
            return new Outcome(opened, units, remarks);
        });
    }

    private void check(
            Scope scope,
            Filled filled,
            Opened opened,
            List<Owing> chunk,
            List<OfUnit> units,
            List<Filled.Remark> remarks) {
        var ready = ready(scope, filled, opened, chunk, remarks);
        var before = earlier(scope, opened, ready);
        var fresh = ready.stream()
                .filter(each -> !before.containsKey(each.sheet.owing().node()))
                .toList();
        var problems = carrying.check(scope, fresh.stream().map(Ready::answered).toList());
        for (var each : ready) {
            var owing = each.sheet.owing();
            units.add(new OfUnit(owing, each.filled, before.get(owing.node())));
            problems.getOrDefault(owing.unit(), List.of())
                    .forEach(problem -> remarks.add(at(owing.unit(), each.rows, problem)));
        }
    }

    private Map<Integer, Carrying.Taken> earlier(Scope scope, Opened opened, List<Ready> ready) {
        return ready.isEmpty()
                ? Map.of()
                : carrying.earlier(
                        scope,
                        opened,
                        ready.stream()
                                .collect(Collectors.toMap(
                                        each -> each.sheet.owing().node(), Ready::content)));
    }

    /**
     * Sends what a file brings, all of it or nothing.
     *
     * @param name of the file
     * @return what came of each unit
     * @throws Refused for whatever a check would say
     */
    Map<Owing, Carrying.Taken> take(Scope scope, Filled filled, String name) {
        return store.batch(scope, () -> {
            var checked = check(scope, filled);
            if (!checked.isRight()) {
                throw new Refused(
                        checked.remarks().stream().map(Filled.Remark::problem).toList());
            }
            var opened = Objects.requireNonNull(checked.opened());
            var taken = new LinkedHashMap<Owing, Carrying.Taken>();
            var remarks = new ArrayList<Filled.Remark>();
            for (var chunk : chunks(scope, filled, opened, remarks)) {
                for (var each : ready(scope, filled, opened, chunk, remarks)) {
                    var file = new Carrying.File(name, filled.form(), filled.hash(), each.content);
                    var owing = each.sheet.owing();
                    taken.put(
                            owing,
                            carrying.take(scope, opened.round().id(), owing.unit(), each.answered.given(), file));
                }
            }
            return taken;
        });
    }

    /** The round for which a file was made; none, with the reason among the remarks, where it is not as the file says. */
    private @Nullable Opened opened(Scope scope, Filled filled, List<Filled.Remark> remarks) {
        var head = filled.head();
        Opened opened;
        try {
            opened = rounds.get(scope, head.round());
        } catch (Absent absent) {
            remarks.add(
                    Filled.Remark.whole(Problem.at("file", "carried.round-unknown", Map.of("period", head.period()))));
            return null;
        }
        var round = opened.round();
        if (!opened.regime().code().equals(head.regime())
                || !round.period().code().equals(head.period())) {
            remarks.add(Filled.Remark.whole(Problem.at(
                    "file",
                    "carried.other-period",
                    Map.of("file", head.period(), "round", round.period().code()))));
            return null;
        }
        if (round.version() != head.version()) {
            remarks.add(Filled.Remark.whole(Problem.at(
                    "file", "carried.other-version", Map.of("file", head.version(), "round", round.version()))));
            return null;
        }
        return opened;
    }

    /** The units of a file that owe something in the round, so many at once as are looked up together. */
    private List<List<Owing>> chunks(Scope scope, Filled filled, Opened opened, List<Filled.Remark> remarks) {
        var named = new LinkedHashMap<UUID, Filled.Row>();
        filled.rows().forEach(row -> named.putIfAbsent(row.unit(), row));
        var head = filled.head().unit();
        if (head != null && named.isEmpty()) {
            named.put(head, new Filled.Row(0, head, head, Map.of()));
        }
        var owing = rounds.owing(scope, opened, named.keySet());
        var known = owing.stream().map(Owing::unit).collect(Collectors.toSet());
        named.forEach((unit, row) -> {
            if (!known.contains(unit)) {
                remarks.add(new Filled.Remark(
                        row.number(),
                        unit,
                        null,
                        "unit",
                        null,
                        Problem.at(
                                "file",
                                "carried.unit-unknown",
                                Map.of("period", opened.round().period().code()))));
            }
        });
        var chunks = new ArrayList<List<Owing>>();
        for (var from = 0; from < owing.size(); from += UNITS_AT_ONCE) {
            chunks.add(owing.subList(from, Math.min(owing.size(), from + UNITS_AT_ONCE)));
        }
        return chunks;
    }

    private List<Ready> ready(
            Scope scope, Filled filled, Opened opened, List<Owing> chunk, List<Filled.Remark> remarks) {
        var wanted = chunk.stream().map(Owing::unit).collect(Collectors.toSet());
        var byUnit = filled.rows().stream()
                .filter(row -> wanted.contains(row.unit()))
                .collect(Collectors.groupingBy(Filled.Row::unit));
        var w = messages.in(filled.head().language());
        var found = new ArrayList<Ready>();
        for (var sheet : sheets.of(scope, opened, chunk)) {
            var rows = byUnit.getOrDefault(sheet.owing().unit(), List.of());
            var ready = ready(filled, sheet, rows, w, remarks);
            if (ready != null) {
                found.add(ready);
            }
        }
        return found;
    }

    private @Nullable Ready ready(
            Filled filled, Sheet sheet, List<Filled.Row> rows, Words w, List<Filled.Remark> remarks) {
        var lines = sheet.lines().stream().collect(Collectors.toMap(Sheet.Line::id, Function.identity()));
        var unit = sheet.owing().unit();
        var byLine = new HashMap<UUID, Filled.Row>();
        var cells = new HashMap<UUID, Map<String, String>>();
        var answered = 0;
        for (var row : rows) {
            var line = lines.get(row.line());
            if (line == null) {
                remarks.add(new Filled.Remark(
                        row.number(),
                        unit,
                        null,
                        "line",
                        null,
                        Problem.at("file", "carried.key-unknown", Map.of("key", row.line()))));
                continue;
            }
            var fields = FilledCells.of(filled, row, line.text().shape(), w, remarks);
            byLine.put(row.line(), new Filled.Row(row.number(), unit, row.line(), fields));
            cells.put(row.line(), fields);
            answered += says(fields) ? 1 : 0;
        }
        if (answered == 0) {
            return null; // a unit that filled nothing in sends nothing: neither what was typed before, nor nothing at
            // all
        }
        var problems = new LinkedHashSet<Problem>();
        var sent = new HashMap<UUID, Map<String, String>>();
        sheet.lines()
                .forEach(line -> sent.put(
                        line.id(),
                        laidOver(CellFields.shown(w, line.typed()), cells.getOrDefault(line.id(), Map.of()))));
        var given = ReturnView.given(w, installation.today(), sheet, sent, problems);
        problems.forEach(problem -> remarks.add(at(unit, byLine, problem)));
        return new Ready(
                sheet,
                new Carrying.Answered(sheet, given),
                byLine,
                answered,
                FileReading.content(filled.head(), unit, byLine.values()));
    }

    /** Whether something is said by fields besides choices that say nothing. */
    private static boolean says(Map<String, String> fields) {
        return fields.keySet().stream().anyMatch(each -> !each.equals("state") && !each.equals("maturity"))
                || !fields.getOrDefault("state", "VALUE").equals("VALUE");
    }

    /** What a file says, over what was typed on the server; a blank erases nothing. */
    private static Map<String, String> laidOver(Map<String, String> typed, Map<String, String> filled) {
        var cell = new HashMap<>(typed);
        var values = filled.keySet().stream().anyMatch(CellFields::isValue);
        var state = filled.get("state");
        if (values || state != null && !state.equals("VALUE")) {
            // who states a figure anew, or says why there is none, does not mean parts of the one typed before
            cell.keySet().removeIf(CellFields::isValue);
            cell.put("state", "VALUE");
        }
        cell.putAll(filled);
        return cell;
    }

    /** A problem at the cell in which it was filled in. */
    private static Filled.Remark at(UUID unit, Map<UUID, Filled.Row> rows, Problem problem) {
        var field = problem.field();
        var line = field == null ? null : CellFields.line(field);
        if (line == null || field == null) {
            return new Filled.Remark(0, unit, null, null, null, problem);
        }
        var name = field.substring(field.lastIndexOf('.') + 1);
        var row = rows.get(line);
        return new Filled.Remark(
                row == null ? 0 : row.number(),
                unit,
                line,
                name,
                row == null ? null : row.fields().get(name),
                problem);
    }

    /** Writes the file again as a workbook, with what is to be mended beside each line and the cells coloured. */
    void mark(Scope scope, Filled filled, OutputStream out, Words reader) {
        store.read(scope, () -> {
            var checked = check(scope, filled);
            var opened = checked.opened();
            if (opened == null) {
                throw new Refused(
                        checked.remarks().stream().map(Filled.Remark::problem).toList());
            }
            var w = messages.in(filled.head().language());
            var chunks = chunks(scope, filled, opened, new ArrayList<>());
            var units = chunks.stream().mapToInt(List::size).sum();
            var single = filled.head().unit() != null && units == 1;
            var rows = filled.rows().stream().collect(Collectors.groupingBy(Filled.Row::unit));
            var marks = Marks.of(checked.remarks());
            var first = single ? sheets.of(scope, opened, chunks.getFirst()).getFirst() : null;
            try (var book =
                    first == null ? ReturnBook.of(out, w, opened, units, true) : ReturnBook.of(out, w, first, true)) {
                for (var chunk : chunks) {
                    for (var sheet : sheets.of(scope, opened, chunk)) {
                        var own = rows.getOrDefault(sheet.owing().unit(), List.of());
                        book.add(sheet, cells(filled, sheet, own, marks, w, reader));
                    }
                }
            }
            return checked;
        });
    }

    private static ReturnBook.Cells cells(
            Filled filled, Sheet sheet, List<Filled.Row> rows, Marks marks, Words w, Words reader) {
        var byLine =
                rows.stream().collect(Collectors.toMap(Filled.Row::line, Function.identity(), (one, other) -> one));
        var typed = new HashMap<UUID, Map<String, String>>();
        var said = new HashMap<UUID, String>();
        var wrong = new HashMap<UUID, Set<String>>();
        for (var line : sheet.lines()) {
            var row = byLine.get(line.id());
            if (row != null) {
                typed.put(line.id(), FilledCells.of(filled, row, line.text().shape(), w, new ArrayList<>()));
            }
            for (var remark : marks.of(sheet.owing().unit(), line.id(), row)) {
                said.merge(line.id(), reader.say(remark.problem()), (one, other) -> one + "\n" + other);
                wrong.computeIfAbsent(line.id(), any -> new HashSet<>()).add(Objects.toString(remark.field(), ""));
            }
        }
        return new ReturnBook.Cells(typed, said, wrong);
    }

    /** Remarks by the place at which they are to be shown: a row of the file, or a line of a unit that has none in it. */
    private record Marks(Map<Object, List<Filled.Remark>> byPlace) {

        private record Line(@Nullable UUID unit, @Nullable UUID line) {}

        static Marks of(List<Filled.Remark> remarks) {
            return new Marks(remarks.stream()
                    .collect(Collectors.groupingBy(
                            each -> each.row() > 0 ? each.row() : new Line(each.unit(), each.line()))));
        }

        List<Filled.Remark> of(UUID unit, UUID line, Filled.@Nullable Row row) {
            var found = new ArrayList<>(byPlace.getOrDefault(new Line(unit, line), List.of()));
            if (row != null && row.number() > 0) {
                found.addAll(byPlace.getOrDefault(row.number(), List.of()));
            }
            return found;
        }
    }
}
