package org.plumbline.verdict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of a file of the conformance suite, by the names of their columns. */
record Lines(String file) {

    List<Line> all() {
        var rows = parse(text());
        var names = rows.getFirst();
        return rows.stream()
                .skip(1)
                .map(row -> {
                    if (row.size() != names.size()) {
                        throw new IllegalStateException("%s has %d cells in %s".formatted(file, row.size(), row));
                    }
                    var cells = new HashMap<String, String>();
                    for (var i = 0; i < row.size(); i++) {
                        cells.put(names.get(i), row.get(i));
                    }
                    return new Line(cells);
                })
                .toList();
    }

    private String text() {
        try (var stream = Lines.class.getResourceAsStream("/conformance/" + file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> parse(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (quoted && letter == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(letter);
                i++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && (letter == ',' || letter == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (letter == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(letter);
            }
        }
        return rows;
    }

    /** One line. */
    record Line(Map<String, String> cells) {

        String get(String name) {
            var cell = cells.get(name);
            if (cell == null) {
                throw new IllegalStateException("there is no column " + name);
            }
            return cell;
        }

        boolean states(String name) {
            return cells.containsKey(name) && !get(name).isEmpty();
        }

        @Override
        public String toString() {
            return cells.getOrDefault("id", cells.getOrDefault("case", cells.getOrDefault("scorecard", "")))
                    + (cells.containsKey("method") ? " " + get("method") : "")
                    + (cells.containsKey("title") ? ": " + get("title") : "");
        }
    }
}
