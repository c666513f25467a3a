package org.plumbline.reading.text;

/** How single characters stand in the view of a text. */
final class ViewLetters {

    private static final int TABLED = 0x2100;
    private static final char[] TABLE = new char[TABLED];
    private static final byte[] TRAITS = new byte[TABLED];

    /** It stands otherwise in the view, or may do so beside another character. */
    static final byte OTHER = 1;
    /** It is half of a character outside the basic plane. */
    static final byte HALF = 2;
    /** It carries a Vietnamese tone that some spellings put on the vowel before it. */
    static final byte MOVES = 4;
    /** It marks the letter before it. */
    static final byte MARK = 8;

    private static final String MOVING = "àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ";
    private static final String BARE = "aaaaaeeeeeyyyyyAAAAAEEEEEYYYYY";
    private static final String O_MARKED = "òóỏõọ";
    private static final String U_MARKED = "ùúủũụ";

    static {
        for (int one = 0; one < TABLE.length; one++) {
            TABLE[one] = work((char) one);
            TRAITS[one] = workTraits((char) one);
        }
    }

    private ViewLetters() {}

    /** The character of the view for this one of the text; 0 where it is left out. */
    static char of(char one) {
        return one < TABLED ? TABLE[one] : work(one);
    }

    /** What has to be known of a character before the view is built: a sum of the values above. */
    static byte traits(char one) {
        return one < TABLED ? TRAITS[one] : workTraits(one);
    }

    private static byte workTraits(char one) {
        if (Character.isSurrogate(one)) {
            return HALF;
        }
        if (one < 0x80) {
            boolean same = one != '&' && one != '\r' && one != '`' && (one >= ' ' || one == '\n' || one == '\t');
            return same ? 0 : OTHER;
        }
        if (one >= 0x300 && one < 0x370 || one > 0x370 && Character.getType(one) == Character.NON_SPACING_MARK) {
            return OTHER | MARK;
        }
        if (MOVING.indexOf(one) >= 0) {
            return MOVES;
        }
        return of(one) == one ? 0 : OTHER;
    }

    private static char work(char one) {
        if (one == '\n' || one == '\t' || Character.isSurrogate(one)) {
            return one;
        }
        if (one == 0x85 || one == 0x2028 || one == 0x2029) {
            return '\n';
        }
        return switch (one) {
            case '`', '´', '‘', '’', '‛', '′', 'ʹ', 'ʻ', 'ʼ', 'ʽ', 'ˈ', '＇' -> '\'';
            case '“', '”', '„', '‟', '«', '»', '″', '＂' -> '"';
            case '\u2010', '\u2011', '−', '⁃', '˗' -> '-';
            case '‒', '–', '—', '―' -> '–';
            case '⁄', '∕', '／' -> '/';
            case '％' -> '%';
            default -> other(one);
        };
    }

    private static char other(char one) {
        if (one >= '０' && one <= '９') {
            return (char) (one - '０' + '0');
        }
        return switch (Character.getType(one)) {
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.FORMAT -> 0;
            case Character.CONTROL -> ' ';
            default -> one;
        };
    }

    /** The vowel before with the tone of this one; 0 where the tone does not move. */
    static char marked(char before, char one) {
        int place = MOVING.indexOf(one);
        int tone = place % 5;
        boolean upper = Character.isUpperCase(before);
        char vowel = Character.toLowerCase(before);
        char bare = Character.toLowerCase(BARE.charAt(place));
        char marked = switch (vowel) {
            case 'o' -> bare == 'y' ? 0 : O_MARKED.charAt(tone);
            case 'u' -> bare == 'y' ? U_MARKED.charAt(tone) : 0;
            default -> 0;
        };
        return upper && marked != 0 ? Character.toUpperCase(marked) : marked;
    }

    /** The vowel without its tone. */
    static char bare(char one) {
        return BARE.charAt(MOVING.indexOf(one));
    }
}
