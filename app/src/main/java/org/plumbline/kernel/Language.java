package org.plumbline.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The six languages of the interface. The language of a document's own text is another matter: see {@link Wording}. */
public enum Language {
    EN("en", "English", "en-GB"),
    VI("vi", "Tiếng Việt", "vi-VN"),
    ID("id", "Bahasa Indonesia", "id-ID"),
    DE("de", "Deutsch", "de-DE"),
    PL("pl", "Polski", "pl-PL"),
    UK("uk", "Українська", "uk-UA");

    private final String tag;
    private final String nativeName;
    private final Locale locale;

    Language(String tag, String nativeName, String locale) {
        this.tag = tag;
        this.nativeName = nativeName;
        this.locale = Locale.forLanguageTag(locale);
    }

    /** The two-letter tag used in addresses, files and the page's {@code lang}. */
    public String tag() {
        return tag;
    }

    /** The language's own name for itself, as the language switch shows it. */
    public String nativeName() {
        return nativeName;
    }

    /** The locale by which dates and numbers are written. */
    public Locale locale() {
        return locale;
    }

    /** Finds a language by its tag, also inside a longer one ({@code de-AT}). */
    public static Optional<Language> find(String tag) {
        var wanted = tag.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(l -> wanted.equals(l.tag) || wanted.startsWith(l.tag + "-"))
                .findFirst();
    }
}
