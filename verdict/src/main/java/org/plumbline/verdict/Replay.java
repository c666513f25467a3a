package org.plumbline.verdict;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.JsonText.NotJson;

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
        var read = check(text);
        if (read.inputs() == null) {
            throw new IllegalArgumentException("""
                    The text is not the inputs of a verdict: %s.
                    Maybe it was cut off or changed since it was written.""".formatted(read.problems()));
        }
        return read.inputs();
    }

    /** The inputs of a text, or all that is wrong with it. */
    public static Read check(String text) {
        var problems = new ArrayList<Problem>();
        var inputs = read(text, problems);
        return new Read(problems.isEmpty() ? inputs : null, problems);
    }

    /**
     * The inputs of a verdict, or why a text holds none.
     *
     * @param inputs null exactly if there are problems
     * @param problems each at its place in the text
     */
    public record Read(@Nullable Inputs inputs, List<Problem> problems) {

        public Read {
            problems = List.copyOf(problems);
        }
    }

    private static @Nullable Inputs read(String text, List<Problem> problems) {
        try {
            return InputsText.read(JsonText.read(text), problems);
        } catch (NotJson wrong) {
            problems.add(Problem.notJson(wrong));
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
