package org.plumbline.verdict;

/** Whether the goal is attained on a day; "unknowable" is an answer of its own and never a no. */
public enum Attained {
    YES,
    NO,
    UNKNOWABLE
}
