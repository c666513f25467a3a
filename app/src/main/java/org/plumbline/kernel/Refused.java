package org.plumbline.kernel;

import java.util.List;
import java.util.Map;

/** A command that cannot be carried out as given, with everything that is wrong with it at once. Nothing was stored. */
public class Refused extends RuntimeException {

    private final transient List<Problem> problems;

    public Refused(List<Problem> problems) {
        super(problems.stream().map(Problem::code).toList().toString());
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("A refusal names at least one problem.");
        }
        this.problems = List.copyOf(problems);
    }

    public Refused(String field, String code, Map<String, ?> arguments) {
        this(List.of(Problem.at(field, code, arguments)));
    }

    public Refused(String code, Map<String, ?> arguments) {
        this(List.of(new Problem(code, null, arguments)));
    }

    public Refused(String code) {
        this(code, Map.of());
    }

    public List<Problem> problems() {
        return problems;
    }
}
