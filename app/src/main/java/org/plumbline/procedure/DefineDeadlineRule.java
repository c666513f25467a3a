package org.plumbline.procedure;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.Wording;

/**
 * Defines a rule by which due days are set, or changes a defined one; days already set stay as they are.
 *
 * @param edited the version that was edited; 0 for a new rule; null to write over whatever is there
 * @param purpose what it is for, in a sentence
 * @param words the words of urgency by which documents ask for it, such as "very urgent"
 * @param withdrawn whether forms offer it no more
 */
public record DefineDeadlineRule(
        UUID id,
        @Nullable Integer edited,
        String code,
        Wording name,
        @Nullable Wording purpose,
        List<String> words,
        int amount,
        DayUnit dayUnit,
        Shift shift,
        int sort,
        boolean withdrawn)
        implements Deed {

    public DefineDeadlineRule {
        words = words == null
                ? List.of()
                : words.stream()
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }

    @Override
    public String happening() {
        return "deadline-rule-defined";
    }

    @Override
    public UUID about() {
        return id;
    }
}
