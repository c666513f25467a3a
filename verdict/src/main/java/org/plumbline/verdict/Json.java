package org.plumbline.verdict;

import org.jspecify.annotations.Nullable;

/** Writes JSON without blanks, fields in the order in which they are given; what is null is left out. */
final class Json {

    private final StringBuilder out = new StringBuilder(512).append('{');
    private boolean first = true;

    private void name(String name) {
        comma();
        JsonText.write(out, name);
        out.append(':');
    }

    private void comma() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    Json text(String name, @Nullable Object value) {
        if (value != null) {
            name(name);
            JsonText.write(out, value.toString());
        }
        return this;
    }

    Json truth(String name, boolean value) {
        name(name);
        out.append(value);
        return this;
    }

    Json open(String name) {
        name(name);
        return begin('{');
    }

    Json list(String name) {
        name(name);
        return begin('[');
    }

    /** An object in a list. */
    Json item() {
        comma();
        return begin('{');
    }

    /** A text in a list. */
    Json item(String text) {
        comma();
        JsonText.write(out, text);
        return this;
    }

    private Json begin(char bracket) {
        out.append(bracket);
        first = true;
        return this;
    }

    Json close() {
        out.append('}');
        first = false;
        return this;
    }

    Json closeList() {
        out.append(']');
        first = false;
        return this;
    }

    @Override
    public String toString() {
        return out + "}";
    }
}
