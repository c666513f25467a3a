package org.plumbline.verdict;

/** How settled a figure is. */
public enum Maturity {
    ESTIMATE,
    PROVISIONAL,
    FINAL
}
