package org.plumbline.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.FigureComments;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.UnitSets;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.plumbline.verdict.Verdict;
import org.plumbline.verdict.VerdictClass;
import org.plumbline.verdict.Verdicts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a unit itself has promised, each judged for a day as known at an instant; and where the promises of the units under it stand.
 * Only what the reader may see is there.
 */
@Component
public class UnitTargets {

    /** More than any unit promises by itself; beyond it the list goes on. */
    private static final int MOST = 400;

    private static final int MOST_BELOW = 12_000;

    private final Store store;
    private final JdbcClient sql;
    private final TargetRows rows;
    private final TargetStandings standings;
    private final Unhindered unhindered;
    private final UnitSets sets;
    private final FigureComments comments;

    UnitTargets(
            Store store,
            JdbcClient sql,
            TargetRows rows,
            TargetStandings standings,
            Unhindered unhindered,
            UnitSets sets,
            FigureComments comments) {
        this.store = store;
        this.sql = sql;
        this.rows = rows;
        this.standings = standings;
        this.unhindered = unhindered;
        this.sets = sets;
        this.comments = comments;
    }

    /** A promise of a unit and where it stands, as a heat map shows it. */
    public record Below(
            int node,
            UUID target,
            UUID indicator,
            String cut,
            Wording name,
            @Nullable String annex,
            VerdictClass cls) {}

    private record Shown(
            UUID id,
            long item,
            Wording name,
            @Nullable String annex,
            UUID indicator,
            @Nullable String measure,
            int decimals,
            OwnTarget.@Nullable Field field,
            TargetLine.@Nullable Document document,
            OwnTarget.@Nullable Post post) {}

    /** The targets that a unit holds itself, field by field in the order of their annex, each judged. */
    public List<OwnTarget> own(Scope scope, TargetCounts.Question asked) {
        return store.read(scope, () -> {
            var shown = inSet(scope, asked) ? shown(asked) : List.<Shown>of();
            if (shown.isEmpty()) {
                return List.of();
            }
            var knownAt = asked.knownAt() == null ? null : store.settled(asked.knownAt());
            var items = shown.stream().map(Shown::item).toList();
            var judged = unhindered.reach(() -> judged(items, asked.on(), knownAt));
            var said = said(scope, judged, knownAt);
            return shown.stream()
                    .filter(each -> judged.containsKey(each.item()))
                    .map(each -> target(each, Objects.requireNonNull(judged.get(each.item())), said))
                    .toList();
        });
    }

    /** Where the promises stand that some units hold themselves. */
    public List<Below> below(Scope scope, Collection<Integer> nodes, TargetCounts.Question asked) {
        return store.read(
                scope,
                () -> asked(scope, "below.sql", asked)
                        .param(
                                "nodes",
                                nodes.stream().mapToInt(Integer::intValue).toArray())
                        .param("most", MOST_BELOW)
                        .query((row, n) -> new Below(
                                row.getInt("node"),
                                row.getObject("id", UUID.class),
                                row.getObject("indicator", UUID.class),
                                row.getString("cut"),
                                Wording.of(row.getString("name")),
                                row.getString("annex"),
                                VerdictClass.values()[row.getInt("class")]))
                        .list());
    }

    private JdbcClient.StatementSpec asked(Scope scope, String file, TargetCounts.Question asked) {
        var known = asked.knownAt() == null ? Store.ALL_KNOWN : store.settled(asked.knownAt());
        return sql.sql(Sql.file("/org/plumbline/target/" + file))
                .param("on", asked.on())
                .param("known", TargetRows.at(known))
                .param("directive", asked.directive())
                .param("field", asked.field());
    }

    private List<Shown> shown(TargetCounts.Question asked) {
        return asked(store.asking(), "own.sql", asked)
                .param("node", asked.node())
                .param("most", MOST)
                .query(UnitTargets::shown)
                .list();
    }

    private boolean inSet(Scope scope, TargetCounts.Question asked) {
        return asked.set() == null
                || sets.members(scope, asked.set(), asked.on()).contains(asked.node());
    }

    private record OneJudged(Promise promise, long series, OwnVerdicts verdicts) {}

    private record OwnVerdicts(
            org.plumbline.verdict.ReportedAndChecked both,
            Verdict first,
            org.plumbline.verdict.@Nullable Ratio yearBefore) {}

    /** One that was withdrawn is judged, for the days before, on what was known when it was. */
    private Map<Long, OneJudged> judged(List<Long> items, LocalDate on, @Nullable Instant knownAt) {
        var byInstant = new LinkedHashMap<Optional<Instant>, List<Promise>>();
        for (var each : rows.promises(items, knownAt)) {
            var at = each.judgedAt(knownAt);
            byInstant
                    .computeIfAbsent(
                            Optional.ofNullable(at == null ? null : store.settled(at)), any -> new ArrayList<>())
                    .add(each);
        }
        var judged = new HashMap<Long, OneJudged>();
        byInstant.forEach((at, promises) -> {
            var evidence = standings.evidence(promises, at.orElse(null));
            for (var each : promises) {
                var inputs = evidence.inputs(each, on);
                var both = Verdicts.reportedAndChecked(inputs);
                judged.put(
                        each.item(),
                        new OneJudged(
                                each,
                                each.holder(on).series(),
                                new OwnVerdicts(
                                        both,
                                        both.reported().goal() == 1
                                                ? both.reported()
                                                : Verdicts.of(inputs.against(org.plumbline.verdict.GoalView.FIRST)),
                                        YearBefore.of(inputs, both.reported()))));
            }
        });
        return judged;
    }

    private java.util.Set<FigureComments.Said> said(
            Scope scope, Map<Long, OneJudged> judged, @Nullable Instant knownAt) {
        var series = judged.values().stream().map(OneJudged::series).collect(Collectors.toSet());
        return new HashSet<>(comments.on(scope, series, knownAt));
    }

    private static OwnTarget target(Shown shown, OneJudged judged, java.util.Set<FigureComments.Said> said) {
        var terms = judged.promise().terms();
        var goals = terms.goals().stream()
                .collect(Collectors.toMap(org.plumbline.verdict.Goal::revision, Function.identity()));
        var reported = judged.verdicts().both().reported();
        var basis = reported.basis();
        return new OwnTarget(
                shown.id(),
                shown.name(),
                shown.annex(),
                terms.kind(),
                shown.indicator(),
                shown.measure(),
                shown.decimals(),
                shown.field(),
                shown.document(),
                shown.post(),
                goals.getOrDefault(reported.goal(), terms.goals().getLast()),
                terms.goals().getFirst(),
                judged.verdicts().both(),
                judged.verdicts().first(),
                judged.verdicts().yearBefore(),
                basis != null
                        && said.contains(new FigureComments.Said(
                                judged.series(),
                                basis.period().first(),
                                basis.period().last())));
    }

    private static Shown shown(ResultSet row, int n) throws SQLException {
        var field = row.getObject("field", UUID.class);
        var directive = row.getObject("directive", UUID.class);
        var post = row.getObject("post", UUID.class);
        return new Shown(
                row.getObject("id", UUID.class),
                row.getLong("item"),
                Wording.of(row.getString("name")),
                row.getString("annex"),
                row.getObject("indicator", UUID.class),
                row.getString("measure"),
                row.getInt("decimals"),
                field == null ? null : new OwnTarget.Field(field, Wording.of(row.getString("field_name"))),
                directive == null ? null : new TargetLine.Document(directive, row.getString("called")),
                post == null ? null : new OwnTarget.Post(post, Wording.of(row.getString("post_name"))));
    }
}
