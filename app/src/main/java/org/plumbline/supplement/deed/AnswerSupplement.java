package org.plumbline.supplement.deed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.EvidenceFile;

/** The unit answers what it was asked: by words, by files, or by both. */
public record AnswerSupplement(
        UUID id, UUID request, @Nullable String words, List<EvidenceFile> files, LocalDate on)
        implements SupplementDeed {

    public AnswerSupplement {
        files = files == null ? List.of() : List.copyOf(files);
    }

    @Override
    public String happening() {
        return "supplement-answered";
    }

    @Override
    public UUID about() {
        return request;
    }
}
