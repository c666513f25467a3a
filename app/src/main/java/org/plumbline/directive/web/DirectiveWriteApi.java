package org.plumbline.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Addressees;
import org.plumbline.directive.Clauses;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Relations;
import org.plumbline.directive.deed.AddClauses;
import org.plumbline.directive.deed.AddressDirective;
import org.plumbline.directive.deed.AmendClause;
import org.plumbline.directive.deed.AmendDirective;
import org.plumbline.directive.deed.DeriveClause;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.directive.deed.RelateDirectives;
import org.plumbline.directive.deed.WithdrawClause;
import org.plumbline.directive.web.Sent.Stored;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.web.IfMatch;
import org.plumbline.web.Needs;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Directives for programs: registering and correcting. */
@RestController
@RequestMapping("/api/v1/directives")
@Needs(Ability.DIRECT)
@Tag(name = "Directives: writing")
class DirectiveWriteApi {

    private final Directives directives;
    private final Clauses clauses;
    private final Relations relations;
    private final Addressees addressees;

    DirectiveWriteApi(Directives directives, Clauses clauses, Relations relations, Addressees addressees) {
        this.directives = directives;
        this.clauses = clauses;
        this.relations = relations;
        this.addressees = addressees;
    }

    @PostMapping
    @Operation(summary = "Register a document with its clauses, relations and addressees")
    ResponseEntity<Stored> register(Scope scope, @RequestBody Sent.Document sent) {
        var id = SentReader.pointing(() -> {
            var deed = new RegisterDirective(
                    sent.id() == null ? Ids.next() : sent.id(),
                    sent.head(),
                    SentReader.clauses(Sent.listed(sent.clauses()), java.util.List.of()),
                    SentReader.links(Sent.listed(sent.relations())),
                    SentReader.addressees(Sent.listed(sent.addressees())),
                    sent.notDuplicateOf() == null ? Set.of() : sent.notDuplicateOf());
            return directives.register(scope, deed).about();
        });
        return ResponseEntity.created(URI.create("/api/v1/directives/" + id)).body(stored(scope, id));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Correct the head of a document", description = "If-Match carries the version that was read.")
    ResponseEntity<Stored> amend(
            Scope scope,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Sent.Document sent) {
        var others = sent.notDuplicateOf() == null ? Set.<UUID>of() : sent.notDuplicateOf();
        var own = directives.get(scope, id).id();
        SentReader.pointing(
                () -> directives.amend(scope, new AmendDirective(own, IfMatch.version(match), sent.head(), others)));
        var stored = stored(scope, own);
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(java.util.Objects.requireNonNull(stored.version())))
                .body(stored);
    }

    @PostMapping("/{id}/clauses")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add clauses to a document")
    Stored addClauses(Scope scope, @PathVariable UUID id, @RequestBody Sent.Clauses sent) {
        var own = directives.get(scope, id).id();
        return SentReader.pointing(() -> {
            var texts = SentReader.clauses(Sent.required(sent.clauses(), "clauses"), clauses.of(scope, own));
            clauses.add(scope, new AddClauses(own, texts));
            return stored(scope, own);
        });
    }

    @PutMapping("/{id}/clauses/{clause}")
    @Operation(summary = "Correct a clause", description = "What it carries out is not touched.")
    Stored amendClause(
            Scope scope,
            @PathVariable UUID id,
            @PathVariable UUID clause,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Sent.Clause sent) {
        var own = directives.get(scope, id).id();
        SentReader.pointing(() -> {
            var text = SentReader.clause(sent, clause, clauses.of(scope, own));
            return clauses.amend(scope, new AmendClause(own, IfMatch.version(match), text));
        });
        return new Stored(clause, clauses.get(scope, own, clause).rowVersion());
    }

    @DeleteMapping("/{id}/clauses/{clause}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take out a clause entered by mistake")
    void withdrawClause(
            Scope scope,
            @PathVariable UUID id,
            @PathVariable UUID clause,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        var own = directives.get(scope, id).id();
        SentReader.pointing(() -> clauses.withdraw(scope, new WithdrawClause(own, clause, IfMatch.version(match))));
    }

    @PostMapping("/{id}/clauses/{clause}/uppers")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "State that a clause carries out a clause of a document above")
    Stored derive(Scope scope, @PathVariable UUID id, @PathVariable UUID clause, @RequestBody Sent.Upper sent) {
        var own = directives.get(scope, id).id();
        SentReader.pointing(() ->
                clauses.derive(scope, new DeriveClause(own, clause, Sent.required(sent.upper(), "upper"))));
        return new Stored(clause, clauses.get(scope, own, clause).rowVersion());
    }

    @PostMapping("/{id}/relations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "State what a document does to another")
    Stored relate(Scope scope, @PathVariable UUID id, @RequestBody Sent.Relation sent) {
        var own = directives.get(scope, id).id();
        SentReader.pointing(() -> {
            var link = SentReader.link(sent, "");
            return relations.relate(scope, new RelateDirectives(own, link.kind(), link.to(), link.note()));
        });
        return stored(scope, own);
    }

    @PostMapping("/{id}/addressees")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Name further addressees of a document")
    Stored address(Scope scope, @PathVariable UUID id, @RequestBody Sent.Addressees sent) {
        var own = directives.get(scope, id).id();
        SentReader.pointing(() -> {
            var named = SentReader.addressees(Sent.required(sent.addressees(), "addressees"));
            return addressees.address(scope, new AddressDirective(own, named));
        });
        return stored(scope, own);
    }

    private Stored stored(Scope scope, UUID id) {
        return new Stored(id, directives.get(scope, id).rowVersion());
    }
}
