package org.plumbline.programme;

/** How far an assignment is as a paper: what it says may be changed freely only in draft. */
public enum Stage {
    DRAFT,
    ISSUED,
    DONE,
    CANCELLED
}
