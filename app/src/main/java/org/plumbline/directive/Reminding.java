package org.plumbline.directive;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.directive.deed.RemindUnits;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reminds of a document those who still owe an answer, each at most once a day unless it is said again on purpose. */
@Component
public class Reminding {

    /** Any number of our own: reminders of one document are decided on one after the other. */
    private static final int LOCK = 0x524d_4e44;

    private final Store store;
    private final JdbcClient sql;
    private final Installation installation;
    private final Shelf shelf;
    private final Sites sites;
    private final Owed owed;
    private final Reach reach;
    private final Responses responses;

    Reminding(
            Store store,
            JdbcClient sql,
            Installation installation,
            Shelf shelf,
            Sites sites,
            Owed owed,
            Reach reach,
            Responses responses) {
        this.store = store;
        this.sql = sql;
        this.installation = installation;
        this.shelf = shelf;
        this.sites = sites;
        this.owed = owed;
        this.reach = reach;
        this.responses = responses;
    }

    /** Gives the units that were reminded: those named that owe an answer, are in reach, and were not reminded today. */
    public List<UUID> remind(Scope scope, UUID directive, Collection<UUID> units, boolean again) {
        return store.batch(scope, () -> {
            var filed = shelf.get(directive);
            sql.sql("SELECT pg_advisory_xact_lock(:lock, :directive)")
                    .param("lock", LOCK)
                    .param("directive", filed.key())
                    .query((row, n) -> 1)
                    .single();
            var wanted = sites.all(units);
            var owing = Arrays.stream(owed.of(filed.key(), installation.today()).nodes())
                    .boxed()
                    .collect(Collectors.toSet());
            var nodes = wanted.values().stream()
                    .map(Sites.Site::node)
                    .filter(owing::contains)
                    .toList();
            var left = new HashSet<>(reach.allowed(scope, Ability.REMIND, nodes));
            if (!again) {
                left.removeAll(remindedToday(filed.key(), nodes));
            }
            var reminded = wanted.values().stream()
                    .filter(each -> left.contains(each.node()))
                    .map(Sites.Site::id)
                    .sorted()
                    .toList();
            if (!reminded.isEmpty()) {
                responses.remind(scope, new RemindUnits(Ids.next(), filed.id(), reminded));
            }
            return reminded;
        });
    }

    /** A reminder that a unit got. */
    public record Said(UUID directive, UUID unit, Instant at, String actor) {}

    /** The last reminder of each of these documents to each of these units since an instant. */
    public List<Said> last(Scope scope, Collection<UUID> directives, Collection<UUID> units, Instant since) {
        return store.read(
                scope,
                () -> sql.sql("""
                        SELECT DISTINCT ON (d.id, u.id) d.id AS directive, u.id AS unit, r.at, r.actor
                          FROM directive.reminder r
                          JOIN directive.directive d ON d.directive_key = r.directive_key
                          JOIN organisation.unit u ON u.node = r.node
                         WHERE d.id = ANY (:directives::uuid[]) AND u.id = ANY (:units::uuid[]) AND r.at >= :since
                         ORDER BY d.id, u.id, r.at DESC
                        """)
                        .param("directives", Rows.texts(directives))
                        .param("units", Rows.texts(units))
                        .param("since", Rows.instant(since))
                        .query((row, n) -> new Said(
                                Rows.id(row, "directive"),
                                Rows.id(row, "unit"),
                                Rows.instant(row, "at"),
                                row.getString("actor")))
                        .list());
    }

    private List<Integer> remindedToday(int directive, Collection<Integer> nodes) {
        return sql.sql("""
                        SELECT DISTINCT node FROM directive.reminder
                         WHERE directive_key = :directive AND node = ANY (:nodes::int[])
                           AND store.day_of(at, :zone) = :today
                        """)
                .param("directive", directive)
                .param("nodes", Rows.ints(nodes))
                .param("zone", installation.zone().getId())
                .param("today", installation.today())
                .query(Integer.class)
                .list();
    }
}
