package org.plumbline.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Refused;
import org.plumbline.reader.web.FindingWords;
import org.plumbline.reader.web.SentFinding;
import org.plumbline.reading.check.Checks;
import org.plumbline.reading.check.Finding;
import org.plumbline.reading.check.Verdict;
import org.plumbline.reading.find.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Recomputes the figures of texts and says which do not follow from their neighbours. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Recomputes the figures of texts, web pages, DOCX, ODT and PDF, without any database: parts and wholes, shares, "
                    + "differences, averages by each convention, growth, dates, counts against lists.",
            "Says what does not follow from its neighbours, what was computed, and what would make it right.",
            "Ends with 0 if nothing fails, 1 if something does, 2 if a file cannot be read."
        })
class CheckCommand implements Callable<Integer> {

    private static final int FAILS = 1;
    private static final int UNREADABLE = 2;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files; - for standard input.")
    private List<String> files = List.of();

    @Option(names = "--json", description = "One JSON object a line, for each file, with every finding.")
    private boolean json;

    @Option(names = "--all", description = "Also says what holds.")
    private boolean all;

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
                var counts = new EnumMap<Verdict, Integer>(Verdict.class);
                var objects = new ArrayList<SentFinding>();
                var view = new FindingsInWords(out, options, terminal, all);
                if (!json) {
                    view.head(files.size() > 1 ? file : "", content.remarks());
                }
                for (var section : Sections.of(content.text())) {
                    var lines = section.lines();
                    for (var finding : Checks.of(reader.read(section.text(), language))) {
                        counts.merge(finding.verdict(), 1, Integer::sum);
                        if (json) {
                            objects.add(
                                    SentFinding.of(finding, section.start(), FindingWords.sentences(options.words())));
                        } else {
                            view.say(finding, lines);
                        }
                    }
                }
                if (json) {
                    out.println(line(
                            file, objects, content.remarks().isEmpty() ? List.of() : options.said(content.remarks())));
                } else {
                    view.foot(counts);
                }
                code = Math.max(code, counts.containsKey(Verdict.FAILS) ? FAILS : 0);
            } catch (Refused refused) {
                code = UNREADABLE;
                refused(out, file, refused);
            }
            out.flush();
        }
        return code;
    }

    private void refused(PrintWriter out, String file, Refused refused) {
        options.tell(spec.commandLine().getErr(), refused);
        if (json) {
            var object = object(file, List.of());
            object.put("problems", options.said(refused.problems()));
            out.println(Json.write(object));
        }
    }

    private String line(String file, List<SentFinding> findings, List<Map<String, Object>> remarks) {
        var object = object(file, findings);
        if (!remarks.isEmpty()) {
            object.put("remarks", remarks);
        }
        return Json.write(object);
    }

    private Map<String, Object> object(String file, List<SentFinding> findings) {
        var object = new LinkedHashMap<String, Object>();
        if (files.size() > 1) {
            object.put("file", file);
        }
        object.put("findings", findings);
        return object;
    }

    /** Whether a finding is shown: what holds only if it is asked for. */
    static boolean isShown(Finding finding, boolean all) {
        return all || finding.verdict() != Verdict.PASSES;
    }
}
