package org.plumbline.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Scope;
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
import org.plumbline.web.IfMatch;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.plumbline.web.Visit;
import org.springdoc.core.annotations.ParameterObject;
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
            @Nullable String email,
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
                    unit.email(),
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

    record Done(UUID id, java.time.Instant knownAt, boolean repeated) {
        static Done of(Receipt receipt) {
            return new Done(receipt.about(), receipt.knownAt(), receipt.repeated());
        }
    }

    /** What is not dated, as sent; instead of If-Match, {@code edited} may carry the version. */
    record Changed(
            @Nullable Integer edited,
            @Nullable String code,
            @Nullable Short tier,
            @Nullable String telephone,
            @Nullable String email) {}

    record Renamed(
            @Nullable Integer edited,
            Wording name,
            LocalDate on,
            @Nullable Decision decision) {}

    /** Traits by the code of their kind; an empty value ends one. */
    record TraitsSent(@Nullable Integer edited, LocalDate on, Map<String, String> traits) {}

    /** A move as sent: the main line unless another is named. */
    record Move(
            @Nullable Integer line,
            @Nullable UUID parent,
            LocalDate on,
            @Nullable Integer edited,
            @Nullable Decision decision) {}

    @Needs(Ability.READ)
    @Operation(summary = "Find units by name or code")
    @GetMapping("/units")
    Items<Found> search(
            Scope scope,
            @Parameter(description = "Name, former name or code, with or without diacritics.")
                    @RequestParam(defaultValue = "")
                    String q,
            @ParameterObject Paging paging) {
        return Items.of(units.search(scope, q, paging.size(), paging.cursor()), Found::of);
    }

    @Needs(Ability.READ)
    @Operation(summary = "One unit as it was on a day")
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
    @Operation(summary = "What stands directly under a unit on a day")
    @GetMapping("/units/{id}/children")
    Items<UnitAnswer> children(
            Visit visit,
            @PathVariable UUID id,
            @Parameter(description = "The line: 1 is the main one.") @RequestParam(defaultValue = "1") int line,
            @ParameterObject Paging paging) {
        var unit = units.get(visit.scope(), id);
        var children = units.children(visit.scope(), unit.node(), line, visit.on());
        return Items.of(children, paging, each -> each.id().toString(), UnitAnswer::of);
    }

    @Needs(Ability.ORGANISE)
    @Operation(summary = "Found a unit", description = "The identifier is the sender's own.")
    @PostMapping("/units")
    @ResponseStatus(HttpStatus.CREATED)
    Done found(Scope scope, @RequestBody FoundUnit deed) {
        return Done.of(units.found(scope, deed));
    }

    @Needs(Ability.ORGANISE)
    @Operation(summary = "Change code, tier, telephone and mail address of a unit")
    @PutMapping("/units/{id}")
    Done change(
            Scope scope,
            @PathVariable UUID id,
            @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String match,
            @RequestBody Changed sent) {
        var edited = IfMatch.version(match, sent.edited());
        return Done.of(units.change(
                scope, new ChangeUnit(id, edited, sent.code(), sent.tier(), sent.telephone(), sent.email())));
    }

    @Needs(Ability.ORGANISE)
    @Operation(summary = "Give a unit another name from a day on")
    @PostMapping("/units/{id}/name")
    Done rename(Scope scope, @PathVariable UUID id, @RequestBody Renamed sent) {
        return Done.of(units.rename(scope, new RenameUnit(id, sent.edited(), sent.name(), sent.on(), sent.decision())));
    }

    @Needs(Ability.ORGANISE)
    @Operation(summary = "Put a unit under another one from a day on")
    @PostMapping("/units/{id}/parent")
    Done move(Scope scope, @PathVariable UUID id, @RequestBody Move move) {
        var line = move.line() == null ? Line.MAIN : move.line();
        return Done.of(
                units.move(scope, new MoveUnit(id, move.edited(), line, move.parent(), move.on(), move.decision())));
    }

    @Needs(Ability.ORGANISE)
    @Operation(summary = "Record traits of a unit from a day on")
    @PostMapping("/units/{id}/traits")
    Done traits(Scope scope, @PathVariable UUID id, @RequestBody TraitsSent sent) {
        return Done.of(units.changeTraits(scope, new ChangeTraits(id, sent.edited(), sent.on(), sent.traits())));
    }
}
