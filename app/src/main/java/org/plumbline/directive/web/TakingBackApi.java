package org.plumbline.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Addressees;
import org.plumbline.directive.Clauses;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Relations;
import org.plumbline.directive.deed.EndAddressee;
import org.plumbline.directive.deed.EndDerivation;
import org.plumbline.directive.deed.EndRelation;
import org.plumbline.directive.deed.JoinDirectives;
import org.plumbline.directive.deed.RelationKind;
import org.plumbline.directive.web.Sent.Stored;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.web.Needs;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was stated of a document and is taken back, for programs; and papers that are one document. */
@RestController
@RequestMapping("/api/v1/directives/{id}")
@Needs(Ability.DIRECT)
@Tag(name = "Directives: writing")
class TakingBackApi {

    private final Directives directives;
    private final Clauses clauses;
    private final Relations relations;
    private final Addressees addressees;

    TakingBackApi(Directives directives, Clauses clauses, Relations relations, Addressees addressees) {
        this.directives = directives;
        this.clauses = clauses;
        this.relations = relations;
        this.addressees = addressees;
    }

    /** The document under which the paper goes on. */
    record Joining(@Nullable UUID into) {}

    @DeleteMapping("/relations/{kind}/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back a relation to another document")
    void endRelation(Scope scope, @PathVariable UUID id, @PathVariable RelationKind kind, @PathVariable UUID other) {
        var own = directives.get(scope, id).id();
        SentReader.pointing(() -> relations.end(scope, new EndRelation(own, kind, other)));
    }

    @DeleteMapping("/addressees/{addressee}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back an addressee")
    void endAddressee(Scope scope, @PathVariable UUID id, @PathVariable UUID addressee) {
        var own = directives.get(scope, id).id();
        addressees.end(scope, new EndAddressee(own, addressee));
    }

    @DeleteMapping("/clauses/{clause}/uppers/{upper}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back that a clause carries out a clause of a document above")
    void endDerivation(Scope scope, @PathVariable UUID id, @PathVariable UUID clause, @PathVariable UUID upper) {
        var own = directives.get(scope, id).id();
        clauses.endDerivation(scope, new EndDerivation(own, clause, upper));
    }

    @PostMapping("/join")
    @Operation(summary = "Say that this paper and another are one document; both identifiers stay good")
    Stored join(Scope scope, @PathVariable UUID id, @RequestBody Joining sent) {
        var own = directives.get(scope, id).id();
        var into = Sent.required(sent.into(), "into");
        SentReader.pointing(() -> directives.join(scope, new JoinDirectives(own, into)));
        var joined = directives.get(scope, into);
        return new Stored(joined.id(), joined.rowVersion());
    }
}
