package org.plumbline.directive.deed;

/** Who may read a directive. */
public enum ReadingClass {
    /** Its addressees, and every unit below or beside its issuer. */
    OPEN,
    /** The issuer's reach, the addressed units, those above and below them. */
    ADDRESSEES,
    /** The issuer's reach and the addressed units themselves. */
    RESTRICTED
}
