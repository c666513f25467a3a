package org.plumbline.project.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.web.TypedNumber;
import org.plumbline.web.Visit;

/** Reads what was typed into a form about a project: a value out, or a problem at the field. */
record Typing(Visit visit, Map<String, String> values, List<Problem> problems) {

    private static final int LONGEST = 4_000;
    private static final int SHARE_DECIMALS = 2;

    String text(String field) {
        var text = Texts.clean(values.get(field));
        if (text.length() > LONGEST) {
            problems.add(Problem.at(field, "project.too-long", Map.of("most", LONGEST, "length", text.length())));
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

    /** The day of the deed; today if none is given. In an address {@code on} is the day that a page is about. */
    LocalDate day() {
        return Objects.requireNonNullElse(dayOrNull("day"), visit.today());
    }

    @Nullable
    UUID id(String field) {
        return Texts.id(text(field));
    }

    UUID idOrNone(String field) {
        return Objects.requireNonNullElse(id(field), new UUID(0, 0));
    }

    /** An amount in the measure of the project, as an amount in the currency itself. */
    @Nullable
    BigDecimal amount(String field, String label, int scale) {
        return amount(visit, field, label, text(field), scale, problems);
    }

    static @Nullable BigDecimal amount(
            Visit visit, String field, String label, String text, int scale, List<Problem> problems) {
        var number = number(visit, field, label, text, scale == 0 ? 2 : Math.min(scale, 6), problems);
        return number == null ? null : number.movePointRight(scale);
    }

    /** A share in per cent, with or without its sign. */
    @Nullable
    BigDecimal share(String field, String label) {
        return number(visit, field, label, text(field).replaceAll("\\s*%$", ""), SHARE_DECIMALS, problems);
    }

    private static @Nullable BigDecimal number(
            Visit visit, String field, String label, String text, int decimals, List<Problem> problems) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return TypedNumber.read(visit.w(), field, visit.w().say(label), text, decimals);
        } catch (Refused refused) {
            problems.addAll(refused.problems());
            return null;
        }
    }
}
