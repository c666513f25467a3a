package org.plumbline.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.plumbline.directive.DirectiveHit;
import org.plumbline.directive.Directives;
import org.plumbline.indicator.IndicatorSearch;
import org.plumbline.kernel.Scope;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.text.Folding;
import org.springframework.stereotype.Component;

/** Which registered records a draft may mean, the likeliest first, each with what speaks for it. Nothing is ever chosen here. */
@Component
public class Candidates {

    private static final int MOST = 6;
    private static final int SEARCHED = 20;
    private static final int MOST_WORDS = 8;
    private static final int SHORTEST_WORD = 3;

    private final Directives directives;
    private final IndicatorSearch indicators;
    private final TextReader reader;

    Candidates(Directives directives, IndicatorSearch indicators, TextReader reader) {
        this.directives = directives;
        this.indicators = indicators;
        this.reader = reader;
    }

    /** What speaks for a candidate. */
    public enum Sign {
        SYMBOL,
        NUMBER,
        DAY,
        YEAR,
        WORDS
    }

    /** A registered directive that may be meant. */
    public record Document(DirectiveHit hit, List<Sign> signs) {}

    /** An indicator that may be meant; {@code words} are those of the draft that its name has. */
    public record Measured(IndicatorSearch.Hit hit, List<String> words) {}

    /** Directives that a citation may mean. */
    public List<Document> documents(Scope scope, Draft draft) {
        var symbol = draft.field("symbol");
        var number = draft.field("number");
        var found = new LinkedHashMap<UUID, DirectiveHit>();
        for (var typed : new LinkedHashSet<>(List.of(symbol, draft.surface(), number))) {
            if (!typed.isBlank()) {
                directives.search(scope, typed, SEARCHED).forEach(hit -> found.putIfAbsent(hit.id(), hit));
            }
        }
        return found.values().stream()
                .map(hit -> new Document(hit, signs(draft, hit)))
                .sorted(Comparator.comparingInt((Document each) -> -weight(each.signs)))
                .limit(MOST)
                .toList();
    }

    private static List<Sign> signs(Draft draft, DirectiveHit hit) {
        var signs = new ArrayList<Sign>();
        var written = bare(hit.symbol() == null ? "" : hit.symbol());
        var symbol = bare(draft.field("symbol"));
        var number = draft.field("number").replaceFirst("^0+", "");
        if (!symbol.isEmpty() && written.equals(symbol)) {
            signs.add(Sign.SYMBOL);
        } else if (!number.isEmpty()
                && written.replaceFirst("^0+", "").matches("\\Q" + bare(number) + "\\E(?!\\d).*")) {
            signs.add(Sign.NUMBER);
        }
        var day = draft.field("date");
        if (day.equals(hit.issued().toString())) {
            signs.add(Sign.DAY);
        } else if (day.length() >= 4
                && day.startsWith(Integer.toString(hit.issued().getYear()))) {
            signs.add(Sign.YEAR);
        }
        if (signs.isEmpty()) {
            signs.add(Sign.WORDS);
        }
        return signs;
    }

    private static int weight(List<Sign> signs) {
        return signs.stream()
                .mapToInt(sign -> switch (sign) {
                    case SYMBOL -> 8;
                    case NUMBER -> 4;
                    case DAY -> 3;
                    case YEAR -> 1;
                    case WORDS -> 0;
                })
                .sum();
    }

    private static String bare(String symbol) {
        return Folding.fold(symbol).replaceAll("[\\s\\p{Punct}]", "");
    }

    /** Indicators whose names have words of what a draft measures. */
    public List<Measured> indicators(Scope scope, Draft draft) {
        var words = words(draft);
        var hits = new LinkedHashMap<UUID, IndicatorSearch.Hit>();
        var said = new TreeMap<UUID, Set<String>>();
        for (var word : words) {
            for (var hit : indicators.search(scope, word, SEARCHED)) {
                hits.putIfAbsent(hit.id(), hit);
                said.computeIfAbsent(hit.id(), any -> new LinkedHashSet<>()).add(word);
            }
        }
        return hits.values().stream()
                .map(hit -> new Measured(hit, List.copyOf(said.getOrDefault(hit.id(), Set.of()))))
                .sorted(Comparator.comparingInt((Measured each) -> -each.words.size())
                        .thenComparingInt(
                                each -> each.hit.text().name().original().length())
                        .thenComparing(each -> each.hit.code()))
                .limit(MOST)
                .toList();
    }

    /** What a draft of a figure or target is about, in the words of the text. */
    public static String measured(Draft draft) {
        var named = switch (draft.type()) {
            case TARGET -> draft.field("subject");
            case OBSERVATION, CHANGE -> draft.field("indicator");
            case COUNT -> draft.field("what");
            default -> "";
        };
        return named.isBlank() && draft.type() != RecordType.TARGET ? draft.surface() : named;
    }

    private List<String> words(Draft draft) {
        return reader.subject(measured(draft), draft.language()).counting().stream()
                .filter(word -> word.length() >= SHORTEST_WORD)
                .limit(MOST_WORDS)
                .toList();
    }
}
