package org.plumbline.verdict;

/** How far the figures keep up with the target's own frequency; it lowers confidence and does not change a class by itself. */
public enum Freshness {
    /** Nothing that was due is missing. */
    FRESH,
    /** The latest period that was due is missing. */
    OLD,
    /** Two or more in a row are missing: the class turns to not reported (unknowable where they were not collected). */
    SILENT
}
