package org.plumbline.programme;

/** Where an assignment stands today, asked of its row: what {@link Judgement} says, as a condition on {@code a}. */
final class ClassCondition {

    private static final String RUNS = "a.stage = 'ISSUED' AND ";

    /** Its due day has passed, or had when the product was handed over; that it has passed by today is said for the indexes. */
    static final String OVERDUE = RUNS + "a.due < :today AND coalesce(a.handed_over, :today) > a.due";

    private ClassCondition() {}

    /** The stage at which all of a class are. */
    static Stage stage(AssignmentClass cls) {
        return switch (cls) {
            case DONE_ON_TIME, DONE_LATE -> Stage.DONE;
            case OPEN, OVERDUE, NOT_DUE -> Stage.ISSUED;
            case CANCELLED -> Stage.CANCELLED;
        };
    }

    static String of(AssignmentClass cls) {
        return switch (cls) {
            case DONE_ON_TIME -> "a.stage = 'DONE' AND a.done <= a.due";
            case DONE_LATE -> "a.stage = 'DONE' AND a.done > a.due";
            case OPEN ->
                RUNS + "coalesce(a.handed_over, :today) <= a.due"
                        + " AND (a.handed_over IS NOT NULL OR a.starts IS NULL OR a.starts <= :today)";
            case OVERDUE -> OVERDUE;
            case NOT_DUE -> RUNS + "a.handed_over IS NULL AND :today <= a.due AND a.starts > :today";
            case CANCELLED -> "a.stage = 'CANCELLED' AND a.issued IS NOT NULL";
        };
    }
}
