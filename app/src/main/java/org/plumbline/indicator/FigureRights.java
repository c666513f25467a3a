package org.plumbline.indicator;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a reader may do to figures, so that a page offers that and no more; each act asks again when it is carried out. */
@Component
public class FigureRights {

    private final Store store;
    private final JdbcClient sql;
    private final Reach reach;
    private final Units units;

    FigureRights(Store store, JdbcClient sql, Reach reach, Units units) {
        this.store = store;
        this.sql = sql;
        this.reach = reach;
        this.units = units;
    }

    /** By whom a figure was entered. */
    private record Hand(
            UUID figure,
            int author,
            @Nullable UUID post,
            @Nullable UUID account) {

        /** A substitute at the same post is the same hand, and so is a person who changed to another post. */
        boolean isOf(Scope scope) {
            return !scope.isProgramme()
                    && (Objects.equals(post, scope.post()) || account != null && account.equals(scope.account()));
        }
    }

    /** What the reader may do to each of the figures of one unit and period; nothing to those that do not stand. */
    public Map<UUID, Set<FigureAct>> of(Scope scope, int node, Collection<Fact> facts) {
        return store.read(scope, () -> {
            var hands = hands(facts);
            var nodes = new HashSet<>(List.of(node));
            hands.values().forEach(hand -> nodes.add(hand.author));
            var answers = reach.allowed(scope, Ability.ANSWER, nodes);
            var directs = reach.allows(scope, Ability.DIRECT, node);
            var stated = author(scope, node);
            var may = new HashMap<UUID, Set<FigureAct>>();
            for (var fact : facts) {
                var hand = hands.get(fact.id());
                may.put(
                        fact.id(),
                        fact.closed() != null || hand == null
                                ? Set.of()
                                : of(scope, fact, hand, node, answers, directs, stated.isPresent()));
            }
            return may;
        });
    }

    private static Set<FigureAct> of(
            Scope scope, Fact fact, Hand hand, int node, Set<Integer> answers, boolean directs, boolean another) {
        var may = EnumSet.noneOf(FigureAct.class);
        if (fact.wasComposed()) {
            if (directs && !hand.isOf(scope)) {
                may.add(FigureAct.REVIEW);
            }
            return may;
        }
        var verified = fact.stance() == Stance.VERIFIED;
        if (fact.stance() != Stance.DERIVED && answers.contains(hand.author) && (directs || !verified)) {
            may.add(FigureAct.CORRECT);
        }
        if (fact.stance() == Stance.REPORTED
                ? answers.contains(node)
                : directs || Objects.equals(hand.post, scope.post())) {
            may.add(FigureAct.WITHDRAW);
        }
        if (answers.contains(node)) {
            may.add(FigureAct.PROVE);
        }
        var otherHand = directs && !hand.isOf(scope);
        if (otherHand) {
            may.addAll(EnumSet.of(FigureAct.CHECK, FigureAct.REVIEW));
        }
        if (fact.stance() == Stance.REPORTED && another) {
            may.add(FigureAct.CONTEST);
            if (directs && !Objects.equals(hand.post, scope.post())) {
                may.add(FigureAct.VERIFY);
            }
        }
        return may;
    }

    /** The unit in whose name the reader can state a figure of another unit: the first of those with such a mandate. */
    public Optional<Unit> author(Scope scope, int node) {
        var nodes = scope.allowing(Ability.ANSWER).stream()
                .map(Grant::node)
                .filter(each -> each != node)
                .toList();
        var named = units.named(scope, nodes);
        return nodes.stream().map(named::get).filter(Objects::nonNull).findFirst();
    }

    private Map<UUID, Hand> hands(Collection<Fact> facts) {
        var hands = new HashMap<UUID, Hand>();
        sql.sql("""
                        SELECT o.id, o.author, e.post, e.account
                          FROM indicator.observation o JOIN indicator.entry e ON e.id = o.entry
                         WHERE o.id = ANY (:ids::uuid[])
                        """)
                .param("ids", Texts.of(facts.stream().map(Fact::id).toList()))
                .query((row, n) -> new Hand(
                        row.getObject("id", UUID.class),
                        row.getInt("author"),
                        row.getObject("post", UUID.class),
                        row.getObject("account", UUID.class)))
                .list()
                .forEach(hand -> hands.put(hand.figure, hand));
        return hands;
    }
}
