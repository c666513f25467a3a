package org.plumbline.target.deed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.UnitSets;
import org.plumbline.verdict.Frequency;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Method;

/**
 * What is promised, apart from the goal; it does not change.
 *
 * @param cut the groups to which the series is cut, {@code sex=female}; empty for the whole
 * @param measure the unit of measure in which the goal is given, to be held against the indicator; null says nothing
 * @param name what it is called; null for the indicator's own name
 * @param frequency how often figures are expected; null as often as the indicator's
 * @param lag how many days after a period's end its figure is due
 * @param method the office's own way to a percentage, shown beside the verdict; null for none
 * @param term the term of office, as written
 * @param annex the number in the annex of a programme
 * @param post the post that answers for it
 * @param applies the trait that the unit must have for it to apply; null for always
 */
public record Terms(
        Kind kind,
        UUID indicator,
        UUID unit,
        String cut,
        @Nullable String measure,
        @Nullable Wording name,
        @Nullable Frequency frequency,
        int lag,
        @Nullable Method method,
        @Nullable UUID directive,
        @Nullable UUID clause,
        @Nullable UUID field,
        @Nullable String term,
        @Nullable String annex,
        @Nullable UUID post,
        UnitSets.@Nullable Condition applies) {

    public Terms {
        cut = cut == null ? "" : cut;
    }

    /** A promise of that kind on a whole, under no document. */
    public static Terms of(Kind kind, UUID indicator, UUID unit) {
        return new Terms(
                kind, indicator, unit, "", null, null, null, 0, null, null, null, null, null, null, null, null);
    }

    /** The same under a clause of a document. */
    public Terms under(@Nullable UUID document, @Nullable UUID itsClause) {
        return new Terms(
                kind, indicator, unit, cut, measure, name, frequency, lag, method, document, itsClause, field, term,
                annex, post, applies);
    }

    /** The same under a name of its own. */
    public Terms named(Wording own) {
        return new Terms(
                kind, indicator, unit, cut, measure, own, frequency, lag, method, directive, clause, field, term, annex,
                post, applies);
    }

    /** The same for another unit. */
    public Terms at(UUID other) {
        return new Terms(
                kind, indicator, other, cut, measure, name, frequency, lag, method, directive, clause, field, term,
                annex, post, applies);
    }

    /** The same on another indicator. */
    public Terms on(UUID other) {
        return new Terms(
                kind, other, unit, cut, measure, name, frequency, lag, method, directive, clause, field, term, annex,
                post, applies);
    }

    /** The same where the unit has a trait. */
    public Terms where(UnitSets.@Nullable Condition condition) {
        return new Terms(
                kind, indicator, unit, cut, measure, name, frequency, lag, method, directive, clause, field, term,
                annex, post, condition);
    }
}
