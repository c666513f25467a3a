package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Problem;
import org.plumbline.target.web.AnswerAgain;
import org.plumbline.target.web.AnswerAgain.Difference;
import org.plumbline.verdict.Inputs;
import org.plumbline.verdict.Verdicts;
import org.plumbline.web.Messages;
import org.plumbline.web.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes verdicts again from their inputs, without any installation, and compares them with what was answered. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Makes verdicts again from their inputs, without any database.",
            "A file holds the whole answer of GET /api/v1/targets/ID/verdict, or the text of its inputs alone.",
            "Of a whole answer every field is compared with the verdict made again.",
            "Ends with 0 if all is the same, 1 if something differs, 2 if a file cannot be read."
        })
class ReplayCommand implements Callable<Integer> {

    private static final int DIFFERENT = 1;
    private static final int UNREADABLE = 2;

    @Parameters(arity = "1..*", paramLabel = "VERDICT", description = "The files; - for standard input.")
    private List<String> files = List.of();

    @Option(names = "--json", description = "One JSON object a line, for each file.")
    private boolean json;

    @Option(names = "--lang", defaultValue = "en", description = "Language of the answer: en, vi, id, de, pl, uk.")
    private String language = "en";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var w = Messages.withoutInstallation(Languages.named(language));
        var out = spec.commandLine().getOut();
        var code = 0;
        for (var file : files) {
            code = Math.max(code, replay(file, out, w));
            out.flush();
        }
        return code;
    }

    private int replay(String file, PrintWriter out, Words w) throws IOException {
        var recorded = Recorded.read(file, System.in);
        var inputs = recorded.inputs();
        if (inputs == null) {
            unreadable(file, recorded.problems(), out, w);
            return UNREADABLE;
        }
        var differences = AnswerAgain.differences(recorded.answer(), inputs);
        if (json) {
            out.println(line(file, recorded, inputs, differences));
        } else {
            if (files.size() > 1) {
                out.println(file);
            }
            new VerdictInWords(out, w).say(inputs);
            compared(recorded, differences, out, w);
        }
        return differences.isEmpty() ? 0 : DIFFERENT;
    }

    private void unreadable(String file, List<Problem> problems, PrintWriter out, Words w) {
        if (json) {
            var told = problems.stream().map(each -> problem(each, w)).toList();
            out.println(Json.write(java.util.Map.of("file", file, "problems", told)));
            return;
        }
        var err = spec.commandLine().getErr();
        problems.forEach(each -> err.println(file + ": " + w.say(each)));
        err.flush();
    }

    private static Object problem(Problem problem, Words w) {
        var told = new LinkedHashMap<String, Object>();
        told.put("code", problem.code());
        told.put("message", w.say(problem));
        for (var name : List.of("line", "place")) {
            var value = problem.arguments().get(name);
            if (value != null) {
                told.put(name, value);
            }
        }
        return told;
    }

    private static String line(String file, Recorded recorded, Inputs inputs, List<Difference> differences) {
        var told = new LinkedHashMap<String, Object>();
        told.put("file", file);
        told.put("engine", Verdicts.ENGINE);
        told.put("scheme", inputs.rules().code() + "/" + inputs.rules().version());
        told.put("verdict", AnswerAgain.of(inputs));
        if (recorded.isAnswer()) {
            told.put("same", differences.isEmpty());
            told.put("differences", differences);
        }
        var engine = recorded.engine();
        if (engine != null) {
            told.put("answeredBy", engine);
        }
        return Json.write(told);
    }

    private static void compared(Recorded recorded, List<Difference> differences, PrintWriter out, Words w) {
        var engine = recorded.engine();
        if (engine != null && engine != Verdicts.ENGINE) {
            var key = engine < Verdicts.ENGINE ? "replay.engine-older" : "replay.engine-newer";
            out.println(w.say(key, "given", engine, "own", Verdicts.ENGINE));
        }
        if (!recorded.isAnswer()) {
            out.println(w.say("replay.alone"));
        } else if (differences.isEmpty()) {
            out.println(w.say("replay.same"));
        } else {
            out.println(w.say("replay.differs", "n", differences.size()));
            differences.forEach(each -> out.println("  "
                    + w.say(
                            "replay.difference",
                            "field",
                            each.field(),
                            "said",
                            told(each.said(), w),
                            "found",
                            told(each.found(), w))));
        }
    }

    /** As it stands in the files, so that it can be found there. */
    private static String told(@org.jspecify.annotations.Nullable Object value, Words w) {
        return value == null ? w.say("replay.nothing") : String.valueOf(value);
    }
}
