package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.target.FileProblems;
import org.plumbline.verdict.Schemes;
import org.plumbline.web.Messages;
import org.plumbline.web.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks files of schemes before they are registered, and writes the usual one to begin with. */
@Command(
        name = "scheme",
        mixinStandardHelpOptions = true,
        description = {
            "Checks files of schemes by which targets are judged: each mistake with its line and place.",
            "Who organises the whole installation registers a right one at /schemes or by POST /api/v1/schemes.",
            "Ends with 0 if all are right, 2 if something is wrong."
        })
class SchemeCommand implements Callable<Integer> {

    private static final int WRONG = 2;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "The files; - for standard input.")
    private List<String> files = List.of();

    @Option(names = "--usual", description = "Write the file of the scheme that ships, to begin another with.")
    private boolean usual;

    @Option(names = "--lang", defaultValue = "en", description = "Language of the answer: en, vi, id, de, pl, uk.")
    private String language = "en";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var w = Messages.withoutInstallation(Languages.named(language));
        var out = spec.commandLine().getOut();
        if (usual) {
            out.print(Schemes.usualFile());
            out.flush();
        } else if (files.isEmpty()) {
            spec.commandLine().usage(out);
        }
        var code = 0;
        for (var file : files) {
            code = Math.max(code, check(file, out, w));
        }
        out.flush();
        return code;
    }

    private int check(String file, PrintWriter out, Words w) throws IOException {
        try {
            var text = TypedFile.read(file, System.in);
            var read = Schemes.read(text);
            if (read.scheme() != null) {
                var rules = read.scheme().rules();
                out.println(file + ": " + w.say("scheme.file-right", "code", rules.code(), "version", rules.version()));
                return 0;
            }
            return wrong(file, FileProblems.of(text, read.problems(), "file"), w);
        } catch (Refused refused) {
            return wrong(file, refused.problems(), w);
        }
    }

    private int wrong(String file, List<Problem> problems, Words w) {
        var err = spec.commandLine().getErr();
        problems.stream().map(w::say).distinct().forEach(each -> err.println(file + ": " + each));
        err.flush();
        return WRONG;
    }
}
