package org.plumbline.directive;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Scope;
import org.plumbline.reading.symbol.SymbolQuery;
import org.plumbline.reading.symbol.Symbols;
import org.plumbline.reading.text.Folding;
import org.plumbline.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one search for documents: behind the search box, the list's filter, the forms and the interface for programs. */
@Component
class Search {

    private static final int MOST_ALIKE = 10;
    private static final int MOST_LISTED = 1000;
    private static final int MOST_WORDS = 8;

    private final JdbcClient sql;

    Search(JdbcClient sql) {
        this.sql = sql;
    }

    /** Documents found by symbol or by words of the title, the likeliest first; where none fits, what is most like it. */
    List<DirectiveHit> find(Scope scope, String typed, int most) {
        return List.copyOf(run(scope, typed, most).values());
    }

    /** The same without what is only like it. */
    List<DirectiveHit> fitting(Scope scope, String typed, int most) {
        var words = words(typed);
        return words.length == 0
                ? List.of()
                : List.copyOf(fitting(scope, Symbols.query(typed), words, most).values());
    }

    /** The same by inner number, in the same order, for a list with further filters. */
    Map<Integer, DirectiveHit> listed(Scope scope, String typed) {
        return run(scope, typed, MOST_LISTED);
    }

    private Map<Integer, DirectiveHit> run(Scope scope, String typed, int most) {
        var words = words(typed);
        if (words.length == 0) {
            return Map.of();
        }
        var query = Symbols.query(typed);
        var found = fitting(scope, query, words, most);
        return found.isEmpty() ? alike(query, words, Math.min(most, MOST_ALIKE)) : found;
    }

    private Map<Integer, DirectiveHit> fitting(Scope scope, SymbolQuery query, String[] words, int most) {
        var found = new LinkedHashMap<Integer, DirectiveHit>();
        sql.sql(Sql.file("/org/plumbline/directive/search.sql"))
                .param("keys", query.keys().toArray(String[]::new))
                .param("beginnings", beginnings(query.keys()))
                .param("number", query.number())
                .param("phrase", "%" + String.join(" ", words) + "%")
                .param("longest", "%" + longest(words) + "%")
                .param("words", patterns(words))
                .param(
                        "others",
                        query.number() == null ? new String[0] : query.others().toArray(String[]::new))
                .param("own", scope.grants().stream().mapToInt(Grant::node).toArray())
                .param("most", most)
                .query(row -> {
                    found.put(row.getInt("directive_key"), Register.hit(row, 0));
                });
        return found;
    }

    private Map<Integer, DirectiveHit> alike(SymbolQuery query, String[] words, int most) {
        var found = new LinkedHashMap<Integer, DirectiveHit>();
        sql.sql(Sql.file("/org/plumbline/directive/alike.sql"))
                .param("number", query.number())
                .param("typed", String.join(" ", words))
                .param("most", most)
                .query(row -> {
                    found.put(row.getInt("directive_key"), Register.hit(row, 0));
                });
        return found;
    }

    /** A key of several parts may be the beginning of a symbol; a number at its end must be whole, or 46 would find 460. */
    private static String[] beginnings(List<String> keys) {
        return keys.stream()
                .filter(key -> key.indexOf(' ') > 0)
                .map(key -> Character.isDigit(key.charAt(key.length() - 1)) ? key + " " : key)
                .toArray(String[]::new);
    }

    /** Words of a title by their beginnings; a number, and letters such as KH before others, are whole. */
    private static String[] patterns(String[] words) {
        var patterns = new String[words.length];
        for (int at = 0; at < words.length; at++) {
            var whole = Character.isDigit(words[at].charAt(0)) || (words[at].length() < 3 && at < words.length - 1);
            patterns[at] = "% " + words[at] + (whole ? " %" : "%");
        }
        return patterns;
    }

    private static String longest(String[] words) {
        return Arrays.stream(words).max(Comparator.comparingInt(String::length)).orElseThrow();
    }

    private static String[] words(String typed) {
        return Arrays.stream(Folding.fold(typed).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toArray(String[]::new);
    }
}
