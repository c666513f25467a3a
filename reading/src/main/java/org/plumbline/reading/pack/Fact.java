package org.plumbline.reading.pack;

/**
 * A fact by which a pack is accepted, told in its language.
 *
 * @param id the same in every language, such as {@code F05-of}
 * @param text what a reader of the language would write
 */
public record Fact(String id, String text) {}
