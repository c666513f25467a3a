package org.plumbline.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Many values as one array of texts, which a statement turns into its own type; what is missing stays missing. */
final class Texts {

    private Texts() {}

    static String[] of(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }

    static <S> @Nullable String[] of(List<S> rows, Function<S, ? extends @Nullable Object> of) {
        var texts = new @Nullable String[rows.size()];
        for (var i = 0; i < texts.length; i++) {
            texts[i] = Objects.toString(of.apply(rows.get(i)), null);
        }
        return texts;
    }
}
