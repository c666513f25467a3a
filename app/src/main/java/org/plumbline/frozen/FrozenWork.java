package org.plumbline.frozen;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.frozen.deed.FreezeKind;
import org.plumbline.frozen.deed.FreezePage;
import org.plumbline.frozen.deed.SettleFrozen;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.standing.DueList;
import org.plumbline.store.Store;
import org.plumbline.web.FrozenSource;
import org.plumbline.web.FrozenView;
import org.plumbline.web.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Freezes pages, and says of what differs later that it was seen. */
@Component
public class FrozenWork {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final long STEP_MILLISECONDS = 20;
    private static final int LONGEST_WORDS = 1_000;
    private static final int MOST_CELLS = 20_000;
    private static final int LONGEST_TITLE = 500;

    private final Store store;
    private final JdbcClient sql;
    private final Units units;
    private final Reach reach;
    private final DueList days;
    private final Messages messages;
    private final FrozenRows rows;
    private final FrozenNow now;
    private final FrozenMarks marks;
    private final FrozenChanges changes;
    private final SecureRandom random = new SecureRandom();

    FrozenWork(
            Store store,
            JdbcClient sql,
            Units units,
            Reach reach,
            DueList days,
            Messages messages,
            FrozenRows rows,
            FrozenNow now,
            FrozenMarks marks,
            FrozenChanges changes) {
        this.store = store;
        this.sql = sql;
        this.units = units;
        this.reach = reach;
        this.days = days;
        this.messages = messages;
        this.rows = rows;
        this.now = now;
        this.marks = marks;
        this.changes = changes;
    }

    /**
     * A page that is to be frozen.
     *
     * @param knownAt as known when; null for all that is known now
     * @param unit the unit that keeps it; for a print, where none is named, the one of which the page tells
     * @param replaces the frozen page in whose place it stands; null for none
     */
    public record Wanted(
            FreezeKind kind,
            String path,
            Map<String, String> parameters,
            LocalDate on,
            @Nullable Instant knownAt,
            Language language,
            @Nullable UUID unit,
            @Nullable UUID replaces) {

        public Wanted {
            parameters = Map.copyOf(parameters);
        }
    }

    /** What came of freezing: the happening, and how long was waited for writing that was under way. */
    public record Done(Receipt receipt, Duration waited) {}

    /**
     * Freezes a page as the asker sees it: waits until no more can become known of the instant, at most half a minute, then reads the cells
     * as known at it and keeps them.
     *
     * @throws Refused where the page shows no figures, too many, or writing goes on for longer
     */
    public Done freeze(Scope scope, Wanted wanted) {
        var source = now.source(wanted.path());
        days.catchUp();
        var asked = Objects.requireNonNullElseGet(wanted.knownAt(), store::latest);
        var at = asked.isAfter(store.latest()) ? store.latest() : asked;
        var waited = waitUntilSettled(at, LONGEST_WAIT);
        var parameters = new TreeMap<String, String>();
        wanted.parameters().forEach((name, value) -> {
            if (source.parameters().contains(name) && !value.isBlank()) {
                parameters.put(name, value);
            }
        });
        var view = store.read(
                scope,
                () -> source.view(new FrozenSource.Asked(
                        scope,
                        messages.in(wanted.language()),
                        wanted.path(),
                        parameters,
                        wanted.on(),
                        store.settled(at))));
        var deed = new FreezePage(
                Ids.next(),
                PaperCode.any(random),
                wanted.kind(),
                source.kind(),
                wanted.path(),
                parameters,
                wanted.unit() == null ? view.unit() : wanted.unit(),
                wanted.on(),
                at,
                wanted.language(),
                view.title().substring(0, Math.min(view.title().length(), LONGEST_TITLE)),
                view.sections(),
                rests(view),
                wanted.replaces());
        return new Done(freeze(scope, deed), waited);
    }

    /** Freezes the same question anew, as known now, in the place of a frozen page; both are kept. */
    public Done again(Scope scope, UUID id) {
        var before = store.read(scope, () -> {
            var row = own(scope, id);
            return new Wanted(
                    row.kind(),
                    row.path(),
                    row.parameters(),
                    row.on(),
                    null,
                    row.language(),
                    units.byNode(scope, row.node()).id().value(),
                    id);
        });
        return freeze(scope, before);
    }

    /** Waits until every write has ended that took the instant or an earlier one. Nobody waits inside of a transaction. */
    Duration waitUntilSettled(Instant at, Duration longest) {
        var begun = System.nanoTime();
        while (!store.isSettled(at)) {
            var waited = Duration.ofNanos(System.nanoTime() - begun);
            if (waited.compareTo(longest) > 0) {
                throw new Refused("frozen.writing-goes-on", Map.of("seconds", longest.toSeconds()));
            }
            try {
                Thread.sleep(STEP_MILLISECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw (Refused)
                        new Refused("frozen.writing-goes-on", Map.of("seconds", waited.toSeconds())).initCause(stopped);
            }
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static List<FrozenView.Source> rests(FrozenView view) {
        var all = new LinkedHashSet<FrozenView.Source>();
        all.add(FrozenView.Source.of(FrozenView.From.UNIT, view.unit()));
        all.addAll(view.besides());
        var cells = 0;
        for (var section : view.sections()) {
            for (var row : section.rows()) {
                cells += row.cells().size();
                row.cells().forEach(each -> all.add(each.source().whole()));
            }
        }
        if (cells == 0 || cells > MOST_CELLS) {
            throw cells == 0
                    ? new Refused("page", "frozen.nothing-to-freeze", Map.of())
                    : new Refused("page", "frozen.too-many-cells", Map.of("n", cells, "most", MOST_CELLS));
        }
        return List.copyOf(all);
    }

    /** Keeps the cells that the deed carries. */
    public Receipt freeze(Scope scope, FreezePage deed) {
        return store.write(scope, deed, knownAt -> {
            var unit = units.get(scope, deed.unit());
            if (deed.kind() == FreezeKind.KEPT) {
                reach.require(scope, Ability.ANSWER, unit.node());
            }
            if (deed.replaces() != null) {
                replace(scope, deed.replaces());
            }
            rows.add(deed, unit.node(), scope.name(), knownAt);
            changes.begin();
            marks.due(List.of(deed.id()), knownAt);
        });
    }

    private void replace(Scope scope, UUID before) {
        var row = own(scope, before);
        store.alone(before);
        if (row.kind() != FreezeKind.KEPT || rows.find(before).orElseThrow().replacedBy() != null) {
            throw new Refused("frozen.replaced-already", Map.of());
        }
    }

    private FrozenRows.Row own(Scope scope, UUID id) {
        var row = rows.find(id).orElseThrow(() -> new Absent("frozen", id));
        reach.require(scope, Ability.ANSWER, row.node());
        return row;
    }

    /**
     * Says that what differs was seen and changes nothing.
     *
     * @param seen the sum of the differences that were looked at
     * @throws Refused where nothing differs, something else differs by now, or no reason is given
     */
    public Receipt settle(Scope scope, UUID page, String seen, String words) {
        var row = store.read(scope, () -> own(scope, page));
        days.catchUp();
        var sum = Comparing.sum(now.differences(row));
        if (!sum.equals(seen)) {
            throw new Refused("seen", "frozen.moved-on", Map.of());
        }
        return settle(scope, new SettleFrozen(Ids.next(), page, seen, words.strip()));
    }

    /** The same as a deed. */
    public Receipt settle(Scope scope, SettleFrozen deed) {
        if (deed.words().isBlank() || deed.words().length() > LONGEST_WORDS) {
            throw new Refused("words", "frozen.words", Map.of("most", LONGEST_WORDS));
        }
        return store.write(scope, deed, knownAt -> {
            var row = own(scope, deed.page());
            store.alone(deed.page());
            if (deed.seen().isEmpty() || row.kind() != FreezeKind.KEPT || row.replacedBy() != null) {
                throw new Refused("seen", "frozen.nothing-to-settle", Map.of());
            }
            var added = sql.sql("""
                            INSERT INTO frozen.settlement (id, page, seen, words, actor, known_from)
                            VALUES (:id, :page, :seen, :words, :actor, :known) ON CONFLICT (page, seen) DO NOTHING
                            """)
                    .param("id", deed.id())
                    .param("page", deed.page())
                    .param("seen", deed.seen())
                    .param("words", deed.words())
                    .param("actor", scope.name())
                    .param("known", Store.timestamp(knownAt))
                    .update();
            if (added == 0) {
                throw new Refused("seen", "frozen.settled-already", Map.of());
            }
        });
    }
}
