package org.plumbline.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Shelf.Filed;
import org.plumbline.directive.deed.AddressDirective;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.AddresseeKind;
import org.plumbline.directive.deed.EndAddressee;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Happening;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.MoveUnit;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Reorganise;
import org.plumbline.organisation.UnitSets;
import org.plumbline.store.Remembered;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom documents address, and who bears each duty on which day. Sets and tiers are worked out for the day of issue; a unit
 * founded later bears a duty only as the successor of one that was addressed.
 */
@Component
public class Addressees {

    /** From how many units on the database is told to count anew at once: until it did so by itself it would read slowly. */
    private static final int MANY = 1_000;

    private final Remembered<Integer, Integer> bearers = new Remembered<>(20_000);
    private final Store store;
    private final JdbcClient sql;
    private final Reach reach;
    private final Shelf shelf;
    private final Sites sites;
    private final UnitSets sets;
    private final Marks marks;

    Addressees(Store store, JdbcClient sql, Reach reach, Shelf shelf, Sites sites, UnitSets sets, Marks marks) {
        this.store = store;
        this.sql = sql;
        this.reach = reach;
        this.shelf = shelf;
        this.sites = sites;
        this.sets = sets;
        this.marks = marks;
    }

    public Receipt address(Scope scope, AddressDirective deed) {
        return store.write(
                scope, deed, knownAt -> enter(scope, own(scope, deed.directive()), deed.addressees(), knownAt));
    }

    public Receipt end(Scope scope, EndAddressee deed) {
        return store.write(scope, deed, knownAt -> {
            var directive = own(scope, deed.directive());
            var ended = sql.sql("""
                            UPDATE directive.addressee SET known_to = :knownAt
                             WHERE id = :id AND directive_key = :key AND known_to = 'infinity'
                            """)
                    .param("id", deed.addressee())
                    .param("key", directive.key())
                    .param("knownAt", Rows.instant(knownAt))
                    .update();
            if (ended == 0) {
                throw new Absent("addressee", deed.addressee());
            }
            resolve(scope, directive, knownAt);
        });
    }

    /** The addressees as the document names them. */
    public List<Named> of(Scope scope, UUID directive) {
        return store.read(scope, () -> named(shelf.get(directive).key()));
    }

    private List<Named> named(int directive) {
        var bearers = this.bearers.of(directive, marks.sum(directive), () -> countBearers(directive));
        return sql.sql(Sql.file("/org/plumbline/directive/addressees.sql"))
                .param("directive", directive)
                .query((row, n) -> new Named(
                        Rows.id(row, "id"),
                        AddresseeKind.valueOf(row.getString("kind")),
                        Rows.id(row, "unit"),
                        Rows.wordingOrNull(row, "unit_name"),
                        Rows.wordingOrNull(row, "set_name"),
                        Rows.wordingOrNull(row, "tier_name"),
                        Rows.dayOrNull(row, "concretise_by"),
                        bearers))
                .list();
    }

    private int countBearers(int directive) {
        return sql.sql("""
                        SELECT count(DISTINCT node) FROM directive.addressed
                         WHERE directive_key = :directive AND known_to = 'infinity' AND valid_to = 'infinity'
                        """).param("directive", directive).query(Integer.class).single();
    }

    void enter(Scope scope, Filed directive, List<Addressee> addressees, Instant knownAt) {
        for (var i = 0; i < addressees.size(); i++) {
            insert(scope, directive, addressees.get(i), "addressees[" + i + "].", knownAt);
        }
        if (addressees.isEmpty()) {
            admit(directive.key());
        } else {
            resolve(scope, directive, knownAt);
        }
    }

    /** Works out who bears the duty, and by whom the document may be read. */
    void resolve(Scope scope, Filed directive, Instant knownAt) {
        marks.touchAround(directive.key());
        var duties = new HashMap<Integer, LocalDate>();
        sql.sql(Sql.file("/org/plumbline/directive/meant.sql"))
                .param("directive", directive.key())
                .param("issued", directive.issued())
                .query((row, n) -> Map.entry(
                        row.getInt("node"),
                        row.getObject("concretise_by") == null ? LocalDate.MAX : Rows.day(row, "concretise_by")))
                .list()
                .forEach(each -> duties.merge(each.getKey(), each.getValue(), Addressees::earlier));
        for (var set : meantSets(directive)) {
            for (var node : sets.members(scope, set.id(), directive.issued())) {
                duties.merge(node, set.by(), Addressees::earlier);
            }
        }
        var nodes = duties.keySet().stream().sorted().toList();
        sql.sql(Sql.file("/org/plumbline/directive/addressed.sql"))
                .param("directive", directive.key())
                .param("issued", directive.issued())
                .param("nodes", Rows.ints(nodes))
                .param(
                        "days",
                        nodes.stream()
                                .map(duties::get)
                                .map(day -> LocalDate.MAX.equals(day) ? null : String.valueOf(day))
                                .toArray(String[]::new))
                .param("knownAt", Rows.instant(knownAt))
                .update();
        inherit(directive.key(), knownAt);
        admit(directive.key());
        if (nodes.size() >= MANY) {
            sql.sql("ANALYZE directive.addressed, directive.audience").update();
        }
    }

    /** Writes down by which units the document is reached. */
    private void admit(int directive) {
        sql.sql("DELETE FROM directive.audience WHERE directive_key = :key AND role <> 'I'")
                .param("key", directive)
                .update();
        sql.sql(Sql.file("/org/plumbline/directive/audience.sql"))
                .param("key", directive)
                .update();
    }

    /** Units were reorganised: duties go on with the successors. */
    @EventListener
    void after(Happening happening) {
        switch (happening.deed()) {
            case Reorganise done -> follow(done.on(), happening.knownAt());
            case MoveUnit moved -> follow(moved.on(), happening.knownAt());
            default -> {}
        }
    }

    private void follow(LocalDate on, Instant knownAt) {
        marks.touchAll();
        inherit(null, knownAt);
        sql.sql(Sql.file("/org/plumbline/directive/audience-widened.sql"))
                .param("on", on)
                .param("knownAt", Rows.instant(knownAt))
                .update();
    }

    /** Successors may have ceased in their turn: until nothing is left to hand on. */
    private void inherit(@Nullable Integer directive, Instant knownAt) {
        int handedOn;
        do {
            handedOn = sql.sql(Sql.file("/org/plumbline/directive/inherit.sql"))
                    .param("key", directive)
                    .param("knownAt", Rows.instant(knownAt))
                    .update();
        } while (handedOn > 0);
    }

    private void insert(Scope scope, Filed directive, Addressee addressee, String prefix, Instant knownAt) {
        var unit = addressee.kind() == AddresseeKind.UNIT
                ? sites.of(required(addressee.unit(), prefix + "unit"), prefix + "unit")
                : null;
        var within = addressee.kind() == AddresseeKind.TIER
                ? sites.of(required(addressee.within(), prefix + "within"), prefix + "within")
                : null;
        var set = addressee.kind() == AddresseeKind.SET ? required(addressee.set(), prefix + "set") : null;
        if (unit != null) {
            unit.requireLife(directive.issued(), prefix + "unit");
        }
        if (set != null && sets.find(scope, set).isEmpty()) {
            throw new Refused(prefix + "set", "directive.set-unknown", Map.of("set", set));
        }
        if (addressee.concretiseBy() != null && addressee.concretiseBy().isBefore(directive.issued())) {
            throw new Refused(
                    prefix + "concretiseBy",
                    "directive.concretise-before-issue",
                    Map.of("day", addressee.concretiseBy(), "issued", directive.issued()));
        }
        sql.sql("""
                        INSERT INTO directive.addressee (id, directive_key, kind, node, set_id, tier, within, concretise_by, known_from)
                        VALUES (:id, :directive, :kind, :node, :set, :tier, :within, :concretiseBy, :knownAt)
                        """)
                .param("id", addressee.id())
                .param("directive", directive.key())
                .param("kind", addressee.kind().name())
                .param("node", unit == null ? null : unit.node())
                .param("set", set)
                .param(
                        "tier",
                        addressee.kind() == AddresseeKind.TIER ? required(addressee.tier(), prefix + "tier") : null)
                .param("within", within == null ? null : within.node())
                .param("concretiseBy", addressee.concretiseBy())
                .param("knownAt", Rows.instant(knownAt))
                .update();
    }

    private List<MeantSet> meantSets(Filed directive) {
        return sql.sql("""
                        SELECT set_id, coalesce(concretise_by, :never) AS by FROM directive.addressee
                         WHERE directive_key = :directive AND kind = 'SET' AND known_to = 'infinity'
                        """)
                .param("directive", directive.key())
                .param("never", LocalDate.MAX)
                .query((row, n) -> new MeantSet(Rows.id(row, "set_id"), Rows.day(row, "by")))
                .list();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private record MeantSet(UUID id, LocalDate by) {}

    private Filed own(Scope scope, UUID id) {
        var directive = shelf.get(id);
        reach.require(scope, Ability.DIRECT, directive.issuer());
        return directive;
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new Refused(field, "directive.addressee-missing", Map.of());
        }
        return value;
    }

    /** An addressee with the names to show; {@code units} is how many bear a duty by all addressees of the document. */
    public record Named(
            UUID id,
            AddresseeKind kind,
            @Nullable UUID unit,
            @Nullable Wording unitName,
            @Nullable Wording setName,
            @Nullable Wording tierName,
            @Nullable LocalDate concretiseBy,
            int units) {}
}
