package org.plumbline.reading.subject;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.reading.text.Folding;

/** What a figure is of, in words of a language; which of them count depends on the language, too, of the name that they are held against. */
public final class Subject {

    private final List<String> words;
    private final String language;
    private final SubjectWords around;

    Subject(List<String> words, String language, SubjectWords around) {
        this.words = List.copyOf(words);
        this.language = language;
        this.around = around;
    }

    /** The language of its words. */
    public String language() {
        return language;
    }

    /** The words that count, folded: not those that every figure may have, such as "rate of", nor numbers, nor single letters. */
    public Set<String> counting() {
        return beside(language);
    }

    /** The words that count beside those of another language: what is common in either of the two counts on neither side. */
    public Set<String> beside(String other) {
        return words.stream()
                .filter(word -> word.length() > 1
                        && !Character.isDigit(word.charAt(0))
                        && !around.isCommon(word, language)
                        && !around.isCommon(word, other))
                .map(Folding::fold)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same without these words, which are folded. */
    public Subject without(Set<String> folded) {
        return new Subject(
                words.stream()
                        .filter(word -> !folded.contains(Folding.fold(word)))
                        .toList(),
                language,
                around);
    }

    /** Whether none of its words counts. */
    public boolean isEmpty() {
        return counting().isEmpty();
    }
}
