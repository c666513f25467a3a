package org.plumbline.verdict;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.verdict.JsonText.NotJson;
import org.plumbline.verdict.Problem.Code;

/** A verdict's inputs as one text that parses back, from which the identical verdict is made again (method paper 7, row 24). */
public final class Replay {

    static final String FORMAT = "plumbline-verdict/1";

    private Replay() {}

    /** The inputs in their one canonical form: JSON without blanks, names in a fixed order, numbers and days as texts. */
    public static String write(Inputs inputs) {
        return InputsText.write(inputs);
    }

    /** The inputs of a text that {@link #write} made; anything else is refused with the place and the rule. */
    public static Inputs read(String text) {
        var problems = new ArrayList<Problem>();
        var inputs = read(text, problems);
        if (problems.isEmpty() && inputs != null) {
            return inputs;
        }
        throw new IllegalArgumentException("""
                The text is not the inputs of a verdict: %s.
                Maybe it was cut off or changed since it was written.""".formatted(problems));
    }

    private static @org.jspecify.annotations.Nullable Inputs read(String text, List<Problem> problems) {
        try {
            return InputsText.read(JsonText.read(text), problems);
        } catch (NotJson wrong) {
            problems.add(Problem.of(Code.NOT_JSON, "", String.valueOf(wrong.getMessage())));
            return null;
        }
    }

    /** The verdict made again. */
    public static Verdict verdict(String text) {
        return Verdicts.of(read(text));
    }

    /** A verdict without its inputs in the same canonical form, to lay beside another. */
    public static String write(Verdict verdict) {
        return VerdictText.write(verdict);
    }
}
