package org.plumbline.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Directives;
import org.plumbline.directive.deed.AmendDirective;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.directive.web.Sent.Stored;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.web.IfMatch;
import org.plumbline.web.Needs;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

    DirectiveWriteApi(Directives directives) {
        this.directives = directives;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Register a document with its clauses, relations and addressees")
    ResponseEntity<Stored> register(Scope scope, @RequestBody Sent.Document sent) {
        var id = SentReader.pointing(() -> {
            var deed = new RegisterDirective(
                    sent.id() == null ? Ids.next() : sent.id(),
                    sent.head(),
                    SentReader.clauses(Sent.listed(sent.clauses()), List.of()),
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
            @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String match,
            @RequestBody Sent.Document sent) {
        var others = sent.notDuplicateOf() == null ? Set.<UUID>of() : sent.notDuplicateOf();
        var own = directives.get(scope, id).id();
        SentReader.pointing(
                () -> directives.amend(scope, new AmendDirective(own, IfMatch.version(match), sent.head(), others)));
        var stored = stored(scope, own);
        return ResponseEntity.ok().eTag("\"" + stored.version() + "\"").body(stored);
    }

    private Stored stored(Scope scope, UUID id) {
        return new Stored(id, directives.get(scope, id).rowVersion());
    }
}
