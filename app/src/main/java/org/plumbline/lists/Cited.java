package org.plumbline.lists;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name with what tells it from its like, in parentheses behind it: {@code 46-CTr/TU (T-01)}, or with the day of issue as
 * well, {@code 46-CTr/TU (T-01, 2025-02-10)}; for an assignment the code of the unit whose it is.
 */
record Cited(String name, List<String> of) {

    private static final Pattern FORM = Pattern.compile("(.+?)\\s*\\(([^()]+)\\)");

    Cited {
        of = List.copyOf(of);
    }

    static Optional<Cited> read(String text) {
        var form = FORM.matcher(text.strip());
        return form.matches()
                ? Optional.of(new Cited(
                        form.group(1),
                        Arrays.stream(form.group(2).split(","))
                                .map(String::strip)
                                .filter(each -> !each.isEmpty())
                                .toList()))
                : Optional.empty();
    }

    static String write(String name, String... of) {
        return name + " (" + String.join(", ", of) + ")";
    }
}
