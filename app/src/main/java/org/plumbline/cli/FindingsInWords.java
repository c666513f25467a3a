package org.plumbline.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.kernel.Problem;
import org.plumbline.reader.web.FindingWords;
import org.plumbline.reading.check.Finding;
import org.plumbline.reading.check.Verdict;

/** Says at the terminal what checks found in a text, finding by finding. */
final class FindingsInWords {

    private static final int INDENT = 4;

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
        out.println(w.say("reading.check.line", "line", lines.of(finding.span().start())) + ": "
                + inked(finding.verdict(), FindingWords.verdict(w, finding.verdict())) + " · "
                + FindingWords.kind(w, finding.kind()));
        indented("“" + FindingWords.shortened(finding.span().surface()) + "”");
        indented(FindingWords.sentence(w, finding));
        var repairs = FindingWords.repairs(w, finding);
        if (!repairs.isEmpty()) {
            indented(repairs);
        }
        out.println();
    }

    void foot(Map<Verdict, Integer> counts) {
        if (counts.isEmpty()) {
            out.println(options.words().say("reading.check.nothing"));
            return;
        }
        var said = new ArrayList<String>();
        for (var verdict : List.of(Verdict.FAILS, Verdict.DOUBTFUL, Verdict.CANNOT_TELL, Verdict.PASSES)) {
            said.add(FindingWords.verdict(options.words(), verdict) + ": " + counts.getOrDefault(verdict, 0));
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
}
