package org.plumbline.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Figures;
import org.plumbline.indicator.Judged;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Succession;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.verdict.Split.Rule;
import org.plumbline.verdict.Value;
import org.springframework.stereotype.Component;

/**
 * Splits with their shares, sums, gaps and answers, as they stand on a day and as known at an instant: as many statements for all targets of a
 * document as for one.
 */
@Component
public class SplitReading {

    private static final int MOST_REORGANISATIONS = 20;

    private final Store store;
    private final Installation installation;
    private final SplitRows rows;
    private final Units units;
    private final Succession succession;
    private final Unhindered unhindered;
    private final Figures figures;

    SplitReading(
            Store store,
            Installation installation,
            SplitRows rows,
            Units units,
            Succession succession,
            Unhindered unhindered,
            Figures figures) {
        this.store = store;
        this.installation = installation;
        this.rows = rows;
        this.units = units;
        this.succession = succession;
        this.unhindered = unhindered;
        this.figures = figures;
    }

    /** A share together with its split. */
    public record Asked(TargetSplit split, TargetSplit.Share share) {}

    /** One split; absent on a day on which it asked nothing yet, or no more. */
    public TargetSplit get(Scope scope, UUID split, LocalDate on, @Nullable Instant knownAt) {
        return store.read(
                scope,
                () -> splits(scope, rows.key(split).stream().toList(), on, knownAt).stream()
                        .findFirst()
                        .orElseThrow(() -> new Absent("split", split)));
    }

    /** The splits of a target, the oldest first. */
    public List<TargetSplit> ofTarget(Scope scope, UUID target, LocalDate on, @Nullable Instant knownAt) {
        return store.read(scope, () -> splits(scope, rows.ofTarget(target), on, knownAt));
    }

    /** The splits of all targets under a document. */
    public List<TargetSplit> ofDirective(Scope scope, UUID directive, LocalDate on, @Nullable Instant knownAt) {
        return store.read(scope, () -> splits(scope, rows.ofDirective(directive), on, knownAt));
    }

    /** What one share asks of its unit today, and what came back. */
    public Asked share(Scope scope, UUID share) {
        return store.read(
                scope,
                () -> splits(scope, rows.ofShare(share).stream().toList(), installation.today(), null).stream()
                        .flatMap(split -> split.shares().stream().map(each -> new Asked(split, each)))
                        .filter(each -> each.share().id().equals(share))
                        .findFirst()
                        .orElseThrow(() -> new Absent("share", share)));
    }

    /** What is asked of a unit and not answered yet; of the units for which the reader answers where none is named. */
    public List<Asked> open(Scope scope, @Nullable UUID unit) {
        return store.read(scope, () -> {
            var own = unit == null
                    ? scope.allowing(Ability.ANSWER).stream()
                            .map(grant -> grant.node())
                            .toList()
                    : List.of(units.get(scope, unit).node());
            if (own.isEmpty()) {
                return List.<Asked>of();
            }
            var nodes = new ArrayList<>(own);
            nodes.addAll(rows.before(own));
            var found = rows.open(nodes);
            var wanted = found.stream().map(Map.Entry::getValue).toList();
            var asked = new HashMap<UUID, Asked>();
            var keys = found.stream().map(Map.Entry::getKey).distinct().toList();
            for (var split : splits(scope, rows.keys(keys), installation.today(), null)) {
                split.shares().stream()
                        .filter(each -> own.contains(each.node()))
                        .forEach(each -> asked.put(each.id(), new Asked(split, each)));
            }
            return wanted.stream().map(asked::get).filter(Objects::nonNull).toList();
        });
    }

    /** Totals count every share; names are given of those in sight only. */
    private List<TargetSplit> splits(Scope scope, List<SplitRows.Key> keys, LocalDate on, @Nullable Instant knownAt) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var known = knownAt == null ? null : store.settled(knownAt);
        var found = new LinkedHashMap<Long, List<SplitRows.Row>>();
        reached(() -> rows.rows(keys.stream().map(SplitRows.Key::split).toList(), on, known))
                .forEach(row -> found.computeIfAbsent(row.split(), any -> new ArrayList<>())
                        .add(row));
        var all = found.values().stream().flatMap(List::stream).toList();
        var now = holders(all, on);
        var named = units.named(scope, now.values().stream().distinct().toList());
        var seen = rows.seen(all.stream()
                .map(SplitRows.Row::share)
                .map(SplitReading::part)
                .filter(Objects::nonNull)
                .map(SplitRows.Part::item)
                .distinct()
                .toList());
        var judged = figures.judged(
                scope,
                all.stream()
                        .flatMap(each -> Stream.of(each.indicator(), each.wholeIndicator()))
                        .distinct()
                        .toList());
        return keys.stream()
                .filter(key -> found.containsKey(key.split()))
                .map(key -> split(key, Objects.requireNonNull(found.get(key.split())), now, named, seen, judged))
                .toList();
    }

    private <T> T reached(Supplier<T> work) {
        return store.asking().everything() ? work.get() : unhindered.reach(work);
    }

    private static SplitRows.@Nullable Part part(SplitRows.@Nullable Asked share) {
        var said = share == null ? null : share.said();
        return said == null ? null : said.part();
    }

    /** Who answers for each share on the day: the holder of its target, the unit that was asked, or the one that follows it. */
    private Map<UUID, Integer> holders(List<SplitRows.Row> all, LocalDate on) {
        var holders = new HashMap<UUID, Integer>();
        for (var row : all) {
            var share = row.share();
            if (share != null) {
                var part = part(share);
                holders.put(share.id(), part == null ? share.node() : part.node());
            }
        }
        for (var i = 0; i < MOST_REORGANISATIONS && !holders.isEmpty(); i++) {
            var heirs = new HashMap<Integer, Integer>();
            reached(() -> succession.heirs(holders.values().stream().distinct().toList(), on))
                    .forEach(heir -> heirs.put(heir.node(), heir.heir()));
            if (heirs.isEmpty()) {
                break;
            }
            holders.replaceAll((share, node) -> heirs.getOrDefault(node, node));
        }
        return holders;
    }

    private TargetSplit split(
            SplitRows.Key key,
            List<SplitRows.Row> of,
            Map<UUID, Integer> now,
            Map<Integer, Unit> named,
            Set<Long> seen,
            Map<UUID, Judged> judged) {
        var first = of.getFirst();
        var decimals = decimals(judged, first.indicator());
        var asked =
                of.stream().map(SplitRows.Row::share).filter(Objects::nonNull).toList();
        var shares = new ArrayList<TargetSplit.Share>();
        for (var each : asked) {
            var node = Objects.requireNonNull(now.get(each.id()));
            var unit = named.get(node);
            if (unit != null) {
                shares.add(share(first, each, unit, seen, decimals));
            }
        }
        var hidden = asked.size() - shares.size();
        return new TargetSplit(
                first.id(),
                key.seesWhole() ? whole(first, decimals(judged, first.wholeIndicator())) : null,
                first.name(),
                first.rule(),
                first.indicator(),
                decimals,
                first.on(),
                first.answerBy(),
                first.rowVersion(),
                first.actor(),
                shares,
                hidden,
                hidden == 0 && key.seesWhole() ? SplitSums.standing(first, asked) : null);
    }

    private static int decimals(Map<UUID, Judged> judged, UUID indicator) {
        return Objects.requireNonNull(judged.get(indicator)).decimals();
    }

    private static TargetSplit.Whole whole(SplitRows.Row row, int decimals) {
        return new TargetSplit.Whole(
                row.target(),
                row.wholeName(),
                row.wholeIndicator(),
                row.wholeNode(),
                row.kind(),
                row.direction(),
                row.comparator(),
                row.whole(),
                row.upper(),
                decimals,
                row.wholeWithdrawn());
    }

    private static TargetSplit.Share share(
            SplitRows.Row split, SplitRows.Asked share, Unit unit, Set<Long> seen, int decimals) {
        var said = share.said();
        var given = SplitSums.given(split, share);
        var part = part(share);
        return new TargetSplit.Share(
                share.id(),
                new TargetSplit.Holder(unit.id().value(), unit.name(), unit.node() != share.node()),
                unit.node(),
                split.rule() == Rule.EACH
                        ? split.whole()
                        : share.numerator() != null && share.denominator() != null
                                ? SplitSums.shown(
                                        split, new Value.Parts(share.numerator(), share.denominator()), decimals)
                                : share.level(),
                share.weight(),
                share.numerator(),
                share.denominator(),
                share.askedOn(),
                share.why(),
                SplitSums.reply(said),
                SplitSums.shown(split, given, decimals),
                SplitSums.isRounded(split, given, decimals),
                part == null || !seen.contains(part.item())
                        ? null
                        : new TargetSplit.Part(part.id(), part.name(), part.indicator(), part.level(), part.revision()),
                said == null ? null : said.reason(),
                said == null ? null : said.on(),
                said == null ? null : said.actor());
    }
}
