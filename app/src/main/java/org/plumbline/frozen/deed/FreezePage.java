package org.plumbline.frozen.deed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Language;
import org.plumbline.web.FrozenView;

/**
 * Keeps what a page showed. The cells go with the deed: carried out again it gives the same ones, whatever the record says by then.
 *
 * @param code by which a print of it is known again
 * @param page the kind of page
 * @param unit the unit that keeps it
 * @param on the day of which it tells
 * @param asKnown the instant at which all of it was known, and of which no more can become known
 * @param language in which its words are
 * @param rests the records that its cells come from
 * @param replaces the frozen page in whose place it stands; null for none
 */
public record FreezePage(
        UUID id,
        String code,
        FreezeKind kind,
        String page,
        String path,
        SortedMap<String, String> parameters,
        UUID unit,
        LocalDate on,
        Instant asKnown,
        Language language,
        String title,
        List<FrozenView.Section> sections,
        List<FrozenView.Source> rests,
        @Nullable UUID replaces)
        implements FrozenDeed {

    public FreezePage {
        parameters = new TreeMap<>((Map<String, String>) parameters);
        sections = List.copyOf(sections);
        rests = List.copyOf(rests);
    }

    @Override
    public String happening() {
        return "page-frozen";
    }

    @Override
    public UUID about() {
        return id;
    }
}
