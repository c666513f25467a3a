package org.plumbline.indicator.deed;

import java.util.UUID;

/** A file that shows a figure; its bytes lie under their sum. */
public record EvidenceFile(UUID id, String name, String mediaType, long size, String sha256) {}
