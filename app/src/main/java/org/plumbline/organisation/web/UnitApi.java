package org.plumbline.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Receipt;
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
import org.plumbline.organisation.TraitKinds;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.UnitFacts;
import org.plumbline.organisation.UnitHit;
import org.plumbline.organisation.UnitKind;
import org.plumbline.organisation.Units;
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
class UnitApi {

    private final Units units;
    private final UnitFacts facts;
    private final TraitKinds kinds;

    UnitApi(Units units, UnitFacts facts, TraitKinds kinds) {
        this.units = units;
        this.facts = facts;
        this.kinds = kinds;
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

    record Found(
            UnitAnswer unit,
            Wording found,
            boolean former,
            List<UnitAnswer> now,
            @Nullable Wording above) {
        static Found of(UnitHit hit) {
            return new Found(
                    UnitAnswer.of(hit.unit()),
                    hit.found(),
                    hit.former(),
                    hit.now().stream().map(UnitAnswer::of).toList(),
                    hit.above());
        }
    }

    /** A trait as it is kept, and in the words of the language asked for. */
    record Trait(String code, String value, String name, String shown, LocalDate since) {}

    record Whole(
            UnitAnswer unit,
            List<UnitAnswer> path,
            Map<String, String> traits,
            List<Trait> traitsInWords,
            List<UnitFacts.Descent> lineage,
            List<UnitAnswer> now) {}

    record Many<T>(List<T> items, @Nullable String next) {}

    record Done(UUID id, java.time.Instant knownAt, boolean repeated) {
        static Done of(Receipt receipt) {
            return new Done(receipt.about(), receipt.knownAt(), receipt.repeated());
        }
    }

    /** A move as sent: the main line unless another is named. */
    record Move(
            @Nullable Integer line,
            @Nullable UUID parent,
            LocalDate on,
            @Nullable Integer version,
            @Nullable Decision decision) {}

    @Needs(Ability.READ)
    @GetMapping("/units")
    Many<Found> search(
            Scope scope,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Slice<UnitHit> hits = units.search(scope, q, limit, cursor);
        return new Many<>(hits.items().stream().map(Found::of).toList(), hits.next());
    }

    @Needs(Ability.READ)
    @GetMapping("/units/{id}")
    ResponseEntity<Whole> unit(Visit visit, @PathVariable UUID id) {
        var scope = visit.scope();
        var unit = units.on(scope, id, visit.on());
        var traits = new TreeMap<String, String>();
        var known = facts.traits(scope, unit.node(), visit.on());
        known.forEach(t -> traits.put(t.name(), t.value()));
        var words = new TraitWords(visit.w(), kinds.all(scope));
        var whole = new Whole(
                UnitAnswer.of(unit),
                units.path(scope, unit.node(), visit.on()).stream()
                        .map(UnitAnswer::of)
                        .toList(),
                traits,
                known.stream()
                        .map(t -> new Trait(
                                t.name(),
                                t.value(),
                                words.name(t.name()).text(),
                                words.value(t.name(), t.value()).text(),
                                t.since()))
                        .toList(),
                facts.lineage(scope, unit.node()),
                unit.ceased() == null
                        ? List.of()
                        : facts.successors(scope, unit.node()).stream()
                                .map(UnitAnswer::of)
                                .toList());
        return ResponseEntity.ok().eTag(String.valueOf(unit.rowVersion())).body(whole);
    }

    @Needs(Ability.READ)
    @GetMapping("/units/{id}/children")
    Many<UnitAnswer> children(Visit visit, @PathVariable UUID id, @RequestParam(defaultValue = "1") int line) {
        var unit = units.get(visit.scope(), id);
        var children = units.children(visit.scope(), unit.node(), line, visit.on());
        return new Many<>(children.stream().map(UnitAnswer::of).toList(), null);
    }

    @Needs(Ability.ORGANISE)
    @PostMapping("/units")
    @ResponseStatus(HttpStatus.CREATED)
    Done found(Scope scope, @RequestBody FoundUnit deed) {
        return Done.of(units.found(scope, deed));
    }

    @Needs(Ability.ORGANISE)
    @PutMapping("/units/{id}")
    Done change(
            Scope scope,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody ChangeUnit deed) {
        var edited = version == null ? deed.edited() : Integer.valueOf(version.replaceAll("\\D", ""));
        return Done.of(units.change(scope, new ChangeUnit(id, edited, deed.code(), deed.tier(), deed.telephone())));
    }

    @Needs(Ability.ORGANISE)
    @PostMapping("/units/{id}/name")
    Done rename(Scope scope, @PathVariable UUID id, @RequestBody RenameUnit deed) {
        return Done.of(units.rename(scope, new RenameUnit(id, deed.edited(), deed.name(), deed.on(), deed.decision())));
    }

    @Needs(Ability.ORGANISE)
    @PostMapping("/units/{id}/parent")
    Done move(Scope scope, @PathVariable UUID id, @RequestBody Move move) {
        var line = move.line() == null ? Line.MAIN : move.line();
        return Done.of(
                units.move(scope, new MoveUnit(id, move.version(), line, move.parent(), move.on(), move.decision())));
    }

    @Needs(Ability.ORGANISE)
    @PostMapping("/units/{id}/traits")
    Done traits(Scope scope, @PathVariable UUID id, @RequestBody ChangeTraits deed) {
        return Done.of(units.changeTraits(scope, new ChangeTraits(id, deed.on(), deed.traits())));
    }
}
