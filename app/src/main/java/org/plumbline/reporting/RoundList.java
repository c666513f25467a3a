package org.plumbline.reporting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Slice;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Succession;
import org.plumbline.reporting.Round.Stage;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** Rounds as they are looked for: those of a regime with how far they are, who owes what in one, and what a unit owes in all. */
@Component
public class RoundList {

    private final Store store;
    private final Regimes regimes;
    private final RoundRows rows;
    private final DutyRows duties;
    private final Succession succession;
    private final Reach reach;

    RoundList(Store store, Regimes regimes, RoundRows rows, DutyRows duties, Succession succession, Reach reach) {
        this.succession = succession;
        this.reach = reach;
        this.store = store;
        this.regimes = regimes;
        this.rows = rows;
        this.duties = duties;
    }

    /** A round with its regime. */
    public record Opened(Round round, Regime regime) {

        /** What the regime asks in it. */
        public Regime.Version version() {
            return regime.version(round.version());
        }
    }

    /** A round with how many units in the reader's sight stand where. */
    public record Progress(Round round, Regime regime, Map<Stage, Integer> units) {

        public Progress {
            units = Map.copyOf(units);
        }

        /** How many units owe or owed something in it. */
        public int all() {
            return units.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** How many stand there. */
        public int at(Stage... stages) {
            return Arrays.stream(stages)
                    .mapToInt(each -> units.getOrDefault(each, 0))
                    .sum();
        }

        /** How many have not sent anything, or were sent theirs back. */
        public int owing() {
            return at(Stage.NOT_BEGUN, Stage.BEGUN, Stage.INSIDE, Stage.SENT_BACK);
        }
    }

    /**
     * What one unit owes in one round.
     *
     * @param begun how many figures are typed and not sent
     * @param questions how many figures were asked about when it was sent
     * @param sent the day on which it was sent last
     * @param reason why it was sent back, where that was the last step
     * @param permitted the last day on which it is taken although the round is closed
     * @param at the station at which it waits to be approved
     * @param ended the day from which on the unit is no more; null while it goes on
     * @param answering who answers for it, by inner number: the unit itself, or the one that goes on for it
     */
    public record Owing(
            Round round,
            Regime regime,
            UUID unit,
            int node,
            Wording unitName,
            @Nullable String telephone,
            Stage stage,
            int begun,
            int questions,
            @Nullable LocalDate firstSent,
            @Nullable LocalDate sent,
            @Nullable String reason,
            @Nullable UUID returned,
            @Nullable LocalDate permitted,
            @Nullable At at,
            @Nullable LocalDate ended,
            int answering) {

        /** Whether it is taken no longer on a day: its round is closed, nobody permitted it, and it was not sent back to the unit. */
        public boolean isClosed(LocalDate on) {
            return round.isClosed(on)
                    && stage.isOwed()
                    && (stage != Stage.SENT_BACK || sent == null)
                    && (permitted == null || on.isAfter(permitted));
        }

        /** Whether it came after its day, or has not come although that has passed. */
        public boolean isLate(LocalDate today) {
            return firstSent == null ? stage.isOwed() && today.isAfter(round.due()) : firstSent.isAfter(round.due());
        }

        /** How it is addressed. */
        public String page() {
            return "/rounds/" + round.id() + "/units/" + unit;
        }
    }

    /** A round by its identifier, with its regime. */
    public Opened get(Scope scope, UUID id) {
        return store.read(scope, () -> {
            var round = rows.find(id).orElseThrow(() -> new Absent("round", id));
            return new Opened(round, regime(scope, round));
        });
    }

    private Regime regime(Scope scope, Round round) {
        return regimes.byKey(scope, List.of(round.regime())).values().stream()
                .findFirst()
                .orElseThrow(() -> new Absent("round", round.id()));
    }

    /** The rounds of a regime, the latest first, each with how far it is. */
    public List<Progress> of(Scope scope, Regime regime, int most) {
        return store.read(scope, () -> {
            var rounds = rows.read("o.regime = :regime", Map.of("regime", regime.key())).stream()
                    .limit(most)
                    .toList();
            var counts = duties.counts(rounds);
            return rounds.stream()
                    .map(each -> new Progress(each, regime, counts.getOrDefault(each.key(), Map.of())))
                    .toList();
        });
    }

    /** How far one round is. */
    public Progress progress(Scope scope, Opened opened) {
        return store.read(
                scope,
                () -> new Progress(
                        opened.round(),
                        opened.regime(),
                        duties.counts(List.of(opened.round()))
                                .getOrDefault(opened.round().key(), Map.of())));
    }

    /** The rounds of offices in the reader's charge that are under way: those opened last, of each regime. */
    public List<Progress> running(Scope scope, int most) {
        return store.read(scope, () -> {
            var directing = nodes(scope, Ability.DIRECT);
            var rounds = rows.read("""
                            o.regime IN (SELECT r.regime FROM reporting.regime r JOIN organisation.unit u ON u.node = r.owner WHERE u.node = ANY (:nodes) OR u.body_of = ANY (:nodes))
                               AND o.round IN (SELECT l.round FROM (SELECT x.round, row_number() OVER (PARTITION BY x.regime ORDER BY x.ends DESC) AS place
                                                                      FROM reporting.round x) l WHERE l.place <= 2)""", Map.of("nodes", directing)).stream()
                    .limit(most)
                    .toList();
            var counts = duties.counts(rounds);
            var found = regimes.byKey(
                    scope, rounds.stream().map(Round::regime).distinct().toList());
            return rounds.stream()
                    .map(each -> new Progress(
                            each,
                            Objects.requireNonNull(found.get(each.regime())),
                            counts.getOrDefault(each.key(), Map.of())))
                    .toList();
        });
    }

    /**
     * What is to be seen of the units of a round; what is null does not narrow.
     *
     * @param questions only returns with questions, or only those without
     */
    public record Filter(
            @Nullable Stage stage, boolean owing, @Nullable Boolean questions) {

        public static Filter none() {
            return new Filter(null, false, null);
        }
    }

    /** The units of a round in the reader's sight, by name; after a unit. */
    public Slice<Owing> units(Scope scope, Opened opened, Filter filter, int size, @Nullable UUID after) {
        return store.read(scope, () -> {
            var values = new HashMap<String, Object>();
            values.put("rounds", new int[] {opened.round().key()});
            var outer = new StringBuilder("true");
            if (filter.stage != null) {
                outer.append(" AND s.stage = :stage");
                values.put("stage", filter.stage.name());
            }
            if (filter.owing) {
                outer.append(" AND s.stage NOT IN ('SENT', 'ACCEPTED')");
            }
            if (filter.questions != null) {
                outer.append(filter.questions ? " AND s.questions > 0" : " AND s.questions = 0");
            }
            if (after != null) {
                outer.append(
                        " AND (s.search_key, s.node) > (SELECT u.search_key, u.node FROM organisation.named_unit u WHERE u.id = :after)");
                values.put("after", after);
            }
            values.put("size", size + 1);
            var found = duties.owing(
                    scope,
                    "WHERE d.round = ANY (:rounds)",
                    outer + " ORDER BY s.search_key, s.node LIMIT :size",
                    values,
                    Map.of(opened.round().key(), opened));
            return Slice.of(found, size, each -> each.unit().toString());
        });
    }

    /** What one unit owes in one round, as far as the reader sees it. */
    public Owing owing(Scope scope, Opened opened, UUID unit) {
        return store.read(
                scope,
                () -> duties
                        .owing(
                                scope,
                                "WHERE d.round = ANY (:rounds) AND u.id = :unit",
                                "true",
                                Map.of("rounds", new int[] {opened.round().key()}, "unit", unit),
                                Map.of(opened.round().key(), opened))
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new Absent("return", unit)));
    }

    /** What several units owe in one round, as far as the reader sees them; those that owe nothing in it are left out. */
    public List<Owing> owing(Scope scope, Opened opened, Collection<UUID> units) {
        return store.read(
                scope,
                () -> duties.owing(
                        scope,
                        "WHERE d.round = ANY (:rounds) AND u.id = ANY (:units)",
                        "true ORDER BY s.search_key, s.node",
                        Map.of("rounds", new int[] {opened.round().key()}, "units", units.toArray(UUID[]::new)),
                        Map.of(opened.round().key(), opened)));
    }

    /** What the units at which the reader may answer owe, and what they sent lately: what is owed first, by its day. */
    public List<Owing> own(Scope scope, LocalDate sentSince) {
        return store.read(scope, () -> {
            var nodes = nodes(scope, Ability.ANSWER);
            var before = succession.before(Arrays.stream(nodes).boxed().toList());
            var found = duties.owing(
                    scope,
                    """
                    WHERE (d.node IN (SELECT n.node FROM organisation.unit n WHERE n.node = ANY (:nodes) OR n.body_of = ANY (:nodes))
                           OR d.node = ANY (:before))""",
                    """
                    (s.stage NOT IN ('SENT', 'ACCEPTED') OR s.last_sent >= :since)
                     ORDER BY s.stage IN ('SENT', 'ACCEPTED'), s.due_day, s.round, s.node LIMIT 200""",
                    Map.of(
                            "nodes",
                            nodes,
                            "before",
                            before.stream().mapToInt(Integer::intValue).toArray(),
                            "since",
                            sentSince),
                    Map.of());
            if (before.isEmpty()) {
                return found;
            }
            var allowed = reach.allowed(
                    scope, Ability.ANSWER, found.stream().map(Owing::answering).collect(Collectors.toSet()));
            return found.stream()
                    .filter(each -> allowed.contains(each.answering()))
                    .toList();
        });
    }

    /**
     * What waits for the reader's approval: at a post from which the reader acts or for which it deputises, and where no post is named
     * at the units that the reader directs. What waits longest comes first.
     *
     * @param questions only returns with questions, or only those without
     */
    public List<Owing> waiting(Scope scope, @Nullable Boolean questions, int most) {
        return store.read(
                scope,
                () -> duties.owing(
                        scope,
                        """
                        WHERE a.step IS NOT NULL
                          AND (a.post IS NOT NULL
                               AND (a.post = :post::uuid OR a.post IN (SELECT p.post FROM reporting.deputy p
                                        WHERE p.deputy = :post::uuid AND p.from_day <= store.today() AND p.to_day >= store.today()))
                               OR a.post IS NULL
                               AND a.node IN (SELECT n.node FROM organisation.unit n WHERE n.node = ANY (:nodes) OR n.body_of = ANY (:nodes)))""",
                        (questions == null ? "true" : questions ? "s.questions > 0" : "s.questions = 0")
                                + " ORDER BY s.at_since, s.search_key, s.round, s.node LIMIT :most",
                        waitingFor(scope, most),
                        Map.of()));
    }

    private static Map<String, @Nullable Object> waitingFor(Scope scope, int most) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("post", scope.post() == null ? null : scope.post().toString());
        values.put("nodes", nodes(scope, Ability.DIRECT));
        values.put("most", most);
        return values;
    }

    /** The units at which a mandate with an ability stands; their bodies are meant as well. */
    private static int[] nodes(Scope scope, Ability ability) {
        return scope.allowing(ability).stream().mapToInt(Grant::node).distinct().toArray();
    }
}
