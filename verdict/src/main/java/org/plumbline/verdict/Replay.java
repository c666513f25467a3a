package org.plumbline.verdict;

/** A verdict's inputs as one text that parses back, from which the identical verdict is made again (method paper 7, row 24). */
public final class Replay {

    private Replay() {}

    /** The inputs in their one canonical form: JSON without blanks, names in a fixed order, numbers and days as texts. */
    public static String write(Inputs inputs) {
        throw new UnsupportedOperationException();
    }

    /** The inputs of a text that {@link #write} made; anything else is refused with the place and the rule. */
    public static Inputs read(String text) {
        throw new UnsupportedOperationException();
    }

    /** The verdict made again. */
    public static Verdict verdict(String text) {
        return Verdicts.of(read(text));
    }

    /** A verdict without its inputs in the same canonical form, to lay beside another. */
    public static String write(Verdict verdict) {
        throw new UnsupportedOperationException();
    }
}
