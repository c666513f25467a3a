package org.plumbline.reading.symbol;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between two parts of a written symbol.
 *
 * @param place between which parts
 * @param signs the separators as folded: "-", "/", "/-" or nothing
 * @param blanks whether blanks stand there too
 */
record Joint(Place place, String signs, boolean blanks) {

    enum Place {
        NUMBER_YEAR,
        /** Before the type, or before the issuer where there is no type. */
        BEFORE_LETTERS,
        TYPE_ISSUER,
        ISSUER_ISSUER
    }

    /** The joint that begins at this token, and its length in tokens as far as separators go. */
    static Joint at(List<Token> tokens, int start, Place place) {
        var signs = new StringBuilder();
        var blanks = false;
        int at = start;
        while (at < tokens.size() && tokens.get(at).isSeparator()) {
            blanks |= tokens.get(at).blankBefore();
            signs.append(tokens.get(at).is(Token.Kind.DASH) ? '-' : '/');
            at++;
        }
        blanks |= at < tokens.size() && tokens.get(at).blankBefore();
        return new Joint(place, signs.toString(), blanks);
    }

    int length() {
        return signs.length();
    }

    boolean hasSign() {
        return !signs.isEmpty();
    }

    boolean has(char sign) {
        return signs.indexOf(sign) >= 0;
    }

    /** Whether only this sign stands here. */
    boolean isOnly(char sign) {
        return signs.length() == 1 && signs.charAt(0) == sign;
    }

    /** What must be mended so that this joint becomes the separator that belongs here. */
    List<Repair> towards(char right) {
        var mended = new ArrayList<Repair>();
        if (signs.isEmpty()) {
            return List.of(new Repair(Repair.Kind.SEPARATOR_MISSING, ""));
        }
        if (signs.length() > 1) {
            mended.add(new Repair(Repair.Kind.STRAY_SEPARATOR, signs));
        } else if (signs.charAt(0) != right) {
            mended.add(new Repair(right == '/' ? Repair.Kind.HYPHEN_FOR_SLASH : Repair.Kind.SLASH_FOR_HYPHEN, signs));
        }
        if (blanks) {
            mended.add(new Repair(Repair.Kind.BLANKS, signs));
        }
        return mended;
    }
}
