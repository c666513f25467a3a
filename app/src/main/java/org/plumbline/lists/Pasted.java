package org.plumbline.lists;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pasted table and what all its rows have in common.
 *
 * @param directive symbol of the directive whose assignments they are
 * @param owner code of the unit that assigns them
 * @param issued the day on which they are issued, or null for drafts
 */
public record Pasted(
        String text,
        String directive,
        String owner,
        @Nullable LocalDate issued) {}
