package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.IdempotencyKey;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions that changed units: their list, their rehearsal, and how they are carried out. */
@Component
public class Reorganisations {

    private final Store store;
    private final JdbcClient sql;
    private final Decisions decisions;
    private final Reorganisation reorganisation;
    private final UnitWrite write;
    private final ObjectProvider<Holdings> holdings;

    Reorganisations(
            Store store,
            JdbcClient sql,
            Decisions decisions,
            Reorganisation reorganisation,
            UnitWrite write,
            ObjectProvider<Holdings> holdings) {
        this.holdings = holdings;
        this.store = store;
        this.sql = sql;
        this.decisions = decisions;
        this.reorganisation = reorganisation;
        this.write = write;
    }

    /**
     * A decision with what it did to units in the reader's sight.
     *
     * @param counts how many units, by what became of them: MERGE, SPLIT, FOUND ...
     */
    public record Decided(
            UUID id, String reference, @Nullable UUID directive, LocalDate on, Map<String, Integer> counts) {}

    /** The latest first, as far as they touched units that the scope sees. */
    public List<Decided> all(Scope scope, int most) {
        return store.read(
                scope,
                () -> sql.sql(Sql.file("/org/plumbline/organisation/decisions.sql"))
                        .param("most", most)
                        .query((row, n) -> new Decided(
                                row.getObject("id", UUID.class),
                                row.getString("reference"),
                                row.getObject("directive", UUID.class),
                                UnitRows.day(row, "on_date"),
                                counts(row.getString("counts"))))
                        .list());
    }

    /** What was carried out under an identifier, if anything was. */
    public Optional<Reorganise> carriedOut(Scope scope, UUID id) {
        return store.read(
                scope,
                () -> sql.sql("SELECT deed FROM store.happening WHERE about = :id AND name = 'units-reorganised'")
                        .param("id", id)
                        .query((row, n) -> Json.read(row.getString("deed"), Reorganise.class))
                        .optional());
    }

    /**
     * What it would do now: everything is carried out, counted and taken back; nothing is kept, and the key of the request
     * is not used up.
     */
    public Rehearsal rehearse(Scope scope, Reorganise deed) {
        return IdempotencyKey.outside(() -> rehearsed(scope, deed));
    }

    private Rehearsal rehearsed(Scope scope, Reorganise deed) {
        try {
            store.write(scope, deed, knownAt -> {
                var before = ends(deed.on());
                decisions.keep(deed.decision());
                reorganisation.carryOut(scope, deed, knownAt);
                throw new Rehearsal.Over(result(deed, before, ends(deed.on())));
            });
            throw new IllegalStateException("A rehearsal was kept.");
        } catch (Rehearsal.Over over) {
            return over.result();
        }
    }

    public Receipt carryOut(Scope scope, Reorganise deed) {
        return write.reorganise(scope, deed);
    }

    private Rehearsal result(Reorganise deed, Ends before, Ends after) {
        var lines = sql.sql("""
                        SELECT s.kind, p.name::text AS unit, n.name::text AS successor
                          FROM organisation.succession s
                          JOIN organisation.named_unit p ON p.node = s.predecessor
                          LEFT JOIN organisation.named_unit n ON n.node = s.successor
                         WHERE s.decision = :id ORDER BY s.kind, s.predecessor, s.successor NULLS FIRST
                        """)
                .param("id", deed.id())
                .query((row, n) -> new Rehearsal.Line(
                        row.getString("kind"),
                        Wording.of(row.getString("unit")),
                        row.getString("successor") == null ? null : Wording.of(row.getString("successor"))))
                .list();
        var founded = deed.steps().stream()
                .mapToInt(step ->
                        step instanceof Reorganise.Found found ? found.units().size() : 0)
                .sum();
        var placed = sql.sql(
                        "SELECT count(DISTINCT node) FROM organisation.edge WHERE decision = :id AND known_to = 'infinity'")
                .param("id", deed.id())
                .query(Integer.class)
                .single();
        return new Rehearsal(
                lines,
                founded,
                after.units - before.units,
                placed - founded,
                after.posts - before.posts,
                after.memberships - before.memberships,
                held(deed));
    }

    private List<Rehearsal.Held> held(Reorganise deed) {
        var heirs = new HashMap<Integer, Set<Integer>>();
        sql.sql("""
                        SELECT s.predecessor, s.successor FROM organisation.succession s
                          JOIN organisation.unit u ON u.node = s.predecessor AND u.ceased = s.on_date
                         WHERE s.decision = :id AND (s.successor IS NULL OR s.successor <> s.predecessor)
                        """).param("id", deed.id()).query(row -> {
            var followers = heirs.computeIfAbsent(row.getInt("predecessor"), any -> new HashSet<>());
            if (row.getObject("successor") != null) {
                followers.add(row.getInt("successor"));
            }
        });
        return heirs.isEmpty()
                ? List.of()
                : holdings.orderedStream()
                        .map(each -> held(each, heirs))
                        .filter(each -> each.passing() + each.staying() > 0)
                        .toList();
    }

    private static Rehearsal.Held held(Holdings of, Map<Integer, Set<Integer>> heirs) {
        var passing = 0;
        var staying = 0;
        for (var each : of.open(heirs.keySet()).entrySet()) {
            if (Objects.requireNonNull(heirs.get(each.getKey())).size() == 1) {
                passing += each.getValue();
            } else {
                staying += each.getValue();
            }
        }
        return new Rehearsal.Held(of.kind(), passing, staying);
    }

    private record Ends(int units, int posts, int memberships) {}

    private Ends ends(LocalDate on) {
        return sql.sql("""
                        SELECT (SELECT count(*) FROM organisation.unit WHERE ceased = :on) AS units,
                               (SELECT count(*) FROM organisation.post WHERE ceased = :on) AS posts,
                               (SELECT count(*) FROM organisation.set_member WHERE valid_to = :on)
                               + (SELECT count(*) FROM organisation.body_member WHERE valid_to = :on) AS memberships
                        """)
                .param("on", on)
                .query((row, n) -> new Ends(row.getInt("units"), row.getInt("posts"), row.getInt("memberships")))
                .single();
    }

    private static Map<String, Integer> counts(String json) {
        var counts = new TreeMap<String, Integer>();
        Json.read(json, Map.class).forEach((kind, n) -> counts.put((String) kind, ((Number) n).intValue()));
        return counts;
    }
}
