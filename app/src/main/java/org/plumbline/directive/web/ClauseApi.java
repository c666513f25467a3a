package org.plumbline.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Clause;
import org.plumbline.directive.Clauses;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Gaps;
import org.plumbline.directive.TakeUp;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Wording;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.plumbline.web.Visit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Clauses for programs: what each asks, who carries it out, and what it carries out itself. */
@RestController
@RequestMapping("/api/v1/directives/{id}/clauses")
@Needs(Ability.READ)
@Tag(name = "Directives: reading")
class ClauseApi {

    private final Directives directives;
    private final Clauses clauses;
    private final Gaps gaps;
    private final TakeUp takeUp;

    ClauseApi(Directives directives, Clauses clauses, Gaps gaps, TakeUp takeUp) {
        this.directives = directives;
        this.clauses = clauses;
        this.gaps = gaps;
        this.takeUp = takeUp;
    }

    record Text(
            UUID id,
            String path,
            @Nullable UUID parent,
            String kind,
            boolean asks,
            Wording wording,
            @Nullable LocalDate horizon,
            @Nullable LocalDate due,
            @Nullable UUID lead,
            List<UUID> coOrdinating,
            int version) {

        static Text of(Clause c) {
            return new Text(
                    c.id(),
                    c.path(),
                    c.parent(),
                    c.kind().name(),
                    c.asks(),
                    c.wording(),
                    c.horizon(),
                    c.due(),
                    c.lead() == null ? null : c.lead().id(),
                    c.coOrdinating().stream()
                            .flatMap(each -> Stream.ofNullable(each.id()))
                            .toList(),
                    c.rowVersion());
        }
    }

    /** A clause with who carries it out: addressed units, and documents in force, on all levels. */
    record Taken(Text clause, int units, int documents) {}

    @GetMapping
    @Operation(summary = "The clauses of a directive in their order, each with who carries it out")
    Items<Taken> all(Visit visit, @PathVariable UUID id, @ParameterObject Paging paging) {
        var own = directives.get(visit.scope(), id).id();
        var takers = gaps.takers(visit.scope(), own, visit.on());
        return Items.of(
                clauses.of(visit.scope(), own), paging, each -> each.id().toString(), each -> {
                    var by = takers.getOrDefault(each.id(), Gaps.Takers.NONE);
                    return new Taken(Text.of(each), by.units(), by.documents());
                });
    }

    @GetMapping("/{clause}")
    @Operation(summary = "One clause")
    ResponseEntity<Text> get(Visit visit, @PathVariable UUID id, @PathVariable UUID clause) {
        var own = directives.get(visit.scope(), id).id();
        var found = clauses.get(visit.scope(), own, clause);
        return ResponseEntity.ok().eTag("\"" + found.rowVersion() + "\"").body(Text.of(found));
    }

    @GetMapping("/{clause}/take-up")
    @Operation(summary = "The clauses that carry a clause out, each with those that carry it out in turn")
    Items<TakeUp.Node> takeUp(
            Visit visit, @PathVariable UUID id, @PathVariable UUID clause, @ParameterObject Paging paging) {
        var own = directives.get(visit.scope(), id).id();
        clauses.get(visit.scope(), own, clause);
        return Items.of(
                takeUp.under(visit.scope(), clause, visit.on()),
                paging,
                each -> each.clause().toString(),
                Function.identity());
    }

    @GetMapping("/{clause}/uppers")
    @Operation(summary = "The clauses of documents above that a clause carries out")
    Items<TakeUp.Upper> uppers(
            Visit visit, @PathVariable UUID id, @PathVariable UUID clause, @ParameterObject Paging paging) {
        var own = directives.get(visit.scope(), id).id();
        clauses.get(visit.scope(), own, clause);
        return Items.of(
                takeUp.above(visit.scope(), clause),
                paging,
                each -> each.clause().toString(),
                Function.identity());
    }
}
