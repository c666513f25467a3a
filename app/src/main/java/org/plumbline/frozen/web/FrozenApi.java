package org.plumbline.frozen.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.plumbline.frozen.Frozen;
import org.plumbline.frozen.FrozenList;
import org.plumbline.frozen.FrozenWork;
import org.plumbline.frozen.Papers;
import org.plumbline.frozen.deed.FreezeKind;
import org.plumbline.kernel.Ability;
import org.plumbline.store.Installation;
import org.plumbline.web.Corrections;
import org.plumbline.web.ForAnyAccount;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.plumbline.web.Visit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Frozen pages and codes of prints, for programs. */
@RestController
@RequestMapping("/api/v1")
@Needs(Ability.READ)
@Tag(name = "Frozen pages")
class FrozenApi {

    private final FrozenList list;
    private final FrozenWork work;
    private final Papers papers;
    private final Installation installation;

    FrozenApi(FrozenList list, FrozenWork work, Papers papers, Installation installation) {
        this.list = list;
        this.work = work;
        this.papers = papers;
        this.installation = installation;
    }

    @PostMapping("/frozen")
    @Needs(Ability.ANSWER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Freeze a page",
            description =
                    "page is the address of a page that shows figures, with its query: of a target, a unit, its targets, a series."
                            + " Waits until no more can become known of the instant, at most half a minute, then keeps every cell as"
                            + " known at it. on and knownAt stand in the address. With replaces, the same page is frozen anew in the place of a"
                            + " frozen one; both are kept.")
    Frozen freeze(Visit visit, @RequestBody SentFrozen.ToFreeze sent) {
        var done = Corrections.pointing(() -> sent.replaces() == null
                ? work.freeze(
                        visit.scope(),
                        AskedPage.of(sent.address(), installation)
                                .wanted(sent.wanted(), visit.w().language(), sent.keeper()))
                : work.again(visit.scope(), sent.replaces()));
        return list.get(visit.scope(), done.receipt().about());
    }

    @GetMapping("/frozen/{id}")
    @Operation(
            summary = "A frozen page, exactly as it was",
            description =
                    "Every cell with its value, unit of measure, proof and the record it came from; sum is the SHA-256 of question and"
                            + " cells, sound says whether they still come to it.")
    Frozen get(Visit visit, @PathVariable UUID id) {
        return list.get(visit.scope(), id);
    }

    @GetMapping("/frozen/{id}/differences")
    @Operation(
            summary = "What a frozen page would show otherwise today",
            description =
                    "Each cell that differs, as it was and as known today, with who changed what it comes from, when and why; needsLook"
                            + " says whether the unit that keeps it did not look at these differences yet.")
    FrozenList.Compared differences(Visit visit, @PathVariable UUID id) {
        return list.compared(visit.scope(), id);
    }

    @PostMapping("/frozen/{id}/settlement")
    @Needs(Ability.ANSWER)
    @Operation(
            summary = "Say that what differs was seen and changes nothing",
            description = "seen is the one of the differences; the page needs another look when more comes to differ.")
    FrozenList.Compared settle(Visit visit, @PathVariable UUID id, @RequestBody SentFrozen.ToSettle sent) {
        Corrections.pointing(() ->
                work.settle(visit.scope(), id, Objects.toString(sent.seen(), ""), Objects.toString(sent.words(), "")));
        return list.compared(visit.scope(), id);
    }

    @GetMapping("/units/{id}/frozen")
    @Operation(
            summary = "The frozen pages of a unit, the latest first",
            description = "needsLook=true asks for those alone that need another look; kind is KEPT or PRINT.")
    Items<FrozenList.Line> ofUnit(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "KEPT") FreezeKind kind,
            @RequestParam(defaultValue = "false") boolean needsLook,
            @ParameterObject Paging paging) {
        return Items.of(
                list.ofUnit(visit.scope(), id, kind, needsLook, paging.cursor(), paging.size()), Function.identity());
    }

    @GetMapping("/paper/{code}")
    @ForAnyAccount
    @Operation(
            summary = "The version of which a print is, by its code",
            description =
                    "With what differs today. A code of a page that the asker does not see is answered as one that is not known, and"
                            + " wrong codes are taken slowly.")
    FrozenList.Compared paper(Visit visit, @PathVariable String code) {
        return Corrections.pointing(() -> papers.check(visit.scope(), code));
    }
}
