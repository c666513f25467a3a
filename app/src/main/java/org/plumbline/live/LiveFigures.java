package org.plumbline.live;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.live.deed.BindFigure;
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
    private final TextVersions versions;
    private final BindingWrite bindings;
    private final LiveMarks marks;
    private final RecordChanges changes;
    private final Numerals numerals;

    LiveFigures(
            Store store,
            JdbcClient sql,
            KeptTexts texts,
            TextRights rights,
            TextVersions versions,
            BindingWrite bindings,
            LiveMarks marks,
            RecordChanges changes,
            @Lazy Numerals numerals) {
        this.store = store;
        this.sql = sql;
        this.texts = texts;
        this.rights = rights;
        this.versions = versions;
        this.bindings = bindings;
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
            var kept = own(scope, deed.text());
            store.alone(deed.text().id());
            var version = versions.begin(kept);
            current(deed.text().id(), deed.ofVersion(), version);
            number(versions.words(deed.text().id(), version), deed.start(), deed.end());
            free(deed.text().id(), deed.start(), deed.end());
            bindings.add(scope, deed, version, knownAt);
            changes.begin();
            marks.due(List.of(deed.id()), knownAt);
        });
    }

    /** Lets a number stand for itself again. */
    public Receipt unbind(Scope scope, UnbindFigure deed) {
        return store.write(scope, deed, knownAt -> {
            own(scope, deed.text());
            store.alone(deed.text().id());
            bindings.end(deed.text().id(), deed.binding(), knownAt);
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
            own(scope, key);
            var stored = versions.stored(key.id());
            if (version != stored) {
                // Whether it was carried out already under the same key is said where it is written.
                return new TakeOverFigures(key, version, "", List.copyOf(bindings), List.of());
            }
            var words = versions.words(key.id(), stored);
            var seen = marks.current(scope, seen(key.id()));
            var wanted = new HashSet<>(bindings);
            var taken = seen.stream().filter(each -> wanted.remove(each.id())).toList();
            if (!wanted.isEmpty()) {
                throw new Absent("binding", wanted.iterator().next());
            }
            return Rewriting.of(key, stored, words, all(key.id()), taken, numerals.of(words));
        });
    }

    /** Writes the further version. */
    public Receipt takeOver(Scope scope, TakeOverFigures deed) {
        return store.write(scope, deed, knownAt -> {
            same(scope, deed.text(), deed.ofVersion());
            int next = deed.ofVersion() + 1;
            versions.add(deed.text().id(), next, deed.words(), scope.name(), knownAt);
            deed.places().forEach(each -> bindings.place(each, next));
            marks.due(deed.places().stream().map(Placed::binding).toList(), knownAt);
        });
    }

    /** The deed that leaves a number as it was said, against what its record is found to say now. */
    public KeepAsSaid keeping(Scope scope, TextKey key, int version, UUID binding, String reason) {
        return store.read(scope, () -> {
            own(scope, key);
            var mark = marks.current(scope, seen(key.id())).stream()
                    .filter(each -> each.id().equals(binding))
                    .map(BindingRow::mark)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow(() -> new Absent("binding", binding));
            return new KeepAsSaid(key, binding, version, mark.state(), mark.value(), reason);
        });
    }

    /**
     * Leaves a number as it was said, with the reason; it is marked again when the record changes once more.
     *
     * @throws Refused without a reason
     */
    public Receipt keep(Scope scope, KeepAsSaid deed) {
        return store.write(scope, deed, knownAt -> {
            same(scope, deed.text(), deed.ofVersion());
            if (deed.reason().isBlank()) {
                throw new Refused("reason", "live.reason-missing", Map.of());
            }
            if (deed.reason().length() > LONGEST_REASON) {
                throw new Refused("reason", "live.reason-long", Map.of("most", LONGEST_REASON));
            }
            if (seen(deed.text().id()).stream().noneMatch(each -> each.id().equals(deed.binding()))) {
                throw new Absent("binding", deed.binding());
            }
            bindings.keep(deed, scope.name(), knownAt);
            marks.due(List.of(deed.binding()), knownAt);
        });
    }

    /** A text whose numbers whoever asks may bind. */
    private KeptText own(Scope scope, TextKey key) {
        var kept = texts.get(key);
        rights.require(scope, key, kept.node());
        return kept;
    }

    /** Goes on alone with a text of which the version that was read still stands. */
    private void same(Scope scope, TextKey key, int version) {
        own(scope, key);
        store.alone(key.id());
        current(key.id(), version, versions.stored(key.id()));
    }

    private static void current(UUID text, int sent, int stored) {
        if (sent != stored) {
            throw new Conflict(text, sent, stored, Map.of(), Map.of());
        }
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
        if (all(text).stream().anyMatch(each -> each.start() < end && start < each.end())) {
            throw new Refused("start", "live.bound-already", Map.of());
        }
    }

    /** The bindings of a text whose records whoever asks sees. */
    private List<BindingRow> seen(UUID text) {
        return BindingRows.ofTexts(sql, List.of(text), null);
    }

    /** All bindings of a text. */
    private List<BindingRow> all(UUID text) {
        return store.under(KEEPING, () -> seen(text));
    }
}
