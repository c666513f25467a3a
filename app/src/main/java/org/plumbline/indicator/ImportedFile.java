package org.plumbline.indicator;

import java.time.Instant;
import org.plumbline.indicator.deed.ImportFigures;

/** A file of figures that was taken in, by whom, and when that became known. */
public record ImportedFile(ImportFigures deed, String actor, Instant knownFrom) {}
