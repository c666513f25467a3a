package org.plumbline.directive.deed;

/** How a study session was held. */
public enum StudyForm {
    IN_PERSON,
    ONLINE,
    HYBRID
}
