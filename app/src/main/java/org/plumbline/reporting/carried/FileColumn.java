package org.plumbline.reporting.carried;

import java.util.Arrays;
import java.util.Optional;
import org.plumbline.indicator.deed.Shape;

/** The columns of a return's workbook; those in which something is filled in bear the name of the field that they hold. */
enum FileColumn {
    /** Which unit a row is of: hidden, and never to be changed. */
    UNIT("unit", "reporting.column.unit", Use.KEY, 12),
    /** Which line of the regime a row is of. */
    LINE("line", "reporting.column.no", Use.KEY, 12),
    NAME_OF_UNIT("unit-name", "reporting.column.unit", Use.SHOWN, 28),
    NO("no", "reporting.column.no", Use.SHOWN, 6),
    INDICATOR("indicator", "reporting.column.indicator", Use.SHOWN, 48),
    MEASURE("measure", "reporting.column.measure", Use.SHOWN, 14),
    LAST("last", "reporting.column.last", Use.SHOWN, 14),
    LAST_PERIOD("last-period", "carried.column.last-period", Use.SHOWN, 10),
    YEAR_BEFORE("year-before", "reporting.column.year-before", Use.SHOWN, 14),
    STANDING("standing", "carried.column.standing", Use.SHOWN, 14),
    STATE("state", "reporting.column.state", Use.CHOICE, 16),
    VALUE("value", "reporting.column.now", Use.VALUE, 16),
    NUMERATOR("numerator", "reporting.column.numerator", Use.VALUE, 14),
    DENOMINATOR("denominator", "reporting.column.denominator", Use.VALUE, 14),
    MATURITY("maturity", "indicator.form.maturity", Use.CHOICE, 14),
    RESULT("result", "indicator.form.result", Use.TEXT, 30),
    CAUSE("cause", "indicator.form.cause", Use.TEXT, 30),
    DIFFICULTY("difficulty", "indicator.form.difficulty", Use.TEXT, 30),
    PROPOSAL("proposal", "indicator.form.proposal", Use.TEXT, 30),
    SOURCE("source", "indicator.form.source", Use.TEXT, 24),
    REPLY("reply", "carried.column.reply", Use.TEXT, 30),
    REASON("reason", "carried.column.reason", Use.TEXT, 30),
    SETTLED_VALUE("settledValue", "carried.column.settled", Use.VALUE, 14),
    SETTLED_NUMERATOR("settledNumerator", "carried.column.settled-numerator", Use.VALUE, 14),
    SETTLED_DENOMINATOR("settledDenominator", "carried.column.settled-denominator", Use.VALUE, 14),
    REMARKS("remarks", "lists.remarks", Use.SHOWN, 90);

    /** What a column is there for. */
    enum Use {
        KEY,
        SHOWN,
        CHOICE,
        VALUE,
        TEXT
    }

    private static final String CODES = "return.";

    private final String field;
    private final String title;
    private final Use use;
    private final double width;

    FileColumn(String field, String title, Use use, double width) {
        this.field = field;
        this.title = title;
        this.use = use;
        this.width = width;
    }

    String field() {
        return field;
    }

    String title() {
        return title;
    }

    Use use() {
        return use;
    }

    double width() {
        return width;
    }

    boolean isFilledIn() {
        return use == Use.CHOICE || use == Use.VALUE || use == Use.TEXT;
    }

    boolean settles() {
        return this == SETTLED_VALUE || this == SETTLED_NUMERATOR || this == SETTLED_DENOMINATOR;
    }

    /** What stands in the hidden row above it, by which it is known wherever it was moved to. */
    String code() {
        return CODES + field;
    }

    static Optional<FileColumn> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** The column in which a field of a cell stands, which depends on what kind of figure it is. */
    static Optional<FileColumn> holding(String field) {
        return switch (field) {
            case "answer", "words" -> Optional.of(VALUE);
            case "rank" -> Optional.of(NUMERATOR);
            case "rankOf" -> Optional.of(DENOMINATOR);
            default ->
                Arrays.stream(values()).filter(each -> each.field.equals(field)).findFirst();
        };
    }

    /** The field that stands in this column in a row of that kind; the column's own where it holds the same for all. */
    String fieldOf(Shape shape) {
        return switch (shape) {
            case YES_NO -> this == VALUE ? "answer" : field;
            case WORDS -> this == VALUE ? "words" : field;
            case RANK -> this == NUMERATOR ? "rank" : this == DENOMINATOR ? "rankOf" : field;
            default -> field;
        };
    }

    /** Whether something can be filled in here in a row of that kind. */
    boolean isAskedOf(Shape shape) {
        return switch (this) {
            case VALUE -> shape == Shape.NUMBER || shape == Shape.YES_NO || shape == Shape.WORDS;
            case NUMERATOR, DENOMINATOR -> shape == Shape.RATIO || shape == Shape.RANK;
            case SETTLED_VALUE -> shape == Shape.NUMBER;
            case SETTLED_NUMERATOR, SETTLED_DENOMINATOR -> shape == Shape.RATIO;
            default -> true;
        };
    }
}
