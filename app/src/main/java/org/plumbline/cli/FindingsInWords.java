package org.plumbline.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.kernel.Problem;
import org.plumbline.reading.check.Finding;
import org.plumbline.reading.check.Verdict;
import org.plumbline.web.Words;

/** Says at the terminal what checks found in a text, finding by finding. */
final class FindingsInWords {

    private static final int INDENT = 4;
    private static final int LONGEST = 200;
    private static final int DECIMALS = 4;
    private static final int MOST_REPAIRS = 6;

    private final PrintWriter out;
    private final ReadOptions options;
    private final Ink ink;
    private final int width;
    private final boolean all;

    FindingsInWords(PrintWriter out, ReadOptions options, TerminalOptions terminal, boolean all) {
        this.out = out;
        this.options = options;
        this.ink = new Ink(terminal.colour());
        this.width = terminal.width();
        this.all = all;
    }

    void head(String file, List<Problem> remarks) {
        if (!file.isEmpty()) {
            out.println(file);
        }
        remarks.forEach(each -> out.println(options.words().say(each)));
    }

    void say(Finding finding, Sections.Lines lines) {
        if (!CheckCommand.isShown(finding, all)) {
            return;
        }
        var w = options.words();
        var sentences = options.sentences();
        out.println(w.say("reading.check.line", "line", lines.of(finding.span().start())) + ": "
                + inked(finding.verdict(), sentences.name(finding.verdict())) + " · " + sentences.name(finding.kind()));
        indented("“" + shortened(finding.span().surface()) + "”");
        indented(sentences.of(finding));
        if (!finding.repairs().isEmpty()) {
            var repairs = finding.repairs().stream()
                    .limit(MOST_REPAIRS)
                    .map(one -> w.say(
                            "reading.check.instead",
                            "value",
                            written(w, one.value()),
                            "said",
                            shortened(one.span().surface())))
                    .distinct()
                    .collect(Collectors.joining("; "));
            indented(w.say("reading.check.repairs", "repairs", repairs));
        }
        out.println();
    }

    void foot(Map<Verdict, Integer> counts) {
        var sentences = options.sentences();
        if (counts.isEmpty()) {
            out.println(options.words().say("reading.check.nothing"));
            return;
        }
        var said = new ArrayList<String>();
        for (var verdict : List.of(Verdict.FAILS, Verdict.DOUBTFUL, Verdict.CANNOT_TELL, Verdict.PASSES)) {
            said.add(sentences.name(verdict) + ": " + counts.getOrDefault(verdict, 0));
        }
        out.println(String.join(" · ", said));
    }

    private void indented(String words) {
        for (var line : Wrapped.words(" ".repeat(INDENT) + words, width, INDENT)) {
            out.println(line);
        }
    }

    private String inked(Verdict verdict, String words) {
        return switch (verdict) {
            case FAILS -> ink.bad(words);
            case DOUBTFUL, CANNOT_TELL -> ink.doubtful(words);
            case PASSES -> ink.good(words);
        };
    }

    private static String written(Words w, Object value) {
        return value instanceof BigDecimal number ? w.number(number, DECIMALS) : value.toString();
    }

    private static String shortened(String words) {
        var line = words.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 2).stripTrailing() + " …";
    }
}
