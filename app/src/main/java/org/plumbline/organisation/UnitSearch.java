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
        var offset = offset(cursor);
        var found = query("units-by-name", words, key, limit, offset);
        if (found.isEmpty() && offset == 0) {
            found = query("units-by-likeness", words, key, limit, 0);
        }
        var more = found.size() > limit && offset + limit < FARTHEST;
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Slice<>(withPresent(page), more ? String.valueOf(offset + limit) : null);
    }

    private List<Found> query(String file, String words, String key, int limit, int offset) {
        return sql.sql(Sql.file("/org/plumbline/organisation/" + file + ".sql"))
                .param("code", words.strip())
                .param("key", key)
                .param("like", "%" + key.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("limit", limit + 1)
                .param("offset", offset)
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

    private static int offset(@Nullable String cursor) {
        return cursor == null || !cursor.matches("\\d{1,4}") ? 0 : Integer.parseInt(cursor);
    }

    private record Found(
            Unit unit,
            Wording found,
            boolean former,
            @Nullable Wording above) {}
}
