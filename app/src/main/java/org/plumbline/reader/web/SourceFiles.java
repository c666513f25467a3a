package org.plumbline.reader.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.plumbline.directive.FileVault;
import org.plumbline.directive.web.Brought;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.reader.ReadingList;
import org.plumbline.web.Needs;
import org.plumbline.web.Visit;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A text as it came, to keep: the bare text, and the file in which it came. */
@Controller
@Needs(Ability.READ)
class SourceFiles {

    private final ReadingList list;
    private final FileVault vault;

    SourceFiles(ReadingList list, FileVault vault) {
        this.list = list;
        this.vault = vault;
    }

    @GetMapping("/reading/{id}/text")
    ResponseEntity<byte[]> text(Visit visit, @PathVariable UUID id) {
        var source = list.get(visit.scope(), id);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(source.title() + ".txt", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(list.words(visit.scope(), id).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/reading/{id}/file")
    ResponseEntity<Resource> file(Visit visit, @PathVariable UUID id) {
        var file = list.get(visit.scope(), id).file();
        if (file == null) {
            throw new Absent("file", id);
        }
        return Brought.of(file.name(), file.mediaType(), file.size(), vault.path(file.sha256()));
    }
}
