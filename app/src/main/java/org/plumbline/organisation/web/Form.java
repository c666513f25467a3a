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
        ROWS,
        HIDDEN
    }

    public record Option(String value, String text) {}

    /**
     * A field of a form.
     *
     * @param label its name, where that is the installation's own; null where {@code organisation.field.<name>} is
     * @param hint what to write, where that is the installation's own
     * @param rows for a table of fields: its rows, of which the last are empty
     */
    public record Field(
            String name,
            Type type,
            String value,
            boolean required,
            List<Option> options,
            @Nullable String label,
            @Nullable String hint,
            List<List<Field>> rows) {

        Field(String name, Type type, String value, boolean required, List<Option> options) {
            this(name, type, value, required, options, null, null, List.of());
        }

        /** Of a cell in a row, the part of the name that tells the column. */
        public String cell() {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        /** Whether nothing may be given; a choice among values that are all something has none to leave out. */
        public boolean mayStayEmpty() {
            return !required
                    && (type != Type.CHOICE
                            || options.stream()
                                    .anyMatch(option -> option.value().isEmpty()));
        }

        Field called(String label, String hint) {
            return new Field(name, type, value, required, options, label, hint, rows);
        }
    }

    static Field text(String name, Map<String, String> typed, String otherwise, boolean required) {
        return new Field(name, Type.TEXT, typed.getOrDefault(name, otherwise), required, List.of());
    }

    static Field date(String name, Map<String, String> typed, String otherwise, boolean required) {
        return new Field(name, Type.DATE, typed.getOrDefault(name, otherwise), required, List.of());
    }

    static Field lines(String name, Map<String, String> typed, String otherwise) {
        return new Field(name, Type.LINES, typed.getOrDefault(name, otherwise), false, List.of());
    }

    /** A text with suggestions. */
    static Field suggested(String name, Map<String, String> typed, String otherwise, List<Option> suggestions) {
        return new Field(name, Type.TEXT, typed.getOrDefault(name, otherwise), false, suggestions);
    }

    static Field rows(String name, List<List<Field>> rows) {
        return new Field(name, Type.ROWS, "", false, List.of(), null, null, rows);
    }

    static Field hidden(String name, String value) {
        return new Field(name, Type.HIDDEN, value, true, List.of());
    }

    static Field choice(String name, Map<String, String> typed, String otherwise, List<Option> options) {
        return new Field(name, Type.CHOICE, typed.getOrDefault(name, otherwise), false, options);
    }
}
