package org.plumbline.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Fact;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.Measures;
import org.plumbline.indicator.SeriesList;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Reach;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings together what the page of one target shows: some twenty statements by keys, in one snapshot. */
@Component
public class TargetFaces {

    private static final int MOST_FIGURES = 400;

    private final Store store;
    private final JdbcClient sql;
    private final TargetList list;
    private final TargetVerdicts verdicts;
    private final SeriesList series;
    private final IndicatorList indicators;
    private final Measures measures;
    private final Reach reach;

    TargetFaces(
            Store store,
            JdbcClient sql,
            TargetList targetList,
            TargetVerdicts verdicts,
            SeriesList series,
            IndicatorList indicators,
            Measures measures,
            Reach reach) {
        this.store = store;
        this.sql = sql;
        this.list = targetList;
        this.verdicts = verdicts;
        this.series = series;
        this.indicators = indicators;
        this.measures = measures;
        this.reach = reach;
    }

    /** A target on a day of the world, as known at an instant; null for all that is known. */
    public TargetFace of(Scope scope, UUID id, LocalDate on, @Nullable Instant knownAt) {
        return store.readOften(scope, () -> {
            var whole = list.get(scope, id);
            var row = row(id);
            var known = knownAt == null ? null : store.settled(knownAt);
            var withdrawn = row.withdrawn != null && isKnown(row.withdrawn.knownAt(), known) ? row.withdrawn : null;
            var day = withdrawn == null || on.isBefore(withdrawn.on())
                    ? on
                    : withdrawn.on().minusDays(1);
            var state = state(whole.line(), row, withdrawn, on, day, known);
            var judgement = state == TargetFace.State.STANDS || state == TargetFace.State.WITHDRAWN
                    ? verdicts.of(scope, id, day, known)
                    : null;
            var at = judgement == null ? known : judgement.knownAt();
            var holders = holders(id, at);
            var facts = facts(scope, whole.line(), holders, at);
            return new TargetFace(
                    whole.line(),
                    revisions(whole.revisions(), known),
                    row.names,
                    state,
                    judgement,
                    withdrawn,
                    holders,
                    facts,
                    beside(scope, facts, at),
                    indicators.definition(scope, whole.line().indicator()),
                    measures.all(scope),
                    whole.line().cut().isEmpty() ? Map.of() : measures.dimensions(scope),
                    allows(scope, Ability.DIRECT, holders, withdrawn, knownAt),
                    allows(scope, Ability.ANSWER, holders, withdrawn, knownAt));
        });
    }

    private record Row(TargetFace.Names names, TargetFace.@Nullable Withdrawal withdrawn) {}

    private static TargetFace.State state(
            TargetLine line,
            Row row,
            TargetFace.@Nullable Withdrawal withdrawn,
            LocalDate on,
            LocalDate day,
            @Nullable Instant known) {
        if (!isKnown(row.names.knownFrom(), known)) {
            return TargetFace.State.NOT_KNOWN_THEN;
        }
        if (on.isBefore(line.setOn())) {
            return TargetFace.State.NOT_SET_THEN;
        }
        if (day.isBefore(line.setOn())) {
            return TargetFace.State.NEVER_STOOD;
        }
        return withdrawn == null || day.equals(on) ? TargetFace.State.STANDS : TargetFace.State.WITHDRAWN;
    }

    private boolean allows(
            Scope scope,
            Ability ability,
            List<TargetFace.Holder> holders,
            TargetFace.@Nullable Withdrawal withdrawn,
            @Nullable Instant knownAt) {
        return withdrawn == null
                && knownAt == null
                && !holders.isEmpty()
                && reach.allows(scope, ability, holders.getLast().node());
    }

    private Row row(UUID id) {
        return sql.sql(Sql.file("/org/plumbline/target/face.sql"))
                .param("id", id)
                .query((row, n) -> row(row))
                .optional()
                .orElseThrow(() -> new Absent("target", id));
    }

    private static Row row(ResultSet row) throws SQLException {
        var withdrawn = TargetRows.day(row, "withdrawn");
        return new Row(
                new TargetFace.Names(
                        row.getInt("version"),
                        row.getTimestamp("known_from").toInstant(),
                        row.getString("path"),
                        wording(row, "wording"),
                        wording(row, "field_name"),
                        row.getObject("post", UUID.class),
                        wording(row, "post_name")),
                withdrawn == null
                        ? null
                        : new TargetFace.Withdrawal(
                                withdrawn,
                                row.getTimestamp("withdrawn_at").toInstant(),
                                Objects.requireNonNull(row.getString("reason"))));
    }

    private static @Nullable Wording wording(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : Wording.of(text);
    }

    private List<TargetFace.Holder> holders(UUID id, @Nullable Instant known) {
        return sql.sql("""
                        SELECT u.id, u.name::text AS name, h.node, h.from_day
                          FROM target.holder h
                          JOIN target.target t ON t.item = h.item
                          JOIN organisation.named_unit u ON u.node = h.node
                         WHERE t.id = :id AND h.known_from <= :known
                         ORDER BY h.from_day
                        """)
                .param("id", id)
                .param("known", TargetRows.at(Objects.requireNonNullElse(known, Store.ALL_KNOWN)))
                .query((row, n) -> new TargetFace.Holder(
                        row.getObject("id", UUID.class),
                        Wording.of(row.getString("name")),
                        row.getInt("node"),
                        Objects.requireNonNull(TargetRows.day(row, "from_day"))))
                .list();
    }

    private List<Fact> facts(Scope scope, TargetLine line, List<TargetFace.Holder> holders, @Nullable Instant known) {
        var all = new ArrayList<Fact>();
        for (var i = 0; i < holders.size(); i++) {
            var holder = holders.get(i);
            var from = i == 0 ? LocalDate.MIN : holder.from();
            var until = i + 1 < holders.size() ? holders.get(i + 1).from() : LocalDate.MAX;
            var question = new SeriesList.Question(line.indicator(), holder.node(), line.cut(), null, null, known);
            series.list(scope, question, null, MOST_FIGURES).facts().items().stream()
                    .filter(each -> !each.period().last().isBefore(from)
                            && each.period().last().isBefore(until))
                    .forEach(all::add);
        }
        return all;
    }

    private SeriesList.Beside beside(Scope scope, List<Fact> facts, @Nullable Instant known) {
        var all = series.beside(scope, facts.stream().map(Fact::id).toList());
        if (known == null) {
            return all;
        }
        var proofs = new HashMap<UUID, List<SeriesList.Proven>>();
        all.proofs()
                .forEach((figure, each) -> proofs.put(
                        figure,
                        each.stream()
                                .filter(one -> isKnown(one.knownFrom(), known))
                                .toList()));
        var reviews = new HashMap<UUID, List<SeriesList.Review>>();
        all.reviews()
                .forEach((figure, each) -> reviews.put(
                        figure,
                        each.stream()
                                .filter(one -> isKnown(one.knownFrom(), known))
                                .toList()));
        return new SeriesList.Beside(proofs, reviews);
    }

    /** Goals as known then: what was not yet known is left out, what was taken back later still stands. */
    private static List<TargetLine.Revision> revisions(List<TargetLine.Revision> all, @Nullable Instant known) {
        return all.stream()
                .filter(each -> isKnown(each.knownFrom(), known))
                .map(each -> each.takenBack() == null || isKnown(each.takenBack(), known)
                        ? each
                        : new TargetLine.Revision(
                                each.revision(),
                                each.inForce(),
                                each.goal(),
                                each.decision(),
                                each.reason(),
                                each.actor(),
                                each.knownFrom(),
                                null))
                .toList();
    }

    private static boolean isKnown(Instant since, @Nullable Instant known) {
        return known == null || !since.isAfter(known);
    }
}
