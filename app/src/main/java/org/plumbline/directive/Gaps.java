package org.plumbline.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.RelationKind;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Remembered;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is missing: clauses nobody took up or leads, units that owe an answer, documents that rest on what no longer holds. */
@Component
public class Gaps {

    private final Remembered<Asked, Map<UUID, Takers>> kept = new Remembered<>(2_000);
    private final Store store;
    private final JdbcClient sql;
    private final Shelf shelf;
    private final Sites sites;
    private final Marks marks;
    private final Owed owed;

    Gaps(Store store, JdbcClient sql, Shelf shelf, Sites sites, Marks marks, Owed owed) {
        this.store = store;
        this.sql = sql;
        this.shelf = shelf;
        this.sites = sites;
        this.marks = marks;
        this.owed = owed;
    }

    /**
     * A unit that owes an answer.
     *
     * @param daysLate 0 while its day has not passed, or while it has none
     * @param remindedAt when it was last reminded, and {@code remindedBy} the post that did
     */
    public record Silent(
            UUID unit,
            Wording name,
            @Nullable Wording above,
            @Nullable String telephone,
            @Nullable LocalDate concretiseBy,
            int daysLate,
            boolean received,
            boolean studied,
            @Nullable Instant remindedAt,
            @Nullable String remindedBy) {}

    /**
     * A document that rests on another which was amended after it was issued, or replaced.
     *
     * @param base what it rests on, {@code cause} what amends or replaces that, {@code since} from which day
     */
    public record Unsettled(
            UUID id,
            @Nullable String symbol,
            Wording title,
            @Nullable Wording issuer,
            LocalDate issued,
            UUID base,
            String baseCalled,
            RelationKind kind,
            UUID cause,
            String causeCalled,
            LocalDate since) {}

    /** Some of the units in the reader's sight that owe an answer, the longest overdue first. */
    public record SilentUnits(List<Silent> units, int total, int late) {

        public SilentUnits {
            units = List.copyOf(units);
        }
    }

    /** All units in the reader's sight that owe an answer. */
    public List<Silent> silent(Scope scope, UUID directive, Standings.Question question) {
        return silent(scope, directive, question, Integer.MAX_VALUE).units();
    }

    /** The units in the reader's sight that owe an answer, at most so many of them. */
    public SilentUnits silent(Scope scope, UUID directive, Standings.Question question, int most) {
        return store.read(scope, () -> {
            var key = shelf.get(directive).key();
            var units = owed.of(key, question.on());
            var late = units.late(question.on());
            var whole = scope.everything() && question.within() == null;
            var found = sql.sql(Sql.file("/org/plumbline/directive/silent.sql"))
                    .param("directive", key)
                    .param("on", question.on())
                    .param(
                            "within",
                            question.within() == null
                                    ? null
                                    : sites.of(question.within(), "within").node())
                    .param("nodes", whole ? units.first(most) : units.nodes())
                    .param("late", late)
                    .param("most", most)
                    .query((ResultSetExtractor<SilentUnits>) rows -> silentUnits(rows, units, question.on()));
            return whole ? new SilentUnits(found.units(), units.nodes().length, late) : found;
        });
    }

    /** Documents below a directive that rest on something amended or replaced. */
    public List<Unsettled> unsettledBelow(Scope scope, UUID directive, LocalDate on) {
        return store.read(scope, () -> unsettled(shelf.get(directive).key(), null, on));
    }

    /** A unit's work list: its own documents, and those of its bodies, that rest on something amended or replaced. */
    public List<Unsettled> unsettledOf(Scope scope, UUID unit, LocalDate on) {
        return store.read(scope, () -> unsettled(null, sites.of(unit, "unit").node(), on));
    }

    /**
     * Who carries a clause out.
     *
     * @param units addressed units that do so, directly or by way of documents between
     * @param documents documents in force with a clause that does so, on all levels
     */
    public record Takers(int units, int documents) {

        /** Nobody does. */
        public static final Takers NONE = new Takers(0, 0);
    }

    /** For each clause that somebody carries out: who. Counted anew only when something changed since. */
    public Map<UUID, Takers> takers(Scope scope, UUID directive, LocalDate on) {
        return store.read(scope, () -> {
            var key = shelf.get(directive).key();
            return kept.of(new Asked(key, on), marks.sum(key), () -> store.afresh(() -> count(key, on)));
        });
    }

    private Map<UUID, Takers> count(int directive, LocalDate on) {
        var takers = new HashMap<UUID, Takers>();
        sql.sql(Sql.file("/org/plumbline/directive/takers.sql"))
                .param("directive", directive)
                .param("on", on)
                .query((row, n) ->
                        Map.entry(Rows.id(row, "clause"), new Takers(row.getInt("units"), row.getInt("documents"))))
                .list()
                .forEach(each -> takers.put(each.getKey(), each.getValue()));
        return Map.copyOf(takers);
    }

    private record Asked(int directive, LocalDate on) {}

    private static SilentUnits silentUnits(ResultSet rows, Owed.Units owed, LocalDate on) throws SQLException {
        var units = new ArrayList<Silent>();
        var total = 0;
        var late = 0;
        while (rows.next()) {
            units.add(silent(rows, owed.days()[rows.getInt("place") - 1], on));
            total = rows.getInt("total");
            late = rows.getInt("late");
        }
        return new SilentUnits(units, total, late);
    }

    private static Silent silent(ResultSet row, @Nullable LocalDate by, LocalDate on) throws SQLException {
        return new Silent(
                Rows.id(row, "id"),
                Wording.of(row.getString("name")),
                Rows.wordingOrNull(row, "above_name"),
                row.getString("telephone"),
                by,
                by == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(by, on)),
                row.getBoolean("received"),
                row.getBoolean("studied"),
                row.getObject("reminded_at") == null ? null : Rows.instant(row, "reminded_at"),
                row.getString("reminded_by"));
    }

    private List<Unsettled> unsettled(@Nullable Integer above, @Nullable Integer unit, LocalDate on) {
        return sql.sql(Sql.file("/org/plumbline/directive/resting.sql"))
                // with their types, since one of them is always absent: else the database would plan anew at each
                // change
                .param("above", above, Types.INTEGER)
                .param("unit", unit, Types.INTEGER)
                .param("on", on)
                .query((row, n) -> new Unsettled(
                        Rows.id(row, "id"),
                        row.getString("symbol"),
                        Wording.of(row.getString("title")),
                        Rows.wordingOrNull(row, "issuer_name"),
                        Rows.day(row, "issued"),
                        Rows.id(row, "base"),
                        row.getString("base_called"),
                        RelationKind.valueOf(row.getString("kind")),
                        Rows.id(row, "cause"),
                        row.getString("cause_called"),
                        Rows.day(row, "since")))
                .list();
    }
}
