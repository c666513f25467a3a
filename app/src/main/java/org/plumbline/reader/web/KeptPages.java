package org.plumbline.reader.web;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.reader.ReadingList;
import org.plumbline.reading.record.RecordType;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accepted drafts that became no record yet: those that somebody has still to use, and those whose part of the programme is to come. */
@Controller
@Needs(Ability.READ)
class KeptPages {

    private static final int PAGE = 50;

    private final ReadingList list;

    KeptPages(ReadingList list) {
        this.list = list;
    }

    @GetMapping("/reading/accepted")
    Page kept(
            Visit visit,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(required = false) @Nullable UUID after) {
        var kind = Arrays.stream(RecordType.values())
                .filter(each -> each.code().equals(type))
                .findFirst()
                .orElse(null);
        return Page.of("reader/kept")
                .with("type", kind == null ? "" : kind.code())
                .with("slice", list.kept(visit.scope(), kind, after, PAGE));
    }
}
