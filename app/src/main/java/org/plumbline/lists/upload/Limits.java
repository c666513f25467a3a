package org.plumbline.lists.upload;

/** How large a workbook and its parts may be. A list of 11,000 units and 5,000 assignments is a tenth of it. */
final class Limits {

    static final long FILE = 20L << 20;
    static final int ENTRIES = 500;
    static final long DIRECTORY = 256L << 10;
    static final long INFLATED = 128L << 20;
    static final long SHEET = 96L << 20;
    static final long STRINGS = 32L << 20;
    static final long OTHER_PART = 8L << 20;
    static final long SMALL_PART = 512L << 10;
    /** A part this small may shrink as it likes: a sheet of equal rows does. */
    static final long RATIO_FROM = 4L << 20;

    static final int RATIO = 100;

    /** A spreadsheet keeps at most 32,767 characters in a cell; with references such as {@code &amp;} that is more bytes. */
    static final int TEXT = 256 << 10;

    static final int ROWS = 200_000;
    static final int CELLS = 3_000_000;
    static final int STRING_COUNT = 500_000;
    static final int COLUMN_LETTERS = 2;
    static final int MERGED_SHOWN = 200;

    private Limits() {}
}
