package org.plumbline.organisation;

/** A list of words that an installation may extend. */
public enum WordList {
    /** Seats in temporary bodies: head, deputy head, member. */
    SEAT,
    /** Who attends a study session: committee members, officials. */
    STUDY_CATEGORY
}
