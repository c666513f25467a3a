package org.plumbline.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Files;
import org.plumbline.directive.deed.WithdrawFile;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.web.Given;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The files of documents for programs: sent as they are, told by their bytes. */
@RestController
@RequestMapping("/api/v1/directives/{id}/files")
@Tag(name = "Directives: files")
class FileApi {

    private final Directives directives;
    private final Files files;

    FileApi(Directives directives, Files files) {
        this.directives = directives;
        this.files = files;
    }

    record FileAnswer(UUID id, String name, String mediaType, long size, String sha256, Instant knownFrom) {
        static FileAnswer of(Files.Attached file) {
            return new FileAnswer(
                    file.id(), file.name(), file.mediaType(), file.size(), file.sha256(), file.knownFrom());
        }
    }

    @GetMapping
    @Needs(Ability.READ)
    @Operation(summary = "List the files of a document")
    Items<FileAnswer> all(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam(defaultValue = Items.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        List<FileAnswer> all = files.of(scope, directives.get(scope, id).id()).stream()
                .map(FileAnswer::of)
                .toList();
        return Items.after(all, FileAnswer::id, cursor, limit);
    }

    @GetMapping("/{file}")
    @Needs(Ability.READ)
    @Operation(
            summary = "Bring a file",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<Resource> bring(Scope scope, @PathVariable UUID id, @PathVariable UUID file) {
        return FileForms.bring(files, files.get(scope, directives.get(scope, id).id(), file));
    }

    /** A body that says its length is refused before it is read; one that does not, as soon as it is too long. */
    @PostMapping
    @Needs(Ability.DIRECT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Put a file to a document",
            description = "The body is the file itself, whatever its Content-Type says; at most 25 MB.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    FileAnswer attach(
            Scope scope,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String name)
            throws IOException {
        var own = directives.get(scope, id).id();
        var called = Given.needed(name, "name");
        if (request.getContentLengthLong() > Files.LARGEST) {
            throw Files.tooLarge(called, request.getContentLengthLong());
        }
        var file = Ids.next();
        var bytes = request.getInputStream().readNBytes(Files.LARGEST + 1);
        var receipt = files.attach(scope, own, file, called, bytes);
        return files.of(scope, own).stream()
                .filter(each -> each.id().equals(file) || receipt.repeated() && each.size() == bytes.length)
                .reduce((first, last) -> last)
                .map(FileAnswer::of)
                .orElseThrow(() -> new Absent("file", file));
    }

    @DeleteMapping("/{file}")
    @Needs(Ability.DIRECT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a file away from a document")
    void withdraw(Scope scope, @PathVariable UUID id, @PathVariable UUID file) {
        files.withdraw(scope, new WithdrawFile(directives.get(scope, id).id(), file));
    }
}
