package org.plumbline.reading.subject;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.pack.Packs;

/** What languages say around the subject of a figure, from their packs. A language without a pack says nothing around it. */
public final class SubjectWords {

    /** Words for targets and goals: a count beside them is one of targets. */
    public static final ConceptSet TARGETS = ConceptSet.named("subject-target");

    /** Words for parts of a year: a figure beside them may not be that of the year. */
    public static final ConceptSet PARTS_OF_YEAR =
            ConceptSet.named("month", "date-month", "date-quarter", "date-half", "subject-part");

    private static final Concept COMMON = Concept.named("subject-common");
    private static final Concept LEAD = Concept.named("subject-lead");

    /** Ukrainian writes an apostrophe within words: "здоров'я". */
    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}]+(?:(?<=\\p{IsCyrillic})['’](?=\\p{IsCyrillic})[\\p{L}\\p{M}\\p{N}]+)*");

    private final Map<String, Set<String>> common;
    private final Map<String, Set<String>> lead;

    public SubjectWords(Packs packs) {
        common = words(packs, COMMON);
        lead = words(packs, LEAD);
    }

    private static Map<String, Set<String>> words(Packs packs, Concept concept) {
        return packs.all().stream()
                .collect(Collectors.toMap(
                        pack -> pack.code(),
                        pack -> pack.forms().stream()
                                .filter(form -> form.concept() == concept)
                                .map(form -> form.text())
                                .collect(Collectors.toUnmodifiableSet())));
    }

    /** The words that name a subject in a language. */
    public Subject named(String words, String language) {
        return new Subject(split(words), language, this);
    }

    /** The subject in the words before its figure, without what leads over to it: "fell to", "reached nearly". */
    public Subject before(String words, String language) {
        var all = split(words);
        int end = all.size();
        while (end > 0 && (of(lead, language).contains(all.get(end - 1)) || isCommon(all.get(end - 1), language))) {
            end--;
        }
        return new Subject(all.subList(0, end), language, this);
    }

    /** Whether a word says nothing of what is measured; as it is written, for "năm" is a year and "nam" are men. */
    boolean isCommon(String word, String language) {
        return of(common, language).contains(word);
    }

    private static Set<String> of(Map<String, Set<String>> words, String language) {
        int subtag = language.indexOf('-');
        return words.getOrDefault(subtag < 0 ? language : language.substring(0, subtag), Set.of());
    }

    private static List<String> split(String text) {
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
