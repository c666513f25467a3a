package org.plumbline.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.MarkBreak;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.reading.text.Folding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of definitions: an indicator, its versions, its levels and the breaks of its series. */
@Component
class IndicatorRows {

    private final JdbcClient sql;

    IndicatorRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** What decisions need of an indicator, read under its lock. */
    record Filed(UUID id, int key, int owner, String code, int version, LocalDate from, int rowVersion) {}

    /** A unit in the reader's sight, with its life. */
    record Site(UUID id, int node, Wording name, @Nullable String tier, LocalDate founded, LocalDate ceased) {}

    /** The indicator, held for a change; absent for whoever does not see the unit that answers for it. */
    Filed lock(UUID id) {
        return sql.sql("""
                        SELECT i.id, i.indicator_key, i.owner, i.code, i.version, i.row_version, d.applies_from
                          FROM indicator.indicator i
                          JOIN indicator.definition d ON d.indicator_key = i.indicator_key AND d.version = i.version
                          JOIN organisation.unit u ON u.node = i.owner
                         WHERE i.id = :id FOR UPDATE OF i
                        """)
                .param("id", id)
                .query((row, n) -> new Filed(
                        row.getObject("id", UUID.class),
                        row.getInt("indicator_key"),
                        row.getInt("owner"),
                        row.getString("code"),
                        row.getInt("version"),
                        row.getDate("applies_from").toLocalDate(),
                        row.getInt("row_version")))
                .optional()
                .orElseThrow(() -> new Absent("indicator", id));
    }

    Map<UUID, Site> sites(Collection<UUID> units) {
        var found = new HashMap<UUID, Site>();
        sql.sql("""
                        SELECT u.id, u.node, u.name::text AS name, t.code AS tier, u.founded, u.ceased
                          FROM organisation.named_unit u LEFT JOIN organisation.tier t ON t.tier = u.tier
                         WHERE u.id = ANY (:units::uuid[])
                        """)
                .param("units", Texts.of(units))
                .query((row, n) -> new Site(
                        row.getObject("id", UUID.class),
                        row.getInt("node"),
                        Wording.of(row.getString("name")),
                        row.getString("tier"),
                        IndicatorFacts.day(row, "founded"),
                        IndicatorFacts.day(row, "ceased")))
                .list()
                .forEach(site -> found.put(site.id(), site));
        return found;
    }

    Optional<Site> site(UUID unit) {
        return Optional.ofNullable(sites(List.of(unit)).get(unit));
    }

    boolean isTaken(int owner, String code, UUID id) {
        return sql.sql(
                        "SELECT EXISTS (SELECT 1 FROM indicator.indicator WHERE owner = :owner AND code_key = :key AND id <> :id)")
                .param("owner", owner)
                .param("key", codeKey(code))
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    boolean hasField(UUID field) {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM directive.field WHERE id = :id)")
                .param("id", field)
                .query(Boolean.class)
                .single();
    }

    Set<String> tiers() {
        return sql.sql("SELECT code FROM organisation.tier").query(String.class).set();
    }

    /** Whether units have a trait of this name that is a number. */
    boolean isWeight(String trait) {
        return sql.sql(
                        "SELECT EXISTS (SELECT 1 FROM organisation.trait_kind WHERE code = :code AND shape IN ('NUMBER', 'SHARE'))")
                .param("code", trait)
                .query(Boolean.class)
                .single();
    }

    int insert(UUID id, int owner, String code, Wording name, Instant knownAt) {
        return sql.sql("""
                        INSERT INTO indicator.indicator (id, owner, code, code_key, name_key, known_from)
                        VALUES (:id, :owner, :code, :codeKey, :nameKey, :known)
                        RETURNING indicator_key
                        """)
                .param("id", id)
                .param("owner", owner)
                .param("code", code.strip())
                .param("codeKey", codeKey(code))
                .param("nameKey", Folding.fold(name.everyText()))
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void define(
            int key,
            int version,
            DefinitionText text,
            LocalDate from,
            @Nullable String reason,
            Scope scope,
            Instant knownAt) {
        var composite = text.composite();
        sql.sql("""
                        INSERT INTO indicator.definition (
                            indicator_key, version, name, meaning, shape, measure, direction, kept, place_rule, weight, time_rule,
                            numerator, denominator, part_of, frequency, source, field, annex, dimensions, decimals, least, most,
                            missing, enough, proportional, applies_from, reason, post, actor, known_from)
                        VALUES (:key, :version, :name::jsonb, :meaning::jsonb, :shape, :measure, :direction, :kept, :placeRule,
                            :weight, :timeRule, :numerator::jsonb, :denominator::jsonb, :partOf, :frequency, :source::jsonb,
                            :field, :annex, :dimensions::text[], :decimals, :least, :most, :missing, :enough, :proportional,
                            :from, :reason, :post, :actor, :known)
                        """)
                .param("key", key)
                .param("version", version)
                .param("name", Json.write(text.name()))
                .param("meaning", json(text.meaning()))
                .param("shape", text.shape().name())
                .param("measure", text.measure())
                .param("direction", text.direction().name())
                .param("kept", text.kept().name())
                .param("placeRule", text.placeRule().name())
                .param("weight", text.weight())
                .param("timeRule", text.timeRule().name())
                .param("numerator", json(text.numerator()))
                .param("denominator", json(text.denominator()))
                .param("partOf", text.partOf())
                .param("frequency", text.frequency().name())
                .param("source", json(text.source()))
                .param("field", text.field())
                .param("annex", text.annex())
                .param("dimensions", Texts.of(text.dimensions()))
                .param("decimals", text.decimals())
                .param("least", text.least())
                .param("most", text.most())
                .param("missing", composite == null ? null : composite.missing().name())
                .param("enough", composite == null ? null : composite.enough())
                .param("proportional", composite != null && composite.proportional())
                .param("from", from)
                .param("reason", reason)
                .param("post", scope.post())
                .param("actor", scope.name())
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .update();
        sql.sql("""
                        INSERT INTO indicator.level (indicator_key, version, tier, origin)
                        SELECT :key, :version, t.tier, l.origin
                          FROM unnest(:tiers::text[], :origins::text[]) AS l (code, origin) JOIN organisation.tier t ON t.code = l.code
                        """)
                .param("key", key)
                .param("version", version)
                .param("tiers", Texts.of(text.levels().keySet()))
                .param("origins", Texts.of(text.levels().values()))
                .update();
    }

    /** The newest version is the one that is found by name and shown first. */
    void newest(int key, int version, Wording name) {
        sql.sql("""
                        UPDATE indicator.indicator
                           SET version = :version, name_key = :nameKey, row_version = row_version + 1
                         WHERE indicator_key = :key
                        """)
                .param("key", key)
                .param("version", version)
                .param("nameKey", Folding.fold(name.everyText()))
                .update();
    }

    void mark(UUID id, int key, @Nullable Integer node, LocalDate starts, String reason, Scope scope, Instant knownAt) {
        sql.sql("""
                        INSERT INTO indicator.break (id, indicator_key, node, starts, reason, post, actor, known_from)
                        VALUES (:id, :key, :node, :starts, :reason, :post, :actor, :known)
                        """)
                .param("id", id)
                .param("key", key)
                .param("node", node)
                .param("starts", starts)
                .param("reason", reason.strip())
                .param("post", scope.post())
                .param("actor", scope.name())
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether the same break stands already. */
    boolean isMarked(int key, @Nullable Integer node, MarkBreak deed) {
        return sql.sql("""
                        SELECT EXISTS (SELECT 1 FROM indicator.break
                                        WHERE indicator_key = :key AND node IS NOT DISTINCT FROM :node::int AND starts = :starts
                                          AND known_to = 'infinity')
                        """)
                .param("key", key)
                .param("node", node)
                .param("starts", deed.period().first())
                .query(Boolean.class)
                .single();
    }

    /** A break that stands: at which unit, and from which day. */
    record Mark(@Nullable Integer node, LocalDate starts) {}

    Optional<Mark> unmark(UUID id, int key, String reason, Instant knownAt) {
        return sql.sql("""
                        UPDATE indicator.break SET known_to = :known, closed_reason = :reason
                         WHERE id = :id AND indicator_key = :key AND known_to = 'infinity'
                        RETURNING node, starts
                        """)
                .param("id", id)
                .param("key", key)
                .param("reason", reason.strip())
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Mark(
                        row.getObject("node", Integer.class),
                        row.getDate("starts").toLocalDate()))
                .optional();
    }

    /** The first figures from a day on of each series: those that become comparable with others when a break comes or goes. */
    List<FigureFollower.Changed> firstFrom(int key, @Nullable Integer node, LocalDate starts) {
        return sql.sql("""
                        SELECT DISTINCT ON (f.series, f.stance) f.series, f.stance, f.starts, f.ends
                          FROM (SELECT s.series, s.node, o.stance, o.starts, o.ends
                                  FROM indicator.series s
                                  JOIN indicator.observation o ON o.series = s.series AND o.known_to = 'infinity'
                                 WHERE s.indicator_key = :key
                                UNION ALL
                                SELECT s.series, s.node, 'DERIVED', p.starts, p.ends
                                  FROM indicator.part_sum p
                                  JOIN indicator.series s ON s.indicator_key = p.indicator_key AND s.node = p.node AND s.cut = p.cut
                                 WHERE p.indicator_key = :key
                                UNION ALL
                                SELECT s.series, s.node, 'DERIVED', :starts::date, :starts::date + 1
                                  FROM indicator.series s
                                 WHERE s.indicator_key = :key AND s.cut ~ '(^|;)set=') f
                         WHERE f.starts >= :starts AND (:node::int IS NULL OR f.node = :node)
                         ORDER BY f.series, f.stance, f.ends, f.starts DESC
                        """)
                .param("key", key)
                .param("node", node)
                .param("starts", starts)
                .query((row, n) -> new FigureFollower.Changed(
                        row.getLong("series"), ObservedRows.period(row), Stance.valueOf(row.getString("stance"))))
                .list();
    }

    /** Holds the series of an indicator, so that followers of a break read what nobody changes meanwhile. */
    void hold(int key, @Nullable Integer node) {
        sql.sql("""
                        SELECT series FROM indicator.series
                         WHERE indicator_key = :key AND (:node::int IS NULL OR node = :node)
                         ORDER BY series FOR UPDATE
                        """).param("key", key).param("node", node).query(Long.class).list();
    }

    private static @Nullable String json(@Nullable Wording wording) {
        return wording == null ? null : Json.write(wording);
    }

    static String codeKey(String code) {
        return Folding.fold(code).replaceAll("\\s+", "");
    }
}
