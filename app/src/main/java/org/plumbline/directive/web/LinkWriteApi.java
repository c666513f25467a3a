package org.plumbline.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.plumbline.directive.Addressees;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Relations;
import org.plumbline.directive.deed.AddressDirective;
import org.plumbline.directive.deed.EndAddressee;
import org.plumbline.directive.deed.EndRelation;
import org.plumbline.directive.deed.RelateDirectives;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What documents do to others and whom they address, for programs: stating it and taking it back. */
@RestController
@RequestMapping("/api/v1/directives/{id}")
@Needs(Ability.DIRECT)
@Tag(name = "Directives: writing")
class LinkWriteApi {

    private final Directives directives;
    private final Relations relations;
    private final Addressees addressees;

    LinkWriteApi(Directives directives, Relations relations, Addressees addressees) {
        this.directives = directives;
        this.relations = relations;
        this.addressees = addressees;
    }

    @PostMapping("/relations")
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

    @PostMapping("/addressees")
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

    @DeleteMapping("/relations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back what a document was said to do to another")
    void endRelation(
            Scope scope, @PathVariable UUID id, @RequestParam RelationKind kind, @RequestParam UUID directive) {
        var own = directives.get(scope, id).id();
        SentReader.naming(() -> relations.end(scope, new EndRelation(own, kind, directive)));
    }

    @DeleteMapping("/addressees/{addressee}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back an addressee of a document")
    void endAddressee(Scope scope, @PathVariable UUID id, @PathVariable UUID addressee) {
        addressees.end(scope, new EndAddressee(directives.get(scope, id).id(), addressee));
    }

    private Stored stored(Scope scope, UUID id) {
        return new Stored(id, directives.get(scope, id).rowVersion());
    }
}
