package org.plumbline.directive.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Files;
import org.plumbline.directive.deed.WithdrawFile;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The files of a document: sent, taken away, and brought to whoever may read the document. */
@Controller
class FileForms {

    private final Files files;
    private final Directives directives;
    private final Ownership ownership;

    FileForms(Files files, Directives directives, Ownership ownership) {
        this.files = files;
        this.directives = directives;
        this.ownership = ownership;
    }

    @GetMapping("/directives/{id}/files")
    @Needs(Ability.DIRECT)
    Page form(Visit visit, @PathVariable UUID id) {
        return page(Page.of("directive/formfiles"), visit, id, List.of());
    }

    @PostMapping("/directives/{id}/files")
    @Needs(Ability.DIRECT)
    Page attach(Visit visit, @PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var directive = ownership.own(visit.scope(), id);
        try {
            if (file == null || Objects.toString(file.getOriginalFilename(), "").isEmpty() && file.isEmpty()) {
                throw new Refused("file", "directive.form.file.missing", Map.of());
            }
            var name = Objects.toString(file.getOriginalFilename(), "");
            files.attach(visit.scope(), directive.id(), Ids.next(), name, Brought.bytes("file", file));
            return Page.seeOther("/directives/" + directive.id() + "/files").sayingRecorded();
        } catch (Refused refused) {
            return page(Page.refused("directive/formfiles"), visit, id, refused.problems());
        }
    }

    @PostMapping("/directives/{id}/files/{file}/withdraw")
    @Needs(Ability.DIRECT)
    Page withdraw(Visit visit, @PathVariable UUID id, @PathVariable UUID file) {
        var directive = ownership.own(visit.scope(), id);
        files.withdraw(visit.scope(), new WithdrawFile(directive.id(), file));
        return Page.seeOther("/directives/" + directive.id() + "/files").sayingRecorded();
    }

    /** Never opened inside the page: what somebody sent must not act in this application's name. */
    @GetMapping("/directives/{id}/files/{file}")
    @Needs(Ability.READ)
    ResponseEntity<Resource> download(Scope scope, @PathVariable UUID id, @PathVariable UUID file) {
        return brought(files, files.get(scope, directives.get(scope, id).id(), file));
    }

    static ResponseEntity<Resource> brought(Files files, Files.Attached attached) {
        return Brought.of(attached.name(), attached.mediaType(), attached.size(), files.bytes(attached));
    }

    private Page page(Page page, Visit visit, UUID id, List<Problem> problems) {
        var directive = ownership.own(visit.scope(), id);
        return page.with("directive", directive)
                .with("files", files.of(visit.scope(), directive.id()))
                .with("problems", problems);
    }
}
