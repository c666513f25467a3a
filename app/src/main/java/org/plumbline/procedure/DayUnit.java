package org.plumbline.procedure;

/** In what days a limit is counted. */
public enum DayUnit {
    WORKING,
    CALENDAR
}
