package org.plumbline.programme;

/**
 * Where an assignment stands. Drafts stand nowhere. The codes are kept in the database and never change.
 *
 * <p>Whoever reports a share "on time" takes the overdue ones into its base: what is open and late counts.
 */
public enum AssignmentClass {
    /** Handed over by its due day, and accepted. */
    DONE_ON_TIME(0),
    /** Handed over after its due day, and accepted. */
    DONE_LATE(1),
    /** Under way, and its due day has not passed. */
    OPEN(2),
    /** Its due day has passed without a product handed over. */
    OVERDUE(3),
    /** Its first day has not come. */
    NOT_DUE(4),
    CANCELLED(5);

    private final short code;

    AssignmentClass(int code) {
        this.code = (short) code;
    }

    public short code() {
        return code;
    }

    /** The class of a code. */
    public static AssignmentClass of(int code) {
        for (var each : values()) {
            if (each.code == code) {
                return each;
            }
        }
        throw new IllegalArgumentException("""
                There is no class of assignments with the code (%d).
                Maybe a newer version of the programme wrote it.""".formatted(code));
    }
}
