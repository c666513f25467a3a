package org.plumbline.verdict;

/** What the methods in use say of the same figures, each by its own formula; see docs/methods.md. */
public final class Methods {

    private Methods() {}

    /** The result of a method on the inputs' latest figure by the day, or why it gives none. */
    public static OfficePercentage of(Method method, Inputs inputs) {
        throw new UnsupportedOperationException();
    }
}
