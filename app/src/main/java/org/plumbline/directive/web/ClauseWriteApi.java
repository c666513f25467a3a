package org.plumbline.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Clauses;
import org.plumbline.directive.Directives;
import org.plumbline.directive.deed.AddClauses;
import org.plumbline.directive.deed.AmendClause;
import org.plumbline.directive.deed.DeriveClause;
import org.plumbline.directive.deed.EndDerivation;
import org.plumbline.directive.deed.WithdrawClause;
import org.plumbline.directive.web.Sent.Stored;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.web.IfMatch;
import org.plumbline.web.Needs;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Clauses for programs: adding, correcting, taking out, and what they carry out. */
@RestController
@RequestMapping("/api/v1/directives/{id}/clauses")
@Needs(Ability.DIRECT)
@Tag(name = "Directives: writing")
class ClauseWriteApi {

    private final Directives directives;
    private final Clauses clauses;

    ClauseWriteApi(Directives directives, Clauses clauses) {
        this.directives = directives;
        this.clauses = clauses;
    }

    @PostMapping
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

    @PutMapping("/{clause}")
    @Operation(summary = "Correct a clause", description = "What it carries out is not touched.")
    Stored amendClause(
            Scope scope,
            @PathVariable UUID id,
            @PathVariable UUID clause,
            @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String match,
            @RequestBody Sent.Clause sent) {
        var own = directives.get(scope, id).id();
        SentReader.pointingAtOne(() -> {
            var text = SentReader.clause(sent, clause, clauses.of(scope, own));
            return clauses.amend(scope, new AmendClause(own, IfMatch.version(match), text));
        });
        return new Stored(clause, clauses.get(scope, own, clause).rowVersion());
    }

    @DeleteMapping("/{clause}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take out a clause entered by mistake")
    void withdrawClause(
            Scope scope,
            @PathVariable UUID id,
            @PathVariable UUID clause,
            @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String match) {
        var own = directives.get(scope, id).id();
        SentReader.pointing(() -> clauses.withdraw(scope, new WithdrawClause(own, clause, IfMatch.version(match))));
    }

    @PostMapping("/{clause}/uppers")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "State that a clause carries out a clause of a document above")
    Stored derive(Scope scope, @PathVariable UUID id, @PathVariable UUID clause, @RequestBody Sent.Upper sent) {
        var own = directives.get(scope, id).id();
        SentReader.pointing(() ->
                clauses.derive(scope, new DeriveClause(own, clause, Sent.required(sent.upper(), "upper"))));
        return new Stored(clause, clauses.get(scope, own, clause).rowVersion());
    }

    @DeleteMapping("/{clause}/uppers/{upper}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back that a clause carries out a clause above")
    void endDerivation(Scope scope, @PathVariable UUID id, @PathVariable UUID clause, @PathVariable UUID upper) {
        clauses.endDerivation(scope, new EndDerivation(directives.get(scope, id).id(), clause, upper));
    }

    private Stored stored(Scope scope, UUID id) {
        return new Stored(id, directives.get(scope, id).rowVersion());
    }
}
