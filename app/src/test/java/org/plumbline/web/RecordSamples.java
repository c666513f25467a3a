package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.plumbline.access.AHouse;
import org.plumbline.access.Role;
import org.plumbline.directive.DirectiveSamples;
import org.plumbline.frozen.FrozenSamples;
import org.plumbline.indicator.IndicatorSamples;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.live.LiveSamples;
import org.plumbline.organisation.NameSet;
import org.plumbline.organisation.SetUpBody;
import org.plumbline.organisation.TemporaryBodies;
import org.plumbline.organisation.UnitSets;
import org.plumbline.programme.AssignmentSamples;
import org.plumbline.programme.Labels;
import org.plumbline.programme.deed.NameLabel;
import org.plumbline.project.ProjectSamples;
import org.plumbline.reader.LayoutSamples;
import org.plumbline.reader.ReaderSamples;
import org.plumbline.reporting.ReturnSamples;
import org.plumbline.supplement.SupplementSamples;
import org.plumbline.target.SplitSamples;
import org.plumbline.target.TargetSamples;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * For each family of routes a record of a unit, made afresh for each address, and what was last made for the forms about it.
 * Who adds a family of routes adds its line here.
 */
@Component
class RecordSamples {

    /** By the beginning of the pattern, the longest first: the path variables of a record that belongs to the unit. */
    private final Map<String, BiFunction<AHouse, UUID, Map<String, String>>> families = new LinkedHashMap<>();

    private final AHouse houses;
    private final TemporaryBodies bodies;
    private final Map<UUID, UUID> bodiesOf = new ConcurrentHashMap<>();

    /** The unit of the record made last: forms of units name it. */
    private UUID asked = new UUID(0, 0);

    /** The clause above that the record made last carries out: forms of clauses name it. */
    private String upper = new UUID(0, 0).toString();

    /** The live figure of the text made last: forms of texts name it. */
    private String binding = new UUID(0, 0).toString();

    RecordSamples(
            AHouse houses,
            DirectiveSamples directives,
            AssignmentSamples assignments,
            ProjectSamples projects,
            UnitSets sets,
            TemporaryBodies bodies,
            Labels labels,
            IndicatorSamples indicators,
            TargetSamples targets,
            SplitSamples splits,
            ReaderSamples texts,
            LiveSamples live,
            LayoutSamples layouts,
            ReturnSamples returns,
            SupplementSamples supplements,
            FrozenSamples frozen) {
        this.houses = houses;
        this.bodies = bodies;
        families.put(
                "/access/accounts/",
                (house, unit) -> id(house.somebody(unit, Role.READER, false).account()));
        families.put(
                "/access/mandates/",
                (house, unit) -> id(house.somebody(unit, Role.READER, false).mandate()));
        families.put("/account/tokens/", (house, unit) -> id(house.token(house.somebody(unit, Role.READER, false))));
        families.put("/assignments/{id}/files/", (house, unit) -> assignments.withFile(unit));
        families.put("/api/v1/assignments/{id}/files/", (house, unit) -> assignments.withFile(unit));
        families.put("/assignments/", (house, unit) -> assignments.of(unit));
        families.put("/api/v1/assignments/", (house, unit) -> assignments.of(unit));
        families.put("/thread/", (house, unit) -> of(assignments.of(unit), "kind", "assignment"));
        families.put("/api/v1/thread/", (house, unit) -> of(assignments.of(unit), "kind", "assignment"));
        families.put("/api/v1/units/{id}/gaps/{gap}", (house, unit) -> of(id(unit), "gap", "task-loose"));
        families.put("/projects/", (house, unit) -> projects.of(unit));
        families.put("/api/v1/projects/", (house, unit) -> projects.of(unit));
        families.put("/indicators/", (house, unit) -> indicators.indicator(unit));
        families.put("/api/v1/indicators/", (house, unit) -> indicators.indicator(unit));
        families.put("/api/v1/targets/for-each/", (house, unit) -> splits.forEach(unit));
        families.put("/targets/", (house, unit) -> targets.of(unit));
        families.put("/api/v1/targets/", (house, unit) -> targets.of(unit));
        families.put("/splits/", (house, unit) -> splits.split(unit));
        families.put("/api/v1/splits/", (house, unit) -> splits.split(unit));
        families.put("/shares/", (house, unit) -> splits.share(unit));
        families.put("/api/v1/shares/", (house, unit) -> splits.share(unit));
        families.put("/figures/", (house, unit) -> indicators.figure(unit));
        families.put("/api/v1/observations/", (house, unit) -> indicators.figure(unit));
        families.put("/calendar/", (house, unit) -> Map.of("secret", "plumbcal_none"));
        families.put("/directives/{id}/clauses/{clause}/withdraw", (house, unit) -> directives.fresh(unit));
        families.put("/directives/{id}/files/{file}/withdraw", (house, unit) -> directives.fresh(unit));
        families.put("/directives/{id}/addressees/{addressee}/end", (house, unit) -> directives.fresh(unit));
        families.put("/directives/{id}/clauses/{clause}/uppers/end", (house, unit) -> directives.fresh(unit));
        families.put("/directives/", (house, unit) -> directives.of(unit));
        families.put("/api/v1/directives/{id}/addressees/{addressee}", (house, unit) -> directives.fresh(unit));
        families.put("/api/v1/directives/{id}/clauses/{clause}/take-up", (house, unit) -> directives.of(unit));
        families.put("/api/v1/directives/{id}/clauses/{clause}/uppers/", (house, unit) -> directives.fresh(unit));
        families.put("/api/v1/directives/{id}/clauses/{clause}/uppers", (house, unit) -> directives.of(unit));
        families.put("/api/v1/directives/{id}/clauses/{clause}", (house, unit) -> directives.fresh(unit));
        families.put("/api/v1/directives/{id}/files/{file}", (house, unit) -> directives.fresh(unit));
        families.put(
                "/api/v1/directives/{id}/gaps/{gap}", (house, unit) -> of(directives.of(unit), "gap", "task-loose"));
        families.put("/api/v1/directives/", (house, unit) -> directives.of(unit));
        families.put("/frozen/", (house, unit) -> frozen.of(unit));
        families.put("/api/v1/frozen/", (house, unit) -> frozen.of(unit));
        families.put("/api/v1/paper/", (house, unit) -> frozen.of(unit));
        families.put("/texts/", (house, unit) -> live.of(unit));
        families.put("/api/v1/texts/", (house, unit) -> live.of(unit));
        families.put("/layouts/", (house, unit) -> layouts.of(unit));
        families.put("/api/v1/layouts/", (house, unit) -> layouts.of(unit));
        families.put("/reading/{id}/tables/", (house, unit) -> layouts.withTable(unit));
        families.put("/reading/", (house, unit) -> texts.of(unit));
        families.put("/api/v1/reading/", (house, unit) -> texts.of(unit));
        families.put("/regimes/", (house, unit) -> returns.regime(unit));
        families.put("/api/v1/regimes/", (house, unit) -> returns.regime(unit));
        families.put("/rounds/{round}/units/{unit}/accept", (house, unit) -> returns.sent(unit));
        families.put("/rounds/{round}/units/{unit}/back", (house, unit) -> returns.sent(unit));
        families.put("/rounds/{round}/units/{unit}/withdraw", (house, unit) -> returns.handedIn(unit));
        families.put("/api/v1/rounds/{id}/units/{unit}/withdraw", (house, unit) -> returns.handedIn(unit));
        families.put("/units/{id}/approvals/", (house, unit) -> returns.deputy(unit));
        families.put("/api/v1/units/{id}/approvals/", (house, unit) -> returns.deputy(unit));
        families.put("/rounds/{round}/units/{unit}/outgoing/", (house, unit) -> returns.signed(unit));
        families.put("/rounds/{round}/units/{unit}/outgoing", (house, unit) -> returns.sent(unit));
        families.put("/rounds/{round}/units/{unit}/lines/", (house, unit) -> returns.documented(unit));
        families.put("/rounds/{round}/units/{unit}/documents/", (house, unit) -> returns.documented(unit));
        families.put("/rounds/", (house, unit) -> returns.round(unit));
        families.put("/api/v1/rounds/{id}/units/{unit}/accept", (house, unit) -> returns.sent(unit));
        families.put("/api/v1/rounds/{id}/units/{unit}/back", (house, unit) -> returns.sent(unit));
        families.put("/api/v1/rounds/{id}/units/{unit}/lines/", (house, unit) -> returns.documented(unit));
        families.put("/api/v1/rounds/{id}/units/{unit}/documents/", (house, unit) -> returns.documented(unit));
        families.put("/api/v1/rounds/", (house, unit) -> returns.round(unit));
        families.put("/supplements/{id}/answer", (house, unit) -> supplements.asked(unit));
        families.put("/supplements/", (house, unit) -> supplements.answered(unit));
        families.put("/api/v1/supplements/{id}/answer", (house, unit) -> supplements.asked(unit));
        families.put("/api/v1/supplements/", (house, unit) -> supplements.answered(unit));
        families.put("/contests/", (house, unit) -> indicators.contest(unit));
        families.put("/api/v1/contests/", (house, unit) -> indicators.contest(unit));
        families.put("/uploads/", (house, unit) -> id(Ids.next()));
        families.put("/labels/", (house, unit) -> id(labelOf(labels, unit)));
        families.put("/api/v1/labels/", (house, unit) -> id(labelOf(labels, unit)));
        families.put("/units/{id}/{act}", (house, unit) -> Map.of("id", unit.toString(), "act", "rename"));
        families.put("/posts/", (house, unit) -> id(house.post(unit)));
        families.put("/api/v1/posts/", (house, unit) -> id(house.post(unit)));
        families.put("/api/v1/bodies/", (house, unit) -> id(bodyOf(unit)));
        families.put("/api/v1/sets/", (house, unit) -> id(setOf(sets, unit)));
        families.put("/sets/", (house, unit) -> id(setOf(sets, unit)));
        families.put("/room/directives/", (house, unit) -> directives.of(unit));
        families.put("/room/units/", (house, unit) -> id(unit));
        families.put("/units/", (house, unit) -> id(unit));
        families.put("/api/v1/units/", (house, unit) -> id(unit));
    }

    Map<String, String> of(String pattern, UUID unit) {
        asked = unit;
        var family = families.entrySet().stream()
                .filter(each -> pattern.startsWith(each.getKey()))
                .findFirst();
        assertThat(family).as("RecordSamples has no record for %s", pattern).isPresent();
        var values = family.orElseThrow().getValue().apply(houses, unit);
        upper = values.getOrDefault("upper", upper);
        binding = values.getOrDefault("binding", binding);
        return values;
    }

    /** Fields without which a form about the record made last is refused before anybody asks for the record. */
    void fill(String pattern, MockHttpServletRequestBuilder request) {
        new SentSamples(asked, upper, binding).fill(pattern, request);
    }

    private static Map<String, String> of(Map<String, String> record, String name, String value) {
        var values = new HashMap<>(record);
        values.put(name, value);
        return values;
    }

    private static UUID labelOf(Labels labels, UUID unit) {
        var id = Ids.next();
        labels.name(Scope.programme(), new NameLabel(id, 0, unit, "label-" + id, Wording.of("en", "A label")));
        return id;
    }

    private static UUID setOf(UnitSets sets, UUID unit) {
        var id = Ids.next();
        sets.name(Scope.programme(), new NameSet(id, unit, "set-" + id, Wording.of("en", "A set"), null));
        return id;
    }

    /** The temporary body of a unit: one, since only what was there when a scope was made lies around its units. */
    UUID bodyOf(UUID unit) {
        return bodiesOf.computeIfAbsent(unit, this::body);
    }

    private UUID body(UUID unit) {
        var id = Ids.next();
        bodies.setUp(
                Scope.programme(),
                new SetUpBody(
                        id,
                        unit,
                        TemporaryBodies.Form.WORKING_GROUP,
                        null,
                        Wording.of("en", "Body " + id),
                        null,
                        AHouse.FOUNDED,
                        null,
                        List.of()));
        return id;
    }

    private static Map<String, String> id(UUID id) {
        return Map.of("id", id.toString());
    }
}
