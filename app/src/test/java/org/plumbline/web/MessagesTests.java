package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.kernel.Language;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All six languages have all messages, with the same values in them and every plural form that the language has. */
class MessagesTests {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasEveryMessage(Language language) {
        assertThat(messages(language).keySet()).isEqualTo(messages(Language.EN).keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMessageHoldsTheSameValuesAsInEnglish(Language language) {
        var english = messages(Language.EN);
        var different = new TreeMap<String, String>();
        messages(language).forEach((key, text) -> {
            var original = english.get(key);
            if (original != null && !values(original).equals(values(text))) {
                different.put(key, values(original) + " in English, here " + values(text));
            }
        });
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPluralHasTheFormsOfItsLanguage(Language language) {
        var wanted = switch (language) {
            case EN, DE -> Set.of("one", "other");
            case PL, UK -> Set.of("one", "few", "many", "other");
            case VI, ID -> Set.of("other");
        };
        var lacking = new TreeMap<String, Set<String>>();
        messages(language).forEach((key, text) -> {
            var forms = pluralForms(text);
            if (!forms.isEmpty() && !forms.containsAll(wanted)) {
                lacking.put(key, forms);
            }
        });
        assertThat(lacking).isEmpty();
    }

    @Test
    void noMessageIsLeftInEnglishByMistake() {
        var english = messages(Language.EN);
        for (var language : Set.of(Language.VI, Language.UK)) {
            var same = new TreeSet<String>();
            messages(language).forEach((key, text) -> {
                if (text.length() > 25 && text.equals(english.get(key))) {
                    same.add(key);
                }
            });
            assertThat(same).as(language.tag()).isEmpty();
        }
    }

    private static Set<String> values(String text) {
        var names = new HashSet<String>();
        var pattern = new MessagePattern(text);
        for (var i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return names;
    }

    private static Set<String> pluralForms(String text) {
        var forms = new HashSet<String>();
        var pattern = new MessagePattern(text);
        var plurals = new ArrayDeque<Boolean>();
        for (var i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            switch (part.getType()) {
                case ARG_START -> plurals.push(part.getArgType() == MessagePattern.ArgType.PLURAL);
                case ARG_LIMIT -> plurals.pop();
                case ARG_SELECTOR -> {
                    if (Boolean.TRUE.equals(plurals.peek())) {
                        forms.add(pattern.getSubstring(part));
                    }
                }
                default -> {}
            }
        }
        return forms;
    }

    private static TreeMap<String, String> messages(Language language) {
        var all = new TreeMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language.tag() + ".properties")) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> all.put(key, properties.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
