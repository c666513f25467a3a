package org.plumbline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.target.FileProblems;
import org.plumbline.verdict.Inputs;
import org.plumbline.verdict.JsonFile;
import org.plumbline.verdict.Replay;

/**
 * What a file holds of a verdict: its inputs, or the whole answer of the interface for programs that carries them.
 *
 * @param inputs null exactly if there are problems
 * @param answer what was answered at the time; empty where only the inputs are there
 * @param problems each with line and place
 */
record Recorded(@Nullable Inputs inputs, Map<?, ?> answer, List<Problem> problems) {

    private static final String INPUTS = "inputs";

    Recorded {
        problems = List.copyOf(problems);
    }

    /** Reads a file, or standard input for {@code -}. */
    static Recorded read(String file, InputStream standard) throws IOException {
        try {
            return of(TypedFile.read(file, standard));
        } catch (Refused refused) {
            return new Recorded(null, Map.of(), refused.problems());
        }
    }

    static Recorded of(String text) {
        var value = JsonFile.value(text);
        if (value instanceof String inputs) {
            return inside(inputs, 1, Map.of());
        }
        if (value instanceof Map<?, ?> answer && answer.containsKey(INPUTS)) {
            var line = JsonFile.line(text, INPUTS);
            return answer.get(INPUTS) instanceof String inputs
                    ? inside(inputs, line, answer)
                    : wrong(Problem.at(INPUTS, "replay.no-inputs", Map.of("line", line)));
        }
        if (value instanceof Map<?, ?> object && !object.containsKey("target") && !object.containsKey("format")) {
            return wrong(Problem.at(INPUTS, "replay.no-inputs", Map.of("line", 1)));
        }
        var read = Replay.check(text);
        return new Recorded(read.inputs(), Map.of(), FileProblems.of(text, read.problems(), "file"));
    }

    /** Inputs that stand as one text inside of something else, in one of its lines. */
    private static Recorded inside(String text, int line, Map<?, ?> answer) {
        var read = Replay.check(text);
        var problems = read.problems().stream()
                .map(each -> FileProblems.of(
                        each, line, each.field().isEmpty() ? INPUTS : INPUTS + "." + each.field(), "file"))
                .toList();
        return new Recorded(read.inputs(), answer, problems);
    }

    private static Recorded wrong(Problem problem) {
        return new Recorded(null, Map.of(), List.of(problem));
    }

    /** Whether there is something to compare with. */
    boolean isAnswer() {
        return answer.containsKey("reported") || answer.containsKey("checked") || answer.containsKey("goals");
    }

    /** By which version of the rules the answer was given; null where it does not say. */
    @Nullable
    Integer engine() {
        return answer.get("reported") instanceof Map<?, ?> reported && reported.get("engine") instanceof Number engine
                ? Integer.valueOf(engine.intValue())
                : null;
    }
}
