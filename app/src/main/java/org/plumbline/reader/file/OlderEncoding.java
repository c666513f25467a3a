package org.plumbline.reader.file;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Guesses in which of the older encodings of one byte a letter a text stands: by how many of its letters outside of ASCII are letters that
 * the languages of the encoding write often.
 */
final class OlderEncoding {

    private static final int PER_CENT = 100;
    private static final int ENOUGH = 85;

    /** An encoding and the letters, signs and tone marks that texts of its languages have. */
    private record Candidate(String name, String letters) {}

    private static final String SIGNS = "\u00A0§«»„“”‘’‚–—…•°€№";

    /** In the order in which they are taken where two fit alike; the tones of Vietnamese stand behind their vowels. */
    private static final List<Candidate> CANDIDATES = List.of(
            new Candidate("windows-1252", "äöüßÄÖÜéèàáâêôç"),
            new Candidate("windows-1250", "ąćęłńóśźżĄĆĘŁŃÓŚŹŻäöüßÄÖÜé"),
            new Candidate("windows-1251", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ"),
            new Candidate("windows-1258", "ăâđêôơưĂÂĐÊÔƠƯàáèéíóúùÀÁÈÉÍÓÚÙ\u0300\u0301\u0303\u0309\u0323"));

    private OlderEncoding() {}

    /** The encoding that fits; null where none does. */
    static @Nullable Charset of(byte[] bytes) {
        Charset best = null;
        int most = ENOUGH - 1;
        for (var one : CANDIDATES) {
            if (Charset.isSupported(one.name())) {
                var encoding = Charset.forName(one.name());
                int share = share(bytes, encoding, one.letters());
                if (share > most) {
                    most = share;
                    best = encoding;
                }
            }
        }
        return best;
    }

    /** How many of a hundred bytes above ASCII stand for one of these letters; capitals
     * and Cyrillic letters behind a small Latin letter do not count. */
    private static int share(byte[] bytes, Charset encoding, String letters) {
        var fits = new boolean[256];
        var outside = new boolean[256];
        for (int value = 0x80; value < 256; value++) {
            var letter = new String(new byte[] {(byte) value}, encoding);
            fits[value] = letters.contains(letter) || SIGNS.contains(letter);
            outside[value] = Character.isUpperCase(letter.charAt(0))
                    || Character.UnicodeScript.of(letter.charAt(0)) == Character.UnicodeScript.CYRILLIC;
        }
        long above = 0;
        long fitting = 0;
        for (int at = 0; at < bytes.length; at++) {
            int value = bytes[at] & 0xFF;
            if (value >= 0x80) {
                above++;
                boolean inside = at > 0 && bytes[at - 1] >= 'a' && bytes[at - 1] <= 'z';
                fitting += fits[value] && !(inside && outside[value]) ? 1 : 0;
            }
        }
        return above == 0 ? 0 : (int) (fitting * PER_CENT / above);
    }
}
