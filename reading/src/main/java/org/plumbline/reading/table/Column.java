package org.plumbline.reading.table;

import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;

/** What a column of a table of assignments or of targets can hold. */
public enum Column {
    NUMBER("number"),
    TASK("task"),
    LEAD("lead"),
    COORDINATING("coordinating"),
    DEADLINE("deadline"),
    PRODUCT("product"),
    RESPONSIBLE("responsible"),
    INDICATOR("indicator"),
    UNIT("unit"),
    BASELINE("baseline"),
    GOAL("goal"),
    NOTE("note");

    static final ConceptSet CONCEPTS =
            ConceptSet.of(java.util.Arrays.stream(values()).map(Column::concept).toArray(Concept[]::new));

    private final String code;

    Column(String code) {
        this.code = code;
    }

    /** The name in files and for programs. */
    public String code() {
        return code;
    }

    /** The concept under which packs have its words: {@code column-lead}. */
    Concept concept() {
        return Concept.named("column-" + code);
    }

    static Column of(Concept concept) {
        for (var one : values()) {
            if (one.concept() == concept) {
                return one;
            }
        }
        throw new IllegalArgumentException("There is no column " + concept + ".");
    }
}
