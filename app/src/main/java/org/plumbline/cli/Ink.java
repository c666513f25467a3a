package org.plumbline.cli;

import org.plumbline.reading.record.RecordType;

/** The colours of a terminal, or none. */
final class Ink {

    private static final String ESCAPE = "\u001B[";

    private final boolean colour;

    Ink(boolean colour) {
        this.colour = colour;
    }

    boolean isColoured() {
        return colour;
    }

    /** Words of a kind of record. */
    String of(RecordType type, String words) {
        return colour ? ESCAPE + code(type) + "m" + words + ESCAPE + "0m" : words;
    }

    String underlined(RecordType type, String words) {
        return colour ? ESCAPE + "4;" + code(type) + "m" + words + ESCAPE + "0m" : words;
    }

    String bad(String words) {
        return colour ? ESCAPE + "1;31m" + words + ESCAPE + "0m" : words;
    }

    String good(String words) {
        return colour ? ESCAPE + "32m" + words + ESCAPE + "0m" : words;
    }

    String doubtful(String words) {
        return colour ? ESCAPE + "33m" + words + ESCAPE + "0m" : words;
    }

    private static int code(RecordType type) {
        return switch (type) {
            case CITATION -> 34;
            case TARGET -> 32;
            case RATIO, OBSERVATION -> 36;
            case CHANGE -> 35;
            case MONEY -> 33;
            case COUNT -> 96;
            case DELEGATION, EVENT -> 95;
            case TASK -> 31;
            case RECOMMENDATION -> 91;
        };
    }
}
