package org.plumbline.verdict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.JsonText.NotJson;
import org.plumbline.verdict.Problem.Code;

/** Schemes as files: the one that ships, and any other, read and checked. */
public final class Schemes {

    /** The languages in which a scheme has its names. */
    public static final List<String> LANGUAGES = List.of("en", "vi", "id", "de", "pl", "uk");

    static final String FORMAT = "plumbline-scheme/1";
    private static final String USUAL = "usual.scheme.json";

    private Schemes() {}

    private static final class Shipped {
        private static final Scheme USUAL_SCHEME = load();
    }

    /** The bands of the seed reviews: exceeded, met, half or more, under half; exactly half is "half or more". */
    public static Scheme usual() {
        return Shipped.USUAL_SCHEME;
    }

    private static Scheme load() {
        var read = read(usualFile());
        if (read.scheme() == null) {
            throw new IllegalStateException("The file %s is wrong: %s".formatted(USUAL, read.problems()));
        }
        return read.scheme();
    }

    /** The file of the scheme that ships: the one from which to begin another. */
    public static String usualFile() {
        try (var stream = Schemes.class.getResourceAsStream(USUAL)) {
            if (stream == null) {
                throw new IllegalStateException("The file %s is not beside its package.".formatted(USUAL));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("The file %s could not be read.".formatted(USUAL), broken);
        }
    }

    /** A scheme from its file, or all that is wrong with it. */
    public static Read read(String json) {
        var problems = new ArrayList<Problem>();
        try {
            var scheme = scheme(JsonText.read(json), problems);
            return new Read(problems.isEmpty() ? scheme : null, problems);
        } catch (NotJson wrong) {
            return new Read(null, List.of(Problem.notJson(wrong)));
        }
    }

    private static Scheme scheme(@Nullable Object json, List<Problem> problems) {
        var fields = Fields.of(
                json,
                "",
                problems,
                "format",
                "code",
                "issuer",
                "version",
                "edges",
                "onPace",
                "checkedFrom",
                "table",
                "names",
                "rule",
                "classNames");
        if (!fields.text("format").equals(FORMAT)) {
            problems.add(Problem.of(Code.UNKNOWN_WORD, "format", fields.text("format"), FORMAT));
        }
        var rules = RulesText.read(fields, problems);
        var classes = new LinkedHashMap<String, Map<VerdictClass, String>>();
        var given = Fields.of(fields.value("classNames"), "classNames", problems, LANGUAGES.toArray(String[]::new));
        for (var language : LANGUAGES) {
            classes.put(language, classNames(given, language, problems));
        }
        return new Scheme(rules, names(fields, "names", problems), classes, names(fields, "rule", problems));
    }

    private static Map<String, String> names(Fields fields, String name, List<Problem> problems) {
        var given = Fields.of(fields.value(name), name, problems, LANGUAGES.toArray(String[]::new));
        var names = new LinkedHashMap<String, String>();
        for (var language : LANGUAGES) {
            if (given.value(language) instanceof String text && !text.isBlank()) {
                names.put(language, text);
            } else {
                problems.add(Problem.of(Code.NAME_MISSING, given.at(language), language));
            }
        }
        return names;
    }

    private static Map<VerdictClass, String> classNames(Fields given, String language, List<Problem> problems) {
        var codes = new ArrayList<String>();
        for (var one : VerdictClass.values()) {
            codes.add(one.code());
        }
        var fields = Fields.of(given.value(language), given.at(language), problems, codes.toArray(String[]::new));
        var names = new EnumMap<VerdictClass, String>(VerdictClass.class);
        for (var one : VerdictClass.values()) {
            if (fields.value(one.code()) instanceof String text && !text.isBlank()) {
                names.put(one, text);
            } else {
                problems.add(Problem.of(Code.NAME_MISSING, fields.at(one.code()), language));
            }
        }
        return names;
    }

    /**
     * A scheme, or why it is none.
     *
     * @param scheme null exactly if there are problems
     * @param problems each at its place in the file
     */
    public record Read(@Nullable Scheme scheme, List<Problem> problems) {

        public Read {
            problems = List.copyOf(problems);
        }
    }
}
