package org.plumbline.web;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;

/** Problems under the names of the fields that the person sees, or the program sent. */
public final class Corrections {

    private Corrections() {}

    /** The same problems, each at the field of another name. */
    public static List<Problem> renamed(List<Problem> problems, UnaryOperator<String> name) {
        return problems.stream()
                .map(each -> each.field() == null
                        ? each
                        : new Problem(each.code(), name.apply(each.field()), each.arguments()))
                .toList();
    }

    /** Carries out work on what a program sent, and points at the fields in it that are refused. */
    public static <T> T pointing(Supplier<T> work) {
        return renaming(Corrections::pointer, work);
    }

    /** Carries out work, and gives what is refused the names of other fields. */
    public static <T> T renaming(UnaryOperator<String> name, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refused refused) {
            throw (Refused) new Refused(renamed(refused.problems(), name)).initCause(refused);
        }
    }

    /** A field as a JSON pointer: {@code figures[0].value} is {@code /figures/0/value}. */
    public static String pointer(String field) {
        return "/" + field.replace("].", "/").replace("[", "/").replace("]", "").replace(".", "/");
    }
}
