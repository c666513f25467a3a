package org.plumbline.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.DecimalMark;
import org.plumbline.indicator.deed.Shares;

/** A file of figures as somebody sends it. */
public final class ImportedTable {

    private ImportedTable() {}

    /** With the point for a decimal mark. */
    public static FigureImports.Sent of(String... rows) {
        return of(DecimalMark.POINT, Shares.ASKED, null, rows);
    }

    public static FigureImports.Sent because(String reason, String... rows) {
        return of(DecimalMark.POINT, Shares.ASKED, reason, rows);
    }

    public static FigureImports.Sent of(DecimalMark mark, Shares shares, @Nullable String reason, String... rows) {
        try {
            var file = Files.createTempFile("figures-", ".csv");
            file.toFile().deleteOnExit();
            Files.writeString(file, String.join("\n", rows) + "\n");
            return sent(file, mark, shares, reason);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FigureImports.Sent sent(Path file, DecimalMark mark, Shares shares, @Nullable String reason) {
        return new FigureImports.Sent(file, "figures.csv", mark, shares, reason);
    }
}
