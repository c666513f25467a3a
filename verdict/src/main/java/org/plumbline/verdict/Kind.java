package org.plumbline.verdict;

/** What sort of promise a target is; each is judged by its own rule (method paper 9.2, rule 2). */
public enum Kind {
    /** A way from a baseline to a goal; the only kind of which a distance covered can be told. */
    REACH(Shape.NUMBER),
    /** A floor: the latest figure stands at it or above; there is no way to it that could be half done. */
    AT_LEAST(Shape.NUMBER),
    /** A cap: the latest figure stands at it or below. */
    AT_MOST(Shape.NUMBER),
    /** A level that is kept in every period from the start to the due day. */
    HOLD(Shape.NUMBER),
    /** Between two levels, both included, in every period. */
    BAND(Shape.NUMBER),
    /** A product that is there or not; once delivered it never goes stale. */
    DELIVER(Shape.ANSWER),
    /** A flow that adds up to a total, from nothing; or, with a cap, stays below one. */
    CUMULATE(Shape.NUMBER),
    /** A place among n, where a smaller number is the better one. */
    RANK(Shape.PLACE),
    /** Told in words; met or not only by somebody's answer, never by reckoning. */
    DESCRIBE(Shape.TELLING);

    /** Which values a kind of target takes. */
    enum Shape {
        NUMBER,
        ANSWER,
        PLACE,
        TELLING
    }

    private final Shape shape;

    Kind(Shape shape) {
        this.shape = shape;
    }

    Shape shape() {
        return shape;
    }

    /** Whether the promise is kept only if every period keeps it. */
    public boolean isKeptInEveryPeriod() {
        return this == HOLD || this == BAND;
    }

    /** Whether a value of this form can be judged under this kind. */
    public boolean takes(Value value) {
        return switch (value) {
            case Value.Amount amount -> shape == Shape.NUMBER;
            case Value.Parts parts -> shape == Shape.NUMBER;
            case Value.Answer answer -> shape == Shape.ANSWER || shape == Shape.TELLING;
            case Value.Place place -> shape == Shape.PLACE;
            case Value.Words words -> shape == Shape.TELLING;
        };
    }
}
