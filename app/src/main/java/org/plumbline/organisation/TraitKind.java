package org.plumbline.organisation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/**
 * A kind of trait that this installation keeps of its units: terrain, border, population, or one of its own.
 *
 * @param code by which values and rules are kept; never changes
 * @param measure the unit of measure of a number, such as km²
 * @param decimals how many decimals a number or share may have
 * @param choices the named values of a choice, in their order
 * @param rank the order in which kinds are shown
 * @param offered whether forms ask for it; values recorded before stay
 */
public record TraitKind(
        String code,
        Wording name,
        Shape shape,
        @Nullable Wording measure,
        int decimals,
        List<Choice> choices,
        int rank,
        boolean offered,
        int rowVersion) {

    public TraitKind {
        choices = List.copyOf(choices);
    }

    /** What a value of the kind looks like. */
    public enum Shape {
        NUMBER,
        SHARE,
        YES_NO,
        CHOICE,
        TEXT;

        /** Whether values are numbers, so that a rule may ask for at least and at most. */
        public boolean isNumeric() {
            return this == NUMBER || this == SHARE;
        }
    }

    /** One named value of a choice. */
    public record Choice(String code, Wording name) {}

    public Optional<Choice> choice(String code) {
        return choices.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
