package org.plumbline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Refused;
import org.plumbline.reader.file.FileContent;
import org.plumbline.reader.file.FileKind;
import org.plumbline.reading.find.Reader;
import org.plumbline.reading.find.Reading;
import org.plumbline.reading.pack.LanguagePack;
import org.plumbline.reading.record.Found;
import org.plumbline.reading.record.RecordsJson;
import org.plumbline.reading.table.Table;
import org.plumbline.reading.table.TableReader;
import org.plumbline.reading.table.TableReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads texts and says which records they hold. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Reads texts, web pages, DOCX, ODT and PDF in six languages, without any database, and says what they hold: "
                    + "documents cited, tasks, targets, figures, events, recommendations, each with its place in the text.",
            "With --json one object a file, a line each. Places count code points of the text of the file; "
                    + "where the file is no plain text, its text stands in the object.",
            "Tables of assignments and of targets are read row by row; the words of their heads stand in the languages' folders.",
            "Ends with 0, or with 1 if a file could not be read; the others are read all the same."
        })
class ReadCommand implements Callable<Integer> {

    private static final String RECORDS = "{\"records\":[";

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files; - for standard input.")
    private List<String> files = List.of();

    @Option(names = "--json", description = "One JSON object a line, for each file.")
    private boolean json;

    @Option(
            names = "--layout",
            paramLabel = "FILE",
            description = {
                "What the columns of tables hold whose headings no language knows: a JSON file with heads, columns",
                "and headRows, as programs get it from /api/v1/layouts; may be given several times."
            })
    private List<Path> layouts = List.of();

    @Mixin
    private ReadOptions options = new ReadOptions();

    @Mixin
    private TerminalOptions terminal = new TerminalOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    /** What texts and tables are read with. */
    private record Means(
            Reader texts,
            TableReader tables,
            LayoutFiles layouts,
            @Nullable LanguagePack language) {

        List<Found> read(Sections section) {
            return reading(section).records();
        }

        Reading reading(Sections section) {
            return texts.read(section.text(), language);
        }

        TableReading read(Table table) {
            return layouts.read(tables, table, language, texts.languages());
        }
    }

    @Override
    public Integer call() {
        options.spoken();
        var encoding = options.encoding();
        var packs = options.packs();
        var reader = new Reader(packs);
        var means = new Means(reader, new TableReader(packs), LayoutFiles.of(layouts), options.language(reader));
        var out = spec.commandLine().getOut();
        int code = 0;
        for (var file : files) {
            try {
                var content = ReadFiles.open(file, System.in, encoding);
                say(out, file, content, means);
            } catch (Refused refused) {
                code = Failures.FAILED;
                refused(out, file, refused);
            }
            out.flush();
        }
        return code;
    }

    private void say(PrintWriter out, String file, FileContent content, Means means) {
        var sections = Sections.of(content.text());
        if (json) {
            out.print(RECORDS);
            boolean any = false;
            for (var section : sections) {
                var records = section.moved(means.read(section));
                out.print(any && !records.isEmpty() ? "," : "");
                out.print(inner(RecordsJson.of(records)));
                any |= !records.isEmpty();
            }
            out.println(end(further(file, content, means)));
            return;
        }
        if (files.size() > 1) {
            out.println(file);
            out.println();
        }
        content.remarks().forEach(remark -> out.println(options.words().say(remark)));
        if (!content.remarks().isEmpty()) {
            out.println();
        }
        var view = new MarkedText(out, options.words(), terminal.colour(), terminal.width());
        boolean foreign = false;
        for (var section : sections) {
            var reading = means.reading(section);
            view.say(section.text(), reading.records());
            foreign |= means.language() == null && reading.isForeign();
        }
        if (foreign) {
            out.println(options.words().say("reader.language-unknown"));
            out.println();
        }
        view.summary();
        var tables = new TablesInWords(out, options.words(), terminal.width());
        int number = 0;
        for (var table : content.tables()) {
            tables.say(++number, means.read(table));
        }
    }

    private void refused(PrintWriter out, String file, Refused refused) {
        options.tell(spec.commandLine().getErr(), refused);
        if (json) {
            var further = new LinkedHashMap<String, Object>();
            if (files.size() > 1) {
                further.put("file", file);
            }
            further.put("problems", options.said(refused.problems()));
            out.println(RECORDS + end(further));
        }
    }

    /** What the object holds beside the records: nothing for one text that was read whole. */
    private Map<String, Object> further(String file, FileContent content, Means means) {
        var further = new LinkedHashMap<String, Object>();
        if (files.size() > 1) {
            further.put("file", file);
        }
        if (content.kind() != FileKind.TEXT) {
            further.put("text", content.text());
        }
        if (!content.tables().isEmpty()) {
            var tables = new TablesJson(content.text());
            further.put(
                    "tables",
                    content.tables().stream()
                            .map(table -> tables.of(means.read(table)))
                            .toList());
        }
        if (!content.remarks().isEmpty()) {
            further.put("remarks", options.said(content.remarks()));
        }
        return further;
    }

    /** What stands between the brackets of an object of records. */
    private static String inner(String object) {
        return object.substring(RECORDS.length(), object.length() - 2);
    }

    /** Further keys behind the records, and the end of the object. */
    private static String end(Map<String, Object> further) {
        var all = new StringBuilder("]");
        further.forEach(
                (name, value) -> all.append(",\"").append(name).append("\":").append(Json.write(value)));
        return all.append('}').toString();
    }
}
