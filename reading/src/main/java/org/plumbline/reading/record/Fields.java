package org.plumbline.reading.record;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a record says: the fields of its kind in their order, known or not, then any further ones. There are few, so they lie in a row. */
final class Fields extends AbstractMap<String, @Nullable Object> {

    private String[] names;
    private @Nullable Object[] values;
    private int size;

    /** The fields of a kind, none of them known. */
    Fields(RecordType type) {
        List<String> known = type.fields();
        size = known.size();
        names = known.toArray(new String[size + 1]);
        values = new @Nullable Object[size + 1];
    }

    /** Says something in a field. */
    void say(String name, Object value) {
        int place = place(name);
        if (place == size) {
            if (size == names.length) {
                names = Arrays.copyOf(names, size + 2);
                values = Arrays.copyOf(values, size + 2);
            }
            names[size++] = name;
        }
        values[place] = value;
    }

    private int place(Object name) {
        int place = 0;
        while (place < size && !names[place].equals(name)) {
            place++;
        }
        return place;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        int place = name == null ? size : place(name);
        return place < size ? values[place] : null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name != null && place(name) < size;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
                return new Each();
            }
        };
    }

    private final class Each implements Iterator<Map.Entry<String, @Nullable Object>> {

        private int next;

        @Override
        public boolean hasNext() {
            return next < size;
        }

        @Override
        public Map.Entry<String, @Nullable Object> next() {
            if (next == size) {
                throw new NoSuchElementException();
            }
            return new SimpleImmutableEntry<>(names[next], values[next++]);
        }
    }
}
