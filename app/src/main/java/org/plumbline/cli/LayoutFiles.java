package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Json;
import org.plumbline.reader.deed.HeldColumn;
import org.plumbline.reader.layout.Layouts;
import org.plumbline.reader.layout.OfficeLayout;
import org.plumbline.reading.pack.LanguagePack;
import org.plumbline.reading.table.Mapping;
import org.plumbline.reading.table.Table;
import org.plumbline.reading.table.TableKind;
import org.plumbline.reading.table.TableReader;
import org.plumbline.reading.table.TableReading;
import tools.jackson.core.JacksonException;

/** Layouts of tables in files, by the headings for which they count. */
final class LayoutFiles {

    private final Map<String, Mapping> layouts;

    private LayoutFiles(Map<String, Mapping> layouts) {
        this.layouts = layouts;
    }

    /** A layout as a file says it. */
    private record Written(
            @Nullable List<String> heads,
            @Nullable Integer headRows,
            @Nullable List<HeldColumn> columns) {}

    static LayoutFiles of(List<Path> files) {
        var all = new HashMap<String, Mapping>();
        for (var file : files) {
            var written = read(file);
            var heads = written.heads == null ? List.<String>of() : written.heads;
            var columns = written.columns == null ? List.<HeldColumn>of() : written.columns;
            int headRows = written.headRows == null ? 1 : written.headRows;
            for (var column : columns) {
                if (column.holds() != null
                        && OfficeLayout.column(column.holds()).isEmpty()) {
                    throw new Failures.Stopped(
                            Failures.FAILED,
                            file + " says that a column holds " + column.holds() + ", which no column does.");
                }
            }
            var mapping = OfficeLayout.mapping(headRows, columns);
            if (heads.isEmpty() || headRows < 1 || mapping.kind() == TableKind.UNKNOWN) {
                throw new Failures.Stopped(
                        Failures.FAILED,
                        file
                                + " describes no layout: name heads, and columns that hold a task and who, when or what comes of it,"
                                + " or an indicator and a goal.");
            }
            all.put(Layouts.signature(heads), mapping);
        }
        return new LayoutFiles(all);
    }

    private static Written read(Path file) {
        try {
            return Json.read(Files.readString(file), Written.class);
        } catch (IOException | JacksonException unread) {
            throw new Failures.Stopped(
                    Failures.FAILED, "The layout " + file + " cannot be read: " + unread.getMessage());
        }
    }

    /** A table by the layout of its headings; else by the words of the languages. */
    TableReading read(TableReader tables, Table table, @Nullable LanguagePack language, List<LanguagePack> languages) {
        var usual = tables.read(table, language);
        var mapping =
                layouts.get(Layouts.signature(new ArrayList<>(usual.layout().heads())));
        return mapping == null
                ? usual
                : tables.read(table, mapping, language == null ? languages.getFirst() : language);
    }
}
