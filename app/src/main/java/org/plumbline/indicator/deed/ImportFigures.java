package org.plumbline.indicator.deed;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a file of figures: all of them, in one act. The bytes of the file lie in the folder of files, so that it can be carried out
 * again.
 *
 * @param file its name, {@code sha256} the hash under which its bytes lie
 * @param reason why figures that stand are corrected, where the file says nothing itself
 * @param entered how many figures came where none stood, {@code corrected} in the place of others, {@code unchanged} stood already,
 *     {@code empty} how many rows say nothing
 */
public record ImportFigures(
        UUID id,
        LocalDate on,
        String file,
        String sha256,
        long size,
        DecimalMark decimal,
        Shares shares,
        @Nullable String reason,
        int entered,
        int corrected,
        int unchanged,
        int empty)
        implements IndicatorDeed {

    @Override
    public String happening() {
        return "figures-imported";
    }

    @Override
    public UUID about() {
        return id;
    }

    /** How many rows it has. */
    public int rows() {
        return entered + corrected + unchanged + empty;
    }
}
