package org.plumbline.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What posts may do, where and when. Nothing else grants anything. A mandate ended counts no longer from the next request on. */
@Component
public class Mandates {

    private static final String MANDATES = Sql.file("/org/plumbline/access/mandates.sql");

    private final JdbcClient sql;
    private final Store store;
    private final Reach reach;
    private final Places places;
    private final Giving giving;

    Mandates(JdbcClient sql, Store store, Reach reach, Places places, Giving giving) {
        this.sql = sql;
        this.store = store;
        this.reach = reach;
        this.places = places;
        this.giving = giving;
    }

    /** A mandate at a unit in reach, or of a post in reach. */
    public Optional<Mandate> find(Scope scope, UUID mandate) {
        return store.read(scope, () -> loaded("id", mandate).stream().findFirst());
    }

    /** What a post may do now or later. */
    public List<Mandate> ofPost(Scope scope, UUID post) {
        return store.read(scope, () -> loaded("post", post));
    }

    /** What posts anywhere may do at a unit, now or later. */
    public List<Mandate> atUnit(Scope scope, UUID unit) {
        return store.read(scope, () -> loaded("unit", unit));
    }

    public Receipt give(Scope scope, GiveMandate deed) {
        return store.write(scope, deed, knownAt -> {
            var post = places.post(deed.post());
            var unit = places.unit(deed.unit());
            var to = deed.to() == null ? LocalDate.MAX : deed.to();
            reach.require(scope, Ability.GRANT, post.node());
            giving.require(scope, new Giving.Gift(deed.role(), unit.node(), deed.subtree(), to));
            var problems = new ArrayList<Problem>();
            if (!deed.from().isBefore(to)) {
                problems.add(Problem.at("to", "access.mandate-no-day", Map.of("from", deed.from(), "to", to)));
            }
            if (deed.from().isBefore(unit.founded()) || !deed.from().isBefore(unit.ceased())) {
                problems.add(Problem.at("from", "access.mandate-outside-unit", Map.of("from", deed.from())));
            }
            if (overlaps(deed, unit.node(), to)) {
                problems.add(Problem.at("role", "access.mandate-twice", Map.of()));
            }
            if (!problems.isEmpty()) {
                throw new Refused(problems);
            }
            sql.sql("""
                            INSERT INTO access.mandate (id, post, role, node, subtree, valid_from, valid_to)
                            VALUES (:id, :post, :role, :node, :subtree, :from, :to)
                            """)
                    .param("id", deed.id())
                    .param("post", deed.post())
                    .param("role", deed.role().name())
                    .param("node", unit.node())
                    .param("subtree", deed.subtree())
                    .param("from", deed.from())
                    .param("to", to)
                    .update();
        });
    }

    /** Ends a mandate. Who may give it may end it. */
    public Receipt end(Scope scope, EndMandate deed) {
        return store.write(scope, deed, knownAt -> {
            var mandate = loaded("id", deed.mandate()).stream()
                    .findFirst()
                    .orElseThrow(() -> new Absent("mandate", deed.mandate()));
            var node = places.unit(mandate.unit()).node();
            reach.require(scope, Ability.GRANT, node);
            giving.require(scope, new Giving.Gift(mandate.role(), node, mandate.subtree(), deed.to()));
            if (mandate.rowVersion() != deed.rowVersion()) {
                throw new Conflict(mandate.id(), deed.rowVersion(), mandate.rowVersion(), Map.of(), Map.of());
            }
            if (!deed.to().isBefore(mandate.validTo())) {
                throw new Refused("to", "access.mandate-ended", Map.of("to", mandate.validTo()));
            }
            giving.keepingAnAdministrator(() -> sql.sql("""
                            UPDATE access.mandate
                               SET valid_to = greatest(:to, valid_from), row_version = row_version + 1
                             WHERE id = :id
                            """)
                    .param("to", deed.to())
                    .param("id", mandate.id())
                    .update());
        });
    }

    private boolean overlaps(GiveMandate deed, int node, LocalDate to) {
        return sql.sql("""
                        SELECT EXISTS (SELECT 1 FROM access.mandate
                                        WHERE post = :post AND role = :role AND node = :node
                                          AND valid_from < valid_to AND valid_from < :to AND valid_to > :from)
                        """)
                .param("post", deed.post())
                .param("role", deed.role().name())
                .param("node", node)
                .param("from", deed.from())
                .param("to", to)
                .query(Boolean.class)
                .single();
    }

    private List<Mandate> loaded(String by, UUID value) {
        return sql.sql(MANDATES)
                .param("by", by)
                .param("value", value)
                .query(Mandate.class)
                .list();
    }
}
