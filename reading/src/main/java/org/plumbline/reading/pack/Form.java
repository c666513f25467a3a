package org.plumbline.reading.pack;

/**
 * One way a language writes a concept.
 *
 * @param concept what it stands for
 * @param text the words in lower case; a star at the end of a word stands for up to nine further letters, one at the beginning of a single
 *     word for what a compound has before it
 * @param written the words as the pack writes them, for forms that count only in these letters
 * @param exactCase whether capital and small letters must be as written
 * @param language the number of its language among the packs
 * @param value the number that a number word stands for, or 0
 */
public record Form(Concept concept, String text, String written, boolean exactCase, int language, long value) {

    boolean isHead() {
        return text.startsWith("*");
    }
}
