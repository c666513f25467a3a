package org.plumbline.reading.table;

/**
 * Words of a line that stand together, with their place on the page.
 *
 * @param words the words
 * @param start where they begin in the text, in UTF-16 units
 * @param end where they end in the text, exclusive
 * @param left where they begin across the page, in any measure
 * @param right where they end across the page
 */
public record Piece(String words, int start, int end, double left, double right) {

    /** This piece with further words behind it. */
    public Piece and(String more, int stop, double edge) {
        return new Piece(words + " " + more, start, stop, left, edge);
    }
}
