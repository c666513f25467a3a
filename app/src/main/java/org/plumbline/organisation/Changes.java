package org.plumbline.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes what is written about one unit: its name, code, telephone, mail address, traits. Runs inside a writing transaction. */
@Component
class Changes {

    private final JdbcClient sql;
    private final TraitKinds kinds;
    private final SuccessionSteps steps;

    Changes(JdbcClient sql, TraitKinds kinds, SuccessionSteps steps) {
        this.sql = sql;
        this.kinds = kinds;
        this.steps = steps;
    }

    /** From the day on until the next recorded name, or the unit's end. */
    void rename(Unit unit, Wording name, LocalDate on) {
        Lives.require("on", unit, on);
        var bears = sql.sql("""
                        SELECT name::text, valid_from, valid_to FROM organisation.unit_name
                         WHERE node = :node AND valid_from <= :on AND valid_to > :on
                        """)
                .param("node", unit.node())
                .param("on", on)
                .query((row, n) -> Map.entry(
                        Wording.of(row.getString("name")),
                        new Life(UnitRows.day(row, "valid_from"), UnitRows.day(row, "valid_to"))))
                .single();
        if (bears.getKey().equals(name)) {
            throw new Refused("name", "organisation.name-same", Map.of("unit", name, "on", on));
        }
        if (on.equals(bears.getValue().from())) {
            sql.sql("DELETE FROM organisation.unit_name WHERE node = :node AND valid_from = :on")
                    .param("node", unit.node())
                    .param("on", on)
                    .update();
        } else {
            sql.sql("UPDATE organisation.unit_name SET valid_to = :on WHERE node = :node AND valid_from = :from")
                    .param("node", unit.node())
                    .param("on", on)
                    .param("from", bears.getValue().from())
                    .update();
        }
        sql.sql("""
                        INSERT INTO organisation.unit_name (node, name, search_key, valid_from, valid_to)
                        VALUES (:node, :name::jsonb, :key, :on, :to)
                        """)
                .param("node", unit.node())
                .param("name", Json.write(name))
                .param("key", UnitSearch.key(name))
                .param("on", on)
                .param("to", bears.getValue().to())
                .update();
        touch(unit);
    }

    void change(Unit unit, ChangeUnit deed) {
        try {
            sql.sql("""
                            UPDATE organisation.unit
                               SET code = :code, tier = :tier::smallint, telephone = :telephone, email = :email,
                                   row_version = row_version + 1
                             WHERE node = :node
                            """)
                    .param("code", deed.code())
                    .param("tier", deed.tier())
                    .param("telephone", deed.telephone())
                    .param("email", Addresses.kept(deed.email()))
                    .param("node", unit.node())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused("code", "organisation.code-taken", Map.of("code", Objects.toString(deed.code())));
        }
    }

    void traits(Scope scope, Unit unit, ChangeTraits deed) {
        Lives.require("on", unit, deed.on());
        kinds.canonical(scope, "traits")
                .apply(deed.traits())
                .forEach((name, value) -> trait(unit, name, value, deed.on()));
        touch(unit);
    }

    private void trait(Unit unit, String name, String value, LocalDate on) {
        sql.sql("DELETE FROM organisation.trait WHERE node = :node AND name = :name AND valid_from >= :on")
                .param("node", unit.node())
                .param("name", name)
                .param("on", on)
                .update();
        sql.sql("""
                        UPDATE organisation.trait SET valid_to = :on
                         WHERE node = :node AND name = :name AND valid_from < :on AND valid_to > :on
                        """)
                .param("node", unit.node())
                .param("name", name)
                .param("on", on)
                .update();
        if (!value.isBlank()) {
            sql.sql("""
                            INSERT INTO organisation.trait (node, name, value, valid_from, valid_to)
                            VALUES (:node, :name, :value, :on, :to)
                            """)
                    .param("node", unit.node())
                    .param("name", name)
                    .param("value", value.strip())
                    .param("on", on)
                    .param("to", unit.life().to())
                    .update();
        }
    }

    void touch(Unit unit) {
        sql.sql("UPDATE organisation.unit SET row_version = row_version + 1 WHERE node = :node")
                .param("node", unit.node())
                .update();
    }

    /** Stops whoever edited an older version than the one stored. */
    static void requireVersion(Unit unit, @Nullable Integer sent, Map<String, String> wanted) {
        if (sent != null && sent != unit.rowVersion()) {
            var stored = new TreeMap<String, String>();
            stored.put("name", unit.name().original());
            stored.put("code", Objects.toString(unit.code(), ""));
            stored.put("telephone", Objects.toString(unit.telephone(), ""));
            stored.put("email", Objects.toString(unit.email(), ""));
            throw new Conflict(unit.id().value(), sent, unit.rowVersion(), wanted, stored);
        }
    }

    void defineTier(DefineTier deed) {
        try {
            sql.sql("""
                            INSERT INTO organisation.tier (tier, code, name, rank)
                            VALUES (:tier, :code, :name::jsonb, :rank)
                            ON CONFLICT (tier) DO UPDATE SET code = excluded.code, name = excluded.name, rank = excluded.rank
                            """)
                    .param("tier", deed.tier())
                    .param("code", deed.code())
                    .param("name", Json.write(deed.name()))
                    .param("rank", deed.rank())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused("code", "organisation.tier-code-taken", Map.of("code", deed.code()));
        }
    }

    void defineLine(DefineLine deed) {
        try {
            sql.sql("""
                            INSERT INTO organisation.line (line, code, name) VALUES (:line, :code, :name::jsonb)
                            ON CONFLICT (line) DO UPDATE SET code = excluded.code, name = excluded.name
                            """)
                    .param("line", deed.line())
                    .param("code", deed.code())
                    .param("name", Json.write(deed.name()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused("code", "organisation.line-code-taken", Map.of("code", deed.code()));
        }
    }

    /** What the succession remembers of a unit that goes on as another name or elsewhere. */
    void remember(String kind, UUID decision, int node, LocalDate on, Instant knownAt) {
        sql.sql("""
                        INSERT INTO organisation.succession (decision, kind, predecessor, successor, on_date, step, known_from)
                        VALUES (:decision, :kind, :node, :node, :on, :step, :known)
                        """)
                .param("decision", decision)
                .param("kind", kind)
                .param("node", node)
                .param("on", on)
                .param("step", steps.next(decision))
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .update();
    }
}
