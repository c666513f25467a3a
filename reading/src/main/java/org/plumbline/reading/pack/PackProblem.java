package org.plumbline.reading.pack;

/** A language pack that cannot be used: names the file, the line, what stands there and how to mend it. */
public final class PackProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says where and what. */
    public PackProblem(String file, int line, String what, String mend) {
        super("%s, line %d: %s\n%s".formatted(file, line, what, mend));
    }
}
