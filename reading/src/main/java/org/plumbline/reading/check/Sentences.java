package org.plumbline.reading.check;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of findings in one language. */
public final class Sentences {

    private static final Pattern GAP = Pattern.compile("\\{([A-Za-z]+)}");

    private final Properties sentences;
    private final char decimal;

    private Sentences(Properties sentences, char decimal) {
        this.sentences = sentences;
        this.decimal = decimal;
    }

    /**
     * The sentences in a language.
     *
     * @param language its ISO 639-1 code, one of the six that come along
     */
    public static Sentences in(String language) {
        var file = "/messages/reading-checks_" + language + ".properties";
        var properties = new Properties();
        try (var stream = Sentences.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException("""
                        There are no sentences in the language (%s).
                        Take vi, en, id, de, pl or uk.""".formatted(language));
            }
            try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Sentences(properties, language.equals("en") ? '.' : ',');
    }

    /** What a finding tells a person. */
    public String of(Finding finding) {
        var message = finding.message();
        return GAP.matcher(sentence(message.key()))
                .replaceAll(gap ->
                        Matcher.quoteReplacement(printed(message.values().getOrDefault(gap.group(1), gap.group()))));
    }

    /** The name of what was checked. */
    public String name(CheckKind kind) {
        return sentence("reading-checks.kind." + kind.code().replace('_', '-'));
    }

    /** The name of a verdict. */
    public String name(Verdict verdict) {
        return sentence("reading-checks.verdict."
                + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String sentence(String key) {
        var sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("""
                    There is no sentence (%s).
                    Maybe a check got a new outcome and the message files did not.""".formatted(key));
        }
        return sentence;
    }

    private String printed(Object value) {
        return value instanceof BigDecimal number
                ? number.toPlainString().replace('.', decimal)
                : value.toString().replace('\n', ' ');
    }
}
