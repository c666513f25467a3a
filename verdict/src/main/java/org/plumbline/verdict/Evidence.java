package org.plumbline.verdict;

/** Which figures a verdict rests on: two verdicts, not a verdict and a flag. */
public enum Evidence {
    /** All that was reported. */
    REPORTED,
    /** Only figures of the level at which the scheme's checking begins. */
    CHECKED
}
