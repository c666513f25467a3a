package org.plumbline.lists.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.lists.Checked;
import org.plumbline.lists.Lists;
import org.plumbline.lists.Remark;
import org.plumbline.lists.upload.HeldFiles;
import org.plumbline.lists.upload.Turns;
import org.plumbline.lists.upload.UploadGuard;
import org.plumbline.web.ForAnyAccount;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Setting up by lists: send a workbook, look at what would come of it, carry it out. For whoever organises or directs. */
@Controller
class ListPages {

    /** A page shows so many remarks; the file that comes back holds all. */
    private static final int SHOWN = 200;

    private final Lists lists;
    private final HeldFiles held;
    private final Turns turns;

    ListPages(Lists lists, HeldFiles held, Turns turns) {
        this.lists = lists;
        this.held = held;
        this.turns = turns;
    }

    static void require(Visit visit) {
        if (!visit.may(Ability.ORGANISE) && !visit.may(Ability.DIRECT)) {
            throw new NotAllowed(Ability.ORGANISE);
        }
    }

    static Lists.Sent sent(HeldFiles.Held held) {
        return new Lists.Sent(held.path(), held.name());
    }

    @GetMapping("/lists")
    @ForAnyAccount
    Page start(Visit visit) {
        require(visit);
        return Page.of("lists/lists").with("problems", List.<Problem>of());
    }

    @PostMapping("/lists/check")
    @ForAnyAccount
    Page check(Visit visit, @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        require(visit);
        UUID id = null;
        try {
            if (file == null
                    || file.isEmpty()
                            && Objects.toString(file.getOriginalFilename(), "").isEmpty()) {
                throw new Refused("file", "lists.file-missing", Map.of());
            }
            var name = Objects.toString(file.getOriginalFilename(), "");
            if (file.getSize() > UploadGuard.largest()) {
                throw UploadGuard.tooLarge(name, file.getSize());
            }
            try (var content = file.getInputStream()) {
                id = held.keep(visit.scope(), name, content);
            }
            var sent = sent(held.get(visit.scope(), id));
            var checked = turns.take(() -> lists.check(visit.scope(), sent));
            return shown(checked.isRight() ? Page.of("lists/checked") : Page.refused("lists/checked"), checked, id);
        } catch (Refused refused) {
            if (id != null) {
                held.remove(id);
            }
            return Page.refused("lists/lists").with("problems", refused.problems());
        }
    }

    @PostMapping("/lists/commit")
    @ForAnyAccount
    Page commit(Visit visit, @RequestParam UUID held) {
        require(visit);
        var sent = sent(this.held.get(visit.scope(), held));
        var done = turns.take(() -> lists.commit(visit.scope(), sent));
        if (!done.isRight()) {
            return shown(Page.refused("lists/checked"), done, held);
        }
        this.held.remove(held);
        return Page.seeOther("/lists")
                .saying(
                        done.committed() ? "lists.outcome.committed" : "lists.outcome.nothing",
                        Map.of("n", done.fresh()));
    }

    private static Page shown(Page page, Checked checked, UUID id) {
        var order = checked.remarks().stream()
                .sorted(java.util.Comparator.comparing(Remark::weight))
                .limit(SHOWN)
                .toList();
        return page.with("checked", checked).with("remarks", order).with("held", id.toString());
    }
}
