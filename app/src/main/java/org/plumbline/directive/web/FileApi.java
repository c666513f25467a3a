package org.plumbline.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Files;
import org.plumbline.directive.deed.WithdrawFile;
import org.plumbline.directive.web.Sent.Stored;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The files of documents for programs. */
@RestController
@RequestMapping("/api/v1/directives/{id}/files")
@Tag(name = "Directives: files")
class FileApi {

    private final Files files;
    private final Directives directives;

    FileApi(Files files, Directives directives) {
        this.files = files;
        this.directives = directives;
    }

    @GetMapping
    @Needs(Ability.READ)
    @Operation(summary = "The files of a document, in the order in which they came")
    Items<Files.Attached> all(Scope scope, @PathVariable UUID id, @ParameterObject Paging paging) {
        var own = directives.get(scope, id).id();
        return Items.of(files.of(scope, own), paging, each -> each.id().toString(), Function.identity());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(Ability.DIRECT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Attach a file to a document",
            description = "At most 25 MB. Its kind is told by its bytes, whatever its name says.")
    ResponseEntity<Stored> attach(Scope scope, @PathVariable UUID id, @RequestPart MultipartFile file)
            throws IOException {
        var own = directives.get(scope, id).id();
        var name = Objects.toString(file.getOriginalFilename(), "");
        var given = files.attach(scope, own, Ids.next(), name, Brought.bytes("file", file));
        return ResponseEntity.created(URI.create("/api/v1/directives/" + own + "/files/" + given))
                .body(new Stored(given, null));
    }

    @GetMapping("/{file}")
    @Needs(Ability.READ)
    @Operation(
            summary = "The bytes of a file",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The file, of the kind that it was taken for.",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<Resource> download(Scope scope, @PathVariable UUID id, @PathVariable UUID file) {
        return FileForms.brought(
                files, files.get(scope, directives.get(scope, id).id(), file));
    }

    @DeleteMapping("/{file}")
    @Needs(Ability.DIRECT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a file away from a document")
    void withdraw(Scope scope, @PathVariable UUID id, @PathVariable UUID file) {
        files.withdraw(scope, new WithdrawFile(directives.get(scope, id).id(), file));
    }
}
