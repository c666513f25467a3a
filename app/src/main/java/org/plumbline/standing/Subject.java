package org.plumbline.standing;

/**
 * A kind of thing that stands somewhere: assignments, later targets as reported and as checked.
 *
 * @param code its number in the tables, never changed once released
 * @param classes how many classes it has, numbered from 0
 */
public record Subject(short code, String name, int classes) {

    /** As many classes as a row of counts has columns. */
    static final int MOST = 10;

    public Subject {
        if (code < 1 || classes < 1 || classes > MOST) {
            throw new IllegalArgumentException("""
                    The subject (%s) has the code %d and %d classes.
                    Maybe two subjects are meant: the code is at least 1, the classes are 1 to %d.""".formatted(name, code, classes, MOST));
        }
    }
}
