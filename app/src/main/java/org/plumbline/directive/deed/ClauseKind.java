package org.plumbline.directive.deed;

/** What a clause is. Whether it asks for action is said apart: a viewpoint usually does not, a task does. */
public enum ClauseKind {
    VIEWPOINT,
    OBJECTIVE,
    VISION,
    ORIENTATION,
    GROUP,
    TASK,
    BREAKTHROUGH,
    SOLUTION,
    REPORTING_DUTY,
    ORGANISATION
}
