package org.plumbline.verdict;

/** Against which of its goals a revised target is judged; all three stand side by side (method paper 9.2, rule 10). */
public enum GoalView {
    /** As first set. */
    FIRST,
    /** As in force on the first day of the latest figure's period. */
    AT_PERIOD_START,
    /** As in force on the day asked about. */
    CURRENT
}
