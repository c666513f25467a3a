package org.plumbline.reader.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Texts;
import org.plumbline.directive.web.Typed;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.web.TypedNumber;
import org.plumbline.web.Visit;

/** What was typed into the form by which a draft becomes a record: a value out, or a problem at the field. */
record RecordForm(Visit visit, Map<String, String> values, Doubts doubts) {

    private static final int DECIMALS = 6;

    String text(String field) {
        return Texts.clean(values.get(field));
    }

    boolean has(String field) {
        return !text(field).isEmpty();
    }

    @Nullable
    String orNull(String field) {
        return Texts.orNull(text(field));
    }

    @Nullable
    UUID id(String field) {
        return Texts.id(text(field));
    }

    Typed typed(String field) {
        return new Typed(text(field), text(field + "Pick"), text(field + "Asked"));
    }

    @Nullable
    LocalDate day(String field) {
        return Texts.day(field, text(field), doubts.problems());
    }

    /** A day that has to be there. */
    @Nullable
    LocalDate dayNeeded(String field) {
        if (!has(field)) {
            doubts.problems().add(Problem.at(field, "reader.day-missing"));
        }
        return day(field);
    }

    @Nullable
    BigDecimal number(String field) {
        if (!has(field)) {
            return null;
        }
        try {
            return TypedNumber.read(visit.w(), field, visit.w().say("reader.form." + field), text(field), DECIMALS);
        } catch (Refused refused) {
            doubts.problems().addAll(refused.problems());
            return null;
        }
    }
}
