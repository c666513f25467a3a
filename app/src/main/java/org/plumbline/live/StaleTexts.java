package org.plumbline.live;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Slice;
import org.plumbline.live.LiveTexts.Stale;
import org.plumbline.live.deed.TextKey;
import org.plumbline.live.deed.TextKind;
import org.plumbline.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the texts of a unit whose figures no longer follow: by one index, nothing is counted anew. Inside a transaction. */
@Component
class StaleTexts {

    private final JdbcClient sql;
    private final KeptTexts texts;
    private final TextFigures figures;

    StaleTexts(JdbcClient sql, KeptTexts texts, TextFigures figures) {
        this.sql = sql;
        this.texts = texts;
        this.figures = figures;
    }

    /** The texts of a unit and its bodies, the latest change first. */
    Slice<Stale> of(Scope scope, int node, @Nullable String cursor, int limit) {
        var after = cursor == null ? null : After.read(cursor);
        var listed = sql.sql(Sql.file("/org/plumbline/live/stale.sql"))
                .param("node", node)
                .param("changed", after == null ? null : after.changed.atOffset(ZoneOffset.UTC))
                .param("after", after == null ? null : after.text)
                .param("limit", limit + 1)
                .query((row, n) -> new Listed(
                        new After(row.getTimestamp("changed").toInstant(), row.getObject("id", UUID.class)),
                        new TextKey(
                                TextKind.valueOf(row.getString("kind")),
                                row.getObject("record", UUID.class),
                                row.getString("part")),
                        row.getString("words")))
                .list();
        var slice = Slice.of(listed, limit, each -> each.place.cursor());
        var kept = texts.all(slice.items().stream().map(Listed::key).toList());
        var live = figures.of(
                scope, slice.items().stream().map(each -> each.place.text).toList(), null, Set.of());
        var stale = new ArrayList<Stale>();
        for (var each : slice.items()) {
            var text = kept.get(each.key);
            var off = live.in(each.place.text, each.words).stream()
                    .filter(LiveFigure::stale)
                    .toList();
            if (text != null && !text.ended() && !off.isEmpty()) {
                stale.add(new Stale(each.key, each.words, text.home(), off));
            }
        }
        return new Slice<>(stale, slice.next());
    }

    private record Listed(After place, TextKey key, String words) {}

    /** A place in the list, which stays one when its text follows again and is listed no more. */
    private record After(Instant changed, UUID text) {

        String cursor() {
            return changed + "_" + text;
        }

        static After read(String cursor) {
            var parts = cursor.split("_", -1);
            var text = Ids.find(parts[parts.length - 1]).orElseThrow(() -> Slice.unknown(cursor));
            try {
                return new After(Instant.parse(parts[0]), text);
            } catch (DateTimeParseException other) {
                throw Slice.unknown(cursor);
            }
        }
    }
}
