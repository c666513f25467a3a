package org.plumbline.reading.check.fact;

/** Which way a text says that a level went. */
public enum Direction {
    /** It rose, grew, was raised. */
    UP,
    /** It fell, shrank, was lowered. */
    DOWN
}
