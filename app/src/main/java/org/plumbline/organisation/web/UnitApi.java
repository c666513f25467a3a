package org.plumbline.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Slice;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.ChangeTraits;
import org.plumbline.organisation.ChangeUnit;
import org.plumbline.organisation.Decision;
import org.plumbline.organisation.FoundUnit;
import org.plumbline.organisation.Line;
import org.plumbline.organisation.MoveUnit;
import org.plumbline.organisation.RenameUnit;
import org.plumbline.organisation.Reorganise;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.UnitFacts;
import org.plumbline.organisation.UnitHit;
import org.plumbline.organisation.UnitKind;
import org.plumbline.organisation.Units;
import org.plumbline.web.Given;
import org.plumbline.web.IfMatch;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Units for other programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Units")
class UnitApi {

    private final Units units;
    private final UnitFacts facts;

    UnitApi(Units units, UnitFacts facts) {
        this.units = units;
        this.facts = facts;
    }

    record UnitAnswer(
            UUID id,
            @Nullable String code,
            UnitKind kind,
            @Nullable Short tier,
            Wording name,
            @Nullable String telephone,
            LocalDate founded,
            @Nullable LocalDate ceased,
            int version) {

        static UnitAnswer of(Unit unit) {
            return new UnitAnswer(
                    unit.id().value(),
                    unit.code(),
                    unit.kind(),
                    unit.tier(),
                    unit.name(),
                    unit.telephone(),
                    unit.founded(),
                    unit.ceased(),
                    unit.rowVersion());
        }
    }

    record FoundUnitAnswer(
            UnitAnswer unit,
            Wording found,
            boolean former,
            List<UnitAnswer> now,
            @Nullable Wording above) {
        static FoundUnitAnswer of(UnitHit hit) {
            return new FoundUnitAnswer(
                    UnitAnswer.of(hit.unit()),
                    hit.found(),
                    hit.former(),
                    hit.now().stream().map(UnitAnswer::of).toList(),
                    hit.above());
        }
    }

    record WholeUnit(
            UnitAnswer unit,
            List<UnitAnswer> path,
            Map<String, String> traits,
            List<UnitFacts.Descent> lineage,
            List<UnitAnswer> now) {}

    record SentUnit(
            @Nullable UUID id,
            @Nullable String code,
            @Nullable UnitKind kind,
            @Nullable Short tier,
            @Nullable UUID parent,
            @Nullable UUID bodyOf,
            @Nullable Wording name,
            @Nullable String telephone,
            @Nullable LocalDate founded,
            @Nullable LocalDate ceased,
            @Nullable Map<String, String> traits,
            @Nullable Decision decision) {

        FoundUnit deed() {
            return new FoundUnit(
                    id == null ? Ids.next() : id,
                    code,
                    kind == null ? UnitKind.PLACE : kind,
                    tier,
                    parent,
                    bodyOf,
                    Given.needed(name, "name"),
                    telephone,
                    Given.needed(founded, "founded"),
                    ceased,
                    traits == null ? Map.of() : traits,
                    decision);
        }
    }

    /** Code, tier and telephone as they shall be; {@code edited} is the version that was read, or the header If-Match. */
    record SentFacts(
            @Nullable Integer edited,
            @Nullable String code,
            @Nullable Short tier,
            @Nullable String telephone) {}

    record SentName(
            @Nullable Integer edited,
            @Nullable Wording name,
            @Nullable LocalDate on,
            @Nullable Decision decision) {}

    /** A move as sent: the main line unless another is named. */
    record SentMove(
            @Nullable Integer line,
            @Nullable UUID parent,
            @Nullable LocalDate on,
            @Nullable Integer version,
            @Nullable Decision decision) {}

    record SentTraits(@Nullable LocalDate on, @Nullable Map<String, String> traits) {}

    record SentReorganisation(
            @Nullable UUID id,
            @Nullable String reference,
            @Nullable UUID directive,
            @Nullable LocalDate on,
            @Nullable List<Reorganise.Step> steps) {}

    @Needs(Ability.READ)
    @GetMapping("/units")
    @Operation(summary = "Find units by name, now or once, or by code")
    Items<FoundUnitAnswer> search(
            Scope scope,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = Items.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Slice<UnitHit> hits = units.search(scope, q, Items.limit(limit), cursor);
        return new Items<>(hits.items().stream().map(FoundUnitAnswer::of).toList(), hits.next());
    }

    @Needs(Ability.READ)
    @GetMapping("/units/{id}")
    @Operation(summary = "Read a unit: what it is, was and becomes")
    ResponseEntity<WholeUnit> unit(Visit visit, @PathVariable UUID id) {
        var scope = visit.scope();
        var unit = units.on(scope, id, visit.on());
        var traits = new TreeMap<String, String>();
        facts.traits(scope, unit.node(), visit.on()).forEach(t -> traits.put(t.name(), t.value()));
        var whole = new WholeUnit(
                UnitAnswer.of(unit),
                units.path(scope, unit.node(), visit.on()).stream()
                        .map(UnitAnswer::of)
                        .toList(),
                traits,
                facts.lineage(scope, unit.node()),
                unit.ceased() == null
                        ? List.of()
                        : facts.successors(scope, unit.node()).stream()
                                .map(UnitAnswer::of)
                                .toList());
        return ResponseEntity.ok().eTag(IfMatch.tag(unit.rowVersion())).body(whole);
    }

    @Needs(Ability.READ)
    @GetMapping("/units/{id}/children")
    @Operation(summary = "List what stands directly under a unit in a line, on a day")
    Items<UnitAnswer> children(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int line,
            @RequestParam(defaultValue = Items.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var unit = units.get(visit.scope(), id);
        var children = units.children(visit.scope(), unit.node(), line, visit.on()).stream()
                .map(UnitAnswer::of)
                .toList();
        return Items.after(children, UnitAnswer::id, cursor, limit);
    }

    @Needs(Ability.ORGANISE)
    @PostMapping("/units")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Found a unit")
    Done found(Scope scope, @RequestBody SentUnit sent) {
        return Done.of(units.found(scope, sent.deed()));
    }

    @Needs(Ability.ORGANISE)
    @PutMapping("/units/{id}")
    @Operation(summary = "Set code, tier and telephone of a unit")
    Done change(
            Scope scope,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody SentFacts sent) {
        var edited = match == null ? sent.edited() : IfMatch.versionIfAny(match);
        return Done.of(units.change(scope, new ChangeUnit(id, edited, sent.code(), sent.tier(), sent.telephone())));
    }

    @Needs(Ability.ORGANISE)
    @PostMapping("/units/{id}/name")
    @Operation(summary = "Rename a unit from a day on")
    Done rename(
            Scope scope,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody SentName sent) {
        var edited = match == null ? sent.edited() : IfMatch.versionIfAny(match);
        var deed = new RenameUnit(
                id, edited, Given.needed(sent.name(), "name"), Given.needed(sent.on(), "on"), sent.decision());
        return Done.of(units.rename(scope, deed));
    }

    @Needs(Ability.ORGANISE)
    @PostMapping("/units/{id}/parent")
    @Operation(summary = "Move a unit under another, in the main line or a sector line")
    Done move(
            Scope scope,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody SentMove sent) {
        var edited = match == null ? sent.version() : IfMatch.versionIfAny(match);
        var line = sent.line() == null ? Line.MAIN : sent.line();
        return Done.of(units.move(
                scope, new MoveUnit(id, edited, line, sent.parent(), Given.needed(sent.on(), "on"), sent.decision())));
    }

    @Needs(Ability.ORGANISE)
    @PostMapping("/units/{id}/traits")
    @Operation(summary = "Set traits of a unit from a day on")
    Done traits(Scope scope, @PathVariable UUID id, @RequestBody SentTraits sent) {
        var deed = new ChangeTraits(id, Given.needed(sent.on(), "on"), Given.needed(sent.traits(), "traits"));
        return Done.of(units.changeTraits(scope, deed));
    }

    @Needs(Ability.ORGANISE)
    @PostMapping("/reorganisations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Carry out one decision: merge, split, move, rename, abolish")
    Done reorganise(Scope scope, @RequestBody SentReorganisation sent) {
        var deed = new Reorganise(
                sent.id() == null ? Ids.next() : sent.id(),
                Given.needed(sent.reference(), "reference"),
                sent.directive(),
                Given.needed(sent.on(), "on"),
                Given.needed(sent.steps(), "steps"));
        return Done.of(units.reorganise(scope, deed));
    }
}
