package org.plumbline.indicator.deed;

/** By which mark the numbers of a file part off their decimals. It is declared and never guessed. */
public enum DecimalMark {
    COMMA(','),
    POINT('.');

    private final char mark;

    DecimalMark(char mark) {
        this.mark = mark;
    }

    public char mark() {
        return mark;
    }

    /** The other one, which may stand between thousands. */
    public char thousands() {
        return this == COMMA ? '.' : ',';
    }
}
