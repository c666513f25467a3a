package org.plumbline.reader.deed;

/** The file that a text came in; its bytes lie under their sum. */
public record OriginalFile(String name, String mediaType, long size, String sha256) {}
