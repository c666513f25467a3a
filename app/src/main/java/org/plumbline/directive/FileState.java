package org.plumbline.directive;

/** Whether a file may be given out. */
public enum FileState {
    /** It came in, and the scanner has not looked at it yet: for whoever brought it or may check it. */
    HELD,
    /** It was looked through, and nothing was found. */
    PASSED,
    /** The scanner found something: given out to nobody. */
    REFUSED
}
