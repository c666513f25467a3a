package org.plumbline.directive.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.ClauseKind;
import org.plumbline.directive.web.RowsSheet.ClauseRow;
import org.plumbline.kernel.Problem;
import org.plumbline.reading.text.Folding;

/**
 * Reads clauses pasted as lines: {@code 3.2 task! Every commune signs papers digitally}. A number, the kind if it is
 * written small or followed by a mark, an exclamation mark if action is asked for, the words. A line without number goes on
 * with the clause before it.
 */
final class Lines {

    private static final Pattern NUMBERED = Pattern.compile(
            "(?<path>(?:\\d{1,4}|[IVXL]{1,7}|\\p{Ll}(?=[.)]))(?:[.)/-](?:\\d{1,4}|[IVXL]{1,7}|\\p{Ll}(?![\\p{L}])))*)[.)]?(?:\\s+|(?=!)|$)(?<rest>.*)");

    private final List<ClauseRow> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Named> words;

    private Lines(List<Named> words) {
        this.words = words;
    }

    /**
     * Reads all lines.
     *
     * @param words how each kind may be called, in the languages that count
     */
    static Lines read(String text, Map<ClauseKind, List<String>> words) {
        var longestFirst = words.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(name -> new Named(Folding.fold(name), each.getKey())))
                .sorted(Comparator.comparing((Named each) -> each.name().length())
                        .reversed())
                .toList();
        var lines = new Lines(longestFirst);
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                lines.take(number, line.strip());
            }
        }
        return lines;
    }

    List<ClauseRow> rows() {
        return List.copyOf(rows);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void take(int number, String line) {
        var found = NUMBERED.matcher(line);
        if (found.matches()) {
            rows.add(clause(found.group("path"), found.group("rest").strip()));
        } else if (rows.isEmpty()) {
            problems.add(
                    Problem.at("lines", "directive.form.line-number", Map.of("line", number, "text", shortened(line))));
        } else {
            var before = rows.removeLast();
            var wording = before.wording().isEmpty() ? line : before.wording() + " " + line;
            rows.add(new ClauseRow(before.path(), before.kind(), before.asks(), wording));
        }
    }

    private ClauseRow clause(String path, String rest) {
        for (var word : words) {
            var after = after(rest, word.name());
            if (after != null) {
                return clause(path, word.kind(), after);
            }
        }
        return clause(path, ClauseKind.TASK, rest);
    }

    private static ClauseRow clause(String path, ClauseKind kind, String rest) {
        var asks = rest.startsWith("!");
        var wording = asks || rest.startsWith(":") ? rest.substring(1).strip() : rest;
        return new ClauseRow(path, kind.name(), asks ? "yes" : "", wording);
    }

    /** What follows the name of a kind, if the line begins with it as a mark and not as a word of the sentence. */
    private static @Nullable String after(String rest, String name) {
        for (var end = 1; end <= rest.length() && end <= name.length() + 20; end++) {
            var atEnd = end == rest.length() || !Character.isLetter(rest.charAt(end));
            if (atEnd && Folding.fold(rest.substring(0, end)).equals(name)) {
                var following = rest.substring(end).stripLeading();
                var marked = Stream.of("!", ":").anyMatch(following::startsWith);
                return marked || Character.isLowerCase(rest.codePointAt(0)) ? following : null;
            }
        }
        return null;
    }

    private static String shortened(String line) {
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }

    /** A kind by one of its names, folded. */
    private record Named(String name, ClauseKind kind) {}
}
