package org.plumbline.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.plumbline.kernel.Language;
import org.plumbline.store.Installation;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All messages of all modules in six languages, from {@code messages/<module>_<language>.properties}, with the words an
 * installation chose for itself laid over them.
 */
@Component
public class Messages {

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final Installation installation;

    Messages(Installation installation) {
        this.installation = installation;
        for (var language : Language.values()) {
            patterns.put(language, read(language));
        }
    }

    /** The reader's words. */
    public Words in(Language language) {
        return new Words(language, this, installation.zone());
    }

    /** The keys there are in a language. */
    public Set<String> keys(Language language) {
        return Set.copyOf(patterns.get(language).keySet());
    }

    String pattern(Language language, String key) {
        var own = installation.vocabulary(language, key);
        if (own.isPresent()) {
            return own.get();
        }
        var pattern = patterns.get(language).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("""
                    There is no message (%s) in (%s).
                    Maybe it was used in a template before it was written.""".formatted(key, language.tag()));
        }
        return pattern;
    }

    private static Map<String, String> read(Language language) {
        var all = new HashMap<String, String>();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language.tag() + ".properties");
            for (var file : files) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                for (var key : properties.stringPropertyNames()) {
                    if (all.put(key, properties.getProperty(key)) != null) {
                        throw new IllegalArgumentException("""
                                The message (%s) stands twice, once in (%s).
                                Maybe two modules chose one prefix.""".formatted(key, file.getFilename()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
