package org.plumbline.live;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Slice;
import org.plumbline.live.deed.RecordState;
import org.plumbline.live.deed.TextKey;
import org.plumbline.live.deed.TextKind;
import org.plumbline.organisation.Units;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Kept texts with their live figures: what each number stands for, and which sentence no longer follows. */
@Component
public class LiveTexts {

    private final Store store;
    private final JdbcClient sql;
    private final Units units;
    private final KeptTexts texts;
    private final TextVersions versions;
    private final TextFigures figures;
    private final TextRights rights;
    private final ShownTexts shown;
    private final StaleTexts stale;
    private final RecordChanges changes;

    LiveTexts(
            Store store,
            JdbcClient sql,
            Units units,
            KeptTexts texts,
            TextVersions versions,
            TextFigures figures,
            TextRights rights,
            ShownTexts shown,
            StaleTexts stale,
            RecordChanges changes) {
        this.store = store;
        this.sql = sql;
        this.units = units;
        this.texts = texts;
        this.versions = versions;
        this.figures = figures;
        this.rights = rights;
        this.shown = shown;
        this.stale = stale;
        this.changes = changes;
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
            var live = figures.of(scope, List.of(key.id()), known, kept.ended() ? Set.of(key.id()) : Set.of());
            var all = versions.of(kept, known);
            var now = all.getLast();
            return new LiveText(
                    key,
                    unit.id().value(),
                    unit.name(),
                    kept.day(),
                    kept.home(),
                    now.no(),
                    now.words(),
                    all,
                    live.in(key.id(), now.words()),
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
        return store.read(
                scope,
                () -> changes.isAnythingBound()
                        ? shown.of(scope, records, knownAt == null ? null : store.settled(knownAt))
                        : List.of());
    }

    /**
     * A text of which a sentence no longer follows.
     *
     * @param words those of the version that stands
     * @param home the page on which it stands
     * @param figures those that no longer follow
     */
    public record Stale(TextKey key, String words, String home, List<LiveFigure> figures) {

        public Stale {
            figures = List.copyOf(figures);
        }
    }

    /** The texts of a unit whose figures no longer follow, the latest change first. */
    public Slice<Stale> stale(Scope scope, UUID unit, @Nullable String cursor, int limit) {
        return store.read(scope, () -> {
            var node = units.get(scope, unit).node();
            return changes.isAnythingBound()
                    ? stale.of(scope, node, cursor, limit)
                    : new Slice<>(List.<Stale>of(), null);
        });
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
