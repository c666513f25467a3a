package org.plumbline.reading.table;

/** The five clears: what an assignment needs before it is issued. */
public enum Clear {
    /** Who does it. */
    BODY("body"),
    /** What is to be done. */
    WORK("work"),
    /** By when. */
    DEADLINE("deadline"),
    /** What is there when it is done. */
    RESULT("result"),
    /** Who answers for it. */
    RESPONSIBILITY("responsibility");

    private final String code;

    Clear(String code) {
        this.code = code;
    }

    /** The name for programs. */
    public String code() {
        return code;
    }
}
