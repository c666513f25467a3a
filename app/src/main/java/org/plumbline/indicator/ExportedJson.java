package org.plumbline.indicator;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.kernel.Json;
import org.plumbline.web.Words;

/** Figures for programs, one object a line. */
final class ExportedJson implements TakenOutSink {

    private final BufferedWriter text;
    private final Words w;
    private boolean begun;

    ExportedJson(OutputStream out, Words w) {
        this.text = ExportedCsv.writer(out);
        this.w = w;
        write("{\"items\":[");
    }

    private record Item(
            UUID figure,
            UUID indicator,
            String code,
            String indicatorName,
            UUID unit,
            String unitCode,
            String unitName,
            String cut,
            String period,
            String state,
            String maturity,
            @Nullable Figure value,
            @Nullable BigDecimal amount,
            @Nullable String measure,
            String proof,
            @Nullable String source,
            Instant knownFrom) {}

    @Override
    public void take(TakenOut row) {
        write(begun ? ",\n" : "\n");
        begun = true;
        write(Json.write(new Item(
                row.id(),
                row.indicator(),
                row.code(),
                w.text(row.name()),
                row.unit(),
                row.unitCode(),
                w.text(row.unitName()),
                row.cut(),
                row.period().code(),
                row.state().name(),
                row.maturity().name(),
                row.figure(),
                row.figure() == null ? null : row.figure().amount(row.per()),
                row.measure(),
                row.proof().name(),
                row.source(),
                row.knownFrom())));
    }

    @Override
    public void end() {
        write("\n]}\n");
        try {
            text.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String part) {
        try {
            text.write(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
