package org.plumbline.target;

import org.plumbline.directive.deed.JoinDirectives;
import org.plumbline.kernel.Happening;
import org.plumbline.organisation.ChangeTraits;
import org.plumbline.organisation.Reorganise;
import org.plumbline.organisation.Succession;
import org.plumbline.store.Installation;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happens elsewhere and changes where targets stand: units end, come by a trait that decides whether a target applies, or two papers
 * turn out to be one.
 */
@Component
class Followed {

    private final JdbcClient sql;
    private final Installation installation;
    private final Unhindered unhindered;
    private final TargetRows rows;
    private final Succession succession;
    private final TargetStandings standings;
    private final SchemeRegister schemes;

    Followed(
            JdbcClient sql,
            Installation installation,
            Unhindered unhindered,
            TargetRows rows,
            Succession succession,
            TargetStandings standings,
            SchemeRegister schemes) {
        this.sql = sql;
        this.installation = installation;
        this.unhindered = unhindered;
        this.rows = rows;
        this.succession = succession;
        this.standings = standings;
        this.schemes = schemes;
    }

    @EventListener
    void after(Happening happening) {
        switch (happening.deed()) {
            case Reorganise done ->
                unhindered.reach(() -> {
                    standings.passOn(succession.ended(done.id()), happening.knownAt());
                    return true;
                });
            case ChangeTraits changed -> traits(changed, happening);
            case JoinDirectives joined -> join(joined, happening);
            default -> {}
        }
    }

    private void traits(ChangeTraits changed, Happening happening) {
        var items = unhindered.reach(
                () -> rows.applyingBy(changed.unit(), changed.traits().keySet()));
        if (!items.isEmpty()) {
            standings.keep(items, changed.on(), happening.knownAt());
        }
    }

    private void join(JoinDirectives joined, Happening happening) {
        var items = unhindered.reach(() -> {
            var found = rows.under(joined.directive());
            if (!found.isEmpty()) {
                found.forEach(standings::lock);
                sql.sql("""
                                UPDATE target.target t SET directive_key = i.directive_key, row_version = t.row_version + 1
                                  FROM directive.directive gone
                                  JOIN directive.directive i ON i.id = gone.joined_to
                                 WHERE gone.id = :from AND t.item = ANY (:items)
                                """)
                        .param("from", joined.directive())
                        .param("items", TargetRows.numbers(found))
                        .update();
            }
            return found;
        });
        if (!items.isEmpty()) {
            standings.keep(items, installation.today(), happening.knownAt());
        }
        schemes.joined(joined.directive(), happening.knownAt());
    }
}
