package org.plumbline.organisation;

import org.plumbline.kernel.Wording;

/**
 * A word of a list, with its name in several languages.
 *
 * @param code by which records keep it; never changes
 * @param rank the order in which the list is shown
 * @param offered whether forms offer it; records that have it keep it
 */
public record DefinedWord(WordList list, String code, Wording name, int rank, boolean offered, int rowVersion) {}
