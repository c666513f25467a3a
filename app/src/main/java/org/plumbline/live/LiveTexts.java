package org.plumbline.live;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Slice;
import org.plumbline.live.deed.RecordState;
import org.plumbline.live.deed.TextKey;
import org.plumbline.live.deed.TextKind;
import org.plumbline.organisation.Units;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Kept texts with their live figures: what each number stands for, and which sentence no longer follows. */
@Component
public class LiveTexts {

    private final Store store;
    private final JdbcClient sql;
    private final Units units;
    private final KeptTexts texts;
    private final LiveMarks marks;
    private final RecordNames sources;
    private final Numerals numerals;
    private final TextRights rights;
    private final RecordChanges changes;

    LiveTexts(
            Store store,
            JdbcClient sql,
            Units units,
            KeptTexts texts,
            LiveMarks marks,
            RecordNames sources,
            @Lazy Numerals numerals,
            TextRights rights,
            RecordChanges changes) {
        this.changes = changes;
        this.store = store;
        this.sql = sql;
        this.units = units;
        this.texts = texts;
        this.marks = marks;
        this.sources = sources;
        this.numerals = numerals;
        this.rights = rights;
    }

    /**
     * A text with all its versions, as known at an instant; null for all that is known. A text without live figures is there with its words.
     *
     * @throws Absent where the reader sees no such text
     */
    public LiveText get(Scope scope, TextKey key, @Nullable Instant knownAt) {
        return store.read(scope, () -> {
            var known = knownAt == null ? null : store.settled(knownAt);
            var kept = texts.get(key);
            if (known != null && kept.knownFrom().isAfter(known)) {
                throw new Absent("text", key.id());
            }
            var unit = units.byNode(scope, kept.node());
            var found = figures(scope, List.of(key.id()), known, kept.ended() ? Set.of(key.id()) : Set.of())
                    .getOrDefault(key.id(), List.of());
            var versions = versions(kept, known);
            var now = versions.getLast();
            return new LiveText(
                    key,
                    unit.id().value(),
                    unit.name(),
                    kept.day(),
                    kept.home(),
                    now.no(),
                    now.words(),
                    versions,
                    live(found, now.words()),
                    reasons(key.id(), known),
                    !kept.ended() && rights.mayWrite(scope, key, kept.node()));
        });
    }

    /**
     * What stands of a text instead of the words that its record holds, for pages that show many.
     *
     * @param original the words that the record held when its numbers were bound
     * @param version the number of the version
     * @param actor the post that took figures over last; null for the words as the record holds them
     * @param mayWrite whether the reader may take figures over
     */
    public record Shown(
            TextKey key,
            String original,
            int version,
            @Nullable String actor,
            String words,
            List<LiveFigure> figures,
            boolean mayWrite) {

        public Shown {
            figures = List.copyOf(figures);
        }
    }

    /** A record that may hold texts. */
    public record Holding(TextKind kind, UUID record) {}

    /** The texts of some records that have live figures, as known at an instant; one statement where none has. */
    public List<Shown> shown(Scope scope, Collection<Holding> records, @Nullable Instant knownAt) {
        if (records.isEmpty()) {
            return List.of();
        }
        return store.read(scope, () -> {
            if (!changes.isAnythingBound()) {
                return List.of();
            }
            var known = knownAt == null ? null : store.settled(knownAt);
            var found = sql.sql("""
                            SELECT t.id, t.kind, t.record, t.part, t.node, v.no, v.words, v.actor, o.words AS original,
                                   CASE t.kind
                                   WHEN 'COMMENT' THEN EXISTS (SELECT 1 FROM indicator.observation f
                                                               WHERE f.id = t.record AND f.known_to <> 'infinity')
                                   WHEN 'REVIEW' THEN EXISTS (SELECT 1 FROM indicator.review r JOIN indicator.observation f ON f.id = r.observation
                                                               WHERE r.id = t.record AND f.known_to <> 'infinity')
                                   WHEN 'PROJECT' THEN EXISTS (SELECT 1 FROM project.report r
                                                               WHERE r.id = t.record AND r.known_to <> 'infinity')
                                   ELSE false END AS ended
                              FROM live.text t
                              JOIN live.version o ON o.text = t.id AND o.no = 1
                              JOIN LATERAL (SELECT no, words, actor FROM live.version v WHERE v.text = t.id AND v.known_from <= :known
                                             ORDER BY no DESC LIMIT 1) v ON true
                             WHERE (t.kind, t.record) IN (SELECT * FROM unnest(:kinds::text[], :records::uuid[]))
                            """)
                    .param(
                            "kinds",
                            records.stream().map(each -> each.kind.name()).toArray(String[]::new))
                    .param(
                            "records",
                            BindingRows.names(
                                    records.stream().map(Holding::record).toList()))
                    .param(
                            "known",
                            Objects.requireNonNullElse(known, Store.ALL_KNOWN).atOffset(ZoneOffset.UTC))
                    .query((row, n) -> new Head(
                            row.getObject("id", UUID.class),
                            new TextKey(
                                    TextKind.valueOf(row.getString("kind")),
                                    row.getObject("record", UUID.class),
                                    row.getString("part")),
                            row.getInt("node"),
                            row.getInt("no"),
                            row.getString("words"),
                            row.getString("actor"),
                            row.getString("original"),
                            row.getBoolean("ended")))
                    .list();
            if (found.isEmpty()) {
                return List.of();
            }
            var figures = figures(
                    scope,
                    found.stream().map(Head::id).toList(),
                    known,
                    found.stream().filter(Head::ended).map(Head::id).collect(Collectors.toSet()));
            return found.stream()
                    .map(each -> new Shown(
                            each.key,
                            each.original,
                            each.version,
                            each.actor,
                            each.words,
                            live(figures.getOrDefault(each.id, List.of()), each.words),
                            knownAt == null && !each.ended && rights.mayWrite(scope, each.key, each.node)))
                    .toList();
        });
    }

    private record Head(
            UUID id,
            TextKey key,
            int node,
            int version,
            String words,
            @Nullable String actor,
            String original,
            boolean ended) {}

    /**
     * A text of which a sentence no longer follows.
     *
     * @param version the version that says so
     * @param home the page on which it stands
     * @param figures those that no longer follow
     */
    public record Stale(TextKey key, String words, String home, List<LiveFigure> figures) {

        public Stale {
            figures = List.copyOf(figures);
        }
    }

    /** The texts of a unit whose figures no longer follow, the latest change first: by one index, nothing is counted anew. */
    public Slice<Stale> stale(Scope scope, UUID unit, @Nullable String cursor, int limit) {
        return store.read(scope, () -> {
            var node = units.get(scope, unit).node();
            if (!changes.isAnythingBound()) {
                return new Slice<>(List.<Stale>of(), null);
            }
            var keys = sql.sql(Sql.file("/org/plumbline/live/stale.sql"))
                    .param("node", node)
                    .param("after", cursor == null ? null : after(cursor))
                    .param("limit", limit + 1)
                    .query((row, n) -> new Listed(
                            row.getObject("id", UUID.class),
                            new TextKey(
                                    TextKind.valueOf(row.getString("kind")),
                                    row.getObject("record", UUID.class),
                                    row.getString("part")),
                            row.getString("words")))
                    .list();
            var slice = Slice.of(keys, limit, each -> each.id.toString());
            var figures = figures(scope, slice.items().stream().map(Listed::id).toList(), null, Set.of());
            var stale = new ArrayList<Stale>();
            for (var each : slice.items()) {
                var kept = texts.find(each.key).orElse(null);
                var off = live(figures.getOrDefault(each.id, List.of()), each.words).stream()
                        .filter(LiveFigure::stale)
                        .toList();
                if (kept != null && !kept.ended() && !off.isEmpty()) {
                    stale.add(new Stale(each.key, each.words, kept.home(), off));
                }
            }
            return new Slice<>(stale, slice.next());
        });
    }

    private record Listed(UUID id, TextKey key, String words) {}

    private static UUID after(String cursor) {
        return org.plumbline.kernel.Ids.find(cursor).orElseThrow(() -> Slice.unknown(cursor));
    }

    private Map<UUID, List<Row>> figures(Scope scope, Collection<UUID> ids, @Nullable Instant known, Set<UUID> ended) {
        var read = BindingRows.ofTexts(sql, ids, known);
        var rows = known == null ? marks.current(scope, read) : read;
        var named = sources.of(
                scope,
                rows.stream()
                        .map(each -> new RecordNames.Of(each.bound(), each.node()))
                        .distinct()
                        .toList());
        var found = new HashMap<UUID, List<Row>>();
        for (var each : rows) {
            var source = named.get(new RecordNames.Of(each.bound(), each.node()));
            if (source != null) {
                found.computeIfAbsent(each.text(), any -> new ArrayList<>())
                        .add(new Row(each, source, known != null || ended.contains(each.text())));
            }
        }
        return found;
    }

    /** A binding with its source; {@code then} for a text as known before, or whose record has ended: of it nothing later is said. */
    private record Row(BindingRow binding, RecordSource source, boolean then) {}

    private List<LiveFigure> live(List<Row> rows, String words) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var stale = rows.stream()
                .anyMatch(each -> !each.then
                        && each.binding.mark() != null
                        && each.binding.mark().stale());
        var written = stale
                ? numerals.of(words).stream()
                        .collect(Collectors.toMap(Numeral::start, each -> each, (one, other) -> one))
                : Map.<Integer, Numeral>of();
        var places = new org.plumbline.reader.Places(words);
        return rows.stream()
                .map(each -> live(each, places, written.get(each.binding.start())))
                .toList();
    }

    private static LiveFigure live(Row row, org.plumbline.reader.Places places, @Nullable Numeral numeral) {
        var binding = row.binding;
        var mark = row.then ? null : binding.mark();
        var words = places.words(binding.start(), binding.end());
        return new LiveFigure(
                binding.id(),
                binding.start(),
                binding.end(),
                words,
                binding.said(),
                row.source,
                mark == null ? null : mark.state(),
                mark == null ? null : mark.value(),
                mark != null && mark.stale(),
                mark == null || mark.value() == null || numeral == null
                        ? null
                        : numeral.like(Rounding.printed(mark.value(), binding.decimals(), binding.factor())),
                mark == null ? null : mark.actor(),
                mark == null ? null : mark.on(),
                mark == null ? null : mark.changed());
    }

    private List<LiveText.Version> versions(KeptText kept, @Nullable Instant known) {
        var versions = sql.sql("""
                        SELECT no, words, actor, known_from FROM live.version
                         WHERE text = :text AND known_from <= :known ORDER BY no
                        """)
                .param("text", kept.key().id())
                .param(
                        "known",
                        Objects.requireNonNullElse(known, Store.ALL_KNOWN).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new LiveText.Version(
                        row.getInt("no"),
                        row.getString("words"),
                        row.getString("actor"),
                        row.getTimestamp("known_from").toInstant()))
                .list();
        return versions.isEmpty() ? List.of(new LiveText.Version(1, kept.words(), null, kept.knownFrom())) : versions;
    }

    private List<LiveText.KeptReason> reasons(UUID text, @Nullable Instant known) {
        return sql.sql("""
                        SELECT k.binding, k.state, k.reason, k.actor, k.known_from
                          FROM live.kept k JOIN live.binding b ON b.id = k.binding
                         WHERE b.text = :text AND k.known_from <= :known ORDER BY k.known_from DESC
                        """)
                .param("text", text)
                .param(
                        "known",
                        Objects.requireNonNullElse(known, Store.ALL_KNOWN).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new LiveText.KeptReason(
                        row.getObject("binding", UUID.class),
                        RecordState.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getString("actor"),
                        row.getTimestamp("known_from").toInstant()))
                .list();
    }
}
