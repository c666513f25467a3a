package org.plumbline.organisation.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/**
 * A form about a unit, set or post, as its template needs it.
 *
 * @param act names the form's messages: {@code organisation.form.<act>}
 * @param action where it is sent
 * @param back where "cancel" leads
 */
public record Form(
        String act, String action, String back, @Nullable Wording about, List<Field> fields) {

    /** How a field is asked for. */
    public enum Type {
        TEXT,
        DATE,
        CHOICE,
        LINES,
        HIDDEN
    }

    public record Option(String value, String text) {}

    public record Field(String name, Type type, String value, boolean required, List<Option> options) {}

    static Field text(String name, Map<String, String> typed, String otherwise, boolean required) {
        return new Field(name, Type.TEXT, typed.getOrDefault(name, otherwise), required, List.of());
    }

    static Field date(String name, Map<String, String> typed, String otherwise, boolean required) {
        return new Field(name, Type.DATE, typed.getOrDefault(name, otherwise), required, List.of());
    }

    static Field lines(String name, Map<String, String> typed, String otherwise) {
        return new Field(name, Type.LINES, typed.getOrDefault(name, otherwise), false, List.of());
    }

    static Field hidden(String name, String value) {
        return new Field(name, Type.HIDDEN, value, true, List.of());
    }

    static Field choice(String name, Map<String, String> typed, String otherwise, List<Option> options) {
        return new Field(name, Type.CHOICE, typed.getOrDefault(name, otherwise), false, options);
    }
}
