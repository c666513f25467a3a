package org.plumbline.organisation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Wording;
import org.plumbline.web.NameFields;
import org.plumbline.web.Words;

/** A name asked for in all languages of the interface: one field each, of which one is the original. */
final class Names {

    private Names() {}

    static List<Form.Field> fields(Words w, String name, @Nullable Wording stands, Map<String, String> typed) {
        var fields = new ArrayList<Form.Field>();
        for (var language : Language.values()) {
            fields.add(Form.text(name + "." + language.tag(), typed, of(stands, language), false)
                    .called(
                            w.say("organisation.name-in", "language", language.nativeName()),
                            w.say("organisation.name-in.hint")));
        }
        return fields;
    }

    /** The cells of a row, a language each, headed by the language's own name. */
    static List<Form.Field> cells(String row, @Nullable Wording stands, Map<String, String> typed) {
        return Arrays.stream(Language.values())
                .map(language -> Form.text(row + "." + language.tag(), typed, of(stands, language), false)
                        .called(language.nativeName(), ""))
                .toList();
    }

    /**
     * The name that was typed: the original stays in its language if that is filled, else it is in the reader's, else in
     * the first that is. Texts in languages that have no field stay, and so does an original among them.
     *
     * @throws Refused at the reader's own field if none is filled
     */
    static Wording read(Words w, String name, @Nullable Wording stands, Map<String, String> typed) {
        var wording = find(w, name, stands, typed);
        if (wording == null) {
            throw new Refused(name + "." + w.tag(), "organisation.needed", Map.of());
        }
        return wording;
    }

    static @Nullable Wording find(Words w, String name, @Nullable Wording stands, Map<String, String> typed) {
        return NameFields.find(w, name, stands, typed);
    }

    private static String of(@Nullable Wording wording, Language language) {
        return NameFields.of(wording, language);
    }
}
