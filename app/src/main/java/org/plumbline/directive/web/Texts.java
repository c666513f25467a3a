package org.plumbline.directive.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Wording;
import org.springframework.modulith.NamedInterface;

/** Reads what forms send: text in, a value or a problem at the field out. */
@NamedInterface("forms")
public final class Texts {

    private Texts() {}

    public static String clean(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    public static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    public static <T> List<T> rows(@Nullable List<@Nullable T> given, Predicate<T> filled) {
        return given == null
                ? List.of()
                : given.stream()
                        .flatMap(java.util.stream.Stream::ofNullable)
                        .filter(filled)
                        .toList();
    }

    public static @Nullable UUID id(String text) {
        return Ids.find(text).orElse(null);
    }

    public static @Nullable LocalDate day(String field, String text, List<Problem> problems) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            problems.add(Problem.at(field, "request.day", Map.of("value", text)));
            return null;
        }
    }

    public static @Nullable Integer number(String field, String text, List<Problem> problems) {
        if (text.matches("\\d{1,7}")) {
            return Integer.valueOf(text);
        }
        problems.add(Problem.at(field, "directive.form.number", Map.of("value", text)));
        return null;
    }

    public static <E extends Enum<E>> @Nullable E option(Class<E> type, String name) {
        for (var each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    /** One of a closed list; none for an empty text. What is on no list is said, never left out. */
    public static <E extends Enum<E>> @Nullable E choice(
            String field, Class<E> type, String text, List<Problem> problems) {
        return listed(field, text, option(type, text), problems);
    }

    /** The record that was chosen; none for an empty text. */
    public static @Nullable UUID chosen(String field, String text, List<Problem> problems) {
        return listed(field, text, id(text), problems);
    }

    private static <T> @Nullable T listed(String field, String text, @Nullable T found, List<Problem> problems) {
        if (found == null && !text.isEmpty()) {
            problems.add(Problem.at(field, "directive.form.choice", Map.of("value", text)));
        }
        return found;
    }

    public static boolean isLanguage(String tag) {
        return tag.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    }

    /** A text with at most one translation, as forms ask for it. */
    public static Wording wording(String language, String text, String translationLanguage, String translation) {
        return translation.isEmpty() || !isLanguage(translationLanguage) || translationLanguage.equals(language)
                ? Wording.of(language, text)
                : new Wording(language, text, Map.of(translationLanguage, translation));
    }
}
