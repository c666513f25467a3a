package org.plumbline.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.FileState;
import org.plumbline.directive.FileVault;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Slice;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Reach;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Series as they are read: figures over time with all that is said of them, and the whole history of one cell. */
@Component
public class SeriesList {

    private final Store store;
    private final JdbcClient sql;
    private final FactRows rows;
    private final ProofRows proofs;
    private final FileVault vault;
    private final WholeFacts wholes;
    private final Reach reach;

    SeriesList(
            Store store,
            JdbcClient sql,
            FactRows rows,
            ProofRows proofs,
            FileVault vault,
            WholeFacts wholes,
            Reach reach) {
        this.reach = reach;
        this.store = store;
        this.sql = sql;
        this.rows = rows;
        this.proofs = proofs;
        this.vault = vault;
        this.wholes = wholes;
    }

    /**
     * Which figures are asked for; what is null does not narrow.
     *
     * @param cut the groups; empty for the whole
     * @param from figures whose period ends then or later, {@code to} and begins then or earlier
     * @param knownAt as known at this instant; null for all that is known
     */
    public record Question(
            UUID indicator,
            int node,
            @Nullable String cut,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant knownAt) {

        private Question asKnown(@Nullable Instant known) {
            return new Question(indicator, node, cut, from, to, known);
        }
    }

    /** What was found, and for which instant of knowledge: what was still being written then is left out. */
    public record Found(Slice<Fact> facts, @Nullable Instant knownAt) {}

    /** Part of what fits: what is made of figures below, by cut and period, then what was stated, by series and period. */
    public Found list(Scope scope, Question question, @Nullable UUID after, int size) {
        return store.read(scope, () -> {
            var known = question.knownAt == null ? null : store.settled(question.knownAt);
            var made = wholes.of(question.asKnown(known));
            var begin = begin(made, after);
            var page = new ArrayList<>(begin < 0 ? List.<Fact>of() : made.subList(begin, made.size()));
            var last = begin < 0 ? after : null;
            if (page.size() <= size) {
                page.addAll(stated(question, known, last, size + 1 - page.size()));
            }
            return new Found(
                    Slice.of(
                            page.subList(0, Math.min(page.size(), size + 1)),
                            size,
                            fact -> fact.id().toString()),
                    known);
        });
    }

    /** Where the page begins among the figures that are made; negative after one that was stated. */
    private static int begin(List<Fact> made, @Nullable UUID after) {
        if (after == null) {
            return 0;
        }
        for (var i = 0; i < made.size(); i++) {
            if (made.get(i).id().equals(after)) {
                return i + 1;
            }
        }
        return -1;
    }

    private List<Fact> stated(Question question, @Nullable Instant known, @Nullable UUID after, int most) {
        var where = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        where.add("s.node = :node AND i.id = :indicator");
        values.put("node", question.node);
        values.put("indicator", question.indicator);
        where.add("o.known_from <= :known AND o.known_to > :known");
        if (question.cut != null) {
            where.add("s.cut = :cut");
            values.put("cut", question.cut);
        }
        if (question.from != null) {
            where.add("o.ends > :from");
            values.put("from", question.from);
        }
        if (question.to != null) {
            where.add("o.starts <= :to");
            values.put("to", question.to);
        }
        if (after != null) {
            if (!rows.exists(after)) {
                throw Slice.unknown(after);
            }
            where.add(
                    "(o.series, o.ends, o.starts, o.stance, o.author, o.known_from, o.id) > (SELECT l.series, l.ends, l.starts,"
                            + " l.stance, l.author, l.known_from, l.id FROM indicator.observation l WHERE l.id = :after)");
            values.put("after", after);
        }
        return rows.fitting(String.join(" AND ", where), values, known, most);
    }

    /** What the figures below come to beside what a unit states itself, by period; nothing where nothing is below. */
    public List<Fact> beside(Scope scope, Question question) {
        return store.read(
                scope,
                () -> wholes.beside(
                        question.asKnown(question.knownAt == null ? null : store.settled(question.knownAt))));
    }

    /** One figure, whether it stands or not. */
    public Fact get(Scope scope, UUID figure) {
        return store.read(scope, () -> rows.one(figure));
    }

    /**
     * All that was ever said of one period of one series, by whomever, the first first; with the proofs of each and what
     * reviewers said.
     */
    public record Cell(List<Fact> facts, Map<UUID, List<Proven>> proofs, Map<UUID, List<Review>> reviews) {}

    /** A proof, with its files, and until when it was the one known. */
    public record Proven(
            ProofLevel level,
            LocalDate on,
            @Nullable String note,
            String actor,
            Instant knownFrom,
            @Nullable Instant knownTo,
            List<Evidence> files) {}

    /** A reviewer's word. */
    public record Review(UUID id, String words, LocalDate on, String actor, Instant knownFrom) {}

    /** The whole history of the cell in which a figure stands or stood. */
    public Cell cell(Scope scope, UUID figure) {
        return store.read(scope, () -> {
            var asked = rows.one(figure);
            var facts = rows.fitting(
                    "o.series = (SELECT w.series FROM indicator.observation w WHERE w.id = :id) AND o.starts = :starts AND o.ends = :ends",
                    Map.of(
                            "id",
                            figure,
                            "starts",
                            asked.period().first(),
                            "ends",
                            asked.period().ends()),
                    null,
                    10_000);
            var ids = Texts.of(facts.stream().map(Fact::id).toList());
            return new Cell(facts, proofs.of(ids), proofs.reviews(ids));
        });
    }

    /** What is said beside figures: how each is known, with its files, and what reviewers said. */
    public record Beside(Map<UUID, List<Proven>> proofs, Map<UUID, List<Review>> reviews) {}

    /** What is said beside many figures at once. */
    public Beside beside(Scope scope, Collection<UUID> figures) {
        return store.read(scope, () -> {
            var ids = Texts.of(List.copyOf(figures));
            return figures.isEmpty() ? new Beside(Map.of(), Map.of()) : new Beside(proofs.of(ids), proofs.reviews(ids));
        });
    }

    /** A file and where its bytes lie. */
    public record Kept(Evidence file, java.nio.file.Path bytes) {}

    /**
     * A file that shows a figure, for whoever may read the figure. As long as it is held, for those who answer for the unit or direct it.
     *
     * @throws Refused for one that is held, or in which the scanner found something
     */
    public Kept file(Scope scope, UUID figure, UUID file) {
        return store.read(scope, () -> {
            var found = proofs.file(figure, file).orElseThrow(() -> new Absent("file", file));
            if (found.state() == FileState.REFUSED) {
                throw new Refused("directive.file-refused", Map.of("name", found.name()));
            }
            if (found.state() == FileState.HELD && !mayCheck(scope, figure)) {
                throw new Refused("directive.file-held", Map.of("name", found.name()));
            }
            return new Kept(found, vault.path(found.sha256()));
        });
    }

    private boolean mayCheck(Scope scope, UUID figure) {
        var node = sql.sql("""
                        SELECT s.node FROM indicator.observation o JOIN indicator.series s ON s.series = o.series WHERE o.id = :figure
                        """).param("figure", figure).query(Integer.class).single();
        return reach.allows(scope, Ability.ANSWER, node) || reach.allows(scope, Ability.DIRECT, node);
    }

    /** What one unit says of an indicator: its latest own figure. */
    public record Latest(UUID unit, Wording name, Fact fact) {}

    /** The latest figures of units in sight, of the whole, without cuts: of those made of others first, then the units by name. */
    public List<Latest> latest(Scope scope, UUID indicator, int most) {
        return store.read(scope, () -> {
            record Named(UUID figure, UUID unit, Wording name) {}
            var named = sql.sql("""
                            SELECT l.id, u.id AS unit, u.name::text AS name
                              FROM indicator.series s
                              JOIN indicator.indicator i ON i.indicator_key = s.indicator_key
                              JOIN organisation.named_unit u ON u.node = s.node
                             CROSS JOIN LATERAL (SELECT o.id FROM indicator.observation o
                                                  WHERE o.series = s.series AND o.known_to = 'infinity'
                                                    AND o.stance IN ('REPORTED', 'DERIVED')
                                                  ORDER BY o.ends DESC, o.starts LIMIT 1) l
                             WHERE i.id = :indicator AND s.cut = ''
                             ORDER BY u.search_key, u.node
                             LIMIT :most
                            """)
                    .param("indicator", indicator)
                    .param("most", most)
                    .query((row, n) -> new Named(
                            row.getObject("id", UUID.class),
                            row.getObject("unit", UUID.class),
                            Wording.of(row.getString("name"))))
                    .list();
            var facts = new HashMap<UUID, Fact>();
            rows.fitting(
                            "o.id = ANY (:ids::uuid[])",
                            Map.of(
                                    "ids",
                                    Texts.of(named.stream().map(Named::figure).toList())),
                            null,
                            most)
                    .forEach(fact -> facts.put(fact.id(), fact));
            var stated = named.stream()
                    .map(each -> new Latest(each.unit, each.name, Objects.requireNonNull(facts.get(each.figure))));
            return Stream.concat(wholes.latest(indicator, most).stream(), stated)
                    .limit(most)
                    .toList();
        });
    }

    /**
     * The unit's own figures of one period in all cuts: of the last period for which any group has a figure; none where no group ever
     * had one.
     */
    public List<Fact> groups(Scope scope, UUID indicator, int node, @Nullable Instant knownAt) {
        return store.read(scope, () -> {
            var known = knownAt == null ? null : store.settled(knownAt);
            return rows.fitting("""
                    s.node = :node AND i.id = :indicator AND o.stance IN ('REPORTED', 'DERIVED')
                       AND o.known_from <= :known AND o.known_to > :known
                       AND (o.starts, o.ends) = (SELECT x.starts, x.ends FROM indicator.observation x
                                                   JOIN indicator.series g ON g.series = x.series
                                                  WHERE g.node = s.node AND g.indicator_key = s.indicator_key AND g.cut <> ''
                                                    AND x.stance IN ('REPORTED', 'DERIVED')
                                                    AND x.known_from <= :known AND x.known_to > :known
                                                  ORDER BY x.ends DESC, x.starts LIMIT 1)""", Map.of("node", node, "indicator", indicator), known, 10_000);
        });
    }

    /** The cuts in which a unit has series of an indicator; empty is the whole. */
    public List<String> cuts(Scope scope, UUID indicator, int node) {
        return store.read(
                scope,
                () -> sql.sql("""
                                SELECT s.cut FROM indicator.series s
                                  JOIN indicator.indicator i ON i.indicator_key = s.indicator_key
                                 WHERE i.id = :indicator AND s.node = :node
                                UNION
                                SELECT p.cut FROM indicator.part_sum p
                                  JOIN indicator.indicator i ON i.indicator_key = p.indicator_key
                                 WHERE i.id = :indicator AND p.node = :node AND p.counts[1] > 0
                                 ORDER BY 1
                                """)
                        .param("indicator", indicator)
                        .param("node", node)
                        .query(String.class)
                        .list());
    }
}
