package org.plumbline.programme.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.web.Visit;

/** Reads the fields of one small form: a value out, or a problem at the field. */
record Sent(Visit visit, Map<String, String> values, List<Problem> problems) {

    private static final int LONGEST = 4_000;

    String text(String field) {
        var text = Texts.clean(values.get(field));
        if (text.length() > LONGEST) {
            problems.add(Problem.at(field, "programme.too-long", Map.of("most", LONGEST, "length", text.length())));
        }
        return text;
    }

    @Nullable
    String orNull(String field) {
        return Texts.orNull(text(field));
    }

    @Nullable
    LocalDate dayOrNull(String field) {
        return Texts.day(field, text(field), problems);
    }

    /** A day that must be given. */
    @Nullable
    LocalDate day(String field) {
        if (text(field).isEmpty()) {
            problems.add(Problem.at(field, "programme.day-missing"));
        }
        return dayOrNull(field);
    }

    /** A day; today if none is given. */
    LocalDate today(String field) {
        return Objects.requireNonNullElse(dayOrNull(field), visit.today());
    }

    /** A whole share in per cent, or null. */
    @Nullable
    Integer share(String field) {
        var text = text(field).replaceAll("\\s*%$", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,3}")) {
            problems.add(Problem.at(field, "programme.percent-typed", Map.of("value", text)));
            return null;
        }
        return Integer.valueOf(text);
    }

    /** A choice between yes and no. */
    boolean choice(String field) {
        var text = text(field);
        if (!text.equals("yes") && !text.equals("no")) {
            problems.add(Problem.at(field, "programme.choice-missing"));
        }
        return text.equals("yes");
    }

    /** The version that the page showed, or null. */
    @Nullable
    Integer version() {
        var text = text("rowVersion");
        return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    UUID id(String field) {
        return Objects.requireNonNullElse(Texts.id(text(field)), new UUID(0, 0));
    }

    /** What was checked to be there. */
    static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new Refused("programme.day-missing");
        }
        return value;
    }
}
