package org.plumbline.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A name or title in the language it was given in, with translations that somebody supplied. The programme translates
 * nothing itself: who reads another language gets the translation if there is one, else the original, marked as such.
 *
 * @param language BCP 47 tag of the original
 * @param original the text as issued
 * @param translations by language tag, without the original's own; may be empty
 */
public record Wording(String language, String original, SortedMap<String, String> translations) {

    @JsonCreator
    public Wording(
            @JsonProperty("language") String language,
            @JsonProperty("original") String original,
            @JsonProperty("translations") Map<String, String> translations) {
        this(language, original, new TreeMap<>(translations == null ? Map.of() : translations));
    }

    public Wording {
        if (language.isBlank() || original.isBlank()) {
            throw new IllegalArgumentException("""
                    A wording needs a language (%s) and a text (%s).
                    Maybe the form's field was not checked before.""".formatted(language, original));
        }
        translations = new TreeMap<>(translations);
    }

    /** A text without translations. */
    public static Wording of(String language, String original) {
        return new Wording(language, original, new TreeMap<>());
    }

    /** Reads the form in which the database keeps a wording. */
    public static Wording of(String json) {
        return Json.read(json, Wording.class);
    }

    /** The text for a reader of this language: its translation, else the original. */
    public Spoken in(Language reader) {
        if (!language.equals(reader.tag())) {
            var translated = translations.get(reader.tag());
            if (translated != null && !translated.isBlank()) {
                return new Spoken(translated, reader.tag());
            }
        }
        return new Spoken(original, language);
    }

    /** All texts there are, original first: what a search looks through. */
    @JsonIgnore
    public String everyText() {
        return translations.isEmpty() ? original : original + " " + String.join(" ", translations.values());
    }

    /** A text with the language it is in, for the {@code lang} attribute. */
    public record Spoken(String text, String language) {}
}
