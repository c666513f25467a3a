package org.plumbline.web;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Wording;

/** A name that a form asks for in all languages of the interface: one field each, of which one is the original. */
public final class NameFields {

    private NameFields() {}

    /**
     * The name that was typed: the original stays in its language if that is filled, else it is in the reader's, else in
     * the first that is. Null if no field is filled.
     *
     * @param name the fields are called so, with the language's tag behind a full stop
     */
    public static @Nullable Wording find(Words w, String name, @Nullable Wording stands, Map<String, String> typed) {
        var texts = new TreeMap<String, String>();
        for (var language : Language.values()) {
            var text = typed.getOrDefault(name + "." + language.tag(), "").strip();
            if (!text.isEmpty()) {
                texts.put(language.tag(), text);
            }
        }
        if (texts.isEmpty()) {
            return null;
        }
        if (stands != null) {
            texts.putAll(withoutField(stands));
        }
        var wanted = stands != null && texts.containsKey(stands.language()) ? stands.language() : w.tag();
        var original = texts.containsKey(wanted) ? wanted : texts.firstKey();
        var text = texts.remove(original);
        return new Wording(original, text == null ? "" : text, texts);
    }

    /** The texts in languages that have no field: they stay. */
    private static Map<String, String> withoutField(Wording stands) {
        var texts = new TreeMap<>(stands.translations());
        texts.put(stands.language(), stands.original());
        texts.keySet().removeIf(tag -> Language.find(tag).isPresent());
        return texts;
    }

    /** What stands in one language's field: what was typed, else the name as it is. */
    public static String value(
            String name, Language language, @Nullable Wording stands, @Nullable Map<String, String> typed) {
        if (typed != null && !typed.isEmpty()) {
            return typed.getOrDefault(name + "." + language.tag(), "");
        }
        return of(stands, language);
    }

    /** A name in one language, or nothing. */
    public static String of(@Nullable Wording wording, Language language) {
        if (wording == null) {
            return "";
        }
        return wording.language().equals(language.tag())
                ? wording.original()
                : wording.translations().getOrDefault(language.tag(), "");
    }
}
