package org.plumbline.reader.deed;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text in for a unit: the text as it is, and what was found in it.
 *
 * @param file the file that it came in; null for one that was pasted
 * @param language the language that most of it stands in
 * @param findings what its checks found; null for a text whose figures nobody checked
 */
public record ReadText(
        UUID id,
        UUID unit,
        String title,
        @Nullable OriginalFile file,
        String language,
        String text,
        List<FoundDraft> drafts,
        @Nullable FoundFindings findings)
        implements ReaderDeed {

    public ReadText {
        drafts = drafts == null ? List.of() : List.copyOf(drafts);
    }

    @Override
    public String happening() {
        return "text-read";
    }

    @Override
    public UUID about() {
        return id;
    }
}
