package org.plumbline.reading.find;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plumbline.reading.record.Found;

/** What the facts of the packs hold, once for all languages. */
final class ExpectedFacts {

    private static final String FILE = "/org/plumbline/reading/packs/expected.tsv";

    private final Map<String, List<ExpectedRecord>> byFact;

    private ExpectedFacts(Map<String, List<ExpectedRecord>> byFact) {
        this.byFact = byFact;
    }

    static ExpectedFacts load() {
        var all = new LinkedHashMap<String, List<ExpectedRecord>>();
        try (var in = Objects.requireNonNull(ExpectedFacts.class.getResourceAsStream(FILE));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line : reader.lines().toList()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    var cells = line.split("\t", -1);
                    var records = all.computeIfAbsent(cells[0], any -> new ArrayList<>());
                    if (cells.length > 1) {
                        records.add(ExpectedRecord.of(cells));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new ExpectedFacts(all);
    }

    boolean knows(String fact) {
        return byFact.containsKey(fact);
    }

    /** All facts, in the order of the file. */
    List<String> ids() {
        return List.copyOf(byFact.keySet());
    }

    /** Compares what was read with what the fact holds. */
    FactOutcome compare(String fact, List<Found> found) {
        var left = new ArrayList<>(found);
        var missing = new ArrayList<ExpectedRecord>();
        for (var one : byFact.getOrDefault(fact, List.of())) {
            var match = left.stream().filter(one::isSaidBy).findFirst();
            if (match.isPresent()) {
                left.remove(match.get());
            } else if (!one.optional()) {
                missing.add(one);
            }
        }
        if (missing.isEmpty()) {
            return left.isEmpty()
                    ? new FactOutcome(FactOutcome.Kind.SAME, "")
                    : new FactOutcome(FactOutcome.Kind.EXTRA, "too much: " + words(left));
        }
        boolean other = missing.stream()
                .allMatch(
                        one -> left.stream().anyMatch(said -> said.type().code().equals(one.type())));
        return new FactOutcome(
                other ? FactOutcome.Kind.DIFFERS : FactOutcome.Kind.MISSING,
                "expected " + missing + ", read " + words(left));
    }

    private static String words(List<Found> found) {
        return found.isEmpty()
                ? "nothing"
                : found.stream()
                        .map(one -> one.type().code() + " " + one.fields())
                        .toList()
                        .toString();
    }
}
