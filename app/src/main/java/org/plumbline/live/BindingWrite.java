package org.plumbline.live;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Figures;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Scope;
import org.plumbline.live.deed.BindFigure;
import org.plumbline.live.deed.Bound;
import org.plumbline.live.deed.BoundKind;
import org.plumbline.live.deed.KeepAsSaid;
import org.plumbline.live.deed.Placed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes which number stands for which record, where it stands in each version, and by what it is found when a record changes. */
@Component
class BindingWrite {

    private final JdbcClient sql;
    private final RecordUnits units;
    private final Figures figures;

    BindingWrite(JdbcClient sql, RecordUnits units, Figures figures) {
        this.sql = sql;
        this.units = units;
        this.figures = figures;
    }

    /** A number stands for a record that whoever binds it sees. */
    void add(Scope scope, BindFigure deed, int version, Instant knownAt) {
        var bound = deed.bound();
        BoundRules.require(bound);
        var node = units.of(scope, bound)
                .orElseThrow(() -> bound.target() != null
                        ? new Absent("target", bound.target())
                        : new Absent("unit", Objects.requireNonNull(bound.unit())));
        var series = bound.kind() == BoundKind.FIGURE
                ? (Long) figures.keep(Objects.requireNonNull(bound.indicator()), node, bound.cut())
                        .series()
                : null;
        insert(deed, node, series, scope.name(), knownAt);
        place(new Placed(deed.id(), deed.start(), deed.end(), deed.written().said()), version);
        watch(deed.id(), bound, node, series);
    }

    private void insert(BindFigure deed, int node, @Nullable Long series, String actor, Instant knownAt) {
        var bound = deed.bound();
        var period = bound.period();
        sql.sql("""
                        INSERT INTO live.binding (id, text, kind, node, series, target, directive, classes, starts, ends, checked, on_day,
                                                  decimals, factor, language, actor, known_from)
                        VALUES (:id, :text, :kind, :node, :series, :target, :directive, :classes, :starts, :ends, :checked, :on,
                                :decimals, :factor, :language, :actor, :known)
                        """)
                .param("id", deed.id())
                .param("text", deed.text().id())
                .param("kind", bound.kind().name())
                .param("node", node)
                .param("series", series)
                .param("target", bound.target())
                .param("directive", document(bound))
                .param("classes", bound.classes().toArray(String[]::new))
                .param("starts", period == null ? null : period.first())
                .param("ends", period == null ? null : period.last().plusDays(1))
                .param("checked", bound.checked())
                .param("on", bound.on())
                .param("decimals", deed.written().decimals())
                .param("factor", deed.written().factor())
                .param("language", deed.written().language())
                .param("actor", actor)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The document under which is counted, which whoever binds must see. */
    private @Nullable Integer document(Bound bound) {
        var directive = bound.directive();
        return directive == null
                ? null
                : sql.sql("SELECT directive_key FROM directive.named_directive WHERE id = :id")
                        .param("id", directive)
                        .query(Integer.class)
                        .optional()
                        .orElseThrow(() -> new Absent("directive", directive));
    }

    private void watch(UUID binding, Bound bound, int node, @Nullable Long series) {
        sql.sql("""
                        INSERT INTO live.watch (binding, series, target, node, counts, moving)
                        VALUES (:binding, :series, :target, :node, :counts, :moving)
                        """)
                .param("binding", binding)
                .param("series", series)
                .param("target", bound.target())
                .param("node", node)
                .param("counts", bound.kind().counts())
                .param("moving", bound.isMoving())
                .update();
    }

    /** A number stands there in a version. */
    void place(Placed place, int version) {
        sql.sql("""
                        INSERT INTO live.place (binding, version, starts, ends, said) VALUES (:binding, :version, :start, :end, :said)
                        """)
                .param("binding", place.binding())
                .param("version", version)
                .param("start", place.start())
                .param("end", place.end())
                .param("said", LiveMarks.plain(place.said()))
                .update();
    }

    /** A number stands for itself again; absent where the text has no such one. */
    void end(UUID text, UUID binding, Instant knownAt) {
        var ended = sql.sql("""
                        UPDATE live.binding SET known_to = :known WHERE id = :binding AND text = :text AND known_to = 'infinity'
                        """)
                .param("binding", binding)
                .param("text", text)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .update();
        if (ended == 0) {
            throw new Absent("binding", binding);
        }
        for (var table : List.of("live.mark", "live.watch")) {
            sql.sql("DELETE FROM " + table + " WHERE binding = :binding")
                    .param("binding", binding)
                    .update();
        }
    }

    /** A number is left as it was said. */
    void keep(KeepAsSaid deed, String actor, Instant knownAt) {
        sql.sql("""
                        INSERT INTO live.kept (binding, version, state, value, reason, actor, known_from)
                        VALUES (:binding, :version, :state, :value, :reason, :actor, :known)
                        """)
                .param("binding", deed.binding())
                .param("version", deed.ofVersion())
                .param("state", deed.state().name())
                .param("value", LiveMarks.plain(deed.value()))
                .param("reason", deed.reason().strip())
                .param("actor", actor)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .update();
    }
}
