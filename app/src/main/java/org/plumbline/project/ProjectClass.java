package org.plumbline.project;

/** Where a project stands on a day; the order is that of lists, the worst first. */
public enum ProjectClass {
    /** Its last planned day has passed and the work is not finished. */
    OVERDUE,
    /** Less is done than was planned for the day of the last figure. */
    BEHIND,
    SUSPENDED,
    ON_SCHEDULE,
    /** Its first day has not come. */
    NOT_DUE,
    FINISHED_LATE,
    FINISHED_IN_TIME,
    CANCELLED
}
