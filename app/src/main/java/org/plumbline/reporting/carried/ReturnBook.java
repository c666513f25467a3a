package org.plumbline.reporting.carried;

import java.io.OutputStream;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.web.PeriodWords;
import org.plumbline.reporting.RoundList.Opened;
import org.plumbline.reporting.Sheet;
import org.plumbline.web.Words;

/** A workbook that asks for the figures of one unit, or of many, while it is written. */
public final class ReturnBook implements AutoCloseable {

    private final WorkbookWriter writer;

    private ReturnBook(WorkbookWriter writer) {
        this.writer = writer;
    }

    /**
     * What one unit has filled in, and what is said of it.
     *
     * @param typed the fields of each line, as the file writes them
     * @param said what is to be mended, by line; {@code wrong} which fields are meant
     */
    public record Cells(Map<UUID, Map<String, String>> typed, Map<UUID, String> said, Map<UUID, Set<String>> wrong) {

        /** What is typed, with nothing to be said of it. */
        public static Cells of(Map<UUID, Map<String, String>> typed) {
            return new Cells(typed, Map.of(), Map.of());
        }
    }

    /** A book for one unit. */
    public static ReturnBook of(OutputStream out, Words w, Sheet sheet, boolean marked) {
        return new ReturnBook(new WorkbookWriter(
                out,
                w,
                FileHead.of(sheet.opened(), sheet.owing().unit(), w.language()),
                title(w, sheet.opened()),
                w.text(sheet.owing().unitName()),
                sheet.lines().size(),
                sheet.lines().stream().anyMatch(each -> each.unsettled() != null),
                marked));
    }

    /** A book for many units of a round: one row for each unit and line. */
    public static ReturnBook of(OutputStream out, Words w, Opened opened, int units, boolean marked) {
        return new ReturnBook(new WorkbookWriter(
                out,
                w,
                FileHead.of(opened, null, w.language()),
                title(w, opened),
                "",
                units * opened.round().lines(),
                false,
                marked));
    }

    private static String title(Words w, Opened opened) {
        return w.text(opened.version().text().name()) + ", "
                + PeriodWords.of(w, opened.round().period());
    }

    /** Adds the lines of one unit. */
    public void add(Sheet sheet, Cells cells) {
        writer.add(sheet, cells.typed, cells.said, cells.wrong);
    }

    /** The name of the file: its unit or none, and its period. */
    public static String name(@Nullable String unit, Opened opened, String ending) {
        var of = unit == null ? "" : unit.replaceAll("[^\\p{L}\\p{N}]+", "-") + "-";
        return opened.regime().code().replaceAll("[^\\p{L}\\p{N}]+", "-") + "-" + of
                + opened.round().period().code() + "." + ending;
    }

    @Override
    public void close() {
        writer.close();
    }
}
