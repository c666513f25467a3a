package org.plumbline.cli;

import java.util.ArrayList;
import java.util.List;

/** Words in lines of a width. */
final class Wrapped {

    private Wrapped() {}

    /** The lines; all but the first begin so many blanks in. */
    static List<String> words(String text, int width, int indent) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        int used = 0;
        boolean bare = true;
        for (var word : text.split("(?<=\\S) +", -1)) {
            int wide = width(word);
            if (!bare && used + 1 + wide > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.repeat(' ', indent);
                used = indent;
                bare = true;
            }
            if (!bare) {
                line.append(' ');
                used++;
            }
            line.append(word);
            used += wide;
            bare = false;
        }
        lines.add(line.toString());
        return lines;
    }

    private static int width(String word) {
        return word.codePoints().map(Wrapped::width).sum();
    }

    /** How many places of a terminal a sign takes: none for marks on the letter before, two for signs of the Far East and pictures. */
    static int width(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> sign >= 0x1100 && isWide(sign) ? 2 : 1;
        };
    }

    private static boolean isWide(int sign) {
        return sign <= 0x115F
                || sign >= 0x2E80 && sign <= 0xA4CF
                || sign >= 0xAC00 && sign <= 0xD7A3
                || sign >= 0xF900 && sign <= 0xFAFF
                || sign >= 0xFE30 && sign <= 0xFE6F
                || sign >= 0xFF00 && sign <= 0xFF60
                || sign >= 0x1F300 && sign <= 0x1FAFF;
    }
}
