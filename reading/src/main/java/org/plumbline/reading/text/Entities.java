package org.plumbline.reading.text;

import java.util.Map;

/** The entities of HTML that copied texts carry. */
final class Entities {

    /** From the ampersand to the semicolon. */
    static final int LONGEST = 10;

    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("nbsp", 0xA0),
            Map.entry("amp", (int) '&'),
            Map.entry("lt", (int) '<'),
            Map.entry("gt", (int) '>'),
            Map.entry("quot", (int) '"'),
            Map.entry("apos", (int) '\''),
            Map.entry("ndash", 0x2013),
            Map.entry("mdash", 0x2014),
            Map.entry("hellip", 0x2026),
            Map.entry("laquo", 0xAB),
            Map.entry("raquo", 0xBB),
            Map.entry("bdquo", 0x201E),
            Map.entry("ldquo", 0x201C),
            Map.entry("rdquo", 0x201D),
            Map.entry("lsquo", 0x2018),
            Map.entry("rsquo", 0x2019),
            Map.entry("shy", 0xAD),
            Map.entry("ensp", 0x2002),
            Map.entry("emsp", 0x2003),
            Map.entry("thinsp", 0x2009),
            Map.entry("euro", 0x20AC),
            Map.entry("sup2", 0xB2),
            Map.entry("auml", 0xE4),
            Map.entry("ouml", 0xF6),
            Map.entry("uuml", 0xFC),
            Map.entry("Auml", 0xC4),
            Map.entry("Ouml", 0xD6),
            Map.entry("Uuml", 0xDC),
            Map.entry("szlig", 0xDF),
            Map.entry("oacute", 0xF3),
            Map.entry("aacute", 0xE1),
            Map.entry("eacute", 0xE9));

    private Entities() {}

    /** The code point that a name such as {@code nbsp}, {@code #7889} or {@code #x1ED1} stands for; 0 for none. */
    static int decode(String name) {
        if (!name.startsWith("#")) {
            return NAMES.getOrDefault(name, 0);
        }
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        int value = 0;
        for (int at = hex ? 2 : 1; at < name.length(); at++) {
            int digit = Character.digit(name.charAt(at), hex ? 16 : 10);
            if (digit < 0) {
                return 0;
            }
            value = value * (hex ? 16 : 10) + digit;
            if (value > Character.MAX_CODE_POINT) {
                return 0;
            }
        }
        return value >= 0xD800 && value < 0xE000 ? 0 : value;
    }
}
