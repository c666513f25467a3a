package org.plumbline.lists;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A column of a list, recognised by its code wherever it stands.
 *
 * @param code its fixed name in the hidden row, and the end of the message that titles it
 * @param needed whether every row has to fill it
 * @param example what stands there in the template's example row
 * @param words for a choice: the beginning of the messages that name the values
 * @param values for a choice: the codes of the values
 */
record Column(String code, Form form, boolean needed, String example, String words, List<String> values) {

    Column {
        values = List.copyOf(values);
    }

    static Column of(String code, Form form, String example) {
        return new Column(code, form, false, example, "", List.of());
    }

    static Column needed(String code, Form form, String example) {
        return new Column(code, form, true, example, "", List.of());
    }

    static Column choice(String code, String example, String words, Enum<?>... values) {
        var codes = Arrays.stream(values).map(Column::code).toList();
        return new Column(code, Form.CHOICE, false, example, words, codes);
    }

    /** A value of a closed list as it is written in files: {@code people-committee}. */
    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E value(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The message that titles it. */
    String title() {
        return "lists.column." + code;
    }
}
