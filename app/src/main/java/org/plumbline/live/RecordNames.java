package org.plumbline.live;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.live.deed.Bound;
import org.plumbline.live.deed.BoundKind;
import org.plumbline.organisation.Succession;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;
import org.plumbline.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names the records for which numbers stand: few statements, however many they are. Inside a transaction. */
@Component
class RecordNames {

    private final JdbcClient sql;
    private final Units units;
    private final Succession succession;
    private final Installation installation;

    RecordNames(JdbcClient sql, Units units, Succession succession, Installation installation) {
        this.sql = sql;
        this.units = units;
        this.succession = succession;
        this.installation = installation;
    }

    /** A record with the unit whose it is. */
    record Of(Bound bound, int node) {}

    private record Named(
            UUID id,
            Wording name,
            @Nullable Wording sign,
            @Nullable String measure) {}

    /** The records by their names; one whose unit the reader does not see is left out. */
    Map<Of, RecordSource> of(Scope scope, Collection<Of> records) {
        var nodes = records.stream().map(Of::node).collect(Collectors.toSet());
        var heirs = nodes.isEmpty()
                ? Map.<Integer, Integer>of()
                : succession.heirs(nodes, installation.today()).stream()
                        .collect(Collectors.toMap(Succession.Heir::node, Succession.Heir::heir, (one, other) -> one));
        nodes.addAll(heirs.values());
        var places = nodes.isEmpty() ? Map.<Integer, Unit>of() : units.named(scope, nodes);
        var indicators = named(
                "indicator-names.sql",
                records.stream().map(each -> each.bound.indicator()).toList());
        var targets = named(
                "target-names.sql",
                records.stream().map(each -> each.bound.target()).toList());
        var documents =
                documents(records.stream().map(each -> each.bound.directive()).toList());
        var found = new HashMap<Of, RecordSource>();
        for (var each : records) {
            var unit = places.get(each.node);
            if (unit != null) {
                var bound = each.bound;
                var name = bound.kind() == BoundKind.FIGURE
                        ? indicators.get(Objects.requireNonNull(bound.indicator()))
                        : bound.target() == null ? null : targets.get(bound.target());
                var heir = places.get(heirs.getOrDefault(each.node, -1));
                found.put(
                        each,
                        new RecordSource(
                                bound,
                                name == null ? null : name.name,
                                unit.name(),
                                name == null
                                        ? null
                                        : bound.kind() == BoundKind.DISTANCE ? Wording.of("und", "%") : name.sign,
                                name == null || bound.kind() == BoundKind.DISTANCE ? null : name.measure,
                                bound.directive() == null ? null : documents.get(bound.directive()),
                                heir == null ? null : heir.name(),
                                address(bound, unit)));
            }
        }
        return found;
    }

    private static String address(Bound bound, Unit unit) {
        return switch (bound.kind()) {
            case FIGURE ->
                "/indicators/" + bound.indicator() + "/units/" + unit.id()
                        + (bound.cut().isEmpty()
                                ? ""
                                : "?cut="
                                        + java.net.URLEncoder.encode(
                                                bound.cut(), java.nio.charset.StandardCharsets.UTF_8));
            case GOAL, DISTANCE, NEEDED -> "/targets/" + bound.target();
            case TARGETS -> on("/units/" + unit.id() + "/targets", bound);
            case TASKS -> on("/units/" + unit.id() + "/tasks", bound);
        };
    }

    private static String on(String address, Bound bound) {
        var asked = address + (bound.on() == null ? "" : "?on=" + bound.on());
        return bound.directive() == null || bound.kind() == BoundKind.TASKS
                ? asked
                : asked + (bound.on() == null ? "?" : "&") + "directive=" + bound.directive();
    }

    private Map<UUID, Named> named(String file, Collection<@Nullable UUID> ids) {
        var wanted = ids.stream().filter(Objects::nonNull).distinct().toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql(Sql.file("/org/plumbline/live/" + file))
                .param("ids", BindingRows.names(wanted))
                .query((row, n) -> new Named(
                        row.getObject("id", UUID.class),
                        Wording.of(row.getString("name")),
                        row.getString("sign") == null ? null : Wording.of(row.getString("sign")),
                        row.getString("measure")))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, each -> each));
    }

    private Map<UUID, String> documents(List<@Nullable UUID> ids) {
        var wanted = ids.stream().filter(Objects::nonNull).distinct().toList();
        var found = new HashMap<UUID, String>();
        if (!wanted.isEmpty()) {
            sql.sql("SELECT id, called FROM directive.named_directive WHERE id = ANY (:ids::uuid[])")
                    .param("ids", BindingRows.names(wanted))
                    .query((row, n) -> found.put(row.getObject("id", UUID.class), row.getString("called")))
                    .list();
        }
        return found;
    }
}
