package org.plumbline.reporting.deed;

/** From what a due day is reckoned. */
public enum DueKind {
    /** A day of a month: the 20th of the last month of the period, the 5th of the month after. */
    DAY_OF_MONTH,
    /** So many days after the last day of the period, each counted. */
    CALENDAR_DAYS,
    /** So many working days after the last day of the period, by the calendar of the office that asks. */
    WORKING_DAYS
}
