package org.plumbline.chase.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.chase.ChaseList;
import org.plumbline.chase.ChaseList.Filter;
import org.plumbline.chase.ChaseList.Reminded;
import org.plumbline.chase.Owes;
import org.plumbline.directive.Directives;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Units;
import org.plumbline.store.Part;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.plumbline.web.PartOf;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The chase list for programs, and the reminders. */
@RestController
@RequestMapping("/api/v1")
@Needs(Ability.READ)
@Tag(name = "Chase list")
class ChaseApi {

    private static final int MOST_KEYS = 5_000;

    private final ChaseList list;
    private final Units units;
    private final Directives directives;

    ChaseApi(ChaseList list, Units units, Directives directives) {
        this.list = list;
        this.units = units;
        this.directives = directives;
    }

    /** A thing that is owed, with the key by which it is reminded of. */
    record Thing(String key, Owes owed) {}

    /**
     * What to remind of.
     *
     * @param things keys of the list; or {@code all} that fit the filters
     * @param again whether what was reminded of today is reminded of once more
     */
    record Sent(
            @Nullable List<String> things,
            @Nullable Boolean all,
            @Nullable Boolean again,
            @Nullable UUID unit,
            @Nullable UUID directive,
            Owes.@Nullable Kind kind,
            @Nullable Boolean late) {}

    @GetMapping("/chase")
    @Operation(
            summary = "What is owed in the reader's units, worst first",
            description =
                    "Answers to documents and assignments that are late, due within five working days, sent back, or"
                            + " waiting for a decision; with the telephone of who owes and the last reminder.")
    Items<Thing> chase(
            Scope scope,
            @Parameter(description = "Only where this unit or one below it owes.")
                    @RequestParam(required = false)
                    @Nullable
                    UUID unit,
            @RequestParam(required = false) @Nullable UUID directive,
            @RequestParam(required = false) Owes.@Nullable Kind kind,
            @Parameter(description = "Only what is late.") @RequestParam(defaultValue = "false") boolean late,
            @ParameterObject Paging paging) {
        return Items.of(
                list.all(scope, filter(scope, unit, directive, kind, late)),
                paging,
                Owes::key,
                each -> new Thing(each.key(), each));
    }

    @PostMapping("/reminders")
    @Needs(Ability.REMIND)
    @PartOf(Part.REMINDERS)
    @Operation(
            summary = "Remind of things that are owed",
            description = "Of each at most once a day, unless it is said again. Name the things by their keys, or all.")
    Reminded remind(Scope scope, @RequestBody Sent sent) {
        var isAll = Boolean.TRUE.equals(sent.all());
        var things = sent.things() == null ? List.<String>of() : sent.things();
        if (!isAll && things.isEmpty()) {
            throw new Refused("/things", "chase.nothing-named", Map.of());
        }
        if (things.size() > MOST_KEYS) {
            throw new Refused("/things", "chase.too-many", Map.of("n", things.size(), "most", MOST_KEYS));
        }
        var filter = filter(scope, sent.unit(), sent.directive(), sent.kind(), Boolean.TRUE.equals(sent.late()));
        return list.remind(
                scope, filter, isAll ? null : java.util.Set.copyOf(things), Boolean.TRUE.equals(sent.again()));
    }

    private Filter filter(
            Scope scope, @Nullable UUID unit, @Nullable UUID directive, Owes.@Nullable Kind kind, boolean late) {
        return new Filter(
                directive == null ? null : directives.get(scope, directive).id(),
                unit == null ? null : units.get(scope, unit).node(),
                kind,
                late);
    }
}
