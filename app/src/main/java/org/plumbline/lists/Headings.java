package org.plumbline.lists;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Language;
import org.plumbline.reading.text.Folding;
import org.plumbline.web.Messages;
import org.springframework.stereotype.Component;

/** Recognises columns: by the codes in the hidden row, else by their titles in any of the six languages. */
@Component
class Headings {

    private static final Pattern CODE = Pattern.compile("([a-z]+)\\.([A-Za-z]+)");

    /** Columns for whose headings annexes have usual words. */
    private static final Set<String> USUAL = Set.of(
            "title",
            "lead",
            "coOrdinating",
            "supervising",
            "post",
            "leader",
            "deliverable",
            "measure",
            "starts",
            "due");

    private final Messages messages;

    Headings(Messages messages) {
        this.messages = messages;
    }

    /**
     * A row of headings.
     *
     * @param columns by place in the row; null for a heading that is not ours
     * @param coded whether it is the hidden row of codes, under which the titles stand
     */
    record Found(ListSheet sheet, Map<Integer, @Nullable Column> columns, boolean coded) {}

    /** The language that the hidden code of a sheet of explanations names: {@code explanations.vi}. */
    static Optional<String> language(String cell) {
        var match = CODE.matcher(cell);
        return match.matches() && match.group(1).equals("explanations")
                ? Language.find(match.group(2)).map(Language::tag)
                : Optional.empty();
    }

    /** Whether the cells are a row of headings of a list; {@code cells} are the texts by place. */
    Optional<Found> read(Map<Integer, String> cells) {
        var coded = byCode(cells);
        return coded.isPresent() ? coded : byTitle(cells);
    }

    private static Optional<Found> byCode(Map<Integer, String> cells) {
        ListSheet sheet = null;
        var columns = new HashMap<Integer, @Nullable Column>();
        for (var cell : cells.entrySet()) {
            var match = CODE.matcher(cell.getValue());
            var named = match.matches() ? ListSheet.find(match.group(1)) : Optional.<ListSheet>empty();
            if (named.isPresent()) {
                sheet = sheet == null ? named.get() : sheet;
                columns.put(
                        cell.getKey(),
                        named.get() == sheet ? sheet.column(match.group(2)).orElse(null) : null);
            }
        }
        return sheet == null || columns.size() < 2 ? Optional.empty() : Optional.of(new Found(sheet, columns, true));
    }

    private Optional<Found> byTitle(Map<Integer, String> cells) {
        Found best = null;
        for (var language : Language.values()) {
            for (var sheet : ListSheet.values()) {
                var found = byTitle(cells, sheet, titles(sheet, language));
                if (found != null && (best == null || known(found) > known(best))) {
                    best = found;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static long known(Found found) {
        return found.columns().values().stream().filter(each -> each != null).count();
    }

    private static @Nullable Found byTitle(Map<Integer, String> cells, ListSheet sheet, Map<String, Column> titles) {
        var columns = new HashMap<Integer, @Nullable Column>();
        cells.forEach((place, text) -> columns.put(place, titles.get(Folding.fold(text))));
        var needed = sheet.columns().stream().filter(Column::needed).toList();
        var found = new Found(sheet, columns, false);
        return columns.values().containsAll(needed) && known(found) > 1 ? found : null;
    }

    /** Titles of a list's columns in a language, folded; with or without the star that marks what is needed. */
    Map<String, Column> titles(ListSheet sheet, Language language) {
        var titles = new HashMap<String, Column>();
        for (var w : List.of(messages.plain(language), messages.in(language))) {
            for (var column : sheet.columns()) {
                titles.put(Folding.fold(w.say(column.title())), column);
                titles.put(Folding.fold(w.say(column.title()) + " *"), column);
            }
        }
        return titles;
    }

    /** The column that a heading of a hand-made table of assignments means, by its title or by other words that are usual for it. */
    @Nullable
    Column ofAssignment(String heading, Language language) {
        var folded = Folding.fold(heading).strip();
        var titled = titles(ListSheet.ASSIGNMENTS, language).get(folded);
        if (titled != null) {
            return titled;
        }
        var w = messages.plain(language);
        return ListSheet.ASSIGNMENTS.columns().stream()
                .filter(column -> USUAL.contains(column.code()))
                .filter(column -> Stream.of(
                                w.say("lists.usual." + column.code()).split(";"))
                        .anyMatch(word -> Folding.fold(word).strip().equals(folded)))
                .findFirst()
                .orElse(null);
    }

    /** Whether a row only repeats the titles that stand under the codes. */
    boolean isTitles(Found found, Map<Integer, String> cells) {
        for (var language : List.of(Language.values())) {
            var titles = titles(found.sheet(), language);
            var same = cells.entrySet().stream()
                    .filter(cell -> titles.get(Folding.fold(cell.getValue()))
                                    == found.columns().get(cell.getKey())
                            && found.columns().get(cell.getKey()) != null)
                    .count();
            if (same > 1 && same * 2 > cells.size()) {
                return true;
            }
        }
        return false;
    }
}
