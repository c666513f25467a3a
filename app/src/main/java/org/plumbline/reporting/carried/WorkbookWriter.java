package org.plumbline.reporting.carried;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.indicator.Observed;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.web.FigureWords;
import org.plumbline.indicator.web.PeriodWords;
import org.plumbline.reporting.Sheet;
import org.plumbline.web.Words;

/**
 * Writes the workbook of a return: a sheet to be filled in, whose headings and keys are locked, and a hidden one that says for which
 * round it was made. The lock keeps slips away; what is changed on purpose is found when the file is read.
 */
final class WorkbookWriter implements AutoCloseable {

    /** The sheet on which a book says what it is. */
    static final String ABOUT = "plumbline";

    /** How many rows stand above the figures: codes, title, notes, headings. */
    static final int FIRST_ROW = 6;

    private static final String LOCK = "plumbline";
    private static final String QUIET = "808080";
    private static final String INPUT = "EEF5FA";
    private static final String UNUSED = "E4E4E4";
    private static final String WRONG = "FFC7CE";
    private static final int FLUSHED = 500;

    private final Workbook book;
    private final Worksheet sheet;
    private final Words w;
    private final FileHead head;
    private final List<FileColumn> columns;
    private final boolean many;
    private int at = FIRST_ROW;

    /**
     * Begins a book.
     *
     * @param title of the regime and the period, {@code unit} whose it is, none for many
     * @param rows how many figures it will ask for
     */
    WorkbookWriter(
            OutputStream out,
            Words w,
            FileHead head,
            String title,
            String unit,
            int rows,
            boolean settles,
            boolean marked) {
        this.book = new Workbook(out, "Plumbline", "1.0");
        this.w = w;
        this.head = head;
        this.many = head.unit() == null;
        this.columns = Arrays.stream(FileColumn.values())
                .filter(each -> many || each != FileColumn.NAME_OF_UNIT)
                .filter(each -> settles || !each.settles())
                .filter(each -> marked || each != FileColumn.REMARKS)
                .toList();
        this.sheet = book.newWorksheet(w.say("carried.sheet"));
        begin(title, unit, rows);
    }

    private void begin(String title, String unit, int rows) {
        for (var c = 0; c < columns.size(); c++) {
            var column = columns.get(c);
            sheet.width(c, column.width());
            if (many && column.isFilledIn()) {
                sheet.style(c)
                        .format("@")
                        .protectionOption(ProtectionOption.LOCKED, false)
                        .set();
            }
            sheet.value(0, c, column.code());
            sheet.value(FIRST_ROW - 1, c, w.say(column.title()));
            sheet.style(FIRST_ROW - 1, c)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            if (column.use() == FileColumn.Use.KEY) {
                sheet.hideColumn(c);
            }
        }
        var first = columns.indexOf(FileColumn.NO) - (many ? 1 : 0);
        sheet.value(1, first, title + (unit.isEmpty() ? "" : ": " + unit));
        sheet.style(1, first).bold().fontSize(14).set();
        sheet.value(
                2,
                first,
                w.say(
                        "carried.note.numbers",
                        "example",
                        w.number(new BigDecimal("1234.5"), 1),
                        "plain",
                        w.plain(new BigDecimal("1234.5"))));
        sheet.value(3, first, w.say("carried.note.blank"));
        sheet.value(
                4,
                first,
                w.say(
                        "carried.note.state",
                        "reasons",
                        String.join(", ", choices(w, FileColumn.STATE).subList(1, State.values().length))));
        sheet.hideRow(0);
        sheet.freezePane(columns.indexOf(FileColumn.INDICATOR) + 1, FIRST_ROW);
        about();
        var last = FIRST_ROW + Math.max(1, rows) - 1;
        dropDown(FileColumn.STATE, last);
        dropDown(FileColumn.MATURITY, last);
        sheet.protect(LOCK);
    }

    /** The hidden sheet: what the book is, and the words of its choices, each in a column of its own. */
    private void about() {
        var about = book.newWorksheet(ABOUT);
        var row = 0;
        for (var each : head.fields().entrySet()) {
            about.value(row, 0, each.getKey());
            about.value(row++, 1, each.getValue());
        }
        var place = 3;
        for (var column : List.of(FileColumn.STATE, FileColumn.MATURITY, FileColumn.VALUE)) {
            var words = choices(w, column);
            for (var i = 0; i < words.size(); i++) {
                about.value(i, place, words.get(i));
            }
            place++;
        }
        about.setVisibilityState(VisibilityState.HIDDEN);
        about.protect(LOCK);
    }

    /** The words among which a column lets one choose; for a value, those of yes and no. */
    static List<String> choices(Words w, FileColumn column) {
        return switch (column) {
            case STATE ->
                Arrays.stream(State.values())
                        .map(each -> w.name("reporting.state", each))
                        .toList();
            case MATURITY ->
                Arrays.stream(Maturity.values())
                        .map(each -> w.name("indicator.maturity", each))
                        .toList();
            default -> List.of(w.say("indicator.yes"), w.say("indicator.no"));
        };
    }

    private String list(FileColumn column) {
        var letter = column == FileColumn.STATE ? "D" : column == FileColumn.MATURITY ? "E" : "F";
        return ABOUT + "!$" + letter + "$1:$" + letter + "$"
                + choices(w, column).size();
    }

    private void dropDown(FileColumn column, int last) {
        var c = columns.indexOf(column);
        sheet.range(FIRST_ROW, c, last, c).validateWithListByFormula(list(column));
    }

    /**
     * The lines of one unit.
     *
     * @param typed what is filled in already, by line and field, as this file writes it
     * @param said what is to be said of lines, by line
     * @param wrong which fields of which line are to be coloured
     */
    void add(Sheet of, Map<UUID, Map<String, String>> typed, Map<UUID, String> said, Map<UUID, Set<String>> wrong) {
        for (var line : of.lines()) {
            line(
                    of,
                    line,
                    typed.getOrDefault(line.id(), Map.of()),
                    said.get(line.id()),
                    wrong.getOrDefault(line.id(), Set.of()));
            if (++at % FLUSHED == 0) {
                flush();
            }
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(Sheet of, Sheet.Line line, Map<String, String> typed, @Nullable String said, Set<String> wrong) {
        var shape = line.text().shape();
        for (var c = 0; c < columns.size(); c++) {
            var column = columns.get(c);
            switch (column) {
                case UNIT -> sheet.value(at, c, of.owing().unit().toString());
                case LINE -> sheet.value(at, c, line.id().toString());
                case NAME_OF_UNIT -> sheet.value(at, c, w.text(of.owing().unitName()));
                case NO -> sheet.value(at, c, Objects.toString(line.line().no(), ""));
                case INDICATOR -> sheet.value(at, c, name(of, line));
                case MEASURE -> sheet.value(at, c, measure(line));
                case LAST -> quiet(c, line, line.last());
                case LAST_PERIOD -> {
                    if (line.last() != null) {
                        sheet.value(at, c, line.last().period().code());
                        sheet.style(at, c).fontColor(QUIET).set();
                    }
                }
                case YEAR_BEFORE -> quiet(c, line, line.yearBefore());
                case STANDING -> quiet(c, line, line.standing());
                case REMARKS -> {
                    if (said != null) {
                        sheet.value(at, c, said);
                        sheet.style(at, c).fillColor(WRONG).wrapText(true).set();
                    }
                }
                default -> input(c, column, line, shape, typed, wrong);
            }
        }
    }

    private String name(Sheet of, Sheet.Line line) {
        var name = w.text(line.text().name());
        var parts = line.text().shape() == Shape.RATIO
                ? " (" + w.text(line.text().numerator()) + " / "
                        + w.text(line.text().denominator()) + ")"
                : "";
        var period = line.period().equals(of.opened().round().period()) ? "" : ", " + PeriodWords.of(w, line.period());
        return name + parts + period;
    }

    private String measure(Sheet.Line line) {
        var measure = line.measure();
        return measure == null ? "" : w.text(measure.sign() == null ? measure.name() : measure.sign());
    }

    /** What was said before, in grey: a number as one, all else as it is read. */
    private void quiet(int c, Sheet.Line line, @Nullable Observed observed) {
        if (observed == null) {
            return;
        }
        var amount = line.amount(observed);
        if (amount != null && observed.state() == State.VALUE) {
            sheet.value(
                    at, c, amount.setScale(Math.max(0, Math.min(6, amount.scale())), java.math.RoundingMode.HALF_UP));
        } else {
            sheet.value(at, c, FigureWords.of(w, observed, line.per(), line.text(), null));
        }
        sheet.style(at, c).fontColor(QUIET).horizontalAlignment("right").set();
    }

    private void input(
            int c, FileColumn column, Sheet.Line line, Shape shape, Map<String, String> typed, Set<String> wrong) {
        var open = column.settles() ? line.unsettled() != null && column.isAskedOf(shape) : column.isAskedOf(shape);
        if (!open) {
            if (column.use() == FileColumn.Use.VALUE) {
                sheet.style(at, c).fillColor(UNUSED).set();
            }
            return;
        }
        var field = column.fieldOf(shape);
        var text = typed.get(field);
        if (text != null) {
            sheet.value(at, c, shown(column, field, text));
        }
        if (column == FileColumn.VALUE && shape == Shape.YES_NO) {
            sheet.range(at, c, at, c).validateWithListByFormula(list(column));
        }
        var red = wrong.contains(field);
        if (!many || text != null || red) {
            sheet.style(at, c)
                    .format("@")
                    .protectionOption(ProtectionOption.LOCKED, false)
                    .fillColor(red ? WRONG : INPUT)
                    .horizontalAlignment(
                            column.use() == FileColumn.Use.VALUE && shape != Shape.WORDS ? "right" : "left")
                    .set();
        }
    }

    /** A choice in the file's words; what is none stands as it was typed. */
    private String shown(FileColumn column, String field, String text) {
        return switch (column) {
            case STATE -> chosen(State.class, "reporting.state", text);
            case MATURITY -> chosen(Maturity.class, "indicator.maturity", text);
            default ->
                field.equals("answer") && (text.equals("yes") || text.equals("no")) ? w.say("indicator." + text) : text;
        };
    }

    private <E extends Enum<E>> String chosen(Class<E> type, String prefix, String text) {
        var value = Texts.option(type, text);
        return value == null ? text : w.name(prefix, value);
    }

    @Override
    public void close() {
        try {
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
