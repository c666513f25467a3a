package org.plumbline.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;

/** Everything that is wrong with a file: all of it counted, the first of it kept. */
final class ImportErrors {

    /** How many are kept; whoever mends so many sends the file again. */
    static final int MOST = 5_000;

    private final List<ImportError> errors = new ArrayList<>();
    private long count;

    void add(long row, @Nullable String column, String value, Problem problem) {
        count++;
        if (errors.size() < MOST) {
            errors.add(new ImportError(row, column, value, problem));
        }
    }

    /** Further ones of which only the number is known. */
    void addUnkept(long more) {
        count += more;
    }

    long count() {
        return count;
    }

    List<ImportError> inOrder() {
        return errors.stream()
                .sorted(Comparator.comparingLong(ImportError::row))
                .toList();
    }
}
