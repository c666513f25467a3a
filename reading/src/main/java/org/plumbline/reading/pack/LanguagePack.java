package org.plumbline.reading.pack;

import java.util.List;

/**
 * One language as data: how it writes numbers and dates, and the words it has for the concepts (reading.md, section 5.3).
 *
 * @param code the ISO 639-1 code: vi, en, id, de, pl, uk
 * @param name its own name
 * @param version of the data
 * @param number its number among the packs, the place of its bit in a mask of languages
 * @param decimal the mark before decimals, '.' or ','
 * @param groups the marks between groups of three digits, such as "." or " '"
 * @param monthFirst whether a date in digits has the month first
 * @param joinedNumbers whether numbers are written in one word, as in German
 * @param cyrillic whether it is written in Cyrillic letters
 * @param usage its habits, as far as a rule asks for them
 * @param forms its words
 */
public record LanguagePack(
        String code,
        String name,
        String version,
        int number,
        char decimal,
        String groups,
        boolean monthFirst,
        boolean joinedNumbers,
        boolean cyrillic,
        Usage usage,
        List<Form> forms) {

    /** The bit of this language in a mask of languages. */
    public int bit() {
        return 1 << number;
    }
}
