package org.plumbline.reporting;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.reporting.deed.RemindReturns;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reminds units of returns that they owe, each at most once a day unless it is said again on purpose. */
@Component
public class ReturnReminders {

    private final Store store;
    private final JdbcClient sql;
    private final Installation installation;
    private final Reach reach;
    private final RoundList rounds;
    private final ReturnsOwed owed;

    ReturnReminders(
            Store store, JdbcClient sql, Installation installation, Reach reach, RoundList rounds, ReturnsOwed owed) {
        this.store = store;
        this.sql = sql;
        this.installation = installation;
        this.reach = reach;
        this.rounds = rounds;
        this.owed = owed;
    }

    /** Gives the units that were reminded: those named that owe in the round, are in reach, and were not reminded today. */
    public List<UUID> remind(Scope scope, UUID round, Collection<UUID> units, boolean again) {
        return store.batch(scope, () -> {
            store.alone(round);
            var wanted = owed.of(scope, round).stream()
                    .filter(each -> units.contains(each.unit()))
                    .toList();
            var left = new HashSet<>(reach.allowed(
                    scope,
                    Ability.REMIND,
                    wanted.stream().map(ReturnsOwed.Owing::node).collect(Collectors.toSet())));
            var reminded = wanted.stream()
                    .filter(each -> left.contains(each.node()))
                    .filter(each -> again
                            || each.remindedAt() == null
                            || !installation.dayOf(each.remindedAt()).equals(installation.today()))
                    .map(ReturnsOwed.Owing::unit)
                    .sorted()
                    .toList();
            if (!reminded.isEmpty()) {
                record(scope, new RemindReturns(Ids.next(), round, reminded, installation.today()));
            }
            return reminded;
        });
    }

    /** Reminds units of a round, whoever they are that may be reminded. */
    public Receipt record(Scope scope, RemindReturns deed) {
        return store.write(scope, deed, knownAt -> {
            var opened = rounds.get(scope, deed.round());
            var nodes = deed.units().stream()
                    .map(each -> rounds.owing(scope, opened, each).node())
                    .toList();
            reach.requireAll(scope, Ability.REMIND, nodes);
            sql.sql("""
                            INSERT INTO reporting.reminder (id, round, node, on_day, actor, known_from)
                            SELECT :id, :round, n.node, :on, :actor, :knownAt FROM unnest(:nodes::int[]) AS n (node)
                            """)
                    .param("id", deed.id())
                    .param("round", opened.round().key())
                    .param("nodes", nodes.stream().mapToInt(Integer::intValue).toArray())
                    .param("on", deed.on())
                    .param("actor", scope.name())
                    .param("knownAt", RegimeRows.at(knownAt))
                    .update();
        });
    }
}
