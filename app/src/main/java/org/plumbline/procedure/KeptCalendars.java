package org.plumbline.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which calendar each body works: its own, else that of the nearest unit above that keeps one, else the installation's. */
@Component
public class KeptCalendars {

    private final Store store;
    private final JdbcClient sql;
    private final CalendarRows rows;
    private final Units units;
    private final Reach reach;
    private final Installation installation;

    KeptCalendars(Store store, JdbcClient sql, CalendarRows rows, Units units, Reach reach, Installation installation) {
        this.store = store;
        this.sql = sql;
        this.rows = rows;
        this.units = units;
        this.reach = reach;
        this.installation = installation;
    }

    /**
     * The calendar by which a unit works.
     *
     * @param calendar null where the installation defined none: then Saturday and Sunday are off
     * @param keeper the unit that keeps it, itself or one above; null where it is the installation's own
     */
    public record Kept(
            @Nullable Calendar calendar,
            @Nullable UUID keeper,
            @Nullable Wording keeperName) {

        public WorkingCalendar reckoning() {
            return calendar == null ? WorkingCalendar.FIVE_DAYS : calendar.reckoning();
        }
    }

    /** A unit that keeps a calendar of its own choice. */
    public record Keeper(UUID unit, Wording name, UUID calendar) {}

    /** Says by which calendar a body works, for whoever organises it. */
    public Receipt keep(Scope scope, KeepCalendar deed) {
        return store.write(scope, deed, knownAt -> {
            reach.require(scope, Ability.ORGANISE, units.get(scope, deed.body()).node());
            if (deed.calendar() == null) {
                sql.sql("DELETE FROM procedure.calendar_of WHERE body = :body")
                        .param("body", deed.body())
                        .update();
                return;
            }
            if (rows.all().stream().noneMatch(each -> each.id().equals(deed.calendar()))) {
                throw new Refused("calendar", "procedure.calendar-unknown", Map.of("calendar", deed.calendar()));
            }
            sql.sql("""
                            INSERT INTO procedure.calendar_of (body, calendar) VALUES (:body, :calendar)
                            ON CONFLICT (body) DO UPDATE SET calendar = excluded.calendar
                            """)
                    .param("body", deed.body())
                    .param("calendar", deed.calendar())
                    .update();
        });
    }

    /** Of one unit, or with null the installation's own. */
    public Kept of(Scope scope, @Nullable UUID unit) {
        return store.read(scope, () -> {
            var all = rows.all();
            return unit == null ? own(all) : of(List.of(unit), all).getOrDefault(unit, own(all));
        });
    }

    /** Of many units by one look at the tree. */
    public Map<UUID, Kept> of(Scope scope, Collection<UUID> units) {
        return store.read(scope, () -> {
            var all = rows.all();
            var own = own(all);
            var found = new HashMap<UUID, Kept>();
            units.forEach(unit -> found.put(unit, own));
            found.putAll(of(units, all));
            return found;
        });
    }

    /** The units in sight that keep a calendar of their own choice, by name. */
    public List<Keeper> keepers(Scope scope) {
        return store.read(
                scope,
                () -> sql.sql("""
                                SELECT k.body, n.name::text, k.calendar
                                  FROM procedure.calendar_of k JOIN organisation.named_unit n ON n.id = k.body
                                 ORDER BY n.name ->> 'original', k.body
                                """)
                        .query((row, n) -> new Keeper(
                                row.getObject("body", UUID.class),
                                Wording.of(row.getString("name")),
                                row.getObject("calendar", UUID.class)))
                        .list());
    }

    private Map<UUID, Kept> of(Collection<UUID> units, List<Calendar> all) {
        if (all.isEmpty() || units.isEmpty()) {
            return Map.of();
        }
        var byId = all.stream().collect(Collectors.toMap(Calendar::id, each -> each));
        return sql
                .sql(Sql.file("/org/plumbline/procedure/kept.sql"))
                .param("units", units.stream().map(UUID::toString).toArray(String[]::new))
                .param("on", today())
                .query((row, n) -> Map.entry(row.getObject("unit", UUID.class), kept(row, byId)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private LocalDate today() {
        return installation.today();
    }

    private static Kept kept(ResultSet row, Map<UUID, Calendar> byId) throws SQLException {
        return new Kept(
                byId.get(row.getObject("calendar", UUID.class)),
                row.getObject("keeper", UUID.class),
                Wording.of(row.getString("name")));
    }

    private static Kept own(List<Calendar> all) {
        return new Kept(all.isEmpty() ? null : all.getFirst(), null, null);
    }
}
