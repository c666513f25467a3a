package org.plumbline.indicator.deed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says how a figure is known, apart from the figure itself, with the files that show it. */
public record ProveFigure(
        UUID id, UUID figure, ProofLevel level, @Nullable String note, LocalDate on, List<EvidenceFile> files)
        implements IndicatorDeed {

    public ProveFigure {
        files = files == null ? List.of() : List.copyOf(files);
    }

    /** The same with files. */
    public ProveFigure with(List<EvidenceFile> taken) {
        return new ProveFigure(id, figure, level, note, on, taken);
    }

    @Override
    public String happening() {
        return "figure-proven";
    }

    @Override
    public UUID about() {
        return figure;
    }
}
