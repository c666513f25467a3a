package org.plumbline.live;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.live.MeantRecords.Meant;
import org.plumbline.live.RecordLooks.Look;
import org.plumbline.live.deed.BindFigure;
import org.plumbline.live.deed.Bound;
import org.plumbline.live.deed.TextKey;
import org.plumbline.organisation.Units;
import org.plumbline.reader.check.TextChecks;
import org.plumbline.store.Store;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * For which records the numbers of a text may stand, the likeliest first: by the same reading that holds a text against the record. Nothing
 * is ever bound here.
 */
@Lazy
@Component
public class LiveCandidates {

    private static final int MOST = 6;

    private final Store store;
    private final TextChecks checks;
    private final Numerals numerals;
    private final RecordLooks looks;
    private final Units units;

    LiveCandidates(Store store, TextChecks checks, Numerals numerals, RecordLooks looks, Units units) {
        this.store = store;
        this.checks = checks;
        this.numerals = numerals;
        this.looks = looks;
        this.units = units;
    }

    /**
     * A record for which a number may stand.
     *
     * @param value what it says now
     * @param follows whether the number is that, or rounded from it
     * @param now the number as it would stand in the text by what the record says
     */
    public record Candidate(Bound bound, RecordSource source, BigDecimal value, boolean follows, String now) {}

    /**
     * A number of a text with the records for which it may stand.
     *
     * @param start where it begins, in code points; {@code end} is exclusive
     */
    public record Offer(int start, int end, String words, List<Candidate> candidates) {
        public Offer {
            candidates = List.copyOf(candidates);
        }
    }

    /** The numbers of a kept text, as a version of it says, that stand for no record yet. */
    public List<Offer> of(Scope scope, LiveText text) {
        return of(scope, text.words(), text.unit(), text.day()).stream()
                .filter(each -> text.figures().stream()
                        .noneMatch(bound -> bound.start() < each.end() && each.start() < bound.end()))
                .toList();
    }

    /** The numbers of words that somebody writes for a unit on a day. */
    public List<Offer> of(Scope scope, String words, UUID unit, LocalDate on) {
        var found = numerals.of(words);
        if (found.isEmpty()) {
            return List.of();
        }
        return store.read(scope, () -> {
            var checked = checks.of(scope, words, unit, on);
            var look = looks.of(scope);
            var records = new MeantRecords(look, units.get(scope, checked.unit().id()), on);
            var meant = found.stream().map(each -> records.of(each, checked)).toList();
            var named = look.named(meant.stream()
                    .flatMap(each -> Stream.concat(each.likely().stream(), each.further().stream()))
                    .filter(each ->
                            look.at(each).filter(RecordLooks.Seen::stands).isPresent())
                    .toList());
            return meant.stream().map(each -> offer(each, look, named)).toList();
        });
    }

    /** Those that give the number come first, and of them those that its words name. */
    private static Offer offer(Meant meant, Look look, Map<Bound, RecordSource> named) {
        var numeral = meant.numeral();
        var likely = meant.likely().stream()
                .map(each -> candidate(numeral, each, look, named))
                .filter(Objects::nonNull);
        var further = meant.further().stream()
                .map(each -> candidate(numeral, each, look, named))
                .filter(each -> each != null && each.follows);
        return new Offer(
                numeral.start(),
                numeral.end(),
                numeral.words(),
                Stream.concat(likely, further)
                        .sorted(Comparator.comparing((Candidate each) -> !each.follows))
                        .limit(MOST)
                        .toList());
    }

    private static @Nullable Candidate candidate(
            Numeral numeral, Bound bound, Look look, Map<Bound, RecordSource> named) {
        var source = named.get(bound);
        var value = source == null ? null : look.at(bound).orElseThrow().now().value();
        if (source == null || value == null) {
            return null;
        }
        var written = Rounding.of(numeral, look.factor(source), value);
        return new Candidate(
                bound,
                source,
                value,
                Rounding.follows(written.said(), written.decimals(), written.factor(), value),
                numeral.like(Rounding.printed(value, written.decimals(), written.factor())));
    }

    /**
     * The deed that binds a number to a record, with how the number is written.
     *
     * @throws Refused where no number stands there
     */
    public BindFigure binding(Scope scope, TextKey key, int version, String words, int start, int end, Bound bound) {
        BoundRules.require(bound);
        var numeral = numerals.of(words).stream()
                .filter(each ->
                        each.start() <= start && end <= each.end() || start <= each.start() && each.end() <= end)
                .findFirst()
                .orElseThrow(() -> new Refused("start", "live.no-number", Map.of("start", start, "end", end)));
        return binding(scope, key, version, numeral, bound)
                .orElseThrow(() -> new Absent("record", Objects.requireNonNullElse(bound.target(), key.id())));
    }

    /** The same of a number that was read already; none where whoever asks sees no such record. */
    Optional<BindFigure> binding(Scope scope, TextKey key, int version, Numeral numeral, Bound bound) {
        BoundRules.require(bound);
        return store.read(scope, () -> {
            var look = looks.of(scope);
            return look.at(bound)
                    .map(seen -> new BindFigure(
                            Ids.next(),
                            key,
                            version,
                            numeral.start(),
                            numeral.end(),
                            bound,
                            Rounding.of(
                                    numeral,
                                    look.factor(look.named(List.of(bound)).get(bound)),
                                    seen.now().value())));
        });
    }
}
