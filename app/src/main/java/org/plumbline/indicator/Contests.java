package org.plumbline.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.AnswerContest;
import org.plumbline.indicator.deed.ContestIndicator;
import org.plumbline.indicator.deed.WithdrawContest;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Reach;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units that find an indicator unfair for themselves: shown beside their figures, never in a count. */
@Component
public class Contests {

    private static final int LONGEST = 4_000;
    private static final int MOST = 500;

    private final Store store;
    private final JdbcClient sql;
    private final Reach reach;
    private final IndicatorRows units;

    Contests(Store store, JdbcClient sql, Reach reach, IndicatorRows units) {
        this.store = store;
        this.sql = sql;
        this.reach = reach;
        this.units = units;
    }

    /**
     * A unit contests an indicator.
     *
     * @throws Refused without a reason or a proposal, and for one that it contests already
     */
    public Receipt contest(Scope scope, ContestIndicator deed) {
        return store.write(scope, deed, knownAt -> {
            var unit = units.site(deed.unit()).orElseThrow(() -> new Absent("unit", deed.unit()));
            reach.require(scope, Ability.ANSWER, unit.node());
            var problems = new ArrayList<Problem>();
            words("reason", deed.reason(), problems);
            words("proposal", deed.proposal(), problems);
            of(deed.indicator(), deed.unit()).stream()
                    .filter(Contest::stands)
                    .findFirst()
                    .ifPresent(there -> problems.add(Problem.at(
                            "reason", "unfair.there", Map.of("day", there.on(), Problem.LINK, address(there)))));
            refuse(problems);
            var stored = sql.sql("""
                            INSERT INTO indicator.contest (id, indicator_key, version, node, reason, proposal, on_day, post, account,
                                                           actor, known_from)
                            SELECT :id, i.indicator_key, i.version, :node, :reason, :proposal, :on, :post, :account, :actor, :known
                              FROM indicator.indicator i WHERE i.id = :indicator
                            """)
                    .param("id", deed.id())
                    .param("indicator", deed.indicator())
                    .param("node", unit.node())
                    .param("reason", deed.reason().strip())
                    .param("proposal", deed.proposal().strip())
                    .param("on", deed.on())
                    .param("post", scope.post())
                    .param("account", scope.account())
                    .param("actor", scope.name())
                    .param("known", Store.timestamp(knownAt))
                    .update();
            if (stored == 0) {
                throw new Absent("indicator", deed.indicator());
            }
        });
    }

    /** Whoever defines the indicator answers; nobody answers what the own hand contested. */
    public Receipt answer(Scope scope, AnswerContest deed) {
        return store.write(scope, deed, knownAt -> {
            var held = lock(deed.contest());
            reach.require(scope, Ability.DIRECT, held.owner());
            if (held.isOf(scope)) {
                throw new Refused("answer", "unfair.own", Map.of());
            }
            requireStanding(held);
            var problems = new ArrayList<Problem>();
            words("answer", deed.answer(), problems);
            refuse(problems);
            sql.sql(
                            "UPDATE indicator.contest SET answer = :answer, answered = :on, answered_by = :actor WHERE id = :id")
                    .param("answer", deed.answer().strip())
                    .param("on", deed.on())
                    .param("actor", scope.name())
                    .param("id", deed.contest())
                    .update();
        });
    }

    /** The unit takes it back; what it said stays on record. */
    public Receipt withdraw(Scope scope, WithdrawContest deed) {
        return store.write(scope, deed, knownAt -> {
            var held = lock(deed.contest());
            reach.require(scope, Ability.ANSWER, held.node());
            requireStanding(held);
            var problems = new ArrayList<Problem>();
            words("why", deed.reason(), problems);
            refuse(problems);
            sql.sql("UPDATE indicator.contest SET withdrawn = :on, withdraw_reason = :reason WHERE id = :id")
                    .param("on", deed.on())
                    .param("reason", deed.reason().strip())
                    .param("id", deed.contest())
                    .update();
        });
    }

    /** All that contest an indicator and are in sight: those that stand first, then by the name of the unit. */
    public List<Contest> of(Scope scope, UUID indicator) {
        return store.read(scope, () -> fitting("i.id = :indicator", Map.of("indicator", indicator)));
    }

    /** What one unit says of an indicator, what stands first. */
    public List<Contest> of(Scope scope, UUID indicator, UUID unit) {
        return store.read(scope, () -> of(indicator, unit));
    }

    private List<Contest> of(UUID indicator, UUID unit) {
        return fitting("i.id = :indicator AND u.id = :unit", Map.of("indicator", indicator, "unit", unit));
    }

    /** One of them. */
    public Contest get(Scope scope, UUID id) {
        return store.read(
                scope,
                () -> fitting("c.id = :id", Map.of("id", id)).stream()
                        .findFirst()
                        .orElseThrow(() -> new Absent("contest", id)));
    }

    /** Whether the reader may contest an indicator in the name of a unit. */
    public boolean mayContest(Scope scope, int node) {
        return reach.allows(scope, Ability.ANSWER, node);
    }

    /** Where a contest is seen. */
    public static String address(Contest contest) {
        return "/indicators/" + contest.indicator() + "/units/" + contest.unit() + "#unfair";
    }

    private List<Contest> fitting(String where, Map<String, ?> values) {
        return sql.sql("""
                        SELECT c.id, i.id AS indicator, c.version, u.id AS unit, c.node, u.name::text AS unit_name, c.reason, c.proposal,
                               c.on_day, c.actor, c.known_from, c.answer, c.answered, c.answered_by, c.withdrawn, c.withdraw_reason
                          FROM indicator.contest c
                          JOIN indicator.indicator i ON i.indicator_key = c.indicator_key
                          JOIN organisation.named_unit u ON u.node = c.node
                         WHERE\s""" + where + " ORDER BY c.withdrawn IS NOT NULL, u.search_key, c.known_from LIMIT :most")
                .params(values)
                .param("most", MOST)
                .query((row, n) -> contest(row))
                .list();
    }

    /** What is held of a contest while it is changed. */
    private record Held(
            int node,
            int owner,
            @Nullable UUID post,
            @Nullable UUID account,
            boolean stands) {

        boolean isOf(Scope scope) {
            return !scope.isProgramme()
                    && (post != null && post.equals(scope.post())
                            || account != null && account.equals(scope.account()));
        }
    }

    private Held lock(UUID id) {
        return sql.sql("""
                        SELECT c.node, i.owner, c.post, c.account, c.withdrawn IS NULL AS stands
                          FROM indicator.contest c JOIN indicator.indicator i ON i.indicator_key = c.indicator_key
                         WHERE c.id = :id FOR UPDATE OF c
                        """)
                .param("id", id)
                .query((row, n) -> new Held(
                        row.getInt("node"),
                        row.getInt("owner"),
                        row.getObject("post", UUID.class),
                        row.getObject("account", UUID.class),
                        row.getBoolean("stands")))
                .optional()
                .orElseThrow(() -> new Absent("contest", id));
    }

    private static void requireStanding(Held held) {
        if (!held.stands()) {
            throw new Refused("contest", "unfair.withdrawn-already", Map.of());
        }
    }

    private static void words(String field, String words, List<Problem> problems) {
        if (words.isBlank()) {
            problems.add(Problem.at(field, "unfair.missing"));
        } else if (words.length() > LONGEST) {
            problems.add(Problem.at(field, "indicator.too-long", Map.of("most", LONGEST, "length", words.length())));
        }
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private static Contest contest(ResultSet row) throws SQLException {
        return new Contest(
                row.getObject("id", UUID.class),
                row.getObject("indicator", UUID.class),
                row.getInt("version"),
                row.getObject("unit", UUID.class),
                row.getInt("node"),
                Wording.of(row.getString("unit_name")),
                row.getString("reason"),
                row.getString("proposal"),
                row.getDate("on_day").toLocalDate(),
                row.getString("actor"),
                IndicatorFacts.instant(row, "known_from"),
                row.getString("answer"),
                row.getObject("answered", LocalDate.class),
                row.getString("answered_by"),
                row.getObject("withdrawn", LocalDate.class),
                row.getString("withdraw_reason"));
    }
}
