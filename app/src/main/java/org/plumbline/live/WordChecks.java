package org.plumbline.live;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Figures;
import org.plumbline.indicator.Observed;
import org.plumbline.indicator.Series;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Scope;
import org.plumbline.live.deed.BoundKind;
import org.plumbline.reader.Places;
import org.plumbline.reader.TextReader;
import org.plumbline.reading.check.Checks;
import org.plumbline.reading.check.Finding;
import org.plumbline.reading.check.Sentences;
import org.plumbline.reading.check.Verdict;
import org.plumbline.reading.find.Reading;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Text;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which other words of a sentence would no longer hold if its number said what the record now gives: its sums are recomputed, and words such
 * as "rose", "over half" and "exceeded the goal" are held against the record.
 */
@Lazy
@Component
public class WordChecks {

    private static final ConceptSet RISE = ConceptSet.named("check-rise");
    private static final ConceptSet FALL = ConceptSet.named("check-fall");
    private static final ConceptSet OVER = ConceptSet.named("over");
    private static final ConceptSet HALF = ConceptSet.named("half-word");
    private static final ConceptSet MOSTLY = ConceptSet.named("mostly");
    private static final ConceptSet BELOW_HALF = ConceptSet.named("below-half");
    private static final ConceptSet EXCEEDED = ConceptSet.named("exceeded", "exceed");
    private static final BigDecimal FIFTY = BigDecimal.valueOf(50);

    private final Store store;
    private final JdbcClient sql;
    private final TextReader reader;
    private final Figures figures;
    private final RecordUnits units;

    WordChecks(Store store, JdbcClient sql, TextReader reader, Figures figures, RecordUnits units) {
        this.store = store;
        this.sql = sql;
        this.reader = reader;
        this.figures = figures;
        this.units = units;
    }

    /** A run of words of a text, in code points; {@code end} is exclusive. */
    public record Sentence(int start, int end) {}

    /** What no longer holds besides the number, in the reader's language where it is a sum that was recomputed. */
    public record Further(
            @Nullable String sentence, @Nullable Problem said) {}

    /** Reads a text once for all its numbers. */
    public Look in(String words) {
        return new Look(words, reader.sentences(words));
    }

    /** A text that was read. */
    public final class Look {

        private final Places places;
        private final List<TextReader.Stretch> sentences;

        private Look(String words, List<TextReader.Stretch> sentences) {
            this.places = new Places(words);
            this.sentences = sentences;
        }

        /** The sentence in which a number stands. */
        public Sentence sentence(LiveFigure figure) {
            return sentences.stream()
                    .filter(each -> each.start() <= figure.start() && figure.start() < each.end())
                    .findFirst()
                    .map(each -> new Sentence(each.start(), Math.max(each.end(), figure.end())))
                    .orElse(new Sentence(figure.start(), figure.end()));
        }

        /** What no longer holds in the sentence of a number, told in the reader's language. */
        public List<Further> of(Scope scope, LiveFigure figure, String language) {
            var now = figure.now();
            var value = figure.value();
            if (now == null || value == null) {
                return List.of();
            }
            var sentence = sentence(figure);
            var before = places.words(sentence.start(), sentence.end());
            var after =
                    places.words(sentence.start(), figure.start()) + now + places.words(figure.end(), sentence.end());
            var read = reader.whole(before);
            var found = new ArrayList<Further>();
            sums(read, reader.whole(after), language).forEach(each -> found.add(new Further(each, null)));
            half(read.text(), figure, value).ifPresent(each -> found.add(new Further(null, each)));
            if (figure.source().kind() == BoundKind.FIGURE) {
                store.read(scope, () -> {
                    moved(scope, read, figure, value).ifPresent(each -> found.add(new Further(null, each)));
                    goal(read.text(), figure, value).ifPresent(each -> found.add(new Further(null, each)));
                    return found;
                });
            }
            return found;
        }
    }

    /** Sums that held, or were not looked at, and fail with the new number. */
    private static List<String> sums(Reading before, Reading after, String language) {
        var held = Checks.of(before).stream()
                .filter(each -> each.verdict() == Verdict.FAILS)
                .map(each -> each.kind() + each.message().key())
                .collect(Collectors.toCollection(HashSet::new));
        var sentences = Sentences.in(language);
        return Checks.of(after).stream()
                .filter(each -> each.verdict() == Verdict.FAILS
                        && !held.contains(each.kind() + each.message().key()))
                .map(each -> told(each, sentences))
                .distinct()
                .toList();
    }

    private static String told(Finding finding, Sentences sentences) {
        return "“" + finding.span().surface().replaceAll("\\s+", " ") + "”: " + sentences.of(finding);
    }

    private static Optional<Problem> half(Text text, LiveFigure figure, BigDecimal value) {
        var sign = figure.source().sign();
        if (sign == null || !sign.original().equals("%")) {
            return Optional.empty();
        }
        for (int at = 0; at < text.size(); at++) {
            boolean below = text.has(at, BELOW_HALF);
            int over = text.at(at, OVER);
            boolean above = text.has(at, MOSTLY) || over != Text.NONE && over < text.size() && text.has(over, HALF);
            if (below && value.compareTo(FIFTY) >= 0) {
                return Optional.of(problem("live.words.under-half", value));
            }
            if (above && !below && value.compareTo(FIFTY) <= 0) {
                return Optional.of(problem("live.words.over-half", value));
            }
        }
        return Optional.empty();
    }

    private static Problem problem(String code, BigDecimal value) {
        return new Problem(code, null, Map.of("value", value));
    }

    private static boolean has(Text text, ConceptSet concepts) {
        for (int at = 0; at < text.size(); at++) {
            if (text.has(at, concepts)) {
                return true;
            }
        }
        return false;
    }

    /** "Rose to 48 %" against the figure of the period before, where the sentence does not say from where. */
    private Optional<Problem> moved(Scope scope, Reading read, LiveFigure figure, BigDecimal value) {
        boolean rose = has(read.text(), RISE);
        boolean fell = has(read.text(), FALL);
        var bound = figure.source().bound();
        var indicator = bound.indicator();
        if (rose == fell || indicator == null) {
            return Optional.empty();
        }
        var series = units.of(scope, bound)
                .flatMap(node -> figures.series(scope, indicator, node, bound.cut()))
                .map(Series::series);
        if (series.isEmpty()) {
            return Optional.empty();
        }
        var per = Objects.requireNonNull(
                        figures.judged(scope, List.of(indicator)).get(indicator))
                .per();
        var known = figures.of(scope, List.of(series.get()), null).getOrDefault(series.get(), List.of());
        return RecordFigures.before(known, bound)
                .map((Observed each) ->
                        each.figure() == null ? null : each.figure().amount(per))
                .filter(earlier -> rose ? value.compareTo(earlier) <= 0 : value.compareTo(earlier) >= 0)
                .map(earlier -> new Problem(
                        rose ? "live.words.rose" : "live.words.fell", null, Map.of("value", value, "before", earlier)));
    }

    /** "Exceeded the goal" against the goals on the same series that are in force. */
    private Optional<Problem> goal(Text text, LiveFigure figure, BigDecimal value) {
        var bound = figure.source().bound();
        if (!has(text, EXCEEDED)) {
            return Optional.empty();
        }
        return sql
                .sql(Sql.file("/org/plumbline/live/goals-on.sql"))
                .param("indicator", bound.indicator())
                .param("unit", bound.unit())
                .param("cut", bound.cut())
                .query((row, n) -> new Aimed(
                        row.getBigDecimal("level"), row.getString("direction").equals("MORE")))
                .list()
                .stream()
                .filter(each -> each.more ? value.compareTo(each.level) <= 0 : value.compareTo(each.level) >= 0)
                .findFirst()
                .map(each -> new Problem("live.words.exceeded", null, Map.of("value", value, "goal", each.level)));
    }

    private record Aimed(BigDecimal level, boolean more) {}
}
