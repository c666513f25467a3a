package org.plumbline.frozen;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.frozen.deed.FreezeKind;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Slice;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.standing.DueList;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Frozen pages as they are read: what each showed, what differs today, and which of a unit need another look. */
@Component
public class FrozenList {

    private final Store store;
    private final JdbcClient sql;
    private final Units units;
    private final Reach reach;
    private final DueList days;
    private final FrozenRows rows;
    private final FrozenNow now;
    private final FrozenMarks marks;
    private final Causes causes;

    FrozenList(
            Store store,
            JdbcClient sql,
            Units units,
            Reach reach,
            DueList days,
            FrozenRows rows,
            FrozenNow now,
            FrozenMarks marks,
            Causes causes) {
        this.store = store;
        this.sql = sql;
        this.units = units;
        this.reach = reach;
        this.days = days;
        this.rows = rows;
        this.now = now;
        this.marks = marks;
        this.causes = causes;
    }

    /**
     * A frozen page in the list of a unit.
     *
     * @param differs how many of its cells differ today
     * @param needsLook whether they were not yet looked at
     * @param changed when what it rests on changed last so that other cells came to differ; null while none did
     */
    public record Line(
            UUID id,
            String code,
            FreezeKind kind,
            String page,
            String title,
            LocalDate on,
            Instant knownAt,
            String actor,
            Instant frozenAt,
            int differs,
            boolean needsLook,
            @Nullable Instant changed,
            @Nullable UUID replacedBy) {

        /** Where it is. */
        public String address() {
            return "/frozen/" + id;
        }
    }

    /**
     * The frozen pages of a unit that the reader sees, the latest first.
     *
     * @param look whether only those are asked for that need another look
     */
    public Slice<Line> ofUnit(
            Scope scope, UUID unit, FreezeKind kind, boolean look, @Nullable String cursor, int limit) {
        marks.catchUp();
        return store.read(scope, () -> {
            var node = units.get(scope, unit).node();
            var after = cursor == null ? null : After.read(cursor);
            var listed = sql.sql(Sql.file("/org/plumbline/frozen/list.sql"))
                    .param("node", node)
                    .param("kind", kind.name())
                    .param("look", look)
                    .param("frozen", after == null ? null : after.frozenAt.atOffset(ZoneOffset.UTC))
                    .param("after", after == null ? null : after.id)
                    .param("limit", limit + 1)
                    .query((row, n) -> {
                        var changed = row.getTimestamp("changed");
                        return new Line(
                                row.getObject("id", UUID.class),
                                PaperCode.written(row.getString("code")),
                                FreezeKind.valueOf(row.getString("kind")),
                                row.getString("page"),
                                row.getString("title"),
                                row.getObject("on_day", LocalDate.class),
                                row.getTimestamp("known_at").toInstant(),
                                row.getString("actor"),
                                row.getTimestamp("known_from").toInstant(),
                                row.getInt("differs"),
                                row.getBoolean("look"),
                                changed == null || row.getInt("differs") == 0 ? null : changed.toInstant(),
                                row.getObject("replaced_by", UUID.class));
                    })
                    .list();
            return Slice.of(listed, limit, each -> each.frozenAt + "_" + each.id);
        });
    }

    private record After(Instant frozenAt, UUID id) {

        static After read(String cursor) {
            var parts = cursor.split("_", -1);
            var id = Ids.find(parts[parts.length - 1]).orElseThrow(() -> Slice.unknown(cursor));
            try {
                return new After(Instant.parse(parts[0]), id);
            } catch (DateTimeParseException other) {
                throw Slice.unknown(cursor);
            }
        }
    }

    /** What was said of differences, by whom and when. */
    public record Settlement(String words, String actor, Instant at, boolean ofToday) {}

    /**
     * A frozen page held against the record of today.
     *
     * @param differences the cells that differ, with who changed what they come from
     * @param seen the sum of these differences; whoever settles them names it
     * @param needsLook whether they were not yet looked at by the unit that keeps it
     */
    public record Compared(
            Frozen frozen, List<Difference> differences, String seen, boolean needsLook, List<Settlement> settlements) {

        public Compared {
            differences = List.copyOf(differences);
            settlements = List.copyOf(settlements);
        }

        /** What differs in a cell; null where it says the same today. */
        public @Nullable Difference at(String section, String row, String column) {
            var key = section + "/" + row + "/" + column;
            return differences.stream()
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A frozen page: exactly what it showed. */
    public Frozen get(Scope scope, UUID id) {
        return store.read(scope, () -> frozen(scope, rows.find(id).orElseThrow(() -> new Absent("frozen", id))));
    }

    /** A frozen page with what differs today. */
    public Compared compared(Scope scope, UUID id) {
        return compared(scope, store.read(scope, () -> rows.find(id)).orElseThrow(() -> new Absent("frozen", id)));
    }

    /** The frozen page that bears a code, if the reader sees it: one that is not seen is as one that is not there. */
    Optional<Compared> byCode(Scope scope, String code) {
        return store.read(scope, () -> rows.byCode(code)).map(row -> compared(scope, row));
    }

    private Compared compared(Scope scope, FrozenRows.Row row) {
        days.catchUp();
        var differences = now.differences(row);
        var seen = Comparing.sum(differences);
        return store.read(scope, () -> {
            var settlements = settlements(row.id(), seen);
            return new Compared(
                    frozen(scope, row),
                    causes.with(differences, row.knownAt()),
                    seen,
                    row.kind() == FreezeKind.KEPT
                            && row.replacedBy() == null
                            && !differences.isEmpty()
                            && settlements.stream().noneMatch(Settlement::ofToday),
                    settlements);
        });
    }

    private Frozen frozen(Scope scope, FrozenRows.Row row) {
        var unit = units.named(scope, List.of(row.node())).get(row.node());
        return new Frozen(
                row.id(),
                PaperCode.written(row.code()),
                row.kind(),
                row.page(),
                row.path(),
                row.parameters(),
                unit == null ? null : unit.id().value(),
                unit == null ? null : unit.name(),
                row.on(),
                row.knownAt(),
                row.language(),
                row.title(),
                row.sections(),
                row.sum(),
                row.isSound(),
                row.actor(),
                row.frozenAt(),
                row.replaces(),
                row.replacedBy(),
                row.kind() == FreezeKind.KEPT
                        && row.replacedBy() == null
                        && reach.allows(scope, Ability.ANSWER, row.node()));
    }

    private List<Settlement> settlements(UUID page, String seen) {
        return sql.sql("""
                        SELECT words, actor, known_from, seen = :seen AS today FROM frozen.settlement WHERE page = :page ORDER BY known_from DESC
                        """)
                .param("page", page)
                .param("seen", seen)
                .query((row, n) -> new Settlement(
                        row.getString("words"),
                        row.getString("actor"),
                        row.getTimestamp("known_from").toInstant(),
                        row.getBoolean("today")))
                .list();
    }
}
