package org.plumbline.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Slice;
import org.plumbline.kernel.Wording;
import org.plumbline.reading.text.Folding;
import org.plumbline.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds units by name or code, with or without diacritics, also by names of the past. Runs inside a transaction. */
@Component
class UnitSearch {

    private static final int FARTHEST = 2_000;

    private final JdbcClient sql;

    UnitSearch(JdbcClient sql) {
        this.sql = sql;
    }

    /** The form in which names are kept for the search. */
    static String key(Wording name) {
        return Folding.fold(name.everyText());
    }

    Slice<UnitHit> find(String words, int limit, @Nullable String cursor) {
        var key = Folding.fold(words).strip();
        if (key.isEmpty()) {
            return new Slice<>(List.of(), null);
        }
        var most = cursor == null ? limit + 1 : FARTHEST;
        var found = query("units-by-name", words, key, most);
        if (found.isEmpty()) {
            found = query("units-by-likeness", words, key, most);
        }
        var rest = found.subList(cursor == null ? 0 : after(found, cursor), found.size());
        var part = Slice.of(rest, limit, each -> each.unit.id().toString());
        return new Slice<>(withPresent(part.items()), part.next());
    }

    private static int after(List<Found> found, String cursor) {
        for (var i = 0; i < found.size(); i++) {
            if (found.get(i).unit.id().toString().equals(cursor)) {
                return i + 1;
            }
        }
        throw Slice.unknown(cursor);
    }

    private List<Found> query(String file, String words, String key, int most) {
        return sql.sql(Sql.file("/org/plumbline/organisation/" + file + ".sql"))
                .param("code", words.strip())
                .param("key", key)
                .param("like", "%" + key.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("limit", most)
                .query((row, n) -> new Found(
                        UnitRows.unit(row, n),
                        Wording.of(row.getString("found")),
                        row.getBoolean("former"),
                        row.getString("above") == null ? null : Wording.of(row.getString("above"))))
                .list();
    }

    /** For names of the past: what bears the name's area today. */
    private List<UnitHit> withPresent(List<Found> found) {
        var ceased = found.stream()
                .filter(f -> f.former)
                .map(f -> f.unit)
                .filter(u -> u.ceased() != null)
                .map(Unit::node)
                .toList();
        var successors = successors(ceased);
        var hits = new ArrayList<UnitHit>();
        for (var each : found) {
            List<Unit> now = !each.former
                    ? List.of()
                    : each.unit.ceased() == null
                            ? List.of(each.unit)
                            : successors.getOrDefault(each.unit.node(), List.of());
            hits.add(new UnitHit(each.unit, each.found, each.former, now, each.above));
        }
        return hits;
    }

    /** The living units in which units that have ceased go on, through all reforms since. */
    Map<Integer, List<Unit>> successors(List<Integer> ceased) {
        var result = new HashMap<Integer, List<Unit>>();
        if (!ceased.isEmpty()) {
            sql.sql(Sql.file("/org/plumbline/organisation/present-successors.sql"))
                    .param("nodes", UnitRows.ints(ceased))
                    .query((row, n) -> Map.entry(row.getInt("origin"), UnitRows.unit(row, n)))
                    .list()
                    .forEach(e -> result.computeIfAbsent(e.getKey(), k -> new ArrayList<>())
                            .add(e.getValue()));
        }
        return result;
    }

    private record Found(
            Unit unit,
            Wording found,
            boolean former,
            @Nullable Wording above) {}
}
