package org.plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.reading.record.RecordType;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Why a draft was read so is said in words: each rule of the finders and each reason has its message. (That all languages have it says MessagesTests.) */
class ReasonsInWordsTests {

    private static final Path FINDERS = Path.of("../reading/src/main/java/org/plumbline/reading/find");
    private static final Path TEXTS = Path.of("../reading/src/test/resources/texts");

    @Test
    void everyRuleOfTheFindersHasItsWords() {
        var kinds = Stream.of(RecordType.values())
                .map(RecordType::code)
                .map(code -> code.equals("task") || code.equals("recommendation") ? "deed" : code)
                .distinct()
                .collect(Collectors.joining("|"));
        var rule = Pattern.compile("\"((?:" + kinds + ")\\.[a-z-]+)\"");
        var rules = files(FINDERS, ".java")
                .flatMap(file -> rule.matcher(read(file)).results())
                .map(found -> "reader.rule." + found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rules).hasSizeGreaterThan(40);
        assertThat(messages()).containsAll(rules);
    }

    @Test
    void everyReasonThatTheTextsBringHasItsWords() {
        var reader = new TextReader();
        var said = new TreeSet<String>();
        files(TEXTS, ".txt")
                .forEach(file -> reader.read(read(file)).records().forEach(record -> {
                    said.add("reader.rule." + record.rule().replaceFirst("-second$", ""));
                    record.reasons().stream()
                            .filter(reason -> !record.rule().endsWith("." + reason))
                            .forEach(reason -> said.add("reader.reason." + reason));
                }));
        assertThat(said).hasSizeGreaterThan(50);
        assertThat(messages()).containsAll(said);
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> messages() {
        try {
            var keys = new TreeSet<String>();
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/reader*_en.properties")) {
                var one = new Properties();
                try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    one.load(in);
                }
                keys.addAll(one.stringPropertyNames());
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
