package org.plumbline.project.deed;

/** Where the money of a project comes from. The names are kept in the database and never change. */
public enum MoneySource {
    CENTRAL,
    PROVINCIAL,
    DISTRICT,
    COMMUNE,
    ENTERPRISE,
    /** What people and organisations give. */
    CONTRIBUTION,
    LOAN,
    OWN,
    OTHER
}
