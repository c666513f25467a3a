package org.plumbline.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.reader.Places;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The live figures of texts, however many texts at once, with what their records say. Inside a transaction. */
@Component
class TextFigures {

    private final JdbcClient sql;
    private final LiveMarks marks;
    private final RecordNames sources;
    private final Numerals numerals;

    TextFigures(JdbcClient sql, LiveMarks marks, RecordNames sources, @Lazy Numerals numerals) {
        this.sql = sql;
        this.marks = marks;
        this.sources = sources;
        this.numerals = numerals;
    }

    /** A binding with its source; {@code then} for a text as known before, or whose record has ended: of it nothing later is said. */
    private record Row(BindingRow binding, RecordSource source, boolean then) {}

    /** The bindings of some texts whose records the reader sees. */
    final class Of {

        private final Map<UUID, List<Row>> rows;

        private Of(Map<UUID, List<Row>> rows) {
            this.rows = rows;
        }

        /** The figures of a text in words that stand of it. */
        List<LiveFigure> in(UUID text, String words) {
            var found = rows.getOrDefault(text, List.of());
            if (found.isEmpty()) {
                return List.of();
            }
            var stale = found.stream()
                    .anyMatch(each -> !each.then
                            && each.binding.mark() != null
                            && each.binding.mark().stale());
            var written = stale
                    ? numerals.of(words).stream()
                            .collect(Collectors.toMap(Numeral::start, each -> each, (one, other) -> one))
                    : Map.<Integer, Numeral>of();
            var places = new Places(words);
            return found.stream()
                    .map(each -> figure(each, places, written.get(each.binding.start())))
                    .toList();
        }
    }

    /**
     * The figures of some texts.
     *
     * @param known as known at an instant; null for all that is known
     * @param ended those of the texts whose record was corrected or withdrawn
     */
    Of of(Scope scope, Collection<UUID> texts, @Nullable Instant known, Set<UUID> ended) {
        var read = BindingRows.ofTexts(sql, texts, known);
        var rows = known == null ? marks.current(scope, read) : read;
        var named = sources.of(
                scope,
                rows.stream()
                        .map(each -> new RecordNames.Of(each.bound(), each.node()))
                        .distinct()
                        .toList());
        var found = new HashMap<UUID, List<Row>>();
        for (var each : rows) {
            var source = named.get(new RecordNames.Of(each.bound(), each.node()));
            if (source != null) {
                found.computeIfAbsent(each.text(), any -> new ArrayList<>())
                        .add(new Row(each, source, known != null || ended.contains(each.text())));
            }
        }
        return new Of(found);
    }

    private static LiveFigure figure(Row row, Places places, @Nullable Numeral numeral) {
        var binding = row.binding;
        var mark = row.then ? null : binding.mark();
        var words = places.words(binding.start(), binding.end());
        return new LiveFigure(
                binding.id(),
                binding.start(),
                binding.end(),
                words,
                binding.said(),
                row.source,
                mark == null ? null : mark.state(),
                mark == null ? null : mark.value(),
                mark != null && mark.stale(),
                mark != null && binding.isKeptAsSaid(),
                mark == null || mark.value() == null || numeral == null
                        ? null
                        : numeral.like(Rounding.printed(mark.value(), binding.decimals(), binding.factor())),
                mark == null ? null : mark.actor(),
                mark == null ? null : mark.on(),
                mark == null ? null : mark.changed());
    }
}
