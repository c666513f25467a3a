package org.plumbline.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.reading.text.Folding;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.verdict.Goal;
import org.plumbline.verdict.Target;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes targets: the promise, its goals one after the other, who holds it from a day on, and its end. */
@Component
class TargetWrite {

    private final JdbcClient sql;

    TargetWrite(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is stored beside the deed: what it was held against when it was set. */
    record Settled(
            Target terms,
            int version,
            String cut,
            int node,
            @Nullable Integer key,
            String scheme) {}

    void insert(SetTarget deed, Settled as, Wording name, long series, Scope scope, Instant at) {
        var terms = deed.terms();
        var item = sql.sql("""
                        INSERT INTO target.target (id, kind, indicator, version, cut, node, direction, time_rule, frequency, lag, per,
                               method, scheme, directive_key, clause, field, name, name_key, term, annex, post,
                               trait, comparison, trait_value, set_on, known_from)
                        VALUES (:id, :kind, :indicator, :version, :cut, :node, :direction, :time, :frequency, :lag, :per,
                               :method, :scheme, :key, :clause, :field, :name::jsonb, :nameKey, :term, :annex, :post,
                               :trait, :comparison, :value, :on, :known)
                        RETURNING item
                        """)
                .param("id", deed.id())
                .param("kind", terms.kind().name())
                .param("indicator", terms.indicator())
                .param("version", as.version())
                .param("cut", as.cut())
                .param("node", as.node())
                .param("direction", as.terms().direction().name())
                .param("time", as.terms().time().name())
                .param("frequency", as.terms().frequency().name())
                .param("lag", terms.lag())
                .param("per", as.terms().per())
                .param("method", terms.method() == null ? null : terms.method().name())
                .param("scheme", as.scheme())
                .param("key", as.key())
                .param("clause", terms.clause())
                .param("field", terms.field())
                .param("name", Json.write(name))
                .param("nameKey", Folding.fold(name.everyText()))
                .param("term", cleaned(terms.term()))
                .param("annex", cleaned(terms.annex()))
                .param("post", terms.post())
                .param("trait", terms.applies() == null ? null : terms.applies().trait())
                .param(
                        "comparison",
                        terms.applies() == null
                                ? null
                                : terms.applies().comparison().name())
                .param("value", terms.applies() == null ? null : terms.applies().value())
                .param("on", deed.on())
                .param("known", TargetRows.at(at))
                .query(Long.class)
                .single();
        goal(item, as.terms().goals().getFirst(), deed.id(), deed.decision(), null, scope, at);
        hold(List.of(new TargetRows.Held(item, as.node(), series, deed.on())), at);
    }

    /** Says who holds promises from a day on, and turns them over to it. */
    void hold(List<TargetRows.Held> held, Instant at) {
        sql.sql("""
                        INSERT INTO target.holder (item, node, series, from_day, known_from)
                        SELECT h.item, h.node, h.series, h.from_day, :known
                          FROM unnest(:items::bigint[], :nodes::int[], :series::bigint[], :days::date[]) AS h (item, node, series, from_day)
                        ON CONFLICT (item, from_day) DO UPDATE SET node = excluded.node, series = excluded.series
                        """)
                .param("items", held.stream().mapToLong(TargetRows.Held::item).toArray())
                .param("nodes", held.stream().mapToInt(TargetRows.Held::node).toArray())
                .param(
                        "series",
                        held.stream().mapToLong(TargetRows.Held::series).toArray())
                .param("days", held.stream().map(each -> each.from().toString()).toArray(String[]::new))
                .param("known", TargetRows.at(at))
                .update();
    }

    /** Turns promises over to who follows, in the list as well. */
    void turnOver(List<TargetRows.Held> held) {
        sql.sql("""
                        UPDATE target.target t SET node = h.node, row_version = t.row_version + 1
                          FROM unnest(:items::bigint[], :nodes::int[]) AS h (item, node)
                         WHERE t.item = h.item
                        """)
                .param("items", held.stream().mapToLong(TargetRows.Held::item).toArray())
                .param("nodes", held.stream().mapToInt(TargetRows.Held::node).toArray())
                .update();
    }

    /** Appends a goal; it carries the post that signed it. */
    void goal(
            long item,
            Goal goal,
            UUID id,
            @Nullable String decision,
            @Nullable String reason,
            Scope scope,
            Instant knownAt) {
        sql.sql("""
                        INSERT INTO target.goal (item, revision, id, in_force, comparator, baseline, level, upper, milestones,
                               starts, due, decision, reason, post, account, actor, known_from)
                        VALUES (:item, :revision, :id, :inForce, :comparator, :baseline, :level, :upper, :milestones::jsonb,
                               :starts, :due, :decision, :reason, :post, :account, :actor, :known)
                        """)
                .param("item", item)
                .param("revision", goal.revision())
                .param("id", id)
                .param("inForce", goal.inForce())
                .param("comparator", goal.comparator().name())
                .param("baseline", goal.baseline())
                .param("level", goal.level())
                .param("upper", goal.upper())
                .param("milestones", Json.write(goal.milestones()))
                .param("starts", goal.start())
                .param("due", goal.due())
                .param("decision", cleaned(decision))
                .param("reason", cleaned(reason))
                .param("post", scope.post())
                .param("account", scope.account())
                .param("actor", scope.name())
                .param("known", TargetRows.at(knownAt))
                .update();
    }

    /** Closes a revision; it stays for whoever asks as known before. */
    void closeGoal(long item, int revision, Instant knownAt) {
        sql.sql("""
                        UPDATE target.goal SET known_to = :known
                         WHERE item = :item AND revision = :revision AND known_to = 'infinity'
                        """)
                .param("item", item)
                .param("revision", revision)
                .param("known", TargetRows.at(knownAt))
                .update();
    }

    void changed(long item) {
        sql.sql("UPDATE target.target SET row_version = row_version + 1 WHERE item = :item")
                .param("item", item)
                .update();
    }

    void withdraw(long item, LocalDate on, String reason, Instant knownAt) {
        sql.sql("""
                        UPDATE target.target
                           SET withdrawn = :on, reason = :reason, withdrawn_at = :known, row_version = row_version + 1
                         WHERE item = :item
                        """)
                .param("item", item)
                .param("on", on)
                .param("reason", reason.strip())
                .param("known", TargetRows.at(knownAt))
                .update();
    }

    private static @Nullable String cleaned(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
