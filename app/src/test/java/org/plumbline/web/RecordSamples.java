package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.plumbline.access.AHouse;
import org.plumbline.access.Role;
import org.plumbline.directive.DirectiveSamples;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.NameSet;
import org.plumbline.organisation.SetUpBody;
import org.plumbline.organisation.TemporaryBodies;
import org.plumbline.organisation.UnitSets;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * For each family of routes a record of a unit, made afresh for each address, and the fields by which a form gets as far
 * as the record. Who adds a family of routes adds its line here.
 */
@Component
class RecordSamples {

    /** By the beginning of the pattern, the longest first: the path variables of a record that belongs to the unit. */
    private final Map<String, BiFunction<AHouse, UUID, Map<String, String>>> families = new LinkedHashMap<>();

    /** Bodies of the interface for programs, by pattern: complete enough to get as far as the record. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("/api/v1/units/{id}", "{\"edited\":1}"),
            Map.entry(
                    "/api/v1/units/{id}/name",
                    "{\"edited\":1,\"on\":\"2025-03-15\",\"name\":{\"language\":\"en\",\"original\":\"Renamed\"}}"),
            Map.entry(
                    "/api/v1/units/{id}/parent",
                    "{\"edited\":1,\"line\":1,\"on\":\"2025-03-15\",\"parent\":\"00000000-0000-0000-0000-000000000000\"}"),
            Map.entry("/api/v1/units/{id}/traits", "{\"on\":\"2025-03-15\",\"traits\":{}}"),
            Map.entry(
                    "/api/v1/units/{id}/posts",
                    "{\"founded\":\"2025-03-15\",\"name\":{\"language\":\"en\",\"original\":\"A post\"}}"),
            Map.entry(
                    "/api/v1/units/{id}/bodies",
                    "{\"form\":\"WORKING_GROUP\",\"from\":\"2025-03-15\",\"name\":{\"language\":\"en\",\"original\":\"A group\"}}"),
            Map.entry(
                    "/api/v1/units/{id}/lines",
                    "{\"line\":1,\"from\":\"2025-03-15\",\"parent\":\"00000000-0000-0000-0000-000000000000\"}"),
            Map.entry("/api/v1/posts/{id}/holders", "{\"on\":\"2025-03-15\",\"holder\":\"A. Holder\"}"),
            Map.entry("/api/v1/posts/{id}/close", "{\"on\":\"2025-03-15\"}"),
            Map.entry("/api/v1/bodies/{id}/seats", "{\"on\":\"2025-03-15\",\"seats\":[]}"),
            Map.entry("/api/v1/bodies/{id}/end", "{\"on\":\"2025-03-16\"}"),
            Map.entry("/api/v1/sets/{id}/members", "{\"on\":\"2025-03-15\",\"units\":[]}"),
            Map.entry("/api/v1/directives/{id}/join", "{\"into\":\"00000000-0000-0000-0000-000000000000\"}"));

    private final AHouse houses;

    /** The temporary body of each unit. */
    private final Map<UUID, UUID> kept = new HashMap<>();

    /** The unit of the record made last: forms of units name it. */
    private UUID asked = new UUID(0, 0);

    RecordSamples(AHouse houses, DirectiveSamples directives, UnitSets sets, TemporaryBodies bodies) {
        this.houses = houses;
        families.put(
                "/access/accounts/",
                (house, unit) -> id(house.somebody(unit, Role.READER, false).account()));
        families.put(
                "/access/mandates/",
                (house, unit) -> id(house.somebody(unit, Role.READER, false).mandate()));
        families.put("/account/tokens/", (house, unit) -> id(house.token(house.somebody(unit, Role.READER, false))));
        families.put("/directives/{id}/clauses/{clause}/withdraw", (house, unit) -> directives.fresh(unit));
        families.put("/directives/{id}/files/{file}/withdraw", (house, unit) -> directives.fresh(unit));
        families.put("/directives/", (house, unit) -> directives.of(unit));
        for (var part : List.of("clauses/{clause}", "files/{file}", "addressees/{addressee}", "relations/", "join")) {
            families.put("/api/v1/directives/{id}/" + part, (house, unit) -> directives.fresh(unit));
        }
        families.put("/api/v1/directives/", (house, unit) -> directives.of(unit));
        families.put("/units/{id}/{act}", (house, unit) -> Map.of("id", unit.toString(), "act", "rename"));
        families.put("/api/v1/units/{id}/lines/{line}", (house, unit) -> Map.of("id", unit.toString(), "line", "1"));
        families.put("/api/v1/posts/", (house, unit) -> id(house.post(unit)));
        families.put("/api/v1/sets/", (house, unit) -> id(setOf(sets, unit)));
        families.put("/api/v1/bodies/", (house, unit) -> id(kept.computeIfAbsent(unit, at -> bodyOf(bodies, at))));
        families.put("/api/v1/accounts/", (house, unit) -> {
            var somebody = house.somebody(unit, Role.READER, false);
            return Map.of(
                    "id", somebody.account().toString(), "post", somebody.post().toString());
        });
        families.put(
                "/api/v1/mandates/",
                (house, unit) -> id(house.somebody(unit, Role.READER, false).mandate()));
        families.put("/api/v1/me/tokens/", (house, unit) -> id(house.token(house.somebody(unit, Role.READER, false))));
        families.put("/posts/", (house, unit) -> id(house.post(unit)));
        families.put("/sets/", (house, unit) -> id(setOf(sets, unit)));
        families.put("/units/", (house, unit) -> id(unit));
        families.put("/api/v1/units/", (house, unit) -> id(unit));
    }

    Map<String, String> of(String pattern, UUID unit) {
        asked = unit;
        var family = families.entrySet().stream()
                .filter(each -> pattern.startsWith(each.getKey()))
                .findFirst();
        assertThat(family).as("RecordSamples has no record for %s", pattern).isPresent();
        return family.orElseThrow().getValue().apply(houses, unit);
    }

    /** Fields without which a form is refused before anybody asks for the record. */
    void fill(String pattern, MockHttpServletRequestBuilder request) {
        if (pattern.startsWith("/access/")) {
            request.param("unit", new UUID(0, 0).toString()).param("rowVersion", "1");
        }
        if (pattern.startsWith("/directives/")) {
            request.param("unit", asked.toString())
                    .param("rowVersion", "1")
                    .param("kind", "CITES")
                    .param("to", new UUID(0, 0).toString())
                    .param("upper", new UUID(0, 0).toString());
        }
        if (pattern.startsWith("/api/")) {
            request.contentType(MediaType.APPLICATION_JSON)
                    .content(BODIES.getOrDefault(pattern, "{}"))
                    .header("If-Match", "\"1\"");
        }
    }

    private static UUID setOf(UnitSets sets, UUID unit) {
        var id = Ids.next();
        sets.name(Scope.programme(), new NameSet(id, unit, "set-" + id, Wording.of("en", "A set"), null));
        return id;
    }

    private static UUID bodyOf(TemporaryBodies bodies, UUID unit) {
        var id = Ids.next();
        var deed = new SetUpBody(
                id,
                unit,
                TemporaryBodies.Form.WORKING_GROUP,
                null,
                Wording.of("en", "A group"),
                null,
                AHouse.FOUNDED,
                null,
                List.of());
        bodies.setUp(Scope.programme(), deed);
        return id;
    }

    private static Map<String, String> id(UUID id) {
        return Map.of("id", id.toString());
    }
}
