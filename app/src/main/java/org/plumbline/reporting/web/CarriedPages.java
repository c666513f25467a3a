package org.plumbline.reporting.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Brought;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.lists.upload.HeldFiles;
import org.plumbline.lists.upload.Turns;
import org.plumbline.lists.upload.UploadGuard;
import org.plumbline.reporting.carried.FileReading;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files in which returns were filled in, brought to whoever may answer for their units: checked first, then taken in. */
@Controller
@RequestMapping("/returns/files")
@Needs(Ability.ANSWER)
class CarriedPages {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST = 40;

    private final FileReading reading;
    private final CarriedCheck check;
    private final HeldFiles held;
    private final Turns turns;

    CarriedPages(FileReading reading, CarriedCheck check, HeldFiles held, Turns turns) {
        this.reading = reading;
        this.check = check;
        this.held = held;
        this.turns = turns;
    }

    @GetMapping
    Page start() {
        return shown(Page.of("reporting/files"), List.of(), List.of());
    }

    /** Checks files, each by itself; nothing is stored. */
    @PostMapping
    Page check(Visit visit, @RequestParam(required = false) @Nullable List<MultipartFile> files) throws IOException {
        var sent = files == null
                ? List.<MultipartFile>of()
                : files.stream().filter(each -> !isNone(each)).toList();
        if (sent.isEmpty() || sent.size() > MOST) {
            var problem = sent.isEmpty()
                    ? Problem.at("files", "carried.file-missing")
                    : Problem.at("files", "carried.files-many", Map.of("files", sent.size(), "most", MOST));
            return shown(Page.refused("reporting/files"), List.of(), List.of(problem));
        }
        var views = new ArrayList<CarriedView>();
        for (var file : sent) {
            views.add(checked(visit, file));
        }
        var right = views.stream().allMatch(each -> each.remarks().isEmpty());
        return shown(
                Page.of("reporting/files", right ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT), views, List.of());
    }

    private static boolean isNone(MultipartFile file) {
        return file.isEmpty() && Brought.name(file).isEmpty();
    }

    private CarriedView checked(Visit visit, MultipartFile file) throws IOException {
        var name = Brought.name(file);
        UUID id = null;
        try {
            if (file.getSize() > UploadGuard.largest()) {
                throw UploadGuard.tooLarge(name, file.getSize());
            }
            try (var content = file.getInputStream()) {
                id = held.keep(visit.scope(), name, content);
            }
            return checked(visit, id);
        } catch (Refused refused) {
            if (id != null) {
                held.remove(id);
            }
            return CarriedView.unread(name, refused.problems());
        }
    }

    private CarriedView checked(Visit visit, UUID id) {
        var sent = held.get(visit.scope(), id);
        return turns.take(() -> {
            var filled = reading.read(sent.path(), sent.name());
            return CarriedView.of(sent.name(), id, filled, check.check(visit.scope(), filled));
        });
    }

    /** Takes in files that were checked, each by itself: all that it brings, or nothing of it. */
    @PostMapping("/take")
    Page take(Visit visit, @RequestParam(required = false) @Nullable List<UUID> held) {
        var views = new ArrayList<CarriedView>();
        for (var id : Objects.requireNonNullElse(held, List.<UUID>of())) {
            views.add(taken(visit, id));
        }
        if (views.isEmpty()) {
            return shown(Page.refused("reporting/files"), views, List.of(Problem.at("files", "carried.file-missing")));
        }
        var right = views.stream().allMatch(each -> each.remarks().isEmpty());
        return shown(
                Page.of("reporting/files", right ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT), views, List.of());
    }

    private CarriedView taken(Visit visit, UUID id) {
        var sent = held.get(visit.scope(), id);
        try {
            return turns.take(() -> {
                var filled = reading.read(sent.path(), sent.name());
                return CarriedView.taken(sent.name(), check.take(visit.scope(), filled, sent.name()));
            });
        } catch (Refused refused) {
            // somebody else sent, closed or changed meanwhile what the check had found right
            return checked(visit, id);
        }
    }

    /** A checked file again, as a workbook with its remarks. */
    @GetMapping("/remarks")
    ResponseEntity<byte[]> remarks(Visit visit, @RequestParam UUID held) {
        var sent = this.held.get(visit.scope(), held);
        return turns.take(() -> {
            var filled = reading.read(sent.path(), sent.name());
            var out = new ByteArrayOutputStream();
            try {
                check.mark(visit.scope(), filled, out, visit.w());
            } catch (Refused unknown) {
                throw new Absent("file", held);
            }
            return file(sent.name().replaceAll("\\.[A-Za-z]+$", "") + ".xlsx", XLSX, out.toByteArray());
        });
    }

    static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .body(bytes);
    }

    private static Page shown(Page page, List<CarriedView> files, List<Problem> problems) {
        return page.with("files", files).with("problems", problems);
    }
}
