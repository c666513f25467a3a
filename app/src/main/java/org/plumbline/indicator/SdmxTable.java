package org.plumbline.indicator;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.State;

/**
 * Figures as an SDMX-CSV 2.0 data message (SDMX 3.0): what the row belongs to, the dimensions, the observation and its attributes. Codes are
 * those of the cross-domain lists where there are such: CL_FREQ, CL_OBS_STATUS; {@code _T} for the whole of a dimension.
 */
final class SdmxTable implements TakenOutSink {

    private static final String STRUCTURE_ID = "PLUMBLINE:FIGURES(1.0)";

    /** An identifier as SDMX lets codes be written. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_@$-]+");

    private final CSVPrinter csv;
    private final List<String> dimensions;

    /** With the dimensions by which the figures can be cut, each a column of its own. */
    SdmxTable(List<String> dimensions, OutputStream out) {
        this.dimensions = List.copyOf(dimensions);
        try {
            csv = new CSVPrinter(ExportedCsv.writer(out), CSVFormat.RFC4180);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ExportedCsv.print(csv, heading(dimensions));
    }

    @Override
    public void take(TakenOut row) {
        ExportedCsv.print(csv, cells(row, dimensions));
    }

    @Override
    public void end() {
        ExportedCsv.flush(csv);
    }

    private static List<String> heading(List<String> dimensions) {
        var heading = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "REF_AREA", "INDICATOR"));
        dimensions.forEach(each -> heading.add(each.toUpperCase(Locale.ROOT)));
        heading.addAll(List.of(
                "TIME_PERIOD",
                "OBS_VALUE",
                "UNIT_MEASURE",
                "DECIMALS",
                "NUMERATOR",
                "DENOMINATOR",
                "OBS_STATUS",
                "OBS_STATE",
                "OBS_TEXT",
                "PROOF_LEVEL",
                "COMMENT_OBS"));
        return heading;
    }

    private static List<Object> cells(TakenOut row, List<String> dimensions) {
        var cells = new ArrayList<Object>(List.of(
                "dataflow",
                STRUCTURE_ID,
                "I",
                frequency(row.period()),
                id(row.unitCode(), row.unit()),
                id(row.code(), row.indicator())));
        var groups = Cut.find(row.cut()).map(Cut::groups).orElse(Map.of());
        dimensions.forEach(each -> cells.add(groups.getOrDefault(each, "_T")));
        var figure = row.figure();
        cells.add(time(row.period()));
        cells.add(text(value(row)));
        cells.add(row.measure() == null ? "" : row.measure());
        cells.add(row.shape() == Shape.NUMBER || row.shape() == Shape.RATIO ? row.decimals() : "");
        cells.add(text(figure == null ? null : figure.numerator()));
        cells.add(text(figure == null ? null : figure.denominator()));
        cells.add(status(row));
        cells.add(row.state().name());
        cells.add(figure == null || figure.words() == null ? "" : figure.words());
        cells.add(row.proof().name());
        cells.add(row.source() == null ? "" : row.source());
        return cells;
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** A number whatever the shape: yes is 1, a place its number, nothing to report of what is counted nought. */
    private static @Nullable BigDecimal value(TakenOut row) {
        var figure = row.figure();
        if (row.state() == State.NIL && row.shape() == Shape.NUMBER) {
            return BigDecimal.ZERO;
        }
        return figure == null ? null : value(figure, row.per());
    }

    private static @Nullable BigDecimal value(Figure figure, int per) {
        if (figure.answer() != null) {
            return figure.answer() ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        return figure.rank() != null ? BigDecimal.valueOf(figure.rank()) : figure.amount(per);
    }

    /** CL_OBS_STATUS: normal, estimated, provisional, cannot exist, not collected, missing. */
    private static String status(TakenOut row) {
        return switch (row.state()) {
            case NOT_APPLICABLE -> "M";
            case NOT_COLLECTED -> "L";
            case NIL -> row.shape() == Shape.NUMBER ? status(row.maturity()) : "O";
            case VALUE -> status(row.maturity());
        };
    }

    private static String status(Maturity maturity) {
        return switch (maturity) {
            case ESTIMATE -> "E";
            case PROVISIONAL -> "P";
            case FINAL -> "A";
        };
    }

    /** CL_FREQ; other for runs of days that no calendar names. */
    private static String frequency(Period period) {
        return switch (period.kind()) {
            case YEAR -> "A";
            case HALF -> "S";
            case QUARTER -> "Q";
            case MONTH -> "M";
            case DAY -> "D";
            case TERM, SPAN -> "_O";
        };
    }

    /** A period as SDMX writes time: halves are semesters, months are marked, other runs are their first day and how long they last. */
    private static String time(Period period) {
        return switch (period.kind()) {
            case YEAR, QUARTER, DAY -> period.code();
            case HALF -> period.code().replace("-H", "-S");
            case MONTH -> period.code().replace("-", "-M");
            case TERM ->
                period.first() + "/P"
                        + (period.last().getYear() - period.first().getYear() + 1) + "Y";
            case SPAN -> period.first() + "/P" + (ChronoUnit.DAYS.between(period.first(), period.ends())) + "D";
        };
    }

    private static String id(String code, UUID otherwise) {
        return ID.matcher(code).matches() ? code : otherwise.toString();
    }
}
