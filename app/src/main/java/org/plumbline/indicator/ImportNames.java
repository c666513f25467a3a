package org.plumbline.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rows of a file name: units with what the asker may do there, and indicators with their definitions. Many by one question. */
@Component
class ImportNames {

    private final JdbcClient sql;
    private final Reach reach;
    private final IndicatorFacts facts;

    ImportNames(JdbcClient sql, Reach reach, IndicatorFacts facts) {
        this.sql = sql;
        this.reach = reach;
        this.facts = facts;
    }

    /** A unit in sight, and whether the asker answers for it. */
    record Place(IndicatorRows.Site site, boolean answers) {}

    /** By code or identifier as it was written; a unit that the asker does not see is not among them. */
    Map<String, Place> units(Scope scope, Collection<String> written) {
        record Coded(@Nullable String code, IndicatorRows.Site site) {}
        var found = sql.sql("""
                        SELECT u.id, u.node, u.code, u.name::text AS name, t.code AS tier, u.founded, u.ceased
                          FROM organisation.named_unit u LEFT JOIN organisation.tier t ON t.tier = u.tier
                         WHERE u.code = ANY (:codes::text[]) OR u.id = ANY (:ids::uuid[])
                        """)
                .param("codes", Texts.of(written))
                .param("ids", Texts.of(ids(written)))
                .query((row, n) -> new Coded(
                        row.getString("code"),
                        new IndicatorRows.Site(
                                row.getObject("id", UUID.class),
                                row.getInt("node"),
                                Wording.of(row.getString("name")),
                                row.getString("tier"),
                                IndicatorFacts.day(row, "founded"),
                                IndicatorFacts.day(row, "ceased"))))
                .list();
        var allowed = reach.allowed(
                scope,
                Ability.ANSWER,
                found.stream().map(each -> each.site.node()).toList());
        var places = new HashMap<String, Place>();
        for (var each : found) {
            var place = new Place(each.site, allowed.contains(each.site.node()));
            if (each.code != null) {
                places.put(each.code, place);
            }
            places.put(each.site.id().toString(), place);
        }
        return places;
    }

    /** An indicator as a row names it. */
    record Named(String owner, String code) {}

    /** An indicator with its definitions and the code of the unit that answers for it. */
    record Known(UUID id, int key, String code, String owner, List<Indicator.Version> versions) {}

    /** All that a name can mean: none, one, or several of which the row has to name the owner. */
    Map<Named, List<Known>> indicators(Collection<Named> names) {
        record Coded(UUID id, int key, String codeKey, String code, String ownerCode, String owner) {}
        var codes = names.stream().map(Named::code).collect(Collectors.toCollection(LinkedHashSet::new));
        var found = sql.sql("""
                        SELECT i.id, i.indicator_key, i.code_key, i.code, coalesce(u.code, '') AS owner_code,
                               coalesce(u.id::text, '') AS owner
                          FROM indicator.indicator i LEFT JOIN organisation.unit u ON u.node = i.owner
                         WHERE i.code_key = ANY (:codes::text[]) OR i.id = ANY (:ids::uuid[])
                         ORDER BY i.indicator_key
                        """)
                .param("codes", codes.stream().map(IndicatorRows::codeKey).toArray(String[]::new))
                .param("ids", Texts.of(ids(codes)))
                .query((row, n) -> new Coded(
                        row.getObject("id", UUID.class),
                        row.getInt("indicator_key"),
                        row.getString("code_key"),
                        row.getString("code"),
                        row.getString("owner_code"),
                        row.getString("owner")))
                .list();
        var versions = facts.versions(found.stream().map(Coded::id).distinct().toList());
        var known = new HashMap<Named, List<Known>>();
        for (var name : names) {
            var key = IndicatorRows.codeKey(name.code);
            var fitting = new ArrayList<Known>();
            for (var each : found) {
                var named = each.codeKey.equals(key) || each.id.toString().equals(name.code);
                var owned = name.owner.isEmpty() || name.owner.equals(each.ownerCode) || name.owner.equals(each.owner);
                if (named && owned) {
                    fitting.add(new Known(
                            each.id,
                            each.key,
                            each.code,
                            each.ownerCode.isEmpty() ? each.owner : each.ownerCode,
                            Objects.requireNonNull(versions.get(each.id))));
                }
            }
            known.put(name, List.copyOf(fitting));
        }
        return known;
    }

    private static List<UUID> ids(Collection<String> written) {
        return written.stream().flatMap(each -> Ids.find(each).stream()).toList();
    }
}
