package org.plumbline.reader.file;

import java.util.List;
import org.plumbline.kernel.Problem;
import org.plumbline.reading.table.Table;

/**
 * What a file holds.
 *
 * @param kind what the file is
 * @param text its text; of a text file exactly what its bytes say, nothing trimmed and nothing replaced
 * @param tables the tables in it, by the marks of its format or by their columns, with the places of their cells in the text
 * @param remarks what a person should know: signs that could not be decoded, pages without text
 */
public record FileContent(FileKind kind, String text, List<Table> tables, List<Problem> remarks) {

    public FileContent {
        tables = List.copyOf(tables);
        remarks = List.copyOf(remarks);
    }
}
