package org.plumbline.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.plumbline.kernel.Language;
import org.plumbline.store.Installation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All messages of all modules in six languages, from {@code messages/<module>_<language>.properties}, with the words an
 * installation chose for itself laid over them.
 */
@Component
public class Messages {

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final Function<Language, Map<String, String>> vocabulary;
    private final Supplier<ZoneId> zone;

    @Autowired
    Messages(Installation installation) {
        this(language -> installation.settingsUnder("vocabulary." + language.tag() + "."), installation::zone);
    }

    private Messages(Function<Language, Map<String, String>> vocabulary, Supplier<ZoneId> zone) {
        this.vocabulary = vocabulary;
        this.zone = zone;
        for (var language : Language.values()) {
            patterns.put(language, read(language));
        }
    }

    /** The words of a command that runs without an installation, in the product's own vocabulary. */
    public static Words withoutInstallation(Language language) {
        return new Messages(any -> Map.of(), ZoneId::systemDefault).in(language);
    }

    /** The reader's words. */
    public Words in(Language language) {
        var words = vocabulary.apply(language);
        return new Words(
                language, this, words.isEmpty() ? Vocabulary.NONE : new Vocabulary(language, words), zone.get());
    }

    /** The product's own words, without those of the installation: what files of other installations may hold. */
    public Words plain(Language language) {
        return new Words(language, this, Vocabulary.NONE, zone.get());
    }

    /** The keys there are in a language. */
    public Set<String> keys(Language language) {
        return Set.copyOf(of(language).keySet());
    }

    /** Whether there is a message of this name. */
    boolean knows(String key) {
        return of(Language.EN).containsKey(key);
    }

    String pattern(Language language, String key) {
        var pattern = of(language).getOrDefault(key, of(Language.EN).get(key));
        if (pattern == null) {
            throw new IllegalArgumentException("""
                    There is no message (%s) in (%s).
                    Maybe it was used in a template before it was written.""".formatted(key, language.tag()));
        }
        return pattern;
    }

    private Map<String, String> of(Language language) {
        return patterns.getOrDefault(language, Map.of());
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
