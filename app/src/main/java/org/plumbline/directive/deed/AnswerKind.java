package org.plumbline.directive.deed;

/** How a unit takes up a directive. */
public enum AnswerKind {
    /** It issued a document of its own. */
    OWN_DOCUMENT,
    /** It works directly under the upper document. */
    UNDER_UPPER,
    /** The directive does not concern it, for a reason given. */
    NOT_CONCERNED
}
