package org.plumbline.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Collects the facts of a story: each with its instant, and its place among facts of the same instant. */
final class Chapter {

    private final Facts facts;
    private final ZoneId zone;
    private final List<Fact> collected = new ArrayList<>();
    private int order;

    Chapter(Facts facts, ZoneId zone) {
        this.facts = facts;
        this.zone = zone;
    }

    Facts facts() {
        return facts;
    }

    List<Fact> collected() {
        return collected;
    }

    /** A fact a line of the file, in its order. */
    void each(String file, Consumer<Row> work) {
        for (var row : facts.rows(file)) {
            add(row, () -> work.accept(row));
        }
        order++;
    }

    /** One fact for all lines of the file that became known together and have the same key. */
    void together(String file, Function<Row, String> key, Consumer<List<Row>> work) {
        whole(file, row -> row.get("known") + " " + key.apply(row), work);
    }

    /** One fact for all lines of the file with the same key, when the last of them became known. */
    void whole(String file, Function<Row, String> key, Consumer<List<Row>> work) {
        by(file, key).values().forEach(rows -> {
            var last = rows.stream().max(Comparator.comparing(this::known)).orElseThrow();
            add(last, () -> work.accept(rows));
        });
        order++;
    }

    private void add(Row row, Runnable work) {
        collected.add(new Fact(known(row), order, () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                throw new IllegalStateException(
                        "%s/%s line %d cannot be carried out: %s"
                                .formatted(facts.body(), row.file(), row.line(), e.getMessage()),
                        e);
            }
        }));
    }

    /** When the line became known, in the installation's zone. */
    private Instant known(Row row) {
        return LocalDateTime.parse(row.get("known")).atZone(zone).toInstant();
    }

    /** The lines of a file by a key, for facts that several files tell together. */
    Map<String, List<Row>> by(String file, Function<Row, String> key) {
        var groups = new LinkedHashMap<String, List<Row>>();
        facts.rows(file)
                .forEach(row -> groups.computeIfAbsent(key.apply(row), any -> new ArrayList<>())
                        .add(row));
        return groups;
    }
}
