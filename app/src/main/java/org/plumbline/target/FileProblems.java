package org.plumbline.target;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.plumbline.kernel.Problem;
import org.plumbline.verdict.JsonFile;

/** What is wrong in a file of a scheme or of a verdict's inputs, with line, place and the way to mend it, for whoever wrote it. */
public final class FileProblems {

    private static final List<String> ARGUMENTS = List.of("value", "other", "third");

    private FileProblems() {}

    /** The problems of a file, to be shown at a field of a form, or after the file's name. */
    public static List<Problem> of(String text, List<org.plumbline.verdict.Problem> problems, String field) {
        return problems.stream()
                .map(each -> of(each, JsonFile.line(text, each.field()), each.field(), field))
                .toList();
    }

    /** One problem in a line that is known already. */
    public static Problem of(org.plumbline.verdict.Problem problem, int line, String place, String field) {
        var values = new HashMap<String, Object>();
        ARGUMENTS.forEach(each -> values.put(each, ""));
        for (var i = 0; i < Math.min(ARGUMENTS.size(), problem.arguments().size()); i++) {
            values.put(ARGUMENTS.get(i), problem.arguments().get(i));
        }
        values.put("line", line);
        values.put("place", place.isEmpty() ? "{ }" : place);
        return Problem.at(
                field,
                "scheme.problem."
                        + problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                values);
    }
}
