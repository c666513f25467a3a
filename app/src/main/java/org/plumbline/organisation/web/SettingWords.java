package org.plumbline.organisation.web;

import org.plumbline.kernel.Language;
import org.plumbline.store.Part;
import org.plumbline.web.Words;

/** Settings in the reader's words: what a setting is called, and what its value says. */
public final class SettingWords {

    private static final String VOCABULARY = "vocabulary.";

    private SettingWords() {}

    public static String name(Words w, String setting) {
        if (setting.startsWith("module.")) {
            return Part.find(setting.substring("module.".length()))
                    .map(part -> w.name("organisation.part", part))
                    .orElse(setting);
        }
        if (setting.startsWith("name.")) {
            return w.say("organisation.name-in", "language", language(setting.substring("name.".length())));
        }
        if (setting.startsWith(VOCABULARY)) {
            var word = setting.substring(VOCABULARY.length());
            return word.substring(word.indexOf('.') + 1) + " (" + language(word.substring(0, word.indexOf('.'))) + ")";
        }
        return w.say("organisation.setting." + setting);
    }

    public static String value(Words w, String setting, String value) {
        if (setting.startsWith("module.")) {
            return w.say("off".equals(value) ? "organisation.part.off" : "organisation.part.on");
        }
        return setting.equals("language") ? language(value) : value;
    }

    private static String language(String tag) {
        return Language.find(tag).map(Language::nativeName).orElse(tag);
    }
}
