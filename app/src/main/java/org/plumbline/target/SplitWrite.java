package org.plumbline.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Scope;
import org.plumbline.target.deed.AnswerShare;
import org.plumbline.target.deed.AskedShare;
import org.plumbline.target.deed.SplitTarget;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes splits, shares and answers; what another one follows is closed and stays. */
@Component
class SplitWrite {

    private final JdbcClient sql;

    SplitWrite(JdbcClient sql) {
        this.sql = sql;
    }

    long insert(SplitTarget deed, long item, UUID indicator, Scope scope, Instant at) {
        return sql.sql("""
                        INSERT INTO target.split (id, item, name, rule, indicator, on_day, answer_by, actor, known_from)
                        VALUES (:id, :item, :name::jsonb, :rule, :indicator, :on, :answerBy, :actor, :known)
                        RETURNING split
                        """)
                .param("id", deed.id())
                .param("item", item)
                .param("name", Json.write(deed.name()))
                .param("rule", deed.rule().name())
                .param("indicator", indicator)
                .param("on", deed.on())
                .param("answerBy", deed.answerBy())
                .param("actor", scope.name())
                .param("known", TargetRows.at(at))
                .query(Long.class)
                .single();
    }

    /** Asks units for shares; {@code nodes} are theirs, in the same order. */
    void ask(
            long split,
            List<AskedShare> shares,
            List<Integer> nodes,
            int after,
            LocalDate on,
            @Nullable String reason,
            Scope scope,
            Instant at) {
        sql.sql("""
                        INSERT INTO target.share (id, split, node, place, level, weight, numerator, denominator, asked_on, reason, actor, known_from)
                        SELECT h.id, :split, h.node, :after + h.place, h.level, h.weight, h.numerator, h.denominator, :on, :reason, :actor, :known
                          FROM unnest(:ids::uuid[], :nodes::int[], :levels::numeric[], :weights::numeric[], :numerators::numeric[],
                                      :denominators::numeric[])
                               WITH ORDINALITY AS h (id, node, level, weight, numerator, denominator, place)
                        """)
                .param("split", split)
                .param("after", after)
                .param("on", on)
                .param("reason", reason)
                .param("actor", scope.name())
                .param("known", TargetRows.at(at))
                .param("ids", shares.stream().map(AskedShare::id).toArray(UUID[]::new))
                .param("nodes", nodes.stream().mapToInt(Integer::intValue).toArray())
                .param("levels", texts(shares, AskedShare::level))
                .param("weights", texts(shares, AskedShare::weight))
                .param("numerators", texts(shares, AskedShare::numerator))
                .param("denominators", texts(shares, AskedShare::denominator))
                .update();
    }

    /** Closes shares that are asked for no more; how often something was asked, so that what follows stands behind. */
    void end(Collection<UUID> shares, LocalDate on, Instant at) {
        sql.sql("UPDATE target.share SET ended_on = :on, ended_at = :known WHERE id = ANY (:ids)")
                .param("ids", shares.toArray(UUID[]::new))
                .param("on", on)
                .param("known", TargetRows.at(at))
                .update();
    }

    /** The last place taken in a split. */
    int last(long split) {
        return sql.sql("SELECT coalesce(max(place), 0) FROM target.share WHERE split = :split")
                .param("split", split)
                .query(Integer.class)
                .single();
    }

    void changed(long split, @Nullable LocalDate answerBy) {
        sql.sql("""
                        UPDATE target.split SET row_version = row_version + 1, answer_by = coalesce(:answerBy::date, answer_by)
                         WHERE split = :split
                        """).param("split", split).param("answerBy", answerBy).update();
    }

    void withdraw(long split, LocalDate on, String reason, Instant at) {
        sql.sql("""
                        UPDATE target.split
                           SET withdrawn = :on, reason = :reason, withdrawn_at = :known, row_version = row_version + 1
                         WHERE split = :split
                        """)
                .param("split", split)
                .param("on", on)
                .param("reason", reason.strip())
                .param("known", TargetRows.at(at))
                .update();
    }

    /** Keeps an answer; the one before it is closed. */
    void answer(AnswerShare deed, @Nullable Long item, @Nullable BigDecimal partLevel, Scope scope, Instant at) {
        sql.sql("""
                        UPDATE target.answer a SET ended_on = :on, ended_at = :known
                          FROM target.share h
                         WHERE h.id = :share AND a.share = h.share AND a.ended_at = 'infinity'
                        """)
                .param("share", deed.share())
                .param("on", deed.on())
                .param("known", TargetRows.at(at))
                .update();
        sql.sql("""
                        INSERT INTO target.answer (id, share, reply, item, part_level, level, numerator, denominator, reason, on_day, post, account,
                               actor, known_from)
                        SELECT :id, h.share, :reply, :item::bigint, :partLevel::numeric, :level::numeric, :numerator::numeric,
                               :denominator::numeric, :reason, :on, :post::uuid, :account::uuid, :actor, :known
                          FROM target.share h WHERE h.id = :share
                        """)
                .param("id", deed.id())
                .param("share", deed.share())
                .param("reply", deed.reply().name())
                .param("item", item)
                .param("partLevel", partLevel)
                .param("level", deed.level())
                .param("numerator", deed.numerator())
                .param("denominator", deed.denominator())
                .param(
                        "reason",
                        deed.reason() == null || deed.reason().isBlank()
                                ? null
                                : deed.reason().strip())
                .param("on", deed.on())
                .param("post", scope.post())
                .param("account", scope.account())
                .param("actor", scope.name())
                .param("known", TargetRows.at(at))
                .update();
    }

    private static @Nullable String[] texts(
            List<AskedShare> shares, Function<AskedShare, @Nullable BigDecimal> number) {
        var texts = new @Nullable String[shares.size()];
        for (var i = 0; i < texts.length; i++) {
            var value = number.apply(shares.get(i));
            texts[i] = value == null ? null : value.toPlainString();
        }
        return texts;
    }
}
