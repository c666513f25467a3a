package org.plumbline.programme.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;

/**
 * A form of the page that was sent and refused: what was typed stays in it.
 *
 * @param act the form, by the last part of its address
 * @param problems what is wrong, at fields of that form
 */
public record Tried(String act, Map<String, String> values, List<Problem> problems) {

    /** Nothing was sent yet. */
    static final Tried NOTHING = new Tried("", Map.of(), List.of());

    static Tried of(String act, Map<String, String> values, List<Problem> problems) {
        return new Tried(
                act,
                values,
                problems.stream()
                        .map(each -> new Problem(each.code(), at(act, values, each.field()), each.arguments()))
                        .toList());
    }

    /**
     * A problem stands at a field that the form has, else at the top of the page alone. In an address {@code on} is the day
     * that a page is about, so the day of a deed is called {@code day} in forms.
     */
    private static @Nullable String at(String act, Map<String, String> values, @Nullable String field) {
        var named = "on".equals(field) ? "day" : field;
        return named != null && (named.equals("files") || values.containsKey(named)) ? act + "-" + named : null;
    }

    public boolean is(String form) {
        return act.equals(form);
    }

    /** What was typed into a field of a form, or what it holds at first. */
    public String value(String form, String field, String first) {
        return is(form) ? values.getOrDefault(field, "") : first;
    }
}
