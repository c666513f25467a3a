package org.plumbline.live;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.live.LiveTexts.Holding;
import org.plumbline.live.LiveTexts.Shown;
import org.plumbline.live.deed.TextKey;
import org.plumbline.live.deed.TextKind;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what stands of many texts at once, for pages that show them. Inside a transaction. */
@Component
class ShownTexts {

    private final JdbcClient sql;
    private final TextFigures figures;
    private final TextRights rights;

    ShownTexts(JdbcClient sql, TextFigures figures, TextRights rights) {
        this.sql = sql;
        this.figures = figures;
        this.rights = rights;
    }

    /** Those of the texts of some records that have live figures, as known at an instant; null for all that is known. */
    List<Shown> of(Scope scope, Collection<Holding> records, @Nullable Instant known) {
        var found = heads(records, known);
        if (found.isEmpty()) {
            return List.of();
        }
        var live = figures.of(
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
                        live.in(each.id, each.words),
                        known == null && !each.ended && rights.mayWrite(scope, each.key, each.node)))
                .toList();
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

    private List<Head> heads(Collection<Holding> records, @Nullable Instant known) {
        return sql.sql(Sql.file("/org/plumbline/live/shown.sql"))
                .param("kinds", records.stream().map(each -> each.kind().name()).toArray(String[]::new))
                .param(
                        "records",
                        BindingRows.names(records.stream().map(Holding::record).toList()))
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
    }
}
