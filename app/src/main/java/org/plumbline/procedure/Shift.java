package org.plumbline.procedure;

/** What happens to a due day that nobody works on: regulations differ, so it is data. */
public enum Shift {
    NONE,
    NEXT,
    PREVIOUS
}
