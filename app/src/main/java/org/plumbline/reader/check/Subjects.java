package org.plumbline.reader.check;

import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.kernel.Wording;
import org.plumbline.reader.TextReader;
import org.plumbline.reading.subject.Subject;
import org.springframework.stereotype.Component;

/**
 * Whether words of a text name a record. A name is the same as what is said when each has all words of the other; words that every figure
 * may have, such as "rate of", do not count. Endings may differ: "communes", "commune".
 */
@Component
class Subjects {

    private static final int STEM = 5;
    private static final int ENDING = 3;

    private final TextReader reader;

    Subjects(TextReader reader) {
        this.reader = reader;
    }

    /** How far a name fits. */
    enum Fit {
        NONE,
        /** It shares words with what is said. */
        PART,
        /** All its words are said, and others with them. */
        WITHIN,
        SAME
    }

    /** The name in each of its languages. */
    Stream<Subject> names(Wording name) {
        return Stream.concat(
                Stream.of(reader.subject(name.original(), name.language())),
                name.translations().entrySet().stream().map(each -> reader.subject(each.getValue(), each.getKey())));
    }

    /** The best fit of a name in any of its languages. */
    Fit fit(Wording name, Subject said) {
        return names(name)
                .map(each -> fit(each.beside(said.language()), said.beside(each.language())))
                .reduce(Fit.NONE, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    private static Fit fit(Set<String> name, Set<String> said) {
        if (name.isEmpty() || said.isEmpty()) {
            return Fit.NONE;
        }
        var shared = name.stream().filter(word -> has(said, word)).count();
        if (shared == name.size()) {
            return said.stream().allMatch(word -> has(name, word)) ? Fit.SAME : Fit.WITHIN;
        }
        return shared * 2 >= Math.min(name.size(), said.size()) && shared > 0 ? Fit.PART : Fit.NONE;
    }

    /** Whether the words of one name in some language are all among those of another. */
    boolean lies(Wording name, Wording in) {
        var wider = names(in).map(Subject::counting).toList();
        return names(name)
                .map(Subject::counting)
                .anyMatch(words -> wider.stream().anyMatch(all -> all.size() > words.size() && all.containsAll(words)));
    }

    private static boolean has(Set<String> words, String word) {
        return words.contains(word) || words.stream().anyMatch(each -> alike(each, word));
    }

    private static boolean alike(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same >= STEM && one.length() - same <= ENDING && other.length() - same <= ENDING;
    }
}
