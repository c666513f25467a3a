package org.plumbline.indicator;

import java.io.OutputStream;
import java.util.List;
import org.plumbline.web.Words;

/** Where figures go that leave the house: row by row, so that none is held. */
interface TakenOutSink {

    void take(TakenOut row);

    /** What stands below the last row; nothing is taken after it. */
    void end();

    static TakenOutSink of(FigureFormat format, List<String> dimensions, OutputStream out, Words w) {
        return switch (format) {
            case CSV -> new ExportedCsv(out);
            case XLSX -> new ExportedSheets(out, w);
            case JSON -> new ExportedJson(out, w);
            case SDMX -> new SdmxTable(dimensions, out);
        };
    }
}
