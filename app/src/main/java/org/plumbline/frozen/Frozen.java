package org.plumbline.frozen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.frozen.deed.FreezeKind;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Wording;
import org.plumbline.web.FrozenView;

/**
 * A page as it was frozen: exactly what it showed.
 *
 * @param code as it is printed
 * @param page the kind of page, {@code path} and {@code parameters} where it is
 * @param unit the unit that keeps it; null where the reader does not see that
 * @param knownAt the instant as known at which it is
 * @param sum over question and cells, {@code sound} whether they still come to it
 * @param actor who froze it, {@code frozenAt} when
 * @param replaces the one in whose place it stands, {@code replacedBy} the one in its place; null for none
 * @param mayWrite whether the reader may settle or replace it
 */
public record Frozen(
        UUID id,
        String code,
        FreezeKind kind,
        String page,
        String path,
        Map<String, String> parameters,
        @Nullable UUID unit,
        @Nullable Wording unitName,
        LocalDate on,
        Instant knownAt,
        Language language,
        String title,
        List<FrozenView.Section> sections,
        String sum,
        boolean sound,
        String actor,
        Instant frozenAt,
        @Nullable UUID replaces,
        @Nullable UUID replacedBy,
        boolean mayWrite) {

    public Frozen {
        parameters = new TreeMap<>(parameters);
        sections = List.copyOf(sections);
    }

    /** How many cells it keeps. */
    public int cells() {
        return sections.stream()
                .flatMap(each -> each.rows().stream())
                .mapToInt(each -> each.cells().size())
                .sum();
    }

    /** Where it is. */
    public String address() {
        return "/frozen/" + id;
    }
}
