package org.plumbline.web;

import com.ibm.icu.text.MessagePattern;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plumbline.kernel.Language;

/**
 * An installation's own words for ours: "directive" may be "decision" there. Word forms are exchanged one by one, whole
 * words only, with the capital kept; names of values inside a message are left alone. A language with cases lists each
 * form it needs. Of two lines that differ in capitals only, the one in small letters counts.
 */
final class Vocabulary {

    /** Words of the glossary that hold another one: a unit of measure is no unit. */
    private static final List<String> PHRASES = List.of("unit of measure", "units of measure");

    static final Vocabulary NONE = new Vocabulary(Language.EN, Map.of());

    private final Map<String, String> words;
    private final Pattern anyWord;
    private final boolean english;

    Vocabulary(Language language, Map<String, String> words) {
        var own = words.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(Collectors.toMap(
                        each -> each.getKey().toLowerCase(Locale.ROOT),
                        each -> each.getValue().replace("'", "''"),
                        (capital, small) -> small,
                        TreeMap::new));
        if (language == Language.EN && !own.isEmpty()) {
            PHRASES.forEach(phrase -> own.putIfAbsent(phrase, phrase));
        }
        this.words = own;
        var alternatives = this.words.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        var flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
        this.anyWord = Pattern.compile("(\\ban? )?\\b(" + alternatives + ")\\b", flags);
        this.english = language == Language.EN;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The message's pattern with this installation's words. */
    String applyTo(String pattern) {
        if (words.isEmpty()) {
            return pattern;
        }
        var parts = new MessagePattern(pattern);
        var result = new StringBuilder();
        var depth = 0;
        var from = 0;
        for (var i = 0; i < parts.countParts(); i++) {
            var part = parts.getPart(i);
            switch (part.getType()) {
                case MSG_START -> from = part.getLimit();
                case ARG_START -> {
                    result.append(exchange(pattern.substring(from, part.getIndex())));
                    from = part.getIndex();
                    depth++;
                }
                case MSG_LIMIT -> {
                    result.append(exchange(pattern.substring(from, part.getIndex())));
                    from = part.getIndex();
                }
                case ARG_LIMIT -> {
                    result.append(pattern, from, part.getLimit());
                    from = part.getLimit();
                    depth--;
                }
                default -> {
                    if (depth > 0
                            && i + 1 < parts.countParts()
                            && parts.getPartType(i + 1) == MessagePattern.Part.Type.MSG_START) {
                        var start = parts.getPart(i + 1);
                        result.append(pattern, from, start.getLimit());
                        from = start.getLimit();
                    }
                }
            }
        }
        return result.append(pattern.substring(from)).toString();
    }

    private String exchange(String text) {
        return anyWord.matcher(text).replaceAll(match -> {
            var word = match.group(2);
            var own = words.getOrDefault(word.toLowerCase(Locale.ROOT), word);
            var replaced = Character.isUpperCase(word.codePointAt(0))
                    ? own.substring(0, 1).toUpperCase(Locale.ROOT) + own.substring(1)
                    : own;
            var article = match.group(1) == null
                    ? ""
                    : english && !replaced.equals(word) ? article(match.group(1), replaced) : match.group(1);
            return java.util.regex.Matcher.quoteReplacement(article + replaced);
        });
    }

    private static String article(String written, String word) {
        var vowel = "aeiou".indexOf(Character.toLowerCase(word.charAt(0))) >= 0;
        return written.charAt(0) + (vowel ? "n " : " ");
    }
}
