package org.plumbline.project.deed;

/** What kind of thing stands in the way of a project. */
public enum ObstacleKind {
    /** Land, clearance, resettlement. */
    SITE,
    MONEY,
    /** A permit, an appraisal, a decision that is owed. */
    PROCEDURE,
    CONTRACTOR,
    WEATHER,
    OTHER
}
