package org.plumbline.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Slice;

/** Part of a list as programs get it, and the cursor by which the next part is asked for, or null at the end. */
public record Items<T>(List<T> items, @Nullable String next) {

    public Items {
        items = List.copyOf(items);
    }

    /** A part that was cut where it was read. */
    public static <S, T> Items<T> of(Slice<S> slice, Function<S, T> answer) {
        return new Items<>(slice.items().stream().map(answer).toList(), slice.next());
    }

    /** The part of a whole list that is asked for; a cursor is the mark of the last row of the part before. */
    public static <S, T> Items<T> of(List<S> whole, Paging paging, Function<S, String> mark, Function<S, T> answer) {
        return of(paging.cut(whole, mark), answer);
    }
}
