package org.plumbline.live;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Figures;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.live.deed.BindFigure;
import org.plumbline.live.deed.Bound;
import org.plumbline.live.deed.BoundKind;
import org.plumbline.live.deed.KeepAsSaid;
import org.plumbline.live.deed.Placed;
import org.plumbline.live.deed.TakeOverFigures;
import org.plumbline.live.deed.TextKey;
import org.plumbline.live.deed.UnbindFigure;
import org.plumbline.reader.Places;
import org.plumbline.store.Store;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Binds numbers of kept texts to records, takes over what the records say, and keeps what was said. */
@Component
public class LiveFigures {

    private static final int LONGEST_REASON = 1_000;

    /** The setting under which bindings are kept in step that the writer does not see. */
    static final String KEEPING = "plumbline.live";

    private final Store store;
    private final JdbcClient sql;
    private final KeptTexts texts;
    private final TextRights rights;
    private final Figures figures;
    private final LiveMarks marks;
    private final RecordChanges changes;
    private final Numerals numerals;

    LiveFigures(
            Store store,
            JdbcClient sql,
            KeptTexts texts,
            TextRights rights,
            Figures figures,
            LiveMarks marks,
            RecordChanges changes,
            @Lazy Numerals numerals) {
        this.store = store;
        this.sql = sql;
        this.texts = texts;
        this.rights = rights;
        this.figures = figures;
        this.marks = marks;
        this.changes = changes;
        this.numerals = numerals;
    }

    /**
     * Binds a number of a text to the record for which it stands.
     *
     * @throws Refused where no number stands there, another record is bound to it, or nothing is named
     * @throws Conflict if figures of the text were taken over meanwhile
     */
    public Receipt bind(Scope scope, BindFigure deed) {
        return store.write(scope, deed, knownAt -> {
            var kept = texts.get(deed.text());
            rights.require(scope, deed.text(), kept.node());
            store.alone(deed.text().id());
            var version = begin(kept);
            current(deed.text().id(), deed.ofVersion(), version);
            var words = words(deed.text().id(), version);
            number(words, deed.start(), deed.end());
            var bound = deed.bound();
            var node = node(bound);
            var series = bound.kind() == BoundKind.FIGURE
                    ? (Long) figures.keep(Objects.requireNonNull(bound.indicator()), node, bound.cut())
                            .series()
                    : null;
            free(deed.text().id(), deed.start(), deed.end());
            insert(deed, node, series, scope, knownAt);
            place(new Placed(deed.id(), deed.start(), deed.end(), deed.written().said()), version);
            watch(deed.id(), bound, node, series);
            changes.begin();
            marks.due(List.of(deed.id()), knownAt);
        });
    }

    /** Lets a number stand for itself again. */
    public Receipt unbind(Scope scope, UnbindFigure deed) {
        return store.write(scope, deed, knownAt -> {
            var kept = texts.get(deed.text());
            rights.require(scope, deed.text(), kept.node());
            store.alone(deed.text().id());
            var ended = sql.sql("""
                            UPDATE live.binding SET known_to = :known WHERE id = :binding AND text = :text AND known_to = 'infinity'
                            """)
                    .param("binding", deed.binding())
                    .param("text", deed.text().id())
                    .param("known", knownAt.atOffset(ZoneOffset.UTC))
                    .update();
            if (ended == 0) {
                throw new Absent("binding", deed.binding());
            }
            for (var table : List.of("live.mark", "live.watch")) {
                sql.sql("DELETE FROM " + table + " WHERE binding = :binding")
                        .param("binding", deed.binding())
                        .update();
            }
        });
    }

    /**
     * The deed by which numbers of a text are taken over as the record now gives them: a further version, the one before stays.
     *
     * @param version the version that was read
     * @throws Refused where the record gives no number, or the same one
     */
    public TakeOverFigures taking(Scope scope, TextKey key, int version, Collection<UUID> bindings) {
        return store.read(scope, () -> {
            var kept = texts.get(key);
            rights.require(scope, key, kept.node());
            var stored = stored(key.id());
            if (version != stored) {
                // Whether it was carried out already under the same key is said where it is written.
                return new TakeOverFigures(key, version, "", List.copyOf(bindings), List.of());
            }
            var words = words(key.id(), stored);
            var seen = marks.current(scope, BindingRows.ofTexts(sql, List.of(key.id()), null));
            var wanted = new HashSet<>(bindings);
            var taken = seen.stream().filter(each -> wanted.remove(each.id())).toList();
            if (!wanted.isEmpty()) {
                throw new Absent("binding", wanted.iterator().next());
            }
            var all = store.under(KEEPING, () -> BindingRows.ofTexts(sql, List.of(key.id()), null));
            return Rewriting.of(key, stored, words, all, taken, numerals.of(words));
        });
    }

    /** Writes the further version. */
    public Receipt takeOver(Scope scope, TakeOverFigures deed) {
        return store.write(scope, deed, knownAt -> {
            var kept = texts.get(deed.text());
            rights.require(scope, deed.text(), kept.node());
            store.alone(deed.text().id());
            current(deed.text().id(), deed.ofVersion(), stored(deed.text().id()));
            int next = deed.ofVersion() + 1;
            sql.sql("UPDATE live.text SET versions = :next WHERE id = :text")
                    .param("next", next)
                    .param("text", deed.text().id())
                    .update();
            version(deed.text().id(), next, deed.words(), scope.name(), knownAt);
            deed.places().forEach(each -> place(each, next));
            marks.due(deed.places().stream().map(Placed::binding).toList(), knownAt);
        });
    }

    /**
     * Leaves a number as it was said, with the reason; it is marked again when the record changes once more.
     *
     * @throws Refused without a reason
     */
    public Receipt keep(Scope scope, KeepAsSaid deed) {
        return store.write(scope, deed, knownAt -> {
            var kept = texts.get(deed.text());
            rights.require(scope, deed.text(), kept.node());
            store.alone(deed.text().id());
            current(deed.text().id(), deed.ofVersion(), stored(deed.text().id()));
            if (deed.reason().isBlank()) {
                throw new Refused("reason", "live.reason-missing", Map.of());
            }
            if (deed.reason().length() > LONGEST_REASON) {
                throw new Refused("reason", "live.reason-long", Map.of("most", LONGEST_REASON));
            }
            var known = BindingRows.ofTexts(sql, List.of(deed.text().id()), null).stream()
                    .anyMatch(each -> each.id().equals(deed.binding()));
            if (!known) {
                throw new Absent("binding", deed.binding());
            }
            sql.sql("""
                            INSERT INTO live.kept (binding, version, state, value, reason, actor, known_from)
                            VALUES (:binding, :version, :state, :value, :reason, :actor, :known)
                            """)
                    .param("binding", deed.binding())
                    .param("version", deed.ofVersion())
                    .param("state", deed.state().name())
                    .param("value", LiveMarks.plain(deed.value()))
                    .param("reason", deed.reason().strip())
                    .param("actor", scope.name())
                    .param("known", knownAt.atOffset(ZoneOffset.UTC))
                    .update();
            marks.due(List.of(deed.binding()), knownAt);
        });
    }

    /** The text with its first version, if nobody bound a number of it before; gives the version that stands. */
    private int begin(KeptText kept) {
        var id = kept.key().id();
        int fresh = sql.sql("""
                        INSERT INTO live.text (id, kind, record, part, node, on_day)
                        VALUES (:id, :kind, :record, :part, :node, :on) ON CONFLICT DO NOTHING
                        """)
                .param("id", id)
                .param("kind", kept.key().kind().name())
                .param("record", kept.key().record())
                .param("part", kept.key().part())
                .param("node", kept.node())
                .param("on", kept.day())
                .update();
        if (fresh > 0) {
            version(id, 1, kept.words(), null, kept.knownFrom());
        }
        return stored(id);
    }

    private int stored(UUID text) {
        return sql.sql("SELECT versions FROM live.text WHERE id = :text")
                .param("text", text)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new Absent("text", text));
    }

    private static void current(UUID text, int sent, int stored) {
        if (sent != stored) {
            throw new Conflict(text, sent, stored, Map.of(), Map.of());
        }
    }

    private String words(UUID text, int version) {
        return sql.sql("SELECT words FROM live.version WHERE text = :text AND no = :no")
                .param("text", text)
                .param("no", version)
                .query(String.class)
                .single();
    }

    private static void number(String words, int start, int end) {
        var places = new Places(words);
        if (start < 0
                || end <= start
                || end > places.length()
                || places.words(start, end).chars().noneMatch(Character::isDigit)) {
            throw new Refused("start", "live.no-number", Map.of("start", start, "end", end));
        }
    }

    /** One number stands for one record. */
    private void free(UUID text, int start, int end) {
        var taken = store.under(KEEPING, () -> BindingRows.ofTexts(sql, List.of(text), null)).stream()
                .anyMatch(each -> each.start() < end && start < each.end());
        if (taken) {
            throw new Refused("start", "live.bound-already", Map.of());
        }
    }

    /** The unit of a record that whoever binds sees. */
    private int node(Bound bound) {
        BoundRules.require(bound);
        var target = bound.target();
        if (target != null) {
            return sql.sql("SELECT node FROM target.target WHERE id = :target")
                    .param("target", target)
                    .query(Integer.class)
                    .optional()
                    .orElseThrow(() -> new Absent("target", target));
        }
        var unit = Objects.requireNonNull(bound.unit());
        return sql.sql("""
                        SELECT node FROM organisation.unit
                         WHERE id = :unit AND ((SELECT store.sees_everything()) OR organisation.in_reach(node))
                        """)
                .param("unit", unit)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new Absent("unit", unit));
    }

    private void insert(BindFigure deed, int node, @Nullable Long series, Scope scope, Instant knownAt) {
        var bound = deed.bound();
        var period = bound.period();
        sql.sql("""
                        INSERT INTO live.binding (id, text, kind, node, series, target, directive, classes, starts, ends, checked, on_day,
                                                  decimals, factor, language, actor, known_from)
                        VALUES (:id, :text, :kind, :node, :series, :target,
                                (SELECT directive_key FROM directive.named_directive WHERE id = :directive::uuid), :classes, :starts, :ends,
                                :checked, :on, :decimals, :factor, :language, :actor, :known)
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
                .param("actor", scope.name())
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The document under which is counted, which whoever binds must see. */
    private @Nullable UUID document(Bound bound) {
        var directive = bound.directive();
        return directive == null
                ? null
                : sql.sql("SELECT id FROM directive.named_directive WHERE id = :id")
                        .param("id", directive)
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(() -> new Absent("directive", directive));
    }

    private void place(Placed place, int version) {
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

    private void version(UUID text, int no, String words, @Nullable String actor, Instant knownAt) {
        sql.sql(
                        "INSERT INTO live.version (text, no, words, actor, known_from) VALUES (:text, :no, :words, :actor, :known)")
                .param("text", text)
                .param("no", no)
                .param("words", words)
                .param("actor", actor)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .update();
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
}
