package org.plumbline.directive.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.plumbline.directive.Uploads;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Refused;
import org.plumbline.web.ForAnyAccount;
import org.plumbline.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes files piece by piece from the script of a form: what it chose may go on after the line was cut, or the page left. */
@Controller
@RequestMapping("/uploads")
@ForAnyAccount
class UploadPages {

    private final Uploads uploads;

    UploadPages(Uploads uploads) {
        this.uploads = uploads;
    }

    /** Where an upload stands, and how large a piece may be; {@code gone} once it was used or is too old. */
    record Standing(UUID id, long offset, long size, int piece, boolean gone) {

        static Standing of(Uploads.Upload upload) {
            return new Standing(upload.id(), upload.offset(), upload.size(), Uploads.PIECE, false);
        }
    }

    @PostMapping
    ResponseEntity<Object> begin(
            Visit visit, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "0") long size) {
        return answered(visit, () -> uploads.begin(visit.scope(), name, size));
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> standing(Visit visit, @PathVariable UUID id) {
        try {
            return answered(visit, () -> uploads.get(visit.scope(), id));
        } catch (Absent gone) {
            return ResponseEntity.ok(new Standing(id, 0, 0, 0, true));
        }
    }

    /** A piece is the body as it is; one that does not fit is answered with where to go on. */
    @PostMapping("/{id}")
    ResponseEntity<Object> add(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long offset,
            HttpServletRequest request)
            throws IOException {
        var piece = request.getInputStream().readNBytes(Uploads.PIECE + 1);
        return answered(visit, () -> uploads.add(visit.scope(), id, offset, piece));
    }

    private static ResponseEntity<Object> answered(Visit visit, Supplier<Uploads.Upload> work) {
        try {
            return ResponseEntity.ok(Standing.of(work.get()));
        } catch (Refused refused) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(Map.of(
                            "says",
                            refused.problems().stream().map(visit.w()::say).collect(Collectors.joining(" "))));
        }
    }
}
