package org.plumbline.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.reader.file.FileContent;
import org.plumbline.reader.file.FileKind;
import org.plumbline.reading.find.Reader;
import org.plumbline.reading.find.Reading;
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
            "Reads texts, web pages, DOCX, ODT and PDF in six languages, without any database, and says what they hold:",
            "documents cited, tasks, targets, figures, events, recommendations, each with its place in the text.",
            "With --json one object a file, a line each. Places count code points of the text of the file;",
            "where the file is no plain text, its text stands in the object.",
            "Ends with 0, or with 1 if a file could not be read; the others are read all the same."
        })
class ReadCommand implements Callable<Integer> {

    private static final String NO_RECORDS = "{\"records\":[]}";

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files; - for standard input.")
    private List<String> files = List.of();

    @Option(names = "--json", description = "One JSON object a line, for each file.")
    private boolean json;

    @Mixin
    private ReadOptions options = new ReadOptions();

    @Mixin
    private TerminalOptions terminal = new TerminalOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        options.spoken();
        var encoding = options.encoding();
        var reader = new Reader(options.packs());
        var language = options.language(reader);
        var out = spec.commandLine().getOut();
        int code = 0;
        for (var file : files) {
            try {
                var content = ReadFiles.open(file, System.in, encoding);
                say(out, file, content, reader.read(content.text(), language));
            } catch (Refused refused) {
                code = Failures.FAILED;
                refused(out, file, refused);
            }
            out.flush();
        }
        return code;
    }

    private void say(PrintWriter out, String file, FileContent content, Reading reading) {
        if (json) {
            out.println(line(reading.json(), further(file, content)));
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
        new MarkedText(out, options.words(), terminal.colour(), terminal.width())
                .say(content.text(), reading.records());
    }

    private void refused(PrintWriter out, String file, Refused refused) {
        var err = spec.commandLine().getErr();
        refused.problems()
                .forEach(each -> err.println("plumbline: " + options.words().say(each)));
        err.flush();
        if (json) {
            var further = new LinkedHashMap<String, Object>();
            if (files.size() > 1) {
                further.put("file", file);
            }
            further.put("problems", said(refused.problems()));
            out.println(line(NO_RECORDS, further));
        }
    }

    /** What the object holds beside the records: nothing for one text that was read whole. */
    private Map<String, Object> further(String file, FileContent content) {
        var further = new LinkedHashMap<String, Object>();
        if (files.size() > 1) {
            further.put("file", file);
        }
        if (content.kind() != FileKind.TEXT) {
            further.put("text", content.text());
        }
        if (!content.remarks().isEmpty()) {
            further.put("remarks", said(content.remarks()));
        }
        return further;
    }

    private List<Map<String, Object>> said(List<Problem> problems) {
        var said = new ArrayList<Map<String, Object>>();
        for (var each : problems) {
            said.add(Map.of(
                    "code", each.code(),
                    "message", options.words().say(each),
                    "values", each.arguments()));
        }
        return said;
    }

    /** One object with the records first and further keys behind them. */
    private static String line(String records, Map<String, Object> further) {
        var all = new StringBuilder(records).deleteCharAt(records.length() - 1);
        further.forEach(
                (name, value) -> all.append(",\"").append(name).append("\":").append(Json.write(value)));
        return all.append('}').toString();
    }
}
