package org.plumbline.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.CompositeText;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Direction;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.Missing;
import org.plumbline.indicator.deed.Origin;
import org.plumbline.indicator.deed.PartText;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.UnitSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads definitions with all their versions. Runs inside a transaction. */
@Component
class IndicatorFacts {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final JdbcClient sql;

    IndicatorFacts(JdbcClient sql) {
        this.sql = sql;
    }

    /** The versions of some indicators, the first one first. */
    Map<UUID, List<Indicator.Version>> versions(List<UUID> indicators) {
        var levels = new HashMap<String, TreeMap<String, Origin>>();
        sql.sql("""
                        SELECT l.indicator_key, l.version, t.code, l.origin
                          FROM indicator.level l
                          JOIN indicator.indicator i ON i.indicator_key = l.indicator_key
                          JOIN organisation.tier t ON t.tier = l.tier
                         WHERE i.id = ANY (:ids::uuid[])
                        """)
                .param("ids", Texts.of(indicators))
                .query((row, n) -> levels.computeIfAbsent(key(row), any -> new TreeMap<>())
                        .put(row.getString("code"), Origin.valueOf(row.getString("origin"))))
                .list();
        var found = new LinkedHashMap<UUID, List<Indicator.Version>>();
        sql.sql("""
                        SELECT i.id, d.*, d.name::text AS name_text, d.meaning::text AS meaning_text,
                               d.numerator::text AS numerator_text, d.denominator::text AS denominator_text,
                               d.source::text AS source_text
                          FROM indicator.definition d JOIN indicator.indicator i ON i.indicator_key = d.indicator_key
                         WHERE i.id = ANY (:ids::uuid[])
                         ORDER BY i.id, d.version
                        """)
                .param("ids", Texts.of(indicators))
                .query((row, n) -> found.computeIfAbsent(row.getObject("id", UUID.class), any -> new ArrayList<>())
                        .add(version(row, levels.getOrDefault(key(row), new TreeMap<>()))))
                .list();
        if (found.values().stream()
                .flatMap(List::stream)
                .anyMatch(each -> each.text().hasParts())) {
            addParts(found);
        }
        return found;
    }

    private static String key(ResultSet row) throws SQLException {
        return row.getInt("indicator_key") + "/" + row.getInt("version");
    }

    private void addParts(Map<UUID, List<Indicator.Version>> versions) {
        record Of(UUID indicator, int version) {}
        var parts = new HashMap<Of, List<PartText>>();
        sql.sql("""
                        SELECT i.id AS whole, p.version, w.id, p.weight, p.least, p.most, p.direction, p.trait, p.comparison, p.trait_value
                          FROM indicator.ingredient p
                          JOIN indicator.indicator i ON i.indicator_key = p.indicator_key
                          JOIN indicator.indicator w ON w.indicator_key = p.part_key
                         WHERE i.id = ANY (:ids::uuid[])
                         ORDER BY p.indicator_key, p.version, p.sort
                        """)
                .param("ids", Texts.of(versions.keySet()))
                .query((row, n) -> parts.computeIfAbsent(
                                new Of(row.getObject("whole", UUID.class), row.getInt("version")),
                                any -> new ArrayList<>())
                        .add(part(row)))
                .list();
        versions.forEach((id, all) -> all.replaceAll(each -> {
            var composite = each.text().composite();
            return composite == null
                    ? each
                    : each.with(each.text()
                            .madeOf(composite.of(parts.getOrDefault(new Of(id, each.version()), List.of()))));
        }));
    }

    private static PartText part(ResultSet row) throws SQLException {
        var direction = row.getString("direction");
        var trait = row.getString("trait");
        return new PartText(
                row.getObject("id", UUID.class),
                row.getBigDecimal("weight"),
                direction == null
                        ? null
                        : new PartText.Scale(
                                row.getBigDecimal("least"), row.getBigDecimal("most"), Direction.valueOf(direction)),
                trait == null
                        ? null
                        : new UnitSets.Condition(
                                trait,
                                UnitSets.Comparison.valueOf(row.getString("comparison")),
                                row.getString("trait_value")));
    }

    private static Indicator.Version version(ResultSet row, TreeMap<String, Origin> levels) throws SQLException {
        return new Indicator.Version(
                row.getInt("version"),
                text(row, levels).madeOf(composite(row)),
                day(row, "applies_from"),
                row.getString("reason"),
                row.getString("actor"),
                instant(row, "known_from"));
    }

    private static @Nullable CompositeText composite(ResultSet row) throws SQLException {
        var missing = row.getString("missing");
        return missing == null
                ? null
                : new CompositeText(
                        List.of(),
                        Missing.valueOf(missing),
                        row.getBigDecimal("enough"),
                        row.getBoolean("proportional"));
    }

    private static DefinitionText text(ResultSet row, TreeMap<String, Origin> levels) throws SQLException {
        return new DefinitionText(
                Wording.of(row.getString("name_text")),
                wording(row, "meaning_text"),
                Shape.valueOf(row.getString("shape")),
                row.getString("measure"),
                Direction.valueOf(row.getString("direction")),
                Kept.valueOf(row.getString("kept")),
                PlaceRule.valueOf(row.getString("place_rule")),
                row.getString("weight"),
                TimeRule.valueOf(row.getString("time_rule")),
                wording(row, "numerator_text"),
                wording(row, "denominator_text"),
                row.getBoolean("part_of"),
                Frequency.valueOf(row.getString("frequency")),
                wording(row, "source_text"),
                row.getObject("field", UUID.class),
                row.getString("annex"),
                Arrays.asList((String[]) row.getArray("dimensions").getArray()),
                row.getInt("decimals"),
                row.getBigDecimal("least"),
                row.getBigDecimal("most"),
                levels);
    }

    static @Nullable Wording wording(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : Wording.of(text);
    }

    /** A day; what never comes is the last day there is. */
    static LocalDate day(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text.equals("infinity") ? NEVER : LocalDate.parse(text);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
