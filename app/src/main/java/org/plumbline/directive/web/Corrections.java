package org.plumbline.directive.web;

import java.util.List;
import java.util.function.UnaryOperator;
import org.plumbline.kernel.Problem;
import org.springframework.modulith.NamedInterface;

/** Problems under the names of the fields that the person sees. */
@NamedInterface("forms")
public final class Corrections {

    private Corrections() {}

    public static List<Problem> renamed(List<Problem> problems, UnaryOperator<String> name) {
        return problems.stream()
                .map(each -> each.field() == null
                        ? each
                        : new Problem(each.code(), name.apply(each.field()), each.arguments()))
                .toList();
    }

    /** In rows a tier's unit stands in the field of the unit, and set and tier are one choice. */
    static String inRows(String field) {
        if (!field.startsWith("addressees[")) {
            return field.replaceAll("^(clauses\\[\\d+])\\.parent$", "$1.path");
        }
        return field.replaceAll("\\.within$", ".unit").replaceAll("\\.(set|tier)$", ".who");
    }
}
