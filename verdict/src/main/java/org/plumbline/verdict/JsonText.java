package org.plumbline.verdict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON (RFC 8259) into maps, lists, texts, decimals and truths; this module may use nothing but the platform. */
final class JsonText {

    /** Deeper than any file of this module is. */
    private static final int DEPTH = 32;

    private final String text;
    private final @Nullable Map<String, Integer> places;
    private String path = "";
    private int at;

    private JsonText(String text, @Nullable Map<String, Integer> places) {
        this.text = text;
        this.places = places;
    }

    /** The text is no JSON: what was wrong, and where. */
    static final class NotJson extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int line;
        private final int character;

        NotJson(String what, int line, int character) {
            super(what + " in line " + line + " at character " + character);
            this.line = line;
            this.character = character;
        }

        int line() {
            return line;
        }

        int character() {
            return character;
        }
    }

    static @Nullable Object read(String text) {
        return read(text, null);
    }

    /** The same; the beginning of every value is written down under its place, such as {@code target.goals[0].level}. */
    static @Nullable Object read(String text, @Nullable Map<String, Integer> places) {
        var reader = new JsonText(text, places);
        var value = reader.value(0);
        reader.blank();
        if (reader.at < text.length()) {
            throw reader.wrong("something follows the end");
        }
        return value;
    }

    private NotJson wrong(String what) {
        return new NotJson(what, line(text, at), at - text.lastIndexOf('\n', at - 1));
    }

    /** The line in which a character stands, the first one being 1. */
    static int line(String text, int at) {
        return 1
                + (int) text.substring(0, Math.min(at, text.length()))
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
    }

    private void blank() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char next() {
        blank();
        if (at >= text.length()) {
            throw wrong("the text ends too early");
        }
        return text.charAt(at);
    }

    private void take(char wanted) {
        if (next() != wanted) {
            throw wrong("'" + wanted + "' is missing");
        }
        at++;
    }

    private @Nullable Object value(int depth) {
        if (depth > DEPTH) {
            throw wrong("it is nested too deeply");
        }
        var first = next();
        if (places != null) {
            places.put(path, at);
        }
        return switch (first) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw wrong("'" + word + "' is missing");
        }
        at += word.length();
        return value;
    }

    private Map<String, @Nullable Object> object(int depth) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        take('{');
        if (next() == '}') {
            at++;
            return object;
        }
        while (true) {
            if (next() != '"') {
                throw wrong("a name is missing");
            }
            var name = string();
            take(':');
            if (object.containsKey(name)) {
                throw wrong("the name " + name + " stands twice");
            }
            object.put(name, inside(name, -1, depth));
            if (next() != ',') {
                take('}');
                return object;
            }
            at++;
        }
    }

    private List<@Nullable Object> array(int depth) {
        var array = new ArrayList<@Nullable Object>();
        take('[');
        if (next() == ']') {
            at++;
            return array;
        }
        while (true) {
            array.add(inside("", array.size(), depth));
            if (next() != ',') {
                take(']');
                return array;
            }
            at++;
        }
    }

    private @Nullable Object inside(String name, int index, int depth) {
        if (places == null) {
            return value(depth + 1);
        }
        var around = path;
        path = index >= 0 ? path + "[" + index + "]" : path.isEmpty() ? name : path + "." + name;
        var value = value(depth + 1);
        path = around;
        return value;
    }

    private String string() {
        take('"');
        var read = new StringBuilder();
        while (at < text.length()) {
            var letter = text.charAt(at++);
            if (letter == '"') {
                return read.toString();
            }
            if (letter < ' ') {
                throw wrong("a control character stands in a text");
            }
            read.append(letter == '\\' ? escaped() : letter);
        }
        throw wrong("a text does not end");
    }

    private char escaped() {
        if (at >= text.length()) {
            throw wrong("a text does not end");
        }
        var letter = text.charAt(at++);
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
                    throw wrong("four hexadecimal digits are missing");
                }
                at += 4;
                yield (char) Integer.parseInt(text, at - 4, at, 16);
            }
            default -> throw wrong("\\" + letter + " means nothing");
        };
    }

    private BigDecimal number() {
        var from = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        var written = text.substring(from, at);
        if (!written.matches("-?(0|[1-9]\\d{0,99})(\\.\\d{1,99})?([eE][+-]?\\d{1,2})?")) {
            at = from;
            throw wrong("no value is there");
        }
        return new BigDecimal(written);
    }

    /** A text with its marks, escaped where it has to be. */
    static void write(StringBuilder out, String text) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == '"' || letter == '\\') {
                out.append('\\').append(letter);
            } else if (letter < ' ') {
                out.append("\\u%04x".formatted((int) letter));
            } else {
                out.append(letter);
            }
        }
        out.append('"');
    }
}
