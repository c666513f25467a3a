package org.plumbline.access;

import java.text.Normalizer;
import java.util.Locale;

/** The name an account signs in with, folded: letter case, width and blanks around it make no difference. */
public final class Login {

    /** How many characters it may have. */
    public static final int LONGEST = 80;

    private Login() {}

    /** The form in which logins are kept and compared. */
    public static String fold(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a folded login can be kept: letters, digits and a few marks, without blanks. */
    public static boolean isUsable(String folded) {
        return folded.length() <= LONGEST && folded.matches("[\\p{L}\\p{M}\\p{N}._@+-]{2,}");
    }

    /** What may stand in a log line, whatever was typed. */
    static String forLog(String typed) {
        var folded = fold(typed);
        return isUsable(folded) ? folded : "(not a login)";
    }
}
